package io.shicheng.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

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

class ReplacementsTests {
    private static final int[] NO_GROUPS = {};

    /** A01: of a path 0–1–2–3–4, whoever reaches both ends' neighbours best takes the middle's place. */
    @Test
    void onAPathTheBestInThePlaceOfTheMiddleIsBesideIt() {
        CsrBuilder builder = new CsrBuilder(5, false, false);
        IntStream.range(0, 4).forEach(v -> builder.add(v, v + 1, 1));
        CsrGraph path = builder.build();

        int[] best = Replacements.of(
                new Reach(path, 1), 5, new int[] {2}, new int[] {0, 1, 3, 4}, NO_GROUPS, RunControl.NONE);

        assertThat(best).as("in place of 2, and besides it").containsExactly(1, 0);
    }

    /** A02. */
    @Test
    void whereNobodyAddsAnythingThereIsNobody() {
        CsrGraph alone = new CsrBuilder(2, false, false).build();

        int[] best = Replacements.of(new Reach(alone, 1), 2, new int[] {0, 1}, new int[0], NO_GROUPS, RunControl.NONE);

        assertThat(best).containsExactly(Replacements.NOBODY, Replacements.NOBODY, Replacements.NOBODY);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void areWhomAChoiceAroundTheOthersTakes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 10; round++) {
            CsrGraph graph = random(random);
            int n = graph.vertexCount();
            int[] all = IntStream.range(0, n).filter(v -> random.nextInt(4) > 0).toArray();
            int[] groupOf = round % 2 == 0
                    ? NO_GROUPS
                    : IntStream.range(0, n).map(v -> v % 7 - 1).toArray();
            for (int hops = 1; hops <= 2; hops++) {
                int[] chosen = chosen(graph, hops, new int[0], all, groupOf, 1 + random.nextInt(8));
                int[] others = without(all, chosen);

                int[] best = Replacements.of(new Reach(graph, hops), n, chosen, others, groupOf, RunControl.NONE);

                List<Integer> expected = new ArrayList<>();
                for (int i = 0; i <= chosen.length; i++) {
                    int[] kept = i == chosen.length ? chosen : without(chosen, new int[] {chosen[i]});
                    int[] around = chosen(graph, hops, kept, others, groupOf, kept.length + 1);
                    expected.add(around.length > kept.length ? around[kept.length] : Replacements.NOBODY);
                }
                // besides all of them, groups are served already or have nobody
                assertThat(best)
                        .containsExactly(expected.stream().mapToInt(v -> v).toArray());
            }
        }
    }

    private static int[] without(int[] all, int[] some) {
        return IntStream.of(all)
                .filter(v -> IntStream.of(some).noneMatch(each -> each == v))
                .toArray();
    }

    private static int[] chosen(CsrGraph graph, int hops, int[] kept, int[] candidates, int[] groupOf, int most) {
        int n = graph.vertexCount();
        BitSet everybody = new BitSet(n);
        everybody.set(0, n);
        LazyGreedy greedy = new LazyGreedy(new Reach(graph, hops), n, candidates, everybody, RunControl.NONE);
        greedy.keep(kept);
        if (groupOf.length > 0) {
            greedy.chooseOneOfEach(groupOf, 6, Math.max(most, 6));
        }
        greedy.choose(most, Integer.MAX_VALUE);
        return greedy.choices().stream().mapToInt(LazyGreedy.Choice::vertex).toArray();
    }

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
}
