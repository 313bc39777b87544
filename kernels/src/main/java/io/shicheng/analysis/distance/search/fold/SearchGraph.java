package io.shicheng.analysis.distance.search.fold;

import io.shicheng.analysis.distance.search.MultiSourceBfs;
import java.util.Arrays;

/**
 * What {@link MultiSourceBfs} runs on: a graph in which the vertices that pass on what they are reached by stand before
 * the others in every row of arcs outwards.
 */
public final class SearchGraph {
    public final int count;
    /** How many vertices of the whole graph a vertex stands for. */
    public final int[] members;
    /** How many vertices of the whole graph those stand for that are attached to a vertex, and are not here. */
    public final int[] attached;
    /** Arcs outwards. */
    public final int[] outOffsets;

    public final int[] outTargets;
    /** By vertex, the end of its arcs to vertices that pass on what they are reached by. */
    public final int[] passingEnds;
    /** Arcs inwards; the same arrays where there are no directions. */
    public final int[] inOffsets;

    public final int[] inTargets;
    /** By vertex, the arcs inwards that it passes on over what it is reached by: all or none. */
    public final int[] passingArcs;

    private SearchGraph(
            int[] members, int[] attached, int[] outOffsets, int[] outTargets, int[] inOffsets, int[] inTargets) {
        this.count = members.length;
        this.members = members;
        this.attached = attached;
        this.outOffsets = outOffsets;
        this.outTargets = outTargets;
        this.inOffsets = inOffsets;
        this.inTargets = inTargets;
        this.passingEnds = Arrays.copyOfRange(outOffsets, 1, count + 1);
        this.passingArcs = new int[count];
        for (int v = 0; v < count; v++) {
            passingArcs[v] = inOffsets[v + 1] - inOffsets[v];
        }
    }

    /** All of a graph, without any attached vertex. */
    public static SearchGraph whole(MergedTwins graph, DominatedVertices dominated) {
        int[] attached = new int[graph.count];
        if (graph.directed()) {
            return new SearchGraph(
                    graph.members, attached, graph.outOffsets, graph.outTargets, graph.inOffsets, graph.inTargets);
        }
        boolean[] passes = new boolean[graph.count];
        for (int v = 0; v < passes.length; v++) {
            passes[v] = !dominated.contains(v);
        }
        return undirected(graph.members, attached, graph.outOffsets, graph.outTargets.clone(), passes);
    }

    /**
     * A graph without directions.
     *
     * @param targets are put in order
     * @param passes by vertex, whether it passes on what it is reached by
     */
    static SearchGraph undirected(int[] members, int[] attached, int[] offsets, int[] targets, boolean[] passes) {
        SearchGraph graph = new SearchGraph(members, attached, offsets, targets, offsets, targets);
        for (int v = 0; v < graph.count; v++) {
            graph.passingEnds[v] = passingFirst(targets, offsets[v], offsets[v + 1], passes);
            graph.passingArcs[v] = passes[v] ? offsets[v + 1] - offsets[v] : 0;
        }
        return graph;
    }

    /** Puts those that pass on before the others; returns where they end. */
    private static int passingFirst(int[] targets, int from, int to, boolean[] passes) {
        int end = from;
        for (int a = from; a < to; a++) {
            int target = targets[a];
            if (passes[target]) {
                targets[a] = targets[end];
                targets[end++] = target;
            }
        }
        return end;
    }

    /** Arcs outwards to vertices that pass on what they are reached by. */
    public long pulledArcs() {
        long arcs = 0;
        for (int v = 0; v < count; v++) {
            arcs += passingEnds[v] - outOffsets[v];
        }
        return arcs;
    }
}
