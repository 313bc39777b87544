package io.shicheng.analysis.betweenness.passed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.betweenness.Betweenness;
import io.shicheng.analysis.betweenness.BetweennessShares;
import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against runs without the tie, and against shares by pairs of ties, which are gathered another way. */
class PassedSharesTests {
    private static Explanation explain(CsrGraph graph, int vertex, int threads) {
        return Objects.requireNonNull(PassedShares.of(graph, vertex, threads, RunControl.NONE));
    }

    /** Vertices of more ties than are told of at once, of which the first are searched again. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void verticesOfManyTies(boolean directed) {
        CsrGraph graph = SeededGraphs.large(7, directed, false);
        CsrGraph ties = graph.undirected();
        int[] most = IntStream.range(0, graph.vertexCount())
                .boxed()
                .sorted(Comparator.comparingInt((Integer v) -> -ties.outDegree(v)))
                .limit(3)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int v : most) {
            Explanation found = explain(graph, v, 1);
            assertThat(explain(graph, v, 3)).isEqualTo(found);
            Explanation byPairs =
                    BetweennessShares.of(graph, false, v, 1, RunControl.NONE).explanation();
            assertThat(found.score()).isCloseTo(byPairs.score(), within(1e-9 * byPairs.score()));
            for (int c = 0; c < found.carriers().length; c++) {
                int carrier = found.carriers()[c];
                assertThat(found.shares()[c]).isCloseTo(byPairs.shareOf(carrier), within(1e-9 * found.score()));
                if (c < Explanation.MEASURED_ANEW) {
                    assertThat(found.without()[c])
                            .as(carrier + " of " + v)
                            .isCloseTo(without(graph, v, carrier), within(1e-9 * found.score()));
                }
            }
        }
    }

    private static double without(CsrGraph graph, int vertex, int carrier) {
        return Betweenness.exact(graph.without(vertex, carrier), false, 1, RunControl.NONE)
                .scores()[vertex];
    }

    @Test
    void theMiddleOfAStar() {
        Explanation found = explain(SeededGraphs.star(20), 0, 1);
        assertThat(found.score()).isEqualTo(19 * 18 / 2.0);
        assertThat(found.shares()).containsOnly(9);
        assertThat(Arrays.copyOf(found.without(), Explanation.MEASURED_ANEW)).containsOnly(18 * 17 / 2.0);
    }

    /** What the other way round passes: half of the pairs that are as far apart as can be, and none at an end. */
    @Test
    void aRing() {
        Explanation found = explain(SeededGraphs.cycle(6, false), 0, 1);
        assertThat(found.score()).isCloseTo(2, within(1e-12));
        assertThat(found.shares()).containsExactly(new double[] {1, 1}, within(1e-12));
        assertThat(found.without()).containsExactly(0, 0);
    }

    /** In a ladder of squares, paths double with each: beyond 2^53 they are no whole numbers any more. */
    @Test
    void manyPaths() {
        int squares = 60;
        CsrBuilder builder = new CsrBuilder(3 * squares + 1, false, false);
        for (int i = 0; i < squares; i++) {
            int corner = 3 * i;
            builder.add(corner, corner + 1, 1);
            builder.add(corner, corner + 2, 1);
            builder.add(corner + 1, corner + 3, 1);
            builder.add(corner + 2, corner + 3, 1);
        }
        builder.add(0, 3 * squares, 1);
        CsrGraph graph = builder.build();
        for (int v : new int[] {0, 1, 90, 3 * squares}) {
            Explanation found = explain(graph, v, 1);
            for (int c = 0; c < found.carriers().length; c++) {
                double left = without(graph, v, found.carriers()[c]);
                assertThat(found.without()[c]).isCloseTo(left, within(1e-9 * (1 + left)));
            }
        }
    }
}
