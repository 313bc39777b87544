package io.shicheng.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.layout.quality.LayoutQuality;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForceLayoutTests {
    private static final LayoutSettings SETTINGS = LayoutSettings.usual().withThreads(2);

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private static Layout layout(CsrGraph graph) {
        return ForceLayout.of(graph, SETTINGS, RunControl.NONE);
    }

    static double apart(Layout layout, int one, int other) {
        return Math.hypot(layout.x()[one] - (double) layout.x()[other], layout.y()[one] - (double) layout.y()[other]);
    }

    @Test
    void nobodyIsNowhereAndOneIsAtTheOrigin() {
        Layout none = layout(SeededGraphs.of(0, false));
        assertThat(none.vertexCount()).isZero();
        assertThat(none.box().width()).isZero();
        Layout one = layout(SeededGraphs.of(1, false));
        assertThat(one.x()).containsExactly(0);
        assertThat(one.y()).containsExactly(0);
    }

    @Test
    void aPairLiesLevelAndAtTheScaleOfAllParts() {
        Layout pair = layout(SeededGraphs.of(2, false, 0, 1));
        assertThat(pair.y()[0]).isCloseTo(pair.y()[1], within(1e-4f));
        assertThat(apart(pair, 0, 1)).isCloseTo(4 * Math.sqrt(2), within(1e-4));
    }

    @Test
    void aShortPathIsStraight() {
        Layout path = layout(SeededGraphs.path(5, false));
        assertThat(apart(path, 0, 4)).isGreaterThan(0.95 * path.box().width());
    }

    /** It winds, since the whole is to fill a disc, but over no level does it get entangled. */
    @ParameterizedTest
    @ValueSource(ints = {40, 100, 300})
    void aLongPathNowhereCrossesItself(int n) {
        CsrGraph path = SeededGraphs.path(n, false);
        Layout layout = layout(path);
        LayoutQuality quality = LayoutQuality.of(path, layout.x(), layout.y(), new int[0], 1, 2, RunControl.NONE);
        assertThat(quality.crossings()).isZero();
        assertThat(quality.neighboursKept()).isGreaterThan(0.95);
    }

    @Test
    void leavesOfAStarStandAroundItsMiddle() {
        int n = 41;
        Layout star = layout(SeededGraphs.star(n));
        double[] distances = new double[n - 1];
        double[] angles = new double[n - 1];
        for (int v = 1; v < n; v++) {
            distances[v - 1] = apart(star, 0, v);
            angles[v - 1] = Math.atan2(star.y()[v] - star.y()[0], star.x()[v] - star.x()[0]);
        }
        Arrays.sort(distances);
        Arrays.sort(angles);
        assertThat(distances[0]).isGreaterThan(0.5 * distances[n - 2]);
        double widest = 2 * Math.PI - angles[n - 2] + angles[0];
        for (int i = 1; i < n - 1; i++) {
            widest = Math.max(widest, angles[i] - angles[i - 1]);
        }
        assertThat(widest).as("no gap in the ring").isLessThan(1);
    }

    @Test
    void aGridKeepsItsNeighboursCloseAndItsTiesEven() {
        int side = 30;
        CsrBuilder builder = new CsrBuilder(side * side, false, false);
        for (int v = 0; v < side * side; v++) {
            if (v % side > 0) {
                builder.add(v - 1, v, 1);
            }
            if (v >= side) {
                builder.add(v - side, v, 1);
            }
        }
        CsrGraph grid = builder.build();
        Layout layout = layout(grid);
        LayoutQuality quality = LayoutQuality.of(grid, layout.x(), layout.y(), new int[0], 1, 2, RunControl.NONE);
        assertThat(quality.crossings()).isLessThan(0.001);
        assertThat(quality.neighboursKept()).isGreaterThan(0.8);
        assertThat(quality.stress()).isLessThan(0.1);
        assertThat(quality.lengthVariation()).isLessThan(0.5);
    }

    @Test
    void twoCliquesLieApart() {
        int k = 40;
        Layout cliques = layout(SeededGraphs.barbell(k));
        double within = 0;
        double between = Double.POSITIVE_INFINITY;
        for (int u = 0; u < 2 * k; u++) {
            for (int v = 0; v < u; v++) {
                if (u / k == v / k) {
                    within = Math.max(within, apart(cliques, u, v));
                } else if (u != k || v != k - 1) {
                    between = Math.min(between, apart(cliques, u, v));
                }
            }
        }
        assertThat(between).isGreaterThan(within / 2);
        assertThat(cliques.box().width()).isGreaterThan(1.5f * cliques.box().height());
    }

    @Test
    void whoIsTiedMoreStronglyStandsCloser() {
        CsrBuilder builder = new CsrBuilder(3, false, true);
        builder.add(0, 1, 10);
        builder.add(1, 2, 1);
        CsrGraph chain = builder.build();
        Layout layout = layout(chain);
        assertThat(apart(layout, 0, 1)).isLessThan(0.7 * apart(layout, 1, 2));
        Layout counted = ForceLayout.of(chain, SETTINGS.withWeighted(false), RunControl.NONE);
        assertThat(apart(counted, 0, 1)).isCloseTo(apart(counted, 1, 2), within(0.2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void directionsDoNotCount(long seed) {
        CsrGraph directed = SeededGraphs.random(seed, true, false);
        Layout layout = ForceLayout.of(directed, SETTINGS.withWeighted(false), RunControl.NONE);
        assertThat(layout)
                .isEqualTo(ForceLayout.of(directed.undirected(), SETTINGS.withWeighted(false), RunControl.NONE));
        assertThat(layout)
                .isEqualTo(ForceLayout.of(directed.transpose(), SETTINGS.withWeighted(false), RunControl.NONE));
    }

    /** Two discs around parts have no point in common. */
    @ParameterizedTest
    @MethodSource("seeds")
    void partsDoNotOverlap(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CsrBuilder builder = new CsrBuilder(900, false, false);
        int[] partOf = new int[900];
        int first = 0;
        for (int part = 0; first < 900; part++) {
            int size = Math.min(900 - first, 1 + random.nextInt(1 + random.nextInt(200)));
            for (int v = first; v < first + size; v++) {
                partOf[v] = part;
                if (v > first) {
                    builder.add(v, first + random.nextInt(v - first), 1);
                    builder.add(v, first + random.nextInt(v - first), 1);
                }
            }
            first += size;
        }
        Layout layout = layout(builder.build());
        for (int u = 0; u < 900; u++) {
            for (int v = 0; v < u; v++) {
                if (partOf[u] != partOf[v]) {
                    assertThat(apart(layout, u, v)).isGreaterThan(1.9);
                }
            }
        }
    }

    @Test
    void refusesNoThreadAndSaysWhatWouldDo() {
        assertThatThrownBy(() -> LayoutSettings.usual().withThreads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threads (0)")
                .hasMessageContaining("Maybe 2?");
    }

    @Test
    void everyPlaceIsANumberWhateverTheStrengths() {
        CsrBuilder builder = new CsrBuilder(300, false, true);
        SplittableRandom random = new SplittableRandom(5);
        for (int v = 1; v < 300; v++) {
            builder.add(v, random.nextInt(v), v % 3 == 0 ? 1e-300 : v % 3 == 1 ? 1e300 : 1);
        }
        Layout layout = layout(builder.build());
        for (int v = 0; v < 300; v++) {
            assertThat(layout.x()[v]).isFinite();
            assertThat(layout.y()[v]).isFinite();
        }
    }
}
