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
import org.jspecify.annotations.Nullable;

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
     * @param proof that no plan with the floor reaches more people than its bound says, or where the highest was asked
     *     for, no plan a greater share of each group; null where the floor is not met
     */
    public record Answer(
            List<Choice> choices, int reachedCounted, int least, int lacking, FloorBound.@Nullable Proof proof) {}

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
        Prepared of = prepared(groupOf, groups);
        FloorSearch search = new FloorSearch(of.problem(), groupOf, of.people(), of.already(), contactsLeft(), control);
        int[] plan = Arrays.stream(free)
                .filter(v -> Arrays.binarySearch(of.candidates(), v) >= 0)
                .toArray();
        Found found = floor == HIGHEST ? search.maximin(plan) : search.withFloor(floor, plan);
        LazyGreedy chosen = greedy(found.contacts());
        chosen.choose(wish.contacts(), Integer.MAX_VALUE);
        return new Answer(
                List.copyOf(chosen.choices()),
                chosen.reachedCounted(),
                found.floor(),
                found.lacking(),
                found.lacking() > 0 ? null : proof(of, groupOf, floor, search, found));
    }

    private FloorBound.Proof proof(Prepared of, int[] groupOf, int floor, FloorSearch search, Found found) {
        FloorBound bound = new FloorBound(of.problem(), groupOf, of.people(), of.already(), contactsLeft(), control);
        if (floor == HIGHEST) {
            return bound.highest(found.contacts(), found.floor());
        }
        FloorBound.Proof open = bound.most(search.needs(floor), found.contacts(), found.reached());
        int reached = counted.cardinality() - of.problem().personCount();
        return new FloorBound.Proof(open.prices(), open.multipliers(), open.bound() + reached);
    }

    /**
     * A plan by welfare.
     *
     * @param choices in the order in which they were chosen
     * @param reachedCounted how many are reached of those who count
     * @param least share of the group of which least are reached, in millionths
     * @param welfare see {@link WelfareGreedy}
     */
    public record Fair(List<Choice> choices, int reachedCounted, int least, double welfare) {}

    /**
     * Makes a plan by the welfare of groups.
     *
     * @param groupOf group of each vertex, from 0, or -1
     * @param groups how many
     * @param alpha at most 1
     */
    public Fair fair(int[] groupOf, int groups, double alpha) {
        Prepared of = prepared(groupOf, groups);
        WelfareGreedy welfare = new WelfareGreedy(of.problem(), groupOf, of.people(), of.already(), alpha);
        int[] contacts = welfare.choose(contactsLeft(), control);
        LazyGreedy chosen = greedy(new int[0]);
        chosen.keep(contacts);
        BitSet reached = new BitSet();
        Arrays.stream(wish.covered()).filter(counted::get).forEach(reached::set);
        chosen.choices().forEach(choice -> Arrays.stream(choice.adds()).forEach(reached::set));
        int[] reachedOf = new int[groups];
        reached.stream().filter(v -> counted.get(v) && groupOf[v] >= 0).forEach(v -> reachedOf[groupOf[v]]++);
        int least = FloorSearch.WHOLE;
        for (int g = 0; g < groups; g++) {
            least = (int) Math.min(least, (long) reachedOf[g] * FloorSearch.WHOLE / of.people()[g]);
        }
        return new Fair(List.copyOf(chosen.choices()), chosen.reachedCounted(), least, welfare.welfare());
    }

    /**
     * What there is to plan beyond who is kept and reached already.
     *
     * @param people how many of each group count
     * @param already how many of them are reached
     */
    private record Prepared(CoverageProblem problem, int[] candidates, int[] people, int[] already) {}

    private Prepared prepared(int[] groupOf, int groups) {
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
        return new Prepared(problem, candidates, people, already);
    }

    private int contactsLeft() {
        return wish.contacts() - wish.kept().length;
    }

    private LazyGreedy greedy(int[] candidates) {
        LazyGreedy greedy =
                new LazyGreedy(new Reach(graph, wish.hops()), graph.vertexCount(), candidates, counted, control);
        greedy.cover(wish.covered());
        greedy.keep(wish.kept());
        return greedy;
    }
}
