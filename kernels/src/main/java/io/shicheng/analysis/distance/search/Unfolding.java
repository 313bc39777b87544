package io.shicheng.analysis.distance.search;

import io.shicheng.analysis.distance.search.fold.FoldedGraph;
import io.shicheng.analysis.distance.search.fold.MergedTwins;
import io.shicheng.analysis.distance.search.fold.SearchGraph;

/**
 * Sums of all vertices of a graph from those of searches from the classes of a {@link FoldedGraph}: what a vertex is
 * not searched for, or too far away from, is put right.
 */
public final class Unfolding {
    private final FoldedGraph folded;
    private final MergedTwins graph;
    private final DistanceSums sums;

    private Unfolding(FoldedGraph folded, DistanceSums sums) {
        this.folded = folded;
        this.graph = folded.graph;
        this.sums = sums;
    }

    /** What the vertices of the graph reach, as members of different classes of twins. */
    static DistanceSums of(FoldedGraph folded, DistanceSums found, Summand summand, int hops) {
        MergedTwins graph = folded.graph;
        DistanceSums sums = new DistanceSums(graph.members, new int[graph.count], summand, hops);
        Unfolding unfolding = new Unfolding(folded, sums);
        int beyond = folded.classes.count;
        for (int v = 0; v < graph.count; v++) {
            int host = folded.hosts[v];
            sums.copy(v, found, host < 0 ? folded.numbers[v] : beyond + folded.numbers[host]);
        }
        sums.addTotals(found);
        for (int v = 0; v < graph.count; v++) {
            unfolding.addNear(v);
        }
        return sums;
    }

    private void addNear(int v) {
        int host = folded.hosts[v];
        if (host < 0) {
            sums.correct(v, 1, folded.hanging[v]);
            addClass(v, v, 0);
        } else {
            sums.correct(v, 1, graph.members[host]);
            sums.correct(v, 2, folded.hanging[host] - graph.members[v]);
            addClass(v, host, 1);
        }
        if (folded.dominated.contains(v)) {
            putNearer(v);
        }
    }

    /** Adds the others of the class that a vertex is of, or its host, a step away, and what is attached to them. */
    private void addClass(int v, int member, int steps) {
        int number = folded.numbers[member];
        int apart = folded.apart[number];
        if (apart > 0) {
            SearchGraph classes = folded.classes;
            sums.correct(v, steps + apart, classes.members[number] - graph.members[member]);
            sums.correct(v, steps + apart + 1, classes.attached[number] - folded.hanging[member]);
        }
    }

    /** Puts the dominated neighbours of a dominated vertex one step from it instead of two. */
    private void putNearer(int v) {
        for (int a = graph.outOffsets[v], end = graph.outOffsets[v + 1]; a < end; a++) {
            int neighbour = graph.outTargets[a];
            if (folded.dominated.contains(neighbour)) {
                sums.correct(v, 1, graph.members[neighbour]);
                sums.correct(v, 2, -graph.members[neighbour]);
            }
        }
    }
}
