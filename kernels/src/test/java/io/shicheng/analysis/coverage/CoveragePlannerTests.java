package io.shicheng.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.certificate.CoverageCertificate;
import io.shicheng.analysis.certificate.CoverageCertificate.Claim;
import io.shicheng.analysis.coverage.CoveragePlanner.Answer;
import io.shicheng.analysis.coverage.CoveragePlanner.Proof;
import io.shicheng.analysis.coverage.CoveragePlanner.Wish;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoveragePlannerTests {
    private static final int[] NOBODY = {};

    private static BitSet connected(CsrGraph graph) {
        BitSet connected = new BitSet();
        IntStream.range(0, graph.vertexCount())
                .filter(v -> graph.outDegree(v) > 0)
                .forEach(connected::set);
        return connected;
    }

    private static Answer plan(CsrGraph graph, Wish wish) {
        int[] sizes = new Reach(graph, wish.hops()).sizes(wish.candidates(), RunControl.NONE);
        return new CoveragePlanner(graph, connected(graph), wish, sizes, 1, RunControl.NONE).plan();
    }

    private static int[] chosen(Answer answer) {
        return answer.choices().stream().mapToInt(LazyGreedy.Choice::vertex).toArray();
    }

    /** The best plan of all that have those who are kept. */
    private static int best(CsrGraph graph, Wish wish) {
        long reached = 0;
        for (int v : wish.kept()) {
            for (int w : PlainGreedy.within(graph, v, wish.hops())) {
                reached |= 1L << w;
            }
        }
        long left = connected(graph).stream().mapToLong(v -> 1L << v).reduce(0, (a, b) -> a | b) & ~reached;
        ExhaustiveCoverage others = new ExhaustiveCoverage(graph, wish.hops(), wish.candidates(), left);
        int kept = connected(graph).cardinality() - Long.bitCount(left);
        return wish.asksForPeople()
                ? others.fewest(wish.people() - kept) + wish.kept().length
                : others.most(wish.contacts() - wish.kept().length) + kept;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void plansAroundThoseWhoAreKeptAndSaysWhatNoneCanPass(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 10; round++) {
            int n = 12 + random.nextInt(15);
            CsrBuilder builder = new CsrBuilder(n, false, false);
            for (int e = random.nextInt(2 * n) + 1; e > 0; e--) {
                builder.add((int) (n * random.nextDouble() * random.nextDouble()), random.nextInt(n), 1);
            }
            CsrGraph graph = builder.build();
            int[] some = random.ints(30, 0, n).distinct().limit(11).toArray();
            int[] kept = Arrays.copyOf(some, 2);
            int[] candidates = Arrays.stream(some).skip(2).sorted().toArray();
            Wish contacts = new Wish(1, candidates, kept, NOBODY, NOBODY, 3 + random.nextInt(4), CoveragePlanner.ANY);
            Answer most = plan(graph, contacts);
            Proof proof = Objects.requireNonNull(most.proof());

            assertThat(chosen(most)).startsWith(kept).hasSizeLessThanOrEqualTo(contacts.contacts());
            assertThat(most.reachedCounted()).isBetween(best(graph, contacts) - 1, best(graph, contacts));
            assertThat(check(graph, contacts, most).most(contacts.contacts()))
                    .isEqualTo(proof.bound())
                    .isGreaterThanOrEqualTo(best(graph, contacts));

            Wish people = new Wish(1, candidates, kept, NOBODY, NOBODY, CoveragePlanner.ANY, most.reachedCounted());
            Answer fewest = plan(graph, people);
            assertThat(fewest.reachedCounted()).isGreaterThanOrEqualTo(people.people());
            assertThat(fewest.choices().size()).isBetween(best(graph, people), best(graph, people) + 1);
            assertThat(check(graph, people, fewest).fewest(people.people()))
                    .isEqualTo(Objects.requireNonNull(fewest.proof()).bound())
                    .isLessThanOrEqualTo(best(graph, people));
        }
    }

    private static CoverageCertificate check(CsrGraph graph, Wish wish, Answer answer) {
        int[] prices = Objects.requireNonNull(answer.proof()).prices();
        CoverageCertificate check = new CoverageCertificate(
                graph,
                new Claim(
                        wish.hops(),
                        connected(graph).stream().toArray(),
                        wish.candidates(),
                        wish.kept(),
                        NOBODY,
                        chosen(answer),
                        prices));
        assertThat(check.reached()).isEqualTo(answer.reachedCounted());
        return check;
    }

    @Test
    void oneOfEachGroupComesFirstAndTheBoundIsOfPlansWithoutGroupsToo() {
        CsrGraph kite = SharedNetworks.kite().graph();
        int[] all = IntStream.range(0, 10).toArray();
        int[] groupOf = IntStream.range(0, 10).map(v -> v % 4).toArray();

        Answer answer = plan(kite, new Wish(1, all, NOBODY, NOBODY, groupOf, 4, CoveragePlanner.ANY));
        Answer free = plan(kite, new Wish(1, all, NOBODY, NOBODY, NOBODY, 4, CoveragePlanner.ANY));

        List<Integer> groups = new ArrayList<>();
        Arrays.stream(chosen(answer)).forEach(v -> groups.add(groupOf[v]));
        assertThat(groups).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(Objects.requireNonNull(answer.proof()).bound())
                .isEqualTo(Objects.requireNonNull(free.proof()).bound());
    }

    @Test
    void whoHasNoTieFillsUpANumberAndBringsAShareNoNearer() {
        CsrBuilder builder = new CsrBuilder(5, false, false);
        builder.add(0, 1, 1);
        CsrGraph graph = builder.build();
        int[] all = {0, 1, 2, 3, 4};

        Answer number = plan(graph, new Wish(1, all, NOBODY, NOBODY, NOBODY, 3, CoveragePlanner.ANY));
        assertThat(chosen(number)).containsExactly(0, 2, 3);
        assertThat(number.reachedCounted()).isEqualTo(2);
        assertThat(chosen(plan(graph, new Wish(1, all, NOBODY, NOBODY, NOBODY, CoveragePlanner.ANY, 2))))
                .containsExactly(0);
        assertThat(plan(graph, new Wish(1, all, NOBODY, NOBODY, NOBODY, CoveragePlanner.ANY, 3))
                        .proof())
                .isNull();
    }
}
