package io.shicheng.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Scores;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures of distances against their slow twins on 200 seeded graphs, with 1, 2 and 8 threads, bits and facts. */
@Tag("thorough")
class DistanceTwinTests {
    private static final String SEEDS = "io.shicheng.analysis.SeededGraphs#seeds";
    private static final Settings DEFAULTS = Settings.usual();

    /** With one thread; with more the same comes out, facts included. */
    static Scores scores(String measure, CsrGraph graph, Settings parameters) {
        Measure kernel = Measures.ofCode(measure).orElseThrow();
        Scores one = kernel.scores(graph, parameters.withThreads(1), RunControl.NONE);
        for (int threads : new int[] {2, 8}) {
            Scores many = kernel.scores(graph, parameters.withThreads(threads), RunControl.NONE);
            assertThat(many).as("%s threads", threads).isEqualTo(one);
        }
        return one;
    }

    private static void assertAll(CsrGraph graph, boolean weighted) {
        SlowDistances slow = new SlowDistances(graph, weighted);
        Settings parameters = DEFAULTS.withWeighted(weighted);
        assertNear(scores("closeness", graph, parameters).values(), slow.closeness());
        assertNear(scores("eccentricity", graph, parameters).values(), slow.eccentricity());
        Scores harmonic = scores("harmonic", graph, parameters);
        assertNear(harmonic.values(), slow.harmonic());
        if (!weighted) {
            for (int hops : new int[] {1, 2, 3, Integer.MAX_VALUE}) {
                assertThat(scores("reach", graph, DEFAULTS.with(Parameters.HOPS, hops))
                                .values())
                        .containsExactly(slow.reach(hops));
            }
            long[] pairs = slow.orderedPairs();
            if (!graph.directed()) {
                Arrays.setAll(pairs, d -> pairs[d] / 2);
            }
            assertThat(harmonic.pairs()).containsExactly(pairs);
            assertThat(harmonic.facts().get("connected_pairs"))
                    .isEqualTo(Arrays.stream(pairs).sum());
        }
    }

    private static void assertNear(double[] actual, double[] expected) {
        for (int v = 0; v < expected.length; v++) {
            assertThat(actual[v]).as("vertex %s", v).isCloseTo(expected[v], within(1e-12 * Math.max(1, expected[v])));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void withoutDirections(long seed) {
        assertAll(SeededGraphs.random(seed, false, false), false);
        assertAll(SeededGraphs.random(seed, false, true), true);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void withDirections(long seed) {
        assertAll(SeededGraphs.random(seed, true, false), false);
        assertAll(SeededGraphs.random(seed, true, true), true);
    }

    /** More than one batch of sources, and more vertices than are left to the search from many at once. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void largerThanABatch(long seed) {
        assertAll(SeededGraphs.large(seed, false, false), false);
        assertAll(SeededGraphs.large(seed, true, false), false);
    }

    /** A chain with short cuts, pupils and twins, which is searched from one vertex after another. */
    @ParameterizedTest(name = "directed: {0}")
    @ValueSource(booleans = {false, true})
    void longAndThin(boolean directed) {
        SplittableRandom random = new SplittableRandom(6);
        int chain = 1_150;
        CsrBuilder builder = new CsrBuilder(chain + 200, directed, false);
        for (int v = 0; v < chain - 1; v++) {
            builder.add(v, v + 1, 1);
            if (directed && random.nextInt(40) > 0) {
                builder.add(v + 1, v, 1);
            }
            if (v % 50 == 0) {
                builder.add(v, v + 2, 1);
            }
        }
        for (int v = chain; v < chain + 200; v++) {
            int master = random.nextInt(chain / 2);
            builder.add(master, v, 1);
            if (v % 4 == 0) {
                builder.add(v, master + 2, 1);
            }
        }
        assertAll(builder.build(), false);
    }

    /** Reach counts steps whatever the strengths are. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void reachLeavesStrengthsOut(long seed) {
        CsrGraph graph = SeededGraphs.large(seed, false, true);
        assertThat(scores("reach", graph, DEFAULTS.withWeighted(true)))
                .isEqualTo(scores("reach", graph, DEFAULTS.withWeighted(false)));
    }

    static LongStream fewSeeds() {
        return LongStream.range(0, 4);
    }
}
