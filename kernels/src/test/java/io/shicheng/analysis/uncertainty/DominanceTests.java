package io.shicheng.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.SharedNetworks.Named;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DominanceTests {
    private static Dominance of(CsrGraph graph) {
        return Dominance.of(graph, RunControl.NONE);
    }

    private static void holds(Named network, String name, int best, int worst) {
        Dominance found = of(network.graph());
        int vertex = network.of(name)[0];
        assertThat(found.best(vertex)).as("best of " + name).isEqualTo(best);
        assertThat(found.worst(vertex)).as("worst of " + name).isEqualTo(worst);
    }

    @Test
    void kite() {
        Named kite = SharedNetworks.kite();
        assertThat(of(kite.graph()).pairs()).isEqualTo(10);
        holds(kite, "Diane", 1, 6);
        holds(kite, "Andre", 2, 9);
        holds(kite, "Carol", 4, 10);
    }

    @Test
    void families() {
        Named families = SharedNetworks.families();
        assertThat(of(families.graph()).pairs()).isEqualTo(16);
        holds(families, "Acciaiuoli", 7, 15);
    }

    private static boolean dominates(boolean[][] tied, int v, int u) {
        for (int w = 0; w < tied.length; w++) {
            if (tied[u][w] && w != v && !tied[v][w]) {
                return false;
            }
        }
        return true;
    }

    @Test
    void asTheDefinitionSaysOnRandomGraphs() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = random.nextInt(1, 30);
            boolean directed = random.nextBoolean();
            CsrBuilder builder = new CsrBuilder(n, directed, false);
            boolean[][] tied = new boolean[n][n];
            int ties = random.nextInt(2 * n + 1);
            for (int i = 0; i < ties; i++) {
                int u = random.nextInt(n);
                int v = random.nextInt(n);
                builder.add(u, v, 1);
                tied[u][v] = u != v;
                tied[v][u] = u != v;
            }
            Dominance found = of(builder.build());
            for (int v = 0; v < n; v++) {
                int above = 0;
                int below = 0;
                for (int u = 0; u < n; u++) {
                    above += u != v && dominates(tied, u, v) && !dominates(tied, v, u) ? 1 : 0;
                    below += u != v && dominates(tied, v, u) && !dominates(tied, u, v) ? 1 : 0;
                }
                assertThat(found.above()[v]).as("above " + v + ", seed " + seed).isEqualTo(above);
                assertThat(found.below()[v]).as("below " + v + ", seed " + seed).isEqualTo(below);
            }
        }
    }
}
