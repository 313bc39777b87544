package io.shicheng.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.SharedNetworks.Named;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptingGreedyTests {
    private static final int[] NOBODY = {};

    private static AcceptingGreedy of(CsrGraph graph, int[] covered) {
        BitSet everybody = new BitSet();
        everybody.set(0, graph.vertexCount());
        return new AcceptingGreedy(new Reach(graph, 1), graph.vertexCount(), everybody, covered);
    }

    private static double[] same(CsrGraph graph, double acceptance) {
        double[] all = new double[graph.vertexCount()];
        Arrays.fill(all, acceptance);
        return all;
    }

    @Test
    void paintersWhoMaySayNoAreChosenOtherwise() {
        Named painters = SharedNetworks.table("painter_palette", 0, _ -> true);
        int[] plain =
                painters.of("A0421", "A0435", "A0263", "A0430", "A0036", "A0291", "A0518", "A0255", "A0351", "A0159");
        CsrGraph graph = painters.graph();

        AcceptingGreedy asked = of(graph, NOBODY);
        asked.ask(plain, same(graph, 0.7));
        assertThat(asked.expected()).isCloseTo(113.497370, within(1e-6));

        AcceptingGreedy greedy = of(graph, NOBODY);
        int[] all = IntStream.range(0, graph.vertexCount()).toArray();
        assertThat(greedy.choose(all, same(graph, 0.7), 10, RunControl.NONE)).hasSize(10);
        assertThat(greedy.expected()).isCloseTo(114.086140, within(1e-6));
    }

    @Test
    void whoIsReachedAlreadyAddsNothing() {
        Named painters = SharedNetworks.table("painter_palette", 0, _ -> true);
        CsrGraph graph = painters.graph();
        TreeSet<Integer> covered = new TreeSet<>();
        for (int vertex : painters.of("A0421", "A0435", "A0263")) {
            covered.addAll(PlainGreedy.within(graph, vertex, 1));
        }
        int[] already = covered.stream().mapToInt(Integer::intValue).toArray();
        assertThat(already).hasSize(65);
        int[] all = IntStream.range(0, graph.vertexCount()).toArray();

        AcceptingGreedy sure = of(graph, already);
        List<AcceptingGreedy.Choice> five = sure.choose(all, same(graph, 1), 5, RunControl.NONE);
        assertThat(five.stream().mapToInt(AcceptingGreedy.Choice::vertex))
                .containsExactlyInAnyOrder(Arrays.stream(painters.of("A0430", "A0036", "A0291", "A0518", "A0255"))
                        .boxed()
                        .toArray(Integer[]::new));
        assertThat(sure.expected()).isEqualTo(132);
        BitSet everybody = new BitSet();
        everybody.set(0, graph.vertexCount());
        CoveragePlanner.Wish wish = new CoveragePlanner.Wish(1, all, NOBODY, already, NOBODY, 5, CoveragePlanner.ANY);
        CoveragePlanner.Answer plan = new CoveragePlanner(
                        graph, everybody, wish, new Reach(graph, 1).sizes(all, RunControl.NONE), 1, RunControl.NONE)
                .plan();
        assertThat(plan.reachedCounted()).isEqualTo(132);
    }

    /** Against the sum over who of those asked agrees. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void expectsWhatAllAnswersTogetherExpect(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 15;
        CsrBuilder builder = new CsrBuilder(n, false, false);
        for (int e = 0; e < 25; e++) {
            builder.add(random.nextInt(n), random.nextInt(n), 1);
        }
        CsrGraph graph = builder.build();
        double[] acceptance = random.doubles(n).toArray();
        AcceptingGreedy greedy = of(graph, NOBODY);
        int[] chosen = greedy.choose(IntStream.range(0, n).toArray(), acceptance, 5, RunControl.NONE).stream()
                .mapToInt(AcceptingGreedy.Choice::vertex)
                .toArray();

        double expected = 0;
        for (int answer = 0; answer < 1 << chosen.length; answer++) {
            double probability = 1;
            TreeSet<Integer> reached = new TreeSet<>();
            for (int i = 0; i < chosen.length; i++) {
                boolean agrees = (answer >> i & 1) == 1;
                probability *= agrees ? acceptance[chosen[i]] : 1 - acceptance[chosen[i]];
                reached.addAll(agrees ? PlainGreedy.within(graph, chosen[i], 1) : new TreeSet<>());
            }
            expected += probability * reached.size();
        }
        assertThat(greedy.expected()).isCloseTo(expected, within(1e-9));
    }
}
