package io.shicheng.analysis.distance.search.fold;

import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * A graph with twins merged, for measures that see distances alone. Vertices with the same neighbours, N(u) = N(v), as
 * leaves of one vertex have, or with the same neighbours and each other, N[u] = N[v], as members of one crew have, are
 * as far from every other vertex, and no shortest path between others needs more than one of them. A class of twins is
 * one vertex here, with the number of its members. Twins of a class are two steps from each other in the first case and
 * one in the second.
 *
 * <p>Vertices are numbered in the order of a breadth-first search, so that those with near numbers are near each other.
 * On a directed graph nothing is merged: there the way from a twin to its twin is not known in advance.
 *
 * <p>Equal neighbourhoods are found by the sum of scrambled numbers of the neighbours and then compared arc by arc, in
 * O(n + m) time; no vertex has twins of both kinds.
 */
public final class MergedTwins {
    /** Vertices left. */
    public final int count;
    /** Vertex that each vertex of the graph is part of. */
    public final int[] vertexOf;
    /** How many vertices of the graph a vertex stands for. */
    public final int[] members;
    /** How far members are from each other: 1, 2, or 0 where there is one, or where they do not reach each other. */
    public final byte[] apart;
    /** Arcs outwards. */
    public final int[] outOffsets;

    public final int[] outTargets;
    /** Arcs inwards; the same arrays where there are no directions. */
    final int[] inOffsets;

    final int[] inTargets;

    private final CsrGraph graph;
    private final int[] order;

    public MergedTwins(CsrGraph graph, RunControl control) {
        this.graph = graph;
        int n = graph.vertexCount();
        CancellationPoint meter = new CancellationPoint(control);
        int[] first =
                graph.directed() ? identity(n) : new TwinFinder(graph.offsets(), graph.targets(), meter).firstOfClass();
        int[] numbers = new int[n];
        this.order = new int[n];
        this.count = nearTogether(graph, first, numbers, order, meter);
        this.members = new int[count];
        for (int v = 0; v < n; v++) {
            numbers[v] = numbers[first[v]];
            members[numbers[v]]++;
        }
        this.vertexOf = numbers;
        this.apart = new byte[count];
        for (int v = 0; v < n; v++) {
            if (first[v] != v && graph.outDegree(v) > 0) {
                apart[numbers[v]] = (byte) (hasArc(v, first[v]) ? 1 : 2);
            }
        }
        this.outOffsets = new int[count + 1];
        this.outTargets = renumbered(graph, first, outOffsets, meter);
        if (graph.directed()) {
            this.inOffsets = new int[count + 1];
            this.inTargets = renumbered(graph.transpose(), first, inOffsets, meter);
        } else {
            this.inOffsets = outOffsets;
            this.inTargets = outTargets;
        }
    }

    private static int[] identity(int n) {
        int[] same = new int[n];
        for (int v = 0; v < n; v++) {
            same[v] = v;
        }
        return same;
    }

    boolean directed() {
        return graph.directed();
    }

    int outDegree(int v) {
        return outOffsets[v + 1] - outOffsets[v];
    }

    /**
     * Whether an arc leads from one vertex to another; without directions, found among the arcs of the one with fewer.
     */
    boolean adjacent(int u, int v) {
        boolean turned = !graph.directed() && outDegree(v) < outDegree(u);
        return hasArc(order[turned ? v : u], order[turned ? u : v]);
    }

    private boolean hasArc(int from, int to) {
        int[] targets = graph.targets();
        int low = graph.offsets()[from];
        int high = graph.offsets()[from + 1] - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int target = targets[middle];
            if (target == to) {
                return true;
            }
            if (target < to) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    /** Numbers the first of each class in the order of a breadth-first search; returns how many there are. */
    private static int nearTogether(CsrGraph graph, int[] first, int[] numbers, int[] order, CancellationPoint meter) {
        Arrays.fill(numbers, -1);
        int tail = 0;
        int head = 0;
        for (int start = 0; start < first.length; start++) {
            if (first[start] == start && numbers[start] < 0) {
                numbers[start] = tail;
                order[tail++] = start;
                for (; head < tail; head++) {
                    meter.add(graph.outDegree(order[head]) + 1);
                    tail = reach(graph, order[head], first, numbers, order, tail);
                }
            }
        }
        return tail;
    }

    private static int reach(CsrGraph graph, int v, int[] first, int[] numbers, int[] order, int tail) {
        int[] targets = graph.targets();
        for (int a = graph.offsets()[v], end = graph.offsets()[v + 1]; a < end; a++) {
            int w = targets[a];
            if (first[w] == w && numbers[w] < 0) {
                numbers[w] = tail;
                order[tail++] = w;
            }
        }
        return tail;
    }

    private int[] renumbered(CsrGraph graph, int[] first, int[] offsets, CancellationPoint meter) {
        int[] targets = new int[graph.arcCount()];
        int size = 0;
        for (int i = 0; i < count; i++) {
            meter.add(graph.outDegree(order[i]) + 1);
            size = renumber(graph, order[i], first, targets, size);
            offsets[i + 1] = size;
        }
        return size == targets.length ? targets : Arrays.copyOf(targets, size);
    }

    private int renumber(CsrGraph graph, int v, int[] first, int[] renumbered, int size) {
        int[] targets = graph.targets();
        int[] numbers = vertexOf;
        for (int a = graph.offsets()[v], end = graph.offsets()[v + 1]; a < end; a++) {
            int w = targets[a];
            if (first[w] == w) {
                renumbered[size++] = numbers[w];
            }
        }
        return size;
    }
}
