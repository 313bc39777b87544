package io.shicheng.analysis.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.SlowTwins;
import io.shicheng.analysis.betweenness.Betweenness;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("thorough")
class SampledBetweennessTests {
    private static final double DELTA = 0.1;

    private static SampledBetweenness.Result run(
            CsrGraph graph, boolean weighted, double epsilon, int top, long seed, int threads) {
        return SampledBetweenness.of(graph, weighted, epsilon, DELTA, top, seed, threads, 0, RunControl.NONE);
    }

    @Test
    void smallBlocksAreSearchedRatherThanSampled() {
        CsrGraph graph = SeededGraphs.large(1, false, false);
        SampledBetweenness.Result result = SampledBetweenness.of(graph, false, 0.1, DELTA, 0, 1, 2, RunControl.NONE);
        assertThat(result.samples()).isZero();
        assertThat(result.bounds()).containsOnly(0);
        assertThat(result.scores())
                .containsExactly(
                        Betweenness.exact(graph, false, 2, RunControl.NONE).scores(), Offset.offset(1e-6));
    }

    private static double greatest(CsrGraph graph) {
        double n = graph.vertexCount();
        return (n - 1) * (n - 2) / (graph.directed() ? 1 : 2);
    }

    private static boolean holds(SampledBetweenness.Result result, double[] exact) {
        for (int v = 0; v < exact.length; v++) {
            if (Math.abs(result.scores()[v] - exact[v]) > result.bounds()[v] * (1 + 1e-9) + 1e-9) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void boundsFailNoMoreOftenThanStated(boolean directed, boolean weighted) {
        int failures = 0;
        int sampled = 0;
        for (long seed = 0; seed < 200; seed++) {
            CsrGraph graph = SeededGraphs.random(seed, directed, weighted);
            SampledBetweenness.Result result = run(graph, weighted, 0.08, 0, seed, 1);
            for (double bound : result.bounds()) {
                assertThat(bound).isLessThanOrEqualTo(0.08 * greatest(graph) * (1 + 1e-12));
            }
            sampled += result.samples() > 0 ? 1 : 0;
            failures += holds(result, SlowTwins.betweenness(graph, weighted)) ? 0 : 1;
        }
        assertThat(sampled).isGreaterThan(50);
        assertThat(failures).isLessThanOrEqualTo((int) (DELTA * sampled));
    }

    @Test
    void estimatesAreRightOnAverage() {
        CsrGraph graph = ringOfDiamonds(4);
        double[] exact = SlowTwins.betweenness(graph, false);
        double[] mean = new double[exact.length];
        int runs = 200;
        for (long seed = 0; seed < runs; seed++) {
            double[] scores = run(graph, false, 0.2, 0, seed, 1).scores();
            for (int v = 0; v < mean.length; v++) {
                mean[v] += scores[v] / runs;
            }
        }
        assertThat(mean).containsExactly(exact, Offset.offset(0.01 * greatest(graph)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void isTheSameWithAnyNumberOfThreads(long seed) {
        for (boolean directed : new boolean[] {false, true}) {
            for (boolean weighted : new boolean[] {false, true}) {
                CsrGraph graph = SeededGraphs.large(seed, directed, weighted);
                for (int top : new int[] {0, 5}) {
                    SampledBetweenness.Result one = run(graph, weighted, 0.05, top, seed, 1);
                    for (int threads : new int[] {2, 8}) {
                        SampledBetweenness.Result many = run(graph, weighted, 0.05, top, seed, threads);
                        assertThat(many.scores()).isEqualTo(one.scores());
                        assertThat(many.bounds()).isEqualTo(one.bounds());
                        assertThat(many.samples()).isEqualTo(one.samples());
                        assertThat(many.arcs()).isEqualTo(one.arcs());
                    }
                }
            }
        }
    }

    static IntStream fewSeeds() {
        return IntStream.range(0, 4);
    }

    @Test
    void graphThatIsSettledInClosedFormTakesNoSamples() {
        for (CsrGraph graph : new CsrGraph[] {
            SeededGraphs.star(5000),
            SeededGraphs.path(5000, false),
            SeededGraphs.binaryTree(12, false),
            SeededGraphs.barbell(40),
            SeededGraphs.complete(60),
            new CsrBuilder(3, false, false).build(),
            new CsrBuilder(0, false, false).build()
        }) {
            SampledBetweenness.Result result = run(graph, false, 0.01, 0, 1, 2);
            assertThat(result.samples()).isZero();
            assertThat(Arrays.stream(result.bounds()).sum()).isZero();
        }
        assertThat(run(SeededGraphs.star(5000), false, 0.01, 0, 1, 2).scores()[0])
                .isEqualTo(4999.0 * 4998 / 2);
    }

    /** A hub joins many cycles: nearly all of its score is settled, and samples only decide within cycles. */
    @Test
    void whatIsSettledIsExactAndNeedsFewerSamples() {
        CsrBuilder builder = new CsrBuilder(1 + 40 * 9, false, false);
        for (int petal = 0; petal < 40; petal++) {
            int first = 1 + petal * 9;
            builder.add(0, first, 1);
            for (int i = 1; i < 9; i++) {
                builder.add(first + i - 1, first + i, 1);
            }
            builder.add(first + 8, 0, 1);
        }
        CsrGraph graph = builder.build();
        SampledBetweenness.Result result = run(graph, false, 0.05, 0, 3, 2);
        assertThat(holds(result, SlowTwins.betweenness(graph, false))).isTrue();
        assertThat(result.bounds()[0]).isLessThan(0.05 * greatest(graph));
    }

    @Test
    void theFirstThatAreToldApartAreTheFirst() {
        int asked = 0;
        for (long seed = 0; seed < 40; seed++) {
            CsrGraph graph = SeededGraphs.large(seed, false, false);
            double[] exact = Betweenness.exact(graph, false, 2, RunControl.NONE).scores();
            SampledBetweenness.Result result = run(graph, false, 0.02, 3, seed, 2);
            int[] order = order(result.scores());
            int[] truth = order(exact);
            for (int i = 0; i < result.separated(); i++) {
                asked++;
                assertThat(Arrays.stream(truth, 0, result.separated())).contains(order[i]);
            }
            assertThat(result.samples())
                    .isLessThanOrEqualTo(run(graph, false, 0.02, 0, seed, 2).samples() * 3);
        }
        assertThat(asked).isGreaterThan(10);
    }

    private static int[] order(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted((u, v) -> Double.compare(scores[v], scores[u]))
                .mapToInt(v -> v)
                .toArray();
    }

    /** 2²⁰⁰⁰ shortest paths and more, which no double can count. */
    @Test
    void pathsWithoutNumberDoNotOverflow() {
        for (boolean weighted : new boolean[] {false, true}) {
            CsrGraph graph = ringOfDiamonds(weighted ? 1100 : 2000);
            SampledBetweenness.Result result = run(graph, weighted, 0.3, 0, 1, 2);
            double total = 0;
            for (double score : result.scores()) {
                assertThat(score).isBetween(0.0, greatest(graph));
                total += score;
            }
            assertThat(total).isGreaterThan(greatest(graph));
        }
    }

    /** Diamonds in a ring, which no cut vertex takes apart; the middles of one have a tie each to an own pair. */
    static CsrGraph ringOfDiamonds(int count) {
        CsrBuilder builder = new CsrBuilder(3 * count, false, true);
        for (int i = 0; i < count; i++) {
            int next = (3 * i + 3) % (3 * count);
            for (int middle = 3 * i + 1; middle <= 3 * i + 2; middle++) {
                builder.add(3 * i, middle, 1);
                builder.add(middle, next, 1);
            }
        }
        return builder.build();
    }

    @Test
    void stopsWhenAskedTo() {
        CsrGraph graph = ringOfDiamonds(500);
        AtomicLong questions = new AtomicLong(50);
        RunControl impatient = new RunControl() {
            @Override
            public void phase(String name, long totalWork) {}

            @Override
            public void advance(long work) {}

            @Override
            public boolean cancelled() {
                return questions.decrementAndGet() < 0;
            }
        };
        assertThatThrownBy(() -> SampledBetweenness.of(graph, false, 0.01, DELTA, 0, 1, 2, 0, impatient))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesSharesThatMeanNothing() {
        assertThatThrownBy(() -> run(SeededGraphs.kite(), false, 0, 0, 1, 1)).hasMessageContaining("epsilon (0.0)");
        assertThatThrownBy(() -> run(SeededGraphs.kite(), false, Double.NaN, 0, 1, 1))
                .hasMessageContaining("epsilon (NaN)");
        assertThatThrownBy(() -> SampledBetweenness.of(SeededGraphs.kite(), false, 0.1, 1, 0, 1, 1, RunControl.NONE))
                .hasMessageContaining("delta (1.0)");
    }
}
