package io.shicheng.csr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.analysis.SeededGraphs;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ties changed in place are those of a graph that was made with them. */
class TieEditsTests {
    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void theSameGraphAsBuiltAnewOnTwoHundredSeeds(boolean directed, boolean weighted) {
        SeededGraphs.seeds().forEach(seed -> {
            CsrGraph graph = SeededGraphs.random(seed, directed, weighted);
            if (graph.vertexCount() < 2) {
                return;
            }
            TieEdits edits = new TieEdits(graph);
            double[][] strengths = strengths(graph);
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < 12; i++) {
                int from = random.nextInt(graph.vertexCount());
                int to = (from + 1 + random.nextInt(graph.vertexCount() - 1)) % graph.vertexCount();
                double strength = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(weighted ? 9 : 1);
                if (strength == 0) {
                    edits.remove(from, to);
                } else {
                    edits.put(from, to, strength);
                }
                strengths[from][to] = strength;
                strengths[to][from] = directed ? strengths[to][from] : strength;
                assertThat(Double.compare(edits.strength(from, to), strength == 0 ? Double.NaN : strength))
                        .isZero();
            }
            assertSame(edits.build(), built(strengths, directed, weighted), "seed " + seed);
        });
    }

    private static double[][] strengths(CsrGraph graph) {
        double[][] strengths = new double[graph.vertexCount()][graph.vertexCount()];
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                double[] weights = graph.weights();
                strengths[v][graph.targets()[a]] = weights == null ? 1 : weights[a];
            }
        }
        return strengths;
    }

    private static CsrGraph built(double[][] strengths, boolean directed, boolean weighted) {
        CsrBuilder builder = new CsrBuilder(strengths.length, directed, weighted);
        for (int u = 0; u < strengths.length; u++) {
            for (int v = directed ? 0 : u + 1; v < strengths.length; v++) {
                if (strengths[u][v] > 0) {
                    builder.add(u, v, strengths[u][v]);
                }
            }
        }
        return builder.build();
    }

    private static void assertSame(CsrGraph one, CsrGraph other, String what) {
        assertThat(one.offsets()).as(what).isEqualTo(other.offsets());
        assertThat(one.targets()).as(what).isEqualTo(other.targets());
        assertThat(one.weights()).as(what).isEqualTo(other.weights());
        assertThat(one.directed()).isEqualTo(other.directed());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "-1, 0, 1", "0, 10, 1", "0, 1, 0", "0, 1, Infinity", "0, 1, NaN"})
    void whatIsNoTieIsRefused(int from, int to, double strength) {
        TieEdits edits = new TieEdits(SeededGraphs.kite());
        assertThatThrownBy(() -> edits.put(from, to, strength)).isInstanceOf(IllegalArgumentException.class);
    }
}
