package io.shicheng.analysis.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.community.move.ShuffledGraph;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a path the best division is known: its communities are ranges, and the best of those is found step by step. */
class LeidenOptimumTests {
    private static Communities leiden(CsrGraph graph, PartitionQuality quality, long seed) {
        return Leiden.of(graph, false, quality, seed, 2, RunControl.NONE);
    }

    private static double bestOfPath(int n, PartitionQuality.Kind kind, double resolution) {
        double ties = n - 1;
        double[] best = new double[n + 1];
        Arrays.fill(best, 1, n + 1, Double.NEGATIVE_INFINITY);
        for (int end = 1; end <= n; end++) {
            for (int begin = 0; begin < end; begin++) {
                int members = end - begin;
                double ends = 2.0 * members - (begin == 0 ? 1 : 0) - (end == n ? 1 : 0);
                double worth = kind == PartitionQuality.Kind.MODULARITY
                        ? (members - 1) / ties - resolution * Math.pow(ends / (2 * ties), 2)
                        : members - 1 - resolution * members * (members - 1) / 2;
                best[end] = Math.max(best[end], best[begin] + worth);
            }
        }
        return best[n];
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 80, 100, 150, 200})
    void comesNearTheBestDivisionOfAPath(int n) {
        CsrGraph path = SeededGraphs.path(n, false);
        double best = bestOfPath(n, PartitionQuality.Kind.MODULARITY, 1);
        double found = leiden(path, PartitionQuality.modularity(1), 1).quality();
        assertThat(found).isBetween(best - 0.002, best + 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.3})
    void comesNearTheBestDivisionOfAPathByConstantPotts(double resolution) {
        CsrGraph path = SeededGraphs.path(100, false);
        double best = bestOfPath(100, PartitionQuality.Kind.CONSTANT_POTTS, resolution);
        double found =
                leiden(path, PartitionQuality.constantPotts(resolution), 1).quality();
        assertThat(found).isBetween(best - 0.025 * best, best + 1e-9);
    }

    @Test
    void labelsOfAnotherOrderAreThoseOfTheSameVertices() {
        CsrGraph graph = SeededGraphs.random(5, false, true);
        ShuffledGraph shuffled = ShuffledGraph.of(graph, 8);
        for (int v = 0; v < graph.vertexCount(); v++) {
            assertThat(shuffled.graph().outDegree(shuffled.numberOf()[v])).isEqualTo(graph.outDegree(v));
        }
        int[] labels = new int[graph.vertexCount()];
        Arrays.setAll(labels, number -> number % 3);
        PartitionQuality quality = PartitionQuality.modularity(1);
        assertThat(quality.of(graph, true, shuffled.back(labels), 1, RunControl.NONE))
                .isCloseTo(quality.of(shuffled.graph(), true, labels, 1, RunControl.NONE), Offset.offset(1e-12));
    }
}
