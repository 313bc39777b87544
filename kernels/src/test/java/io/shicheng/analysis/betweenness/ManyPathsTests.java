package io.shicheng.analysis.betweenness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.betweenness.reduction.BlockRows;
import io.shicheng.analysis.betweenness.reduction.Reduction;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More shortest paths than a double holds exactly, or at all. */
@Tag("thorough")
class ManyPathsTests {
    /** Blocks dissolve a chain: its path counts never come up. */
    @ParameterizedTest(name = "{0} diamonds in a row")
    @ValueSource(ints = {70, 2000})
    void diamondsInARow(int k) {
        Betweenness.Result result = Betweenness.exact(SeededGraphs.diamonds(k), false, 2, RunControl.NONE);
        assertThat(result.facts()).containsEntry("sources_run", 0L).containsEntry("rounded_sources", 0L);
        for (int i = 0; i < k; i++) {
            double hub = 9.0 * i * (k - i) + (i > 0 ? 0.5 : 0) + 0.5;
            double middle = (3.0 * i + 1) * (3.0 * (k - i - 1) + 1) / 2;
            assertThat(result.scores()[3 * i]).isCloseTo(hub, Offset.offset(1e-12 * hub));
            assertThat(result.scores()[3 * i + 1]).isCloseTo(middle, Offset.offset(1e-12 * middle));
        }
    }

    /** Closed to a ring they are one block, and counts grow to 2^(k/2). */
    @ParameterizedTest(name = "ring of {0} diamonds")
    @ValueSource(ints = {2, 3, 40, 151, 2101})
    void ringOfDiamonds(int k) {
        CsrBuilder builder = new CsrBuilder(3 * k, false, false);
        for (int i = 0; i < k; i++) {
            for (int middle = 3 * i + 1; middle <= 3 * i + 2; middle++) {
                builder.add(3 * i, middle, 1);
                builder.add(middle, 3 * (i + 1) % (3 * k), 1);
            }
        }
        Betweenness.Result result = Betweenness.exact(builder.build(), false, 2, RunControl.NONE);
        double hub = ringScore(k, 0);
        double middle = ringScore(k, 1);
        for (int i = 0; i < 3 * k; i++) {
            double expected = i % 3 == 0 ? hub : middle;
            assertThat(result.scores()[i]).as("vertex %s", i).isCloseTo(expected, Offset.offset(1e-10 * expected));
        }
        assertThat(result.count("rounded_sources") > 0).isEqualTo(k > 107);
        assertThat(result.count("wide_sources") > 0).isEqualTo(k > 2000);
    }

    /** Of 2k places around the ring, even ones hold a hub and odd ones two vertices. */
    private static double ringScore(int k, int place) {
        double pairs = 0;
        for (int a = 1; a < k; a++) {
            for (int b = 1; a + b <= k; b++) {
                double ends = (1 + Math.floorMod(place - a, 2)) * (1 + (place + b) % 2);
                pairs += a + b < k ? ends : ends / 2;
            }
        }
        double score = pairs / (1 + place);
        return place == 0 ? score + 1 : score;
    }

    /** A grid has no cut vertices, no twins and no side vertices; from one corner counts are binomials. */
    @ParameterizedTest(name = "{0} by {0}")
    @ValueSource(ints = {20, 300, 560})
    void fromTheCornerOfAGrid(int side) {
        CsrGraph graph = grid(side);
        Reduction reduction = Reduction.of(graph, null, true, RunControl.NONE);
        BlockRows rows = reduction.blocks().getFirst();
        int corner = rowOf(graph, 0, rows.size());
        double[] found = new double[rows.size()];
        double most = new BlockSearch(rows, RunControl.NONE).add(0, rows.size(), corner, 1, found, 0);
        double[] expected = fromCornerExactly(side);
        if (most >= BreadthFirstPaths.MOST_PATHS) {
            assertThat(found).containsOnly(0);
            WeightedPaths paths =
                    new WeightedPaths(rows.graph(0, 1, rows.size()), null, rows.classesOf(0), RunControl.NONE);
            paths.from(corner, 1);
            paths.handOver(0, found);
            assertThat(paths.wide()).isTrue();
        }
        assertThat(most >= BreadthFirstPaths.MOST_PATHS).isEqualTo(side > 500);
        assertThat(most >= 0x1p53).isEqualTo(side > 30);
        double[] scores = reduction.scores(found);
        for (int v = 1; v < scores.length; v++) {
            assertThat(scores[v]).isCloseTo(expected[v], Offset.offset(1e-11 * (expected[v] + 1)));
        }
    }

    /** Reductions of a graph are alike: this one hands back which row is whose. */
    private static int rowOf(CsrGraph graph, int vertex, int size) {
        double[] numbers = new double[size];
        Arrays.setAll(numbers, row -> row);
        return (int) Reduction.of(graph, null, true, RunControl.NONE).scores(numbers)[vertex];
    }

    private static CsrGraph grid(int side) {
        CsrBuilder builder = new CsrBuilder(side * side, false, false);
        for (int v = 0; v < side * side; v++) {
            if (v % side < side - 1) {
                builder.add(v, v + 1, 1);
            }
            if (v / side < side - 1) {
                builder.add(v, v + side, 1);
            }
        }
        return builder.build();
    }

    /** Dependencies on the first corner, each share a quotient of exact path counts. */
    private static double[] fromCornerExactly(int side) {
        BigInteger[] paths = new BigInteger[side * side];
        double[] dependency = new double[side * side];
        for (int v = 0; v < paths.length; v++) {
            BigInteger above = v < side ? BigInteger.ZERO : paths[v - side];
            paths[v] = v == 0 ? BigInteger.ONE : v % side == 0 ? above : above.add(paths[v - 1]);
        }
        for (int v = paths.length - 1; v > 0; v--) {
            dependency[v] = (v % side < side - 1 ? share(paths[v], paths[v + 1], dependency[v + 1]) : 0)
                    + (v / side < side - 1 ? share(paths[v], paths[v + side], dependency[v + side]) : 0);
        }
        return dependency;
    }

    private static double share(BigInteger through, BigInteger all, double dependency) {
        int shift = Math.max(0, all.bitLength() - 900);
        return through.shiftRight(shift).doubleValue() / all.shiftRight(shift).doubleValue() * (1 + dependency);
    }

    @Test
    void asksWhetherToStopWithinOneLongSearch() {
        CsrGraph graph = SeededGraphs.cycle(3_000_000, false);
        BlockRows rows =
                Reduction.of(graph, null, true, RunControl.NONE).blocks().getFirst();
        AtomicInteger questions = new AtomicInteger();
        RunControl control = new RunControl() {
            @Override
            public void phase(String name, long totalWork) {}

            @Override
            public void advance(long work) {}

            @Override
            public boolean cancelled() {
                return questions.incrementAndGet() == 4;
            }
        };
        double[] found = new double[rows.size()];
        assertThatThrownBy(() -> new BlockSearch(rows, control).add(0, rows.size(), 0, 1, found, 0))
                .isInstanceOf(CancellationException.class);
    }
}
