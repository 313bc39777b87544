package io.shicheng.analysis.coverage;

import io.shicheng.analysis.coverage.CoverageSearch.Found;
import io.shicheng.analysis.coverage.LazyGreedy.Choice;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans of contacts, with what no other plan can pass: greedy choice ({@link LazyGreedy}), then what makes the most of
 * it and bounds it ({@link CoverageSearch}). Those who are kept are contacts in any case; where one of each group is to
 * be taken, so is the first of each. The bound is of all plans around those who are kept, with groups or without.
 *
 * <p>People who count are improved and bounded; others are reached by the way. Where the reaches of all candidates
 * together are more than {@value #MOST_ENTRIES} people, the plan stays greedy, and there is no bound.
 */
public final class CoveragePlanner {
    /** 128 MB. */
    private static final long MOST_ENTRIES = 1 << 25;

    /** Instead of a number of contacts or of people. */
    public static final int ANY = Integer.MAX_VALUE;

    private final CsrGraph graph;
    private final BitSet counted;
    private final Wish wish;
    private final int[] sizes;
    private final int threads;
    private final RunControl control;

    /**
     * What is asked for; vertices.
     *
     * @param candidates who may be chosen, growing; none of those who are kept
     * @param kept who are contacts in any case, in their order
     * @param covered who is reached already, by nobody
     * @param groupOf group of each vertex, or -1; empty if no group needs a contact
     * @param contacts at most as many, or {@link #ANY}
     * @param people as few contacts as reach so many of those who count, or {@link #ANY}
     */
    public record Wish(int hops, int[] candidates, int[] kept, int[] covered, int[] groupOf, int contacts, int people) {
        boolean asksForPeople() {
            return people != ANY;
        }
    }

    /**
     * A plan.
     *
     * @param choices in their order
     * @param reached everybody
     * @param reachedCounted those who count
     * @param proof what no plan can pass; null where the people do not fit, or are not reached by all candidates
     */
    public record Answer(
            List<Choice> choices,
            int reached,
            int reachedCounted,
            @Nullable Proof proof) {}

    /**
     * What is proven, and by what.
     *
     * @param bound of people, or with people asked for, of contacts
     * @param prices by vertex, in millionths
     */
    public record Proof(int bound, int[] prices) {}

    /**
     * @param undirected along which news runs
     * @param counted who is to be reached
     * @param sizes how many each candidate reaches, see {@link Reach#sizes}
     */
    public CoveragePlanner(
            CsrGraph undirected, BitSet counted, Wish wish, int[] sizes, int threads, RunControl control) {
        this.graph = undirected;
        this.counted = counted;
        this.wish = wish;
        this.sizes = sizes;
        this.threads = threads;
        this.control = control;
    }

    /** Makes the plan. */
    public Answer plan() {
        LazyGreedy greedy = greedy(candidates(), wish.kept());
        if (wish.groupOf().length > 0) {
            int groups = Arrays.stream(wish.groupOf()).max().orElse(-1) + 1;
            greedy.chooseOneOfEach(wish.groupOf(), groups, wish.contacts());
        }
        int[] fixed = vertices(greedy.choices());
        greedy.choose(wish.contacts(), wish.people());
        boolean attained = !wish.asksForPeople() || greedy.reachedCounted() >= wish.people();
        if (!attained || Arrays.stream(sizes).asLongStream().sum() > MOST_ENTRIES) {
            return new Answer(List.copyOf(greedy.choices()), greedy.reached(), greedy.reachedCounted(), null);
        }
        Result best = search(fixed, greedy);
        Result free = fixed.length == wish.kept().length ? best : search(wish.kept(), withoutGroups());
        LazyGreedy chosen =
                best.betterThan(greedy, wish.asksForPeople()) ? inOrder(fixed, best.found.contacts()) : greedy;
        return new Answer(
                List.copyOf(chosen.choices()),
                chosen.reached(),
                chosen.reachedCounted(),
                free.proof(wish.asksForPeople()));
    }

    /**
     * What a search found.
     *
     * @param fixed how many contacts were given
     * @param reached how many of those who count they reach
     */
    private record Result(Found found, int fixed, int reached) {
        boolean betterThan(LazyGreedy greedy, boolean people) {
            int more = found.reached() + reached - greedy.reachedCounted();
            int fewer = greedy.choices().size() - found.contacts().length - fixed;
            return people ? fewer > 0 || fewer == 0 && more > 0 : more > 0;
        }

        Proof proof(boolean people) {
            return new Proof(found.bound() + (people ? fixed : reached), found.prices());
        }
    }

    /** Who may be chosen greedily; those who do not count only where a number of contacts may be filled up by them. */
    private int[] candidates() {
        return wish.asksForPeople() && wish.groupOf().length == 0 ? counting() : wish.candidates();
    }

    private int[] counting() {
        return Arrays.stream(wish.candidates()).filter(counted::get).toArray();
    }

    private LazyGreedy greedy(int[] candidates, int[] kept) {
        int[] each = new int[candidates.length];
        for (int i = 0, at = 0; i < candidates.length; i++, at++) {
            while (wish.candidates()[at] != candidates[i]) {
                at++;
            }
            each[i] = sizes[at];
        }
        LazyGreedy greedy =
                new LazyGreedy(new Reach(graph, wish.hops()), graph.vertexCount(), candidates, each, counted, control);
        greedy.cover(wish.covered());
        greedy.keep(kept);
        return greedy;
    }

    private LazyGreedy withoutGroups() {
        LazyGreedy greedy = greedy(counting(), wish.kept());
        greedy.choose(wish.contacts(), wish.people());
        return greedy;
    }

    /** The best plan around some contacts, who come first in another. */
    private Result search(int[] fixed, LazyGreedy greedy) {
        BitSet open = (BitSet) counted.clone();
        Arrays.stream(wish.covered()).forEach(open::clear);
        List<Choice> choices = greedy.choices();
        for (Choice choice : choices.subList(0, fixed.length)) {
            Arrays.stream(choice.adds()).forEach(open::clear);
        }
        int reached = counted.cardinality() - open.cardinality();
        int[] plan = choices.subList(fixed.length, choices.size()).stream()
                .mapToInt(Choice::vertex)
                .filter(counted::get)
                .toArray();
        CoverageProblem problem =
                CoverageProblem.of(graph, wish.hops(), without(counting(), fixed), open, threads, control);
        Found found = wish.asksForPeople()
                ? CoverageSearch.fewest(problem, plan, Math.max(0, wish.people() - reached), threads, control)
                : CoverageSearch.most(problem, plan, wish.contacts() - fixed.length, threads, control);
        return new Result(found, fixed.length, reached);
    }

    /** These contacts in the order of what they add, and others where there is room for more. */
    private LazyGreedy inOrder(int[] fixed, int[] contacts) {
        LazyGreedy order = greedy(contacts, fixed);
        order.choose(wish.contacts(), ANY);
        int[] first = vertices(order.choices());
        LazyGreedy all = greedy(without(candidates(), first), first);
        all.choose(wish.contacts(), wish.people());
        return all;
    }

    private static int[] vertices(List<Choice> choices) {
        return choices.stream().mapToInt(Choice::vertex).toArray();
    }

    private static int[] without(int[] growing, int[] some) {
        int[] out = some.clone();
        Arrays.sort(out);
        return Arrays.stream(growing)
                .filter(vertex -> Arrays.binarySearch(out, vertex) < 0)
                .toArray();
    }
}
