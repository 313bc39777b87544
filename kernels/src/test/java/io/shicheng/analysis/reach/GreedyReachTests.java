package io.shicheng.analysis.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("thorough")
class GreedyReachTests {
    private static final String SEEDS = "io.shicheng.analysis.SeededGraphs#seeds";

    private static GreedyReach of(CsrGraph graph, boolean weighted, int contacts, long seed) {
        GreedyReach one = GreedyReach.of(graph, weighted, contacts, seed, 1, RunControl.NONE);
        for (int threads : new int[] {2, 8}) {
            GreedyReach many = GreedyReach.of(graph, weighted, contacts, seed, threads, RunControl.NONE);
            assertThat(many.picks()).isEqualTo(one.picks());
            assertThat(many.gains()).isEqualTo(one.gains());
            assertThat(many.certificate()).isEqualTo(one.certificate());
            assertThat(many.samples()).isEqualTo(one.samples());
        }
        return one;
    }

    /** On graphs of few arcs, every outcome of every arc is gone through. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void boundsHoldAgainstEveryChoiceThereIs(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (boolean directed : new boolean[] {false, true}) {
            boolean weighted = seed % 2 == 1;
            int n = random.nextInt(2, 8);
            CsrGraph graph = tiny(random, n, directed);
            CascadeTwin twin = new CascadeTwin(graph, weighted);
            double[] spreads = twin.exactSpreads();
            for (int k = 1; k <= Math.min(3, n); k++) {
                GreedyReach reach = of(graph, weighted, k, seed);
                int set = Arrays.stream(reach.picks()).map(v -> 1 << v).sum();
                double best = 0;
                for (int other = 0; other < spreads.length; other++) {
                    best = Integer.bitCount(other) == k ? Math.max(best, spreads[other]) : best;
                }
                assertThat(reach.picks()).hasSize(k).doesNotHaveDuplicates();
                // a pick's share of samples is off by no more than five times its standard error
                assertThat(reach.spread()).isCloseTo(spreads[set], within(2.5 * n / Math.sqrt(reach.samples() / 2.0)));
                assertThat(reach.spreadAtLeast()).isLessThanOrEqualTo(spreads[set] + 1e-9);
                assertThat(reach.optimumAtMost()).isGreaterThanOrEqualTo(best - 1e-9);
                assertThat(spreads[set]).isGreaterThanOrEqualTo(reach.certificate() * best - 1e-9);
                assertThat(reach.certificate()).isGreaterThanOrEqualTo(GreedyReach.WANTED_CERTIFICATE);
            }
        }
    }

    /** No more than 12 arcs. */
    private static CsrGraph tiny(SplittableRandom random, int n, boolean directed) {
        CsrBuilder builder = new CsrBuilder(n, directed, true);
        for (int e = 0; e < (directed ? 12 : 6); e++) {
            builder.add(random.nextInt(n), random.nextInt(n), 12.0 / random.nextInt(1, 7));
        }
        return builder.build();
    }

    /** The estimate and the simulation are each off by chance; five standard errors of both are allowed. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 7})
    void spreadIsWhatSimulationFinds(long seed) {
        for (boolean directed : new boolean[] {false, true}) {
            for (boolean weighted : new boolean[] {false, true}) {
                CsrGraph graph = SeededGraphs.large(seed, directed, weighted);
                GreedyReach reach = of(graph, weighted, 10, seed);
                CascadeTwin twin = new CascadeTwin(graph, weighted);
                SplittableRandom random = new SplittableRandom(seed);
                int runs = 20_000;
                double sum = 0;
                double squares = 0;
                for (int run = 0; run < runs; run++) {
                    double reached = twin.simulated(reach.picks(), random);
                    sum += reached;
                    squares += reached * reached;
                }
                double mean = sum / runs;
                double simulationError = Math.sqrt((squares / runs - mean * mean) / runs);
                double share = mean / graph.vertexCount();
                double sampleError = graph.vertexCount() * Math.sqrt(share * (1 - share) / (reach.samples() / 2.0));
                assertThat(reach.spread()).isCloseTo(mean, within(5 * Math.hypot(simulationError, sampleError)));
                assertThat(reach.spreadAtLeast()).isLessThan(mean + 5 * simulationError);
                assertThat(reach.certificate()).isGreaterThanOrEqualTo(GreedyReach.WANTED_CERTIFICATE);
            }
        }
    }

    @Test
    void everybodyIsPickedWhereThereAreNoMoreThanContacts() {
        for (int contacts : new int[] {10, 11, 1000}) {
            GreedyReach reach = of(SeededGraphs.kite(), false, contacts, 1);
            assertThat(reach.picks()).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
            assertThat(reach.spread()).isCloseTo(10, within(1e-9));
            assertThat(reach.certificate()).isEqualTo(1);
        }
        assertThat(of(SeededGraphs.of(0, false), false, 3, 1).picks()).isEmpty();
        assertThat(of(SeededGraphs.of(1, false), false, 3, 1).certificate()).isEqualTo(1);
    }

    @Test
    void verticesWithoutTiesReachThemselves() {
        CsrGraph alone = SeededGraphs.of(20, false);
        GreedyReach reach = of(alone, false, 5, 1);
        assertThat(reach.spread()).isCloseTo(5, within(0.5));
        assertThat(reach.spreadAtLeast()).isEqualTo(5);
        GreedyReach withStar = of(SeededGraphs.of(9, false, 3, 4, 3, 5, 3, 6, 3, 7), false, 2, 1);
        assertThat(withStar.picks()[0]).isEqualTo(3);
        assertThat(withStar.picks()[1]).isIn(0, 1, 2, 8);
    }

    /** The middle of a star reaches all its leaves for certain. */
    @Test
    void theMiddleOfAStarReachesAll() {
        GreedyReach reach = of(SeededGraphs.star(1000), false, 1, 1);
        assertThat(reach.picks()).containsExactly(0);
        assertThat(reach.spread()).isCloseTo(1000, within(1e-9));
        assertThat(reach.members()).isEqualTo(reach.samples() / 2);
    }

    /** Each has one master, so the founder reaches all, and no sample has more members than one. */
    @Test
    void aLineageOfMillionsIsItsFounders() {
        int n = 2_000_000;
        int[] from = IntStream.range(0, n - 1).toArray();
        int[] to = IntStream.range(1, n).toArray();
        CsrGraph chain = CsrBuilder.ofEdges(n, true, from, to, null, n - 1).build();
        GreedyReach reach = GreedyReach.of(chain, false, 2, 1, 2, RunControl.NONE);
        assertThat(reach.picks()).containsExactly(0, 1);
        assertThat(reach.spread()).isCloseTo(n, within(1e-3));
        assertThat(reach.members()).isEqualTo(reach.samples() / 2);
        assertThat(reach.certificate()).isGreaterThan(0.9);
    }

    @Test
    void ringsOfSoleSourcesStandForAllTheyReach() {
        // a directed ring of 3 with a tail, and a pair with one tie
        CsrGraph graph = SeededGraphs.of(8, true, 3, 1, 1, 2, 2, 3, 2, 4, 4, 5, 7, 6);
        GreedyReach reach = of(graph, false, 2, 1);
        assertThat(reach.picks()).containsExactly(1, 7);
        assertThat(reach.spread()).isCloseTo(7, within(0.3));
        CsrGraph pair = SeededGraphs.of(2, false, 0, 1);
        assertThat(of(pair, false, 1, 1).picks()).containsExactly(0);
        assertThat(of(pair, false, 1, 1).spread()).isCloseTo(2, within(1e-9));
    }

    @Test
    void anotherSeedDrawsOtherSamples() {
        CsrGraph graph = SeededGraphs.large(2, false, false);
        assertThat(of(graph, false, 10, 1).gains())
                .isNotEqualTo(of(graph, false, 10, 2).gains());
        assertThat(of(graph, false, 10, 1).gains())
                .isEqualTo(of(graph, false, 10, 1).gains());
    }

    @Test
    void scoresArePicksAndNothingElse() {
        CsrGraph graph = SeededGraphs.large(2, false, false);
        GreedyReach reach = of(graph, false, 10, 1);
        double[] scores = reach.scores(graph.vertexCount());
        assertThat(Arrays.stream(scores).filter(score -> score > 0).count()).isEqualTo(10);
        assertThat(Arrays.stream(scores).sum()).isCloseTo(reach.spread(), within(1e-9));
        for (int i = 0; i < 10; i++) {
            assertThat(scores[reach.picks()[i]]).isEqualTo(reach.gains()[i]);
        }
    }

    /** A long path's samples are small and its choices alike: no samples that fit can show much, and that is said. */
    @Test
    void stopsWhereSamplesWouldTakeTooMuchMemory() {
        CsrGraph path = SeededGraphs.path(400_000, false);
        GreedyReach reach = GreedyReach.of(path, false, 5, 1, 2, RunControl.NONE);
        GreedyReach onOne = GreedyReach.of(path, false, 5, 1, 1, RunControl.NONE);
        assertThat(reach.members()).isLessThanOrEqualTo((1 << 20) + 2L * (400_000 + path.arcCount()));
        assertThat(reach.certificate()).isLessThan(GreedyReach.WANTED_CERTIFICATE);
        assertThat(reach.certificate()).isEqualTo(onOne.certificate());
        assertThat(reach.picks()).isEqualTo(onOne.picks());
        assertThat(reach.spreadAtLeast()).isLessThanOrEqualTo(reach.optimumAtMost());
    }

    @Test
    void refusesToPickNobody() {
        assertThatThrownBy(() -> of(SeededGraphs.kite(), false, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contacts (0)")
                .hasMessageContaining("Maybe 50?");
    }

    @Test
    void stopsWhenAskedTo() {
        CsrGraph graph = SeededGraphs.large(1, false, false);
        for (int threads : new int[] {1, 2}) {
            for (int questions : new int[] {0, 5, 100, 150}) {
                int[] left = {questions};
                RunControl control = new RunControl() {
                    @Override
                    public void phase(String name, long totalWork) {}

                    @Override
                    public void advance(long work) {}

                    @Override
                    public synchronized boolean cancelled() {
                        return left[0]-- <= 0;
                    }
                };
                assertThatThrownBy(() -> GreedyReach.of(graph, false, 5, 1, threads, control))
                        .isInstanceOf(CancellationException.class);
            }
        }
    }
}
