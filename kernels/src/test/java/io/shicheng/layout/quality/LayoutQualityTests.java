package io.shicheng.layout.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutQualityTests {
    private static final int[] NONE = {};

    private static LayoutQuality quality(CsrGraph graph, float[] x, float[] y, int... communities) {
        return LayoutQuality.of(graph, x, y, communities, 1, 2, RunControl.NONE);
    }

    private static float[] floats(int n, java.util.function.IntToDoubleFunction of) {
        float[] floats = new float[n];
        for (int v = 0; v < n; v++) {
            floats[v] = (float) of.applyAsDouble(v);
        }
        return floats;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 1, 700})
    void aPathAlongALineIsPerfectAtAnyScale(double scale) {
        int n = 50;
        LayoutQuality quality =
                quality(SeededGraphs.path(n, false), floats(n, v -> v * scale), floats(n, v -> -2 * v * scale));
        assertThat(quality.stress()).isCloseTo(0, within(1e-6));
        assertThat(quality.lengthVariation()).isCloseTo(0, within(1e-3));
        assertThat(quality.crossings()).isZero();
        assertThat(quality.purity()).isZero();
        assertThat(quality.neighboursKept()).isGreaterThan(0.95);
    }

    /** Of the four cycle 0–1–2–3 as a square, both ways from a vertex at 1 lead to the other at √2 instead of 2. */
    @Test
    void theStressOfASquareIsAsByHand() {
        LayoutQuality quality =
                quality(SeededGraphs.cycle(4, false), new float[] {0, 1, 1, 0}, new float[] {0, 0, 1, 1});
        double[] ratios = {1, 1, Math.sqrt(2) / 2};
        double sum = Arrays.stream(ratios).sum();
        double squares = Arrays.stream(ratios).map(r -> r * r).sum();
        assertThat(quality.stress()).isCloseTo((3 - sum * sum / squares) / 3, within(1e-7));
        assertThat(quality.neighboursKept()).isEqualTo(1);
        assertThat(quality.crossings()).isZero();
    }

    /** As a bow tie, one of two pairs of ties without a common end crosses. */
    @Test
    void ofABowTieHalfOfThePairsCross() {
        LayoutQuality quality =
                quality(SeededGraphs.cycle(4, false), new float[] {0, 1, 0, 1}, new float[] {0, 1, 1, 0});
        assertThat(quality.crossings()).isCloseTo(0.5, within(0.01));
    }

    @Test
    void allInOnePlaceIsWorthNothing() {
        LayoutQuality quality = quality(SeededGraphs.kite(), new float[10], new float[10]);
        assertThat(quality.stress()).isEqualTo(1);
        assertThat(quality.lengthVariation()).isZero();
        assertThat(quality.crossings()).isZero();
    }

    @Test
    void twoCommunitiesApartArePure() {
        int k = 20;
        CsrGraph graph = SeededGraphs.barbell(k);
        int[] communities = IntStream.range(0, 2 * k).map(v -> v / k).toArray();
        SplittableRandom random = new SplittableRandom(1);
        float[] y = floats(2 * k, _ -> random.nextDouble());
        assertThat(quality(graph, floats(2 * k, v -> 100.0 * (v / k) + random.nextDouble()), y, communities)
                        .purity())
                .isEqualTo(1);
        assertThat(quality(graph, floats(2 * k, _ -> random.nextDouble()), y, communities)
                        .purity())
                .isLessThan(0.7);
    }

    @Test
    void onlyTheLargestPartCounts() {
        CsrGraph graph = SeededGraphs.of(6, false, 0, 1, 1, 2, 3, 4);
        float[] x = {0, 1, 2, 900, 901, 5000};
        LayoutQuality quality = quality(graph, x, new float[6]);
        assertThat(quality.stress()).isCloseTo(0, within(1e-9));
        assertThat(quality(SeededGraphs.of(3, false), new float[3], new float[3]))
                .isEqualTo(new LayoutQuality(0, 0, 0, 0, 0));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        CsrGraph graph = SeededGraphs.large(1, false, false);
        SplittableRandom random = new SplittableRandom(2);
        int n = graph.vertexCount();
        float[] x = floats(n, _ -> random.nextDouble());
        float[] y = floats(n, _ -> random.nextDouble());
        int[] communities = IntStream.range(0, n).map(v -> v % 4).toArray();
        LayoutQuality one = LayoutQuality.of(graph, x, y, communities, 7, 1, RunControl.NONE);
        assertThat(LayoutQuality.of(graph, x, y, communities, 7, 8, RunControl.NONE))
                .isEqualTo(one);
    }

    @Test
    void refusesALayoutOfAnotherGraph() {
        assertThatThrownBy(() -> quality(SeededGraphs.kite(), new float[9], new float[10], NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9")
                .hasMessageContaining("10");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theGridFindsTheClosestAsSortingDoes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 1 + random.nextInt(400);
        float[] x = floats(n, _ -> seed % 2 == 0 ? random.nextInt(6) : random.nextDouble() * random.nextDouble());
        float[] y = floats(n, _ -> seed % 3 == 0 ? 1 : random.nextDouble());
        NearestGrid.Search search = new NearestGrid(x, y).search();
        for (int i = 0; i < 50; i++) {
            int centre = random.nextInt(n);
            int wanted = random.nextInt(n + 3);
            int found = search.of(centre, wanted);
            int[] expected = IntStream.range(0, n)
                    .filter(v -> v != centre)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer v) -> {
                                double across = x[v] - (double) x[centre];
                                double along = y[v] - (double) y[centre];
                                return across * across + along * along;
                            })
                            .thenComparingInt(v -> v))
                    .limit(wanted)
                    .mapToInt(v -> v)
                    .toArray();
            assertThat(IntStream.range(0, found).map(search::vertex).toArray()).isEqualTo(expected);
        }
    }
}
