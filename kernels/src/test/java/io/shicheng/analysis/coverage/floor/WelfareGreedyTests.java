package io.shicheng.analysis.coverage.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.coverage.CoveragePlanner;
import io.shicheng.analysis.coverage.CoveragePlanner.Wish;
import io.shicheng.analysis.coverage.LazyGreedy.Choice;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WelfareGreedyTests {
    private static final int[] NOBODY = {};
    private static final double[] ALPHAS = {1, 0.5, 0, -1, -5};

    /** A network with groups; the last vertices are in none. */
    private record Case(CsrGraph graph, int[] groupOf, int groups, int[] kept, int[] covered) {
        static Case drawn(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = random.nextInt(10, 15);
            CsrBuilder builder = new CsrBuilder(n, false, false);
            for (int e = 0; e < 3 * n / 2; e++) {
                builder.add(random.nextInt(n), random.nextInt(n), 1);
            }
            int[] groupOf =
                    IntStream.range(0, n).map(v -> v >= n - 2 ? -1 : v % 3).toArray();
            return new Case(
                    builder.build(),
                    groupOf,
                    3,
                    seed % 2 == 0 ? NOBODY : new int[] {1},
                    seed % 3 == 0 ? NOBODY : new int[] {4, 5});
        }

        BitSet everybody() {
            BitSet all = new BitSet();
            all.set(0, graph.vertexCount());
            return all;
        }

        FloorPlanner.Fair fair(int contacts, double alpha) {
            int[] candidates = IntStream.range(0, graph.vertexCount())
                    .filter(v -> IntStream.of(kept).noneMatch(k -> k == v))
                    .toArray();
            Wish wish = new Wish(1, candidates, kept, covered, NOBODY, contacts, CoveragePlanner.ANY);
            return new FloorPlanner(graph, everybody(), wish, RunControl.NONE).fair(groupOf, groups, alpha);
        }

        BitSet reached(List<Integer> contacts) {
            BitSet reached = new BitSet();
            IntStream.of(covered).forEach(reached::set);
            for (int v : contacts) {
                reached.set(v);
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    reached.set(graph.targets()[a]);
                }
            }
            return reached;
        }

        /** By its definition. */
        double welfare(List<Integer> contacts, double alpha) {
            BitSet reached = reached(contacts);
            double sum = 0;
            for (int g = 0; g < groups; g++) {
                int group = g;
                double people = IntStream.of(groupOf).filter(of -> of == group).count();
                double of = reached.stream().filter(v -> groupOf[v] == group).count();
                double share = (of + 1) / (people + 1);
                sum += people * (alpha == 0 ? Math.log(share) : Math.pow(share, alpha) / alpha);
            }
            return sum;
        }

        /** Greedy choice that works everything out again each time. */
        List<Integer> plain(int contacts, double alpha) {
            List<Integer> chosen = new ArrayList<>(IntStream.of(kept).boxed().toList());
            while (chosen.size() < contacts) {
                double now = welfare(chosen, alpha);
                int best = -1;
                double gain = 1e-9;
                for (int v = 0; v < graph.vertexCount(); v++) {
                    List<Integer> more = new ArrayList<>(chosen);
                    more.add(v);
                    double adds = welfare(more, alpha) - now;
                    if (!chosen.contains(v) && adds > gain + 1e-10) {
                        gain = adds;
                        best = v;
                    }
                }
                if (best < 0) {
                    break;
                }
                chosen.add(best);
            }
            return chosen;
        }

        /** The most that any choice of as many has. */
        double most(int contacts, double alpha) {
            double most = Double.NEGATIVE_INFINITY;
            for (int set = 0; set < 1 << graph.vertexCount(); set++) {
                int bits = set;
                if (Integer.bitCount(set) == contacts && IntStream.of(kept).allMatch(v -> (bits >> v & 1) == 1)) {
                    List<Integer> chosen = IntStream.range(0, graph.vertexCount())
                            .filter(v -> (bits >> v & 1) == 1)
                            .boxed()
                            .toList();
                    most = Math.max(most, welfare(chosen, alpha));
                }
            }
            return most;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void choosesWhatPlainGreedyChooses(long seed) {
        Case drawn = Case.drawn(seed);
        for (double alpha : ALPHAS) {
            for (int contacts = 1; contacts <= 5; contacts++) {
                FloorPlanner.Fair fair = drawn.fair(contacts, alpha);
                List<Integer> chosen =
                        fair.choices().stream().map(Choice::vertex).toList();
                assertThat(chosen).isEqualTo(drawn.plain(contacts, alpha));
                assertThat(fair.welfare()).isCloseTo(drawn.welfare(chosen, alpha), within(1e-9));
                assertThat(fair.reachedCounted())
                        .isEqualTo(drawn.reached(chosen).cardinality());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 3})
    void addsTheShareOfTheMostThatGreedyChoiceIsSureOf(long seed) {
        Case drawn = Case.drawn(seed);
        for (double alpha : ALPHAS) {
            double none = drawn.welfare(IntStream.of(drawn.kept()).boxed().toList(), alpha);
            double most = drawn.most(3, alpha) - none;
            assertThat(drawn.fair(3, alpha).welfare() - none).isGreaterThanOrEqualTo((1 - 1 / Math.E) * most - 1e-9);
        }
    }

    /** Ten round one, and two who know each other alone: few are in the group of these. */
    @Test
    void theSmallerTheParameterTheMoreTheLeastReachedGroupCounts() {
        CsrBuilder builder = new CsrBuilder(14, false, false);
        for (int v = 1; v <= 9; v++) {
            builder.add(0, v, 1);
        }
        builder.add(10, 11, 1);
        builder.add(12, 13, 1);
        int[] groupOf = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1};
        Case two = new Case(builder.build(), groupOf, 2, NOBODY, NOBODY);
        assertThat(two.fair(1, 1).choices().getFirst().vertex()).isZero();
        assertThat(two.fair(2, 0).least()).isEqualTo(500_000);
        assertThat(two.fair(3, -5).least()).isEqualTo(FloorSearch.WHOLE);
    }

    @Test
    void refusesWhatIsNotSubmodular() {
        Case drawn = Case.drawn(1);
        assertThatThrownBy(() -> drawn.fair(2, 1.5)).hasMessageContaining("(1.5)");
    }
}
