package io.shicheng.analysis.distance.search;

import java.util.Arrays;

/**
 * What {@link ManySourcesSearch} runs on: a graph in which dominated vertices stand after the others in every row of arcs,
 * and pass nothing on. Vertices that are attached to a host may have been left out.
 */
final class SearchGraph {
    /** Vertices left. */
    final int count;
    /** Number of each vertex here, or -1 if it was left out. */
    final int[] numbers;
    /** How many vertices of the whole graph a vertex stands for. */
    final int[] members;
    /** How many vertices of the whole graph those stand for that are attached to a vertex, and were left out. */
    final int[] attached;
    /** Arcs outwards. */
    final int[] outOffsets;

    final int[] outTargets;
    /** By vertex, the end of its arcs to vertices that pass on what they are reached by. */
    final int[] passingEnds;
    /** Arcs inwards; the same arrays where there are no directions. */
    final int[] inOffsets;

    final int[] inTargets;
    /** By vertex, the arcs inwards that it passes on over what it is reached by: all or none. */
    final int[] passingArcs;

    private SearchGraph(MergedTwins graph, DominatedVertices dominated, int[] hosts) {
        this.numbers = new int[graph.count];
        this.count = number(hosts, numbers);
        this.members = new int[count];
        this.attached = new int[count];
        this.passingEnds = new int[count];
        this.passingArcs = new int[count];
        this.outOffsets = new int[count + 1];
        this.outTargets = rows(graph, graph.outOffsets, graph.outTargets, outOffsets, dominated);
        if (graph.directed()) {
            this.inOffsets = new int[count + 1];
            this.inTargets = rows(graph, graph.inOffsets, graph.inTargets, inOffsets, dominated);
            System.arraycopy(outOffsets, 1, passingEnds, 0, count);
        } else {
            this.inOffsets = outOffsets;
            this.inTargets = outTargets;
        }
        for (int v = 0; v < graph.count; v++) {
            take(graph, dominated, hosts, v);
        }
    }

    /** All of a graph. */
    static SearchGraph whole(MergedTwins graph, DominatedVertices dominated) {
        int[] none = new int[graph.count];
        Arrays.fill(none, -1);
        return new SearchGraph(graph, dominated, none);
    }

    /** @param hosts by vertex, the one that it is attached to, or -1 */
    static SearchGraph withoutAttached(MergedTwins graph, DominatedVertices dominated, int[] hosts) {
        return new SearchGraph(graph, dominated, hosts);
    }

    private static int number(int[] hosts, int[] numbers) {
        int count = 0;
        for (int v = 0; v < hosts.length; v++) {
            numbers[v] = hosts[v] < 0 ? count++ : -1;
        }
        return count;
    }

    private void take(MergedTwins graph, DominatedVertices dominated, int[] hosts, int v) {
        int number = numbers[v];
        if (number < 0) {
            attached[numbers[hosts[v]]] += graph.members[v];
        } else {
            members[number] = graph.members[v];
            passingArcs[number] = dominated.contains(v) ? 0 : inOffsets[number + 1] - inOffsets[number];
        }
    }

    private int[] rows(MergedTwins graph, int[] offsets, int[] targets, int[] newOffsets, DominatedVertices dominated) {
        int[] rows = new int[targets.length];
        int size = 0;
        for (int v = 0; v < graph.count; v++) {
            if (numbers[v] >= 0) {
                size = row(targets, offsets[v], offsets[v + 1], dominated, false, rows, size);
                passingEnds[numbers[v]] = size;
                size = row(targets, offsets[v], offsets[v + 1], dominated, true, rows, size);
                newOffsets[numbers[v] + 1] = size;
            }
        }
        return rows;
    }

    /** Copies the targets of one kind that were not left out. */
    private int row(int[] targets, int from, int to, DominatedVertices dominated, boolean kind, int[] rows, int size) {
        int end = size;
        for (int a = from; a < to; a++) {
            int target = targets[a];
            if (dominated.contains(target) == kind && numbers[target] >= 0) {
                rows[end++] = numbers[target];
            }
        }
        return end;
    }

    /** Arcs outwards to vertices that pass on what they are reached by. */
    long pulledArcs() {
        long arcs = 0;
        for (int v = 0; v < count; v++) {
            arcs += passingEnds[v] - outOffsets[v];
        }
        return arcs;
    }
}
