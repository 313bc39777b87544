package io.shicheng.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.SharedNetworks.Named;
import io.shicheng.analysis.certificate.CoverageCertificate;
import io.shicheng.analysis.certificate.CoverageCertificate.Claim;
import io.shicheng.analysis.coverage.CoverageSearch.Found;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageSearchTests {
    private static final int[] NOBODY = {};

    /** A graph, who can be chosen and who counts. */
    private record Case(CsrGraph graph, int hops, int[] candidates, BitSet counted) {
        static Case everybody(CsrGraph graph, int hops) {
            BitSet all = new BitSet();
            all.set(0, graph.vertexCount());
            return new Case(graph, hops, all.stream().toArray(), all);
        }

        static Case random(SplittableRandom random, int most) {
            int n = 8 + random.nextInt(25);
            CsrBuilder builder = new CsrBuilder(n, false, false);
            for (int e = random.nextInt(2 * n); e > 0; e--) {
                builder.add((int) (n * random.nextDouble() * random.nextDouble()), random.nextInt(n), 1);
            }
            BitSet counted = new BitSet();
            IntStream.range(0, n).filter(v -> random.nextInt(5) > 0).forEach(counted::set);
            int[] candidates = random.ints(most, 0, n).distinct().sorted().toArray();
            return new Case(builder.build(), 1 + random.nextInt(2), candidates, counted);
        }

        CoverageProblem problem() {
            return CoverageProblem.of(graph, hops, candidates, counted, 1, RunControl.NONE);
        }

        int[] greedy(int most, int target) {
            LazyGreedy greedy =
                    new LazyGreedy(new Reach(graph, hops), graph.vertexCount(), candidates, counted, RunControl.NONE);
            greedy.choose(most, target);
            return greedy.choices().stream().mapToInt(LazyGreedy.Choice::vertex).toArray();
        }

        Found most(int contacts) {
            return CoverageSearch.most(problem(), greedy(contacts, Integer.MAX_VALUE), contacts, 1, RunControl.NONE);
        }

        Found fewest(int people) {
            return CoverageSearch.fewest(problem(), greedy(Integer.MAX_VALUE, people), people, 1, RunControl.NONE);
        }

        CoverageCertificate check(int[] chosen, int[] prices) {
            return new CoverageCertificate(
                    graph, new Claim(hops, counted.stream().toArray(), candidates, NOBODY, NOBODY, chosen, prices));
        }
    }

    @Test
    void plansOfFlorentineFamiliesAreTheBest() {
        Case families = Case.everybody(SharedNetworks.families().graph(), 1);

        for (int k = 1; k <= 4; k++) {
            Found found = families.most(k);
            assertThat(found.reached()).isEqualTo(new int[] {0, 7, 11, 13, 14}[k]);
            assertThat(found.bound()).isGreaterThanOrEqualTo(found.reached());
        }
        Found all = families.fewest(15);
        assertThat(all.contacts()).hasSize(5);
        assertThat(all.bound()).isEqualTo(5);
    }

    @Test
    void twoReachAllOfTheKite() {
        Case kite = Case.everybody(SharedNetworks.kite().graph(), 1);

        assertThat(kite.most(2).reached()).isEqualTo(10);
        assertThat(kite.most(2).bound()).isEqualTo(10);
        assertThat(kite.fewest(10).contacts()).hasSize(2);
        assertThat(kite.fewest(10).bound()).isEqualTo(2);
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void plansAndBoundsHoldAgainstAllPlansThereAre(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 10; round++) {
            Case one = Case.random(random, 12);
            long counted = one.counted().stream().mapToLong(v -> 1L << v).reduce(0, (a, b) -> a | b);
            ExhaustiveCoverage all = new ExhaustiveCoverage(one.graph(), one.hops(), one.candidates(), counted);
            int k = 1 + random.nextInt(5);
            Found most = one.most(k);
            CoverageCertificate check = one.check(most.contacts(), most.prices());

            assertThat(check.reached()).isEqualTo(most.reached()).isBetween(all.most(k) - 1, all.most(k));
            assertThat(most.contacts().length).isLessThanOrEqualTo(k);
            assertThat(check.most(k)).isEqualTo(most.bound()).isBetween(all.most(k), all.most(k) + 1);

            int people = 1 + random.nextInt(Math.max(1, all.most(12)));
            if (people <= all.most(12)) {
                Found fewest = one.fewest(people);
                CoverageCertificate proof = one.check(fewest.contacts(), fewest.prices());
                int best = all.fewest(people);
                assertThat(proof.reached()).isEqualTo(fewest.reached()).isGreaterThanOrEqualTo(people);
                assertThat(fewest.contacts().length).isBetween(best, best + 1);
                assertThat(proof.fewest(people)).isEqualTo(fewest.bound()).isBetween(best - 1, best);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void isTheSameWithOneThreadAndWithMany(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 2000;
        CsrBuilder builder = new CsrBuilder(n, false, false);
        for (int e = 0; e < 14_000; e++) {
            builder.add((int) (n * random.nextDouble() * random.nextDouble()), random.nextInt(n), 1);
        }
        Case one = Case.everybody(builder.build(), 2);
        int[] greedy = one.greedy(20, Integer.MAX_VALUE);
        assertThat(one.problem().entries().length).as("enough for threads").isGreaterThan(1 << 18);

        Found single = CoverageSearch.most(one.problem(), greedy, 20, 1, RunControl.NONE);
        CoverageProblem problem =
                CoverageProblem.of(one.graph(), 2, one.candidates(), one.counted(), 4, RunControl.NONE);
        Found many = CoverageSearch.most(problem, greedy, 20, 4, RunControl.NONE);

        assertThat(many.contacts()).isEqualTo(single.contacts());
        assertThat(many.prices()).isEqualTo(single.prices());
        assertThat(many.bound()).isEqualTo(single.bound());
    }

    /** What is proven by who is not reached yet is what lazy greedy choice proves. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theBoundOfLazyGreedyIsThatOfItsOwnPrices(long seed) {
        Case one = Case.random(new SplittableRandom(seed), 14);
        int[] plan = one.greedy(3, Integer.MAX_VALUE);
        TreeSet<Integer> reached = new TreeSet<>();
        for (int contact : plan) {
            reached.addAll(PlainGreedy.within(one.graph(), contact, one.hops()));
        }
        reached.removeIf(v -> !one.counted().get(v));
        int[] gains = Arrays.stream(one.candidates())
                .map(v -> {
                    TreeSet<Integer> more = PlainGreedy.within(one.graph(), v, one.hops());
                    more.removeIf(w -> !one.counted().get(w) || reached.contains(w));
                    return -more.size();
                })
                .sorted()
                .toArray();
        int[] prices = new int[one.graph().vertexCount()];
        one.counted().stream().filter(v -> !reached.contains(v)).forEach(v -> prices[v] = CoverageCertificate.UNIT);

        assertThat(one.check(plan, prices).most(3))
                .isEqualTo(reached.size() - Arrays.stream(gains).limit(3).sum());
    }

    @Test
    void nobodyToReachAndNobodyToChooseAreNoMistake() {
        CsrGraph graph = new CsrBuilder(4, false, false).build();

        Found nobody = CoverageSearch.most(
                CoverageProblem.of(graph, 1, new int[] {0, 1}, new BitSet(), 1, RunControl.NONE),
                NOBODY,
                3,
                1,
                RunControl.NONE);
        assertThat(nobody.reached()).isZero();
        assertThat(nobody.bound()).isZero();
        Named kite = SharedNetworks.kite();
        Case none = new Case(
                kite.graph(), 1, NOBODY, Case.everybody(kite.graph(), 1).counted());
        assertThat(none.most(2).bound()).isZero();
    }
}
