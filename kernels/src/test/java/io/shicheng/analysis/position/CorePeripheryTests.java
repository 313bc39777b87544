package io.shicheng.analysis.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.position.CorePeriphery.Division;
import io.shicheng.csr.CsrGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exact core against all sets of vertices, and cores that were worked out elsewhere. */
class CorePeripheryTests {
    private static final int MOST_SEARCHED = 10;

    private static boolean tied(CsrGraph graph, int u, int v) {
        return graph.arc(u, v) >= 0;
    }

    private static long errors(CsrGraph graph, int core) {
        long errors = 0;
        for (int u = 0; u < graph.vertexCount(); u++) {
            for (int v = u + 1; v < graph.vertexCount(); v++) {
                int within = (core >> u & 1) + (core >> v & 1);
                errors += within == 2 && !tied(graph, u, v) || within == 0 && tied(graph, u, v) ? 1 : 0;
            }
        }
        return errors;
    }

    /** Pearson's correlation of ties and a pattern over the pairs that the pattern speaks of. */
    private static double correlation(CsrGraph graph, int core, boolean star) {
        List<double[]> cells = new ArrayList<>();
        for (int u = 0; u < graph.vertexCount(); u++) {
            for (int v = u + 1; v < graph.vertexCount(); v++) {
                int within = (core >> u & 1) + (core >> v & 1);
                if (star || within != 1) {
                    cells.add(new double[] {tied(graph, u, v) ? 1 : 0, within > 0 ? 1 : 0});
                }
            }
        }
        double[] means = new double[2];
        cells.forEach(cell -> IntStream.range(0, 2).forEach(i -> means[i] += cell[i] / cells.size()));
        double both = 0;
        double[] squares = new double[2];
        for (double[] cell : cells) {
            both += (cell[0] - means[0]) * (cell[1] - means[1]);
            for (int i = 0; i < 2; i++) {
                squares[i] += (cell[i] - means[i]) * (cell[i] - means[i]);
            }
        }
        return both / Math.sqrt(squares[0] * squares[1]);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void noOtherSetIsBetter(long seed) {
        CsrGraph graph = SeededGraphs.random(seed, seed % 2 == 0, false);
        int n = graph.vertexCount();
        Division found = CorePeriphery.of(graph);
        if (n > MOST_SEARCHED) {
            return;
        }
        CsrGraph edges = graph.undirected();
        long least = Long.MAX_VALUE;
        List<Integer> best = new ArrayList<>();
        for (int core = 0; core < 1 << n; core++) {
            long errors = errors(edges, core);
            if (errors < least) {
                least = errors;
                best.clear();
            }
            if (errors == least) {
                best.add(core);
            }
        }
        assertThat(found.errors()).isEqualTo(least);
        assertThat(found.unique()).isEqualTo(best.size() == 1);
        assertThat(found.least())
                .isEqualTo(best.stream().mapToInt(Integer::bitCount).min().orElseThrow());
        assertThat(found.most())
                .isEqualTo(best.stream().mapToInt(Integer::bitCount).max().orElseThrow());
        for (int v = 0; v < n; v++) {
            int vertex = v;
            boolean all = best.stream().allMatch(core -> (core >> vertex & 1) == 1);
            boolean none = best.stream().noneMatch(core -> (core >> vertex & 1) == 1);
            assertThat(found.membership()[v]).isEqualTo(all ? 1 : none ? 0 : 0.5);
        }
    }

    @Test
    void theKite() {
        Division kite = CorePeriphery.of(SeededGraphs.kite());
        assertThat(kite.errors()).isEqualTo(4);
        assertThat(List.of(kite.least(), kite.most())).containsExactly(4, 5);
        assertThat(kite.unique()).isFalse();
        assertThat(kite.membership()).containsExactly(0.5, 0.5, 0, 1, 0, 1, 1, 0, 0, 0);
    }

    @Test
    void florentineFamilies() {
        SharedNetworks.Named families = SharedNetworks.families();
        Division found = CorePeriphery.of(families.graph());
        assertThat(found.errors()).isEqualTo(9);
        assertThat(found.least()).isEqualTo(3);
        assertThat(new TreeSet<>(IntStream.range(0, families.graph().vertexCount())
                        .filter(v -> found.membership()[v] == 1)
                        .boxed()
                        .toList()))
                .containsExactlyElementsOf(IntStream.of(families.of("Guadagni", "Medici", "Strozzi"))
                        .sorted()
                        .boxed()
                        .toList());
        assertThat(IntStream.range(0, families.graph().vertexCount())
                        .filter(v -> found.membership()[v] == 0.5)
                        .count())
                .isEqualTo(6);
        int core = IntStream.of(families.of("Guadagni", "Medici", "Strozzi"))
                .map(v -> 1 << v)
                .sum();
        assertThat(found.starCorrelation()).isCloseTo(0.329853, within(1e-6));
        assertThat(found.starCorrelation()).isCloseTo(correlation(families.graph(), core, true), within(1e-12));
        assertThat(found.blockCorrelation()).isCloseTo(correlation(families.graph(), core, false), within(1e-12));
    }

    /** Of the block pattern another core is nearest, which the number of errors does not see. */
    @Tag("thorough")
    @Test
    void theBestOfEachPatternByExhaustiveSearch() {
        SharedNetworks.Named families = SharedNetworks.families();
        double star = -1;
        double blocks = -1;
        int nearest = 0;
        for (int core = 1; core < 1 << families.graph().vertexCount(); core++) {
            star = Math.max(star, correlation(families.graph(), core, true));
            double found = correlation(families.graph(), core, false);
            if (found > blocks) {
                blocks = found;
                nearest = core;
            }
        }
        assertThat(star).isCloseTo(0.329853, within(1e-6));
        assertThat(blocks).isCloseTo(0.422577, within(1e-6));
        assertThat(nearest)
                .isEqualTo(IntStream.of(families.of("Medici", "Ridolfi", "Tornabuoni"))
                        .map(v -> 1 << v)
                        .sum());
    }

    @Test
    void aStarACliqueAndNobody() {
        assertThat(CorePeriphery.of(SeededGraphs.star(9)).membership()[0]).isEqualTo(1);
        assertThat(CorePeriphery.of(SeededGraphs.star(9)).errors()).isZero();
        assertThat(CorePeriphery.of(SeededGraphs.complete(5)).least()).isEqualTo(4);
        assertThat(CorePeriphery.of(SeededGraphs.of(0, false)).unique()).isTrue();
    }
}
