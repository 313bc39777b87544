package io.shicheng.analysis.distance.search.fold;

import io.shicheng.analysis.distance.search.Unfolding;
import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * What is left of a graph without directions to search, where {@link DominatedVertices} pass nothing on. In this order:
 *
 * <ol>
 *   <li>Arcs between two dominated vertices are left out. A vertex that dominates one and is not dominated has an arc
 *       to the other too, so that these two are two steps apart instead of one, and nothing else changes.
 *   <li>A dominated vertex with one arc left is attached to the host at its other end, and left out: from everything
 *       but its host it is one step farther away.
 *   <li>Vertices that are twins now, if attached vertices are not counted, are merged to a class. A class passes on
 *       what it is reached by if any of its members does.
 * </ol>
 *
 * {@link Unfolding} undoes this. Of a directed graph, all is left.
 */
public final class FoldedGraph {
    public final MergedTwins graph;
    public final DominatedVertices dominated;
    /** By vertex, the one that it is attached to, or -1. */
    public final int[] hosts;
    /** By vertex, how many vertices of the whole graph those stand for that are attached to it. */
    public final int[] hanging;
    /** By vertex, the number of its class, or -1 if it is attached. */
    public final int[] numbers;
    /** By class, how far its members are from each other: 1, 2, or 0 where they do not reach each other. */
    public final byte[] apart;
    /** The classes. */
    public final SearchGraph classes;

    private final CancellationPoint meter;

    public FoldedGraph(MergedTwins graph, RunControl control) {
        this.graph = graph;
        this.dominated = DominatedVertices.of(graph, control);
        this.meter = new CancellationPoint(control);
        this.hosts = dominated.hosts();
        this.hanging = new int[graph.count];
        this.numbers = new int[graph.count];
        if (graph.directed()) {
            Arrays.setAll(numbers, v -> v);
            this.apart = new byte[graph.count];
            this.classes = SearchGraph.whole(graph, dominated);
            return;
        }
        int kept = numberKept();
        int[] offsets = new int[kept + 1];
        int[] targets = new int[graph.outTargets.length];
        copyRows(offsets, targets);
        int[] first = new TwinFinder(offsets, targets, meter).firstOfClass();
        int[] classOf = new int[kept];
        int count = numberClasses(first, classOf);
        this.apart = new byte[count];
        this.classes = merge(offsets, targets, first, classOf, count);
    }

    /** Numbers all vertices that are not attached; returns how many there are. */
    private int numberKept() {
        int kept = 0;
        for (int v = 0; v < hosts.length; v++) {
            if (hosts[v] < 0) {
                numbers[v] = kept++;
            } else {
                numbers[v] = -1;
                hanging[hosts[v]] += graph.members[v];
            }
        }
        return kept;
    }

    private void copyRows(int[] offsets, int[] targets) {
        int size = 0;
        for (int v = 0; v < graph.count; v++) {
            if (hosts[v] < 0) {
                meter.add(graph.outDegree(v) + 1);
                size = copyRow(v, targets, size);
                offsets[numbers[v] + 1] = size;
            }
        }
    }

    private int copyRow(int v, int[] copies, int size) {
        int[] targets = graph.outTargets;
        boolean mayReachDominated = !dominated.contains(v);
        int end = size;
        for (int a = graph.outOffsets[v], to = graph.outOffsets[v + 1]; a < to; a++) {
            int target = targets[a];
            if ((mayReachDominated || !dominated.contains(target)) && numbers[target] >= 0) {
                copies[end++] = numbers[target];
            }
        }
        return end;
    }

    private static int numberClasses(int[] first, int[] classOf) {
        int count = 0;
        for (int i = 0; i < first.length; i++) {
            classOf[i] = first[i] == i ? count++ : classOf[first[i]];
        }
        return count;
    }

    /** Makes one vertex of each class, in the same arrays. */
    private SearchGraph merge(int[] offsets, int[] targets, int[] first, int[] classOf, int count) {
        int[] members = new int[count];
        int[] attached = new int[count];
        boolean[] passes = new boolean[count];
        int[] firsts = new int[count];
        for (int v = 0; v < graph.count; v++) {
            int kept = numbers[v];
            if (kept >= 0) {
                int number = classOf[kept];
                numbers[v] = number;
                members[number] += graph.members[v];
                attached[number] += hanging[v];
                passes[number] |= !dominated.contains(v);
                if (first[kept] == kept) {
                    firsts[number] = v;
                } else if (offsets[kept] < offsets[kept + 1]) {
                    apart[number] = (byte) (together(firsts[number], v) ? 1 : 2);
                }
            }
        }
        int[] classOffsets = mergeRows(offsets, targets, first, classOf, count);
        return SearchGraph.undirected(members, attached, classOffsets, targets, passes);
    }

    /** Whether there is still an arc from one vertex to another. */
    private boolean together(int u, int v) {
        return !(dominated.contains(u) && dominated.contains(v)) && graph.adjacent(u, v);
    }

    private int[] mergeRows(int[] offsets, int[] targets, int[] first, int[] classOf, int count) {
        int[] classOffsets = new int[count + 1];
        int size = 0;
        for (int i = 0; i < first.length; i++) {
            if (first[i] == i) {
                meter.add(offsets[i + 1] - offsets[i] + 1);
                size = mergeRow(targets, offsets[i], offsets[i + 1], first, classOf, size);
                classOffsets[classOf[i] + 1] = size;
            }
        }
        return classOffsets;
    }

    private static int mergeRow(int[] targets, int from, int to, int[] first, int[] classOf, int size) {
        int end = size;
        for (int a = from; a < to; a++) {
            int target = targets[a];
            if (first[target] == target) {
                targets[end++] = classOf[target];
            }
        }
        return end;
    }
}
