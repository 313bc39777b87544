package io.shicheng.analysis.coverage.floor;

import io.shicheng.analysis.coverage.CoveragePlanner.Wish;
import io.shicheng.analysis.coverage.CoverageProblem;
import io.shicheng.analysis.coverage.LazyGreedy;
import io.shicheng.analysis.coverage.LazyGreedy.Choice;
import io.shicheng.analysis.coverage.Reach;
import io.shicheng.analysis.coverage.floor.FloorSearch.Found;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A plan with a floor around who is kept, beside one without. */
public final class FloorPlanner {
    /** Instead of a floor: the highest there is. */
    public static final int HIGHEST = -1;

    private final CsrGraph graph;
    private final BitSet counted;
    private final Wish wish;
    private final RunControl control;

    /**
     * A plan.
     *
     * @param choices in the order of what they add
     * @param reachedCounted how many are reached of those who count
     * @param least share of the group of which least are reached, in millionths
     * @param lacking how many more would have to be reached for the floor; 0 if it is met
     */
    public record Answer(List<Choice> choices, int reachedCounted, int least, int lacking) {}

    /** @param wish for a number of contacts; its groups do not matter */
    public FloorPlanner(CsrGraph undirected, BitSet counted, Wish wish, RunControl control) {
        this.graph = undirected;
        this.counted = counted;
        this.wish = wish;
        this.control = control;
    }

    /**
     * Makes the plan.
     *
     * @param groupOf group of each vertex, from 0, or -1
     * @param groups how many
     * @param floor share of each group to reach, in millionths, or {@link #HIGHEST}
     * @param free contacts of a plan without a floor
     */
    public Answer plan(int[] groupOf, int groups, int floor, int[] free) {
        BitSet open = (BitSet) counted.clone();
        Arrays.stream(wish.covered()).forEach(open::clear);
        LazyGreedy kept = greedy(new int[0]);
        kept.choices().forEach(choice -> Arrays.stream(choice.adds()).forEach(open::clear));
        int[] people = new int[groups];
        int[] already = new int[groups];
        counted.stream().filter(v -> groupOf[v] >= 0).forEach(v -> {
            people[groupOf[v]]++;
            already[groupOf[v]] += open.get(v) ? 0 : 1;
        });
        int[] candidates = Arrays.stream(wish.candidates()).filter(counted::get).toArray();
        CoverageProblem problem = CoverageProblem.of(graph, wish.hops(), candidates, open, 1, control);
        FloorSearch search =
                new FloorSearch(problem, groupOf, people, already, wish.contacts() - wish.kept().length, control);
        int[] plan = Arrays.stream(free)
                .filter(v -> Arrays.binarySearch(candidates, v) >= 0)
                .toArray();
        Found found = floor == HIGHEST ? search.maximin(plan) : search.withFloor(floor, plan);
        LazyGreedy chosen = greedy(found.contacts());
        chosen.choose(wish.contacts(), Integer.MAX_VALUE);
        return new Answer(List.copyOf(chosen.choices()), chosen.reachedCounted(), found.floor(), found.lacking());
    }

    private LazyGreedy greedy(int[] candidates) {
        LazyGreedy greedy =
                new LazyGreedy(new Reach(graph, wish.hops()), graph.vertexCount(), candidates, counted, control);
        greedy.cover(wish.covered());
        greedy.keep(wish.kept());
        return greedy;
    }
}
