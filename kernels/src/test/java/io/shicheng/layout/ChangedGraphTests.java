package io.shicheng.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.layout.quality.LayoutQuality;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People keep a map in mind: what did not change stays where it was. */
class ChangedGraphTests {
    private static final LayoutSettings SETTINGS = LayoutSettings.usual().withThreads(2);
    private static final int N = 3000;

    private static List<int[]> ties(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> ties = new ArrayList<>();
        for (int v = 1; v < N; v++) {
            ties.add(new int[] {v, Math.max(0, v - 1 - random.nextInt(1 + v / 3))});
            if (v % 2 == 0) {
                ties.add(new int[] {v, Math.max(0, v - 1 - random.nextInt(30))});
            }
        }
        return ties;
    }

    private static CsrGraph graph(int n, List<int[]> ties) {
        CsrBuilder builder = new CsrBuilder(n, false, false);
        ties.forEach(tie -> builder.add(tie[0], tie[1], 1));
        return builder.build();
    }

    private static Layout first(CsrGraph graph) {
        return ForceLayout.of(graph, SETTINGS, RunControl.NONE);
    }

    private static Layout after(CsrGraph graph, Layout before, int[] vertexBefore) {
        return ForceLayout.after(graph, EarlierPlaces.of(before, vertexBefore), SETTINGS, RunControl.NONE);
    }

    private static int[] same(int n) {
        return IntStream.range(0, n).toArray();
    }

    /** Of those who were there, in hundredths of the width. */
    private static double meanMove(Layout before, Layout now, int[] vertexBefore) {
        double sum = 0;
        int count = 0;
        for (int v = 0; v < vertexBefore.length; v++) {
            int u = vertexBefore[v];
            if (u >= 0) {
                sum += Math.hypot(now.x()[v] - (double) before.x()[u], now.y()[v] - (double) before.y()[u]);
                count++;
            }
        }
        return 100 * sum / count / before.box().width();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatDidNotChangeStays(long seed) {
        CsrGraph graph = graph(N, ties(seed));
        Layout layout = first(graph);
        assertThat(meanMove(layout, after(graph, layout, same(N)), same(N))).isLessThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ofAHundredthOfTiesChangedTheRestStays(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> ties = ties(seed);
        Layout before = first(graph(N, ties));
        int changed = ties.size() / 200;
        for (int i = 0; i < changed; i++) {
            ties.remove(random.nextInt(ties.size()));
            ties.add(new int[] {random.nextInt(N), random.nextInt(N)});
        }
        Layout now = after(graph(N, ties), before, same(N));
        assertThat(meanMove(before, now, same(N))).isLessThan(1).isPositive();
    }

    /** A hundredth goes, and as many come, each tied to somebody. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ofAHundredthOfVerticesChangedTheRestStaysAndTheNewLieByTheirNeighbours(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> ties = ties(seed);
        Layout before = first(graph(N, ties));
        int[] vertexBefore = same(N);
        for (int v = 0; v < N; v++) {
            int one = v;
            if (v % 100 == 7) {
                vertexBefore[v] = -1;
                ties.removeIf(tie -> tie[0] == one || tie[1] == one);
                ties.add(new int[] {v, random.nextInt(N / 100) * 100});
            }
        }
        CsrGraph graph = graph(N, ties);
        Layout now = after(graph, before, vertexBefore);
        assertThat(meanMove(before, now, vertexBefore)).isLessThan(1);
        for (int v = 7; v < N; v += 100) {
            int neighbour = graph.targets()[graph.offsets()[v]];
            assertThat(ForceLayoutTests.apart(now, v, neighbour))
                    .isLessThan(0.1 * now.box().width());
        }
    }

    @Test
    void afterAFilterTheRestStaysAndComesBack() {
        List<int[]> ties = ties(1);
        CsrGraph graph = graph(N, ties);
        Layout before = first(graph);
        List<int[]> left = new ArrayList<>();
        int[] numbers = new int[N];
        Arrays.fill(numbers, -1);
        int[] vertexBefore = IntStream.range(0, N).filter(v -> v % 3 != 0).toArray();
        for (int i = 0; i < vertexBefore.length; i++) {
            numbers[vertexBefore[i]] = i;
        }
        for (int[] tie : ties) {
            if (numbers[tie[0]] >= 0 && numbers[tie[1]] >= 0) {
                left.add(new int[] {numbers[tie[0]], numbers[tie[1]]});
            }
        }
        Layout filtered = after(graph(vertexBefore.length, left), before, vertexBefore);
        assertThat(meanMove(before, filtered, vertexBefore)).isLessThan(2);
        Layout back = after(graph, filtered, numbers);
        assertThat(meanMove(filtered, back, numbers)).isLessThan(2);
        assertThat(meanMove(before, back, same(N))).isLessThan(5);
    }

    /** Ten small changes in a row keep no worse neighbours than a layout from nothing, but for a little. */
    @Test
    void manySmallChangesDoNotSpoilTheLayout() {
        SplittableRandom random = new SplittableRandom(8);
        List<int[]> ties = ties(8);
        Layout layout = first(graph(N, ties));
        CsrGraph graph = graph(N, ties);
        for (int change = 0; change < 10; change++) {
            for (int i = 0; i < 20; i++) {
                int v = random.nextInt(N);
                ties.remove(random.nextInt(ties.size()));
                ties.add(new int[] {v, Math.max(0, v - 1 - random.nextInt(30))});
            }
            graph = graph(N, ties);
            layout = after(graph, layout, same(N));
        }
        assertThat(kept(graph, layout)).isGreaterThan(0.85 * kept(graph, first(graph)));
    }

    private static double kept(CsrGraph graph, Layout layout) {
        return LayoutQuality.of(graph, layout.x(), layout.y(), new int[0], 1, 2, RunControl.NONE)
                .neighboursKept();
    }

    @Test
    void newPartsStandAroundWhatWasThere() {
        CsrGraph kite = SeededGraphs.kite();
        Layout before = first(kite);
        CsrBuilder builder = new CsrBuilder(16, false, false);
        for (int v = 0; v < 10; v++) {
            for (int a = kite.offsets()[v]; a < kite.offsets()[v + 1]; a++) {
                builder.add(v, kite.targets()[a], 1);
            }
        }
        builder.add(10, 11, 1);
        builder.add(11, 12, 1);
        int[] vertexBefore = IntStream.range(0, 16).map(v -> v < 10 ? v : -1).toArray();
        Layout now = after(builder.build(), before, vertexBefore);
        for (int v = 10; v < 16; v++) {
            for (int u = 0; u < 10; u++) {
                assertThat(ForceLayoutTests.apart(now, u, v)).isGreaterThan(1.9);
            }
        }
        assertThat(meanMove(before, now, vertexBefore)).isLessThan(2);
    }

    @Test
    void partsThatFallApartOrJoinStayToo() {
        CsrGraph whole = SeededGraphs.barbell(8);
        Layout before = first(whole);
        CsrBuilder builder = new CsrBuilder(16, false, false);
        for (int v = 0; v < 16; v++) {
            for (int a = whole.offsets()[v]; a < whole.offsets()[v + 1]; a++) {
                if (v / 8 == whole.targets()[a] / 8) {
                    builder.add(v, whole.targets()[a], 1);
                }
            }
        }
        Layout apart = after(builder.build(), before, same(16));
        assertThat(meanMove(before, apart, same(16))).isLessThan(6);
        assertThat(meanMove(apart, after(whole, apart, same(16)), same(16))).isLessThan(6);
    }

    @Test
    void withoutEarlierPlacesItIsALayoutFromNothing() {
        CsrGraph graph = SeededGraphs.large(1, false, false);
        int[] none = new int[graph.vertexCount()];
        Arrays.fill(none, -1);
        assertThat(after(graph, first(SeededGraphs.kite()), none)).isEqualTo(first(graph));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        List<int[]> ties = ties(6);
        Layout before = first(graph(N, ties));
        CsrGraph graph = graph(N, ties.subList(50, ties.size()));
        EarlierPlaces places = EarlierPlaces.of(before, same(N));
        Layout one = ForceLayout.after(graph, places, SETTINGS.withThreads(1), RunControl.NONE);
        for (int threads : new int[] {2, 8}) {
            assertThat(ForceLayout.after(graph, places, SETTINGS.withThreads(threads), RunControl.NONE))
                    .isEqualTo(one);
        }
    }

    @Test
    void refusesPlacesThatDoNotFit() {
        EarlierPlaces nine = new EarlierPlaces(new float[9], new float[9]);
        assertThatThrownBy(() -> ForceLayout.after(SeededGraphs.kite(), nine, SETTINGS, RunControl.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9")
                .hasMessageContaining("10");
        assertThatThrownBy(() -> new EarlierPlaces(new float[] {Float.NaN}, new float[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vertex 0");
        assertThatThrownBy(() -> new EarlierPlaces(new float[1], new float[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
