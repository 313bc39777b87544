package io.shicheng.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LazyGreedyTests {
    private static CsrGraph random(SplittableRandom random) {
        int n = 20 + random.nextInt(60);
        CsrBuilder builder = new CsrBuilder(n, false, false);
        int edges = random.nextInt(3 * n);
        for (int e = 0; e < edges; e++) {
            // a square prefers low vertices, so that some have many ties
            int v = (int) (n * random.nextDouble() * random.nextDouble());
            builder.add(v, random.nextInt(n), 1);
        }
        return builder.build();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void choosesAsPlainGreedyDoes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 10; round++) {
            CsrGraph graph = random(random);
            int n = graph.vertexCount();
            int[] candidates =
                    IntStream.range(0, n).filter(v -> random.nextInt(3) > 0).toArray();
            BitSet everybody = new BitSet(n);
            everybody.set(0, n);
            for (int hops = 1; hops <= 3; hops++) {
                LazyGreedy lazy = new LazyGreedy(new Reach(graph, hops), n, candidates, everybody, RunControl.NONE);
                lazy.choose(Integer.MAX_VALUE, Integer.MAX_VALUE);

                assertThat(lazy.choices().stream().map(LazyGreedyTests::plain).toList())
                        .isEqualTo(PlainGreedy.choose(graph, hops, candidates, Integer.MAX_VALUE));
                assertThat(lazy.reached())
                        .isEqualTo(lazy.choices().stream()
                                .mapToInt(choice -> choice.adds().length)
                                .sum());
            }
        }
    }

    private static PlainGreedy.Choice plain(LazyGreedy.Choice choice) {
        TreeSet<Integer> adds = new TreeSet<>();
        for (int vertex : choice.adds()) {
            adds.add(vertex);
        }
        return new PlainGreedy.Choice(choice.vertex(), adds, choice.reaches());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyGroupIsServedByItsBestFirst(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CsrGraph graph = random(random);
        int n = graph.vertexCount();
        int[] groupOf = IntStream.range(0, n).map(v -> v % 5 - 1).toArray();
        BitSet everybody = new BitSet(n);
        everybody.set(0, n);

        LazyGreedy lazy =
                new LazyGreedy(new Reach(graph, 1), n, IntStream.range(0, n).toArray(), everybody, RunControl.NONE);
        lazy.chooseOneOfEach(groupOf, 4, Integer.MAX_VALUE);

        List<Integer> chosen = new ArrayList<>();
        TreeSet<Integer> covered = new TreeSet<>();
        TreeSet<Integer> open = new TreeSet<>(List.of(0, 1, 2, 3));
        while (!open.isEmpty()) {
            int best = -1;
            int most = -1;
            for (int v = 0; v < n; v++) {
                TreeSet<Integer> adds = PlainGreedy.within(graph, v, 1);
                adds.removeAll(covered);
                if (open.contains(groupOf[v]) && adds.size() > most) {
                    best = v;
                    most = adds.size();
                }
            }
            chosen.add(best);
            covered.addAll(PlainGreedy.within(graph, best, 1));
            open.remove(groupOf[best]);
        }
        assertThat(lazy.choices()).extracting(LazyGreedy.Choice::vertex).isEqualTo(chosen);

        lazy.choose(Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertThat(lazy.reached()).isEqualTo(n);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void thoseWhoAreKeptComeFirstAndTheOthersAsPlainGreedyChoosesThemBesides(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CsrGraph graph = random(random);
        int n = graph.vertexCount();
        BitSet everybody = new BitSet(n);
        everybody.set(0, n);
        int[] kept = {n - 1, 3, n / 2};
        int[] candidates = IntStream.range(0, n)
                .filter(v -> IntStream.of(kept).noneMatch(each -> each == v))
                .toArray();

        LazyGreedy lazy = new LazyGreedy(new Reach(graph, 1), n, candidates, everybody, RunControl.NONE);
        lazy.keep(kept);
        lazy.choose(Integer.MAX_VALUE, Integer.MAX_VALUE);

        List<Integer> chosen = new ArrayList<>();
        TreeSet<Integer> covered = new TreeSet<>();
        for (int vertex : kept) {
            chosen.add(vertex);
            covered.addAll(PlainGreedy.within(graph, vertex, 1));
        }
        while (true) {
            int best = -1;
            int most = 0;
            for (int v : candidates) {
                TreeSet<Integer> adds = PlainGreedy.within(graph, v, 1);
                adds.removeAll(covered);
                if (adds.size() > most) {
                    best = v;
                    most = adds.size();
                }
            }
            if (best < 0) {
                break;
            }
            chosen.add(best);
            covered.addAll(PlainGreedy.within(graph, best, 1));
        }
        assertThat(lazy.choices()).extracting(LazyGreedy.Choice::vertex).isEqualTo(chosen);
    }
}
