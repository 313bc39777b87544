package io.shicheng.analysis.distance;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Dijkstra's algorithm from one source after another, over a binary heap. Of equally near vertices the one with the
 * smaller number comes first.
 */
public final class NearestFirst {
    private static final int LOOK_MASK = (1 << 12) - 1;

    private final int[] offsets;
    private final int[] targets;
    private final double @Nullable [] lengths;
    private final RunControl control;
    private final int[] heap;
    private final int[] placeInHeap;
    private int heapSize;

    /** Distance of each vertex reached, infinite for others. */
    public final double[] distance;
    /** Vertices reached, nearest first. */
    public final int[] order;
    /** Where a vertex stands in {@link #order}. */
    public final int[] rank;

    /** How many vertices were reached. */
    public int reached;

    /** @param lengths of arcs, or null where all are 1 */
    public NearestFirst(CsrGraph graph, double @Nullable [] lengths, RunControl control) {
        this(graph.offsets(), graph.targets(), lengths, control);
    }

    /** The same on the rows of a graph. */
    public NearestFirst(int[] offsets, int[] targets, double @Nullable [] lengths, RunControl control) {
        this.offsets = offsets;
        this.targets = targets;
        this.lengths = lengths;
        this.control = control;
        int n = offsets.length - 1;
        this.heap = new int[n];
        this.placeInHeap = new int[n];
        this.distance = new double[n];
        this.order = new int[n];
        this.rank = new int[n];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(rank, -1);
    }

    /** Forgets the last source and reaches everything from a new one. */
    public void from(int source) {
        from(source, -1);
    }

    /** The same, but ends when a vertex is reached, with which everything nearer has been. */
    public void from(int source, int until) {
        for (int i = 0; i < reached; i++) {
            distance[order[i]] = Double.POSITIVE_INFINITY;
            rank[order[i]] = -1;
        }
        reached = 0;
        distance[source] = 0;
        heap[0] = source;
        placeInHeap[source] = 0;
        heapSize = 1;
        while (heapSize > 0) {
            if ((reached & LOOK_MASK) == LOOK_MASK) {
                control.checkCancelled();
            }
            int v = takeNearest();
            rank[v] = reached;
            order[reached++] = v;
            if (v == until) {
                forgetHeap();
                return;
            }
            relax(v);
        }
    }

    /** Vertices that were seen and not reached are as far as ever. */
    private void forgetHeap() {
        for (int i = 0; i < heapSize; i++) {
            distance[heap[i]] = Double.POSITIVE_INFINITY;
        }
        heapSize = 0;
    }

    private void relax(int v) {
        double base = distance[v];
        for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
            int w = targets[a];
            double through = base + (lengths == null ? 1 : lengths[a]);
            if (through < distance[w]) {
                if (distance[w] == Double.POSITIVE_INFINITY) {
                    placeInHeap[w] = heapSize;
                    heap[heapSize++] = w;
                }
                distance[w] = through;
                rise(w);
            }
        }
    }

    private int takeNearest() {
        int nearest = heap[0];
        int last = heap[--heapSize];
        if (heapSize > 0) {
            heap[0] = last;
            placeInHeap[last] = 0;
            sink(last);
        }
        return nearest;
    }

    private boolean nearer(int u, int v) {
        return distance[u] < distance[v] || (distance[u] == distance[v] && u < v);
    }

    private void rise(int v) {
        int place = placeInHeap[v];
        while (place > 0) {
            int parent = heap[(place - 1) >>> 1];
            if (!nearer(v, parent)) {
                break;
            }
            heap[place] = parent;
            placeInHeap[parent] = place;
            place = (place - 1) >>> 1;
        }
        heap[place] = v;
        placeInHeap[v] = place;
    }

    private void sink(int v) {
        int place = 0;
        while (2L * place + 1 < heapSize) {
            int child = 2 * place + 1;
            if (child + 1 < heapSize && nearer(heap[child + 1], heap[child])) {
                child++;
            }
            if (!nearer(heap[child], v)) {
                break;
            }
            heap[place] = heap[child];
            placeInHeap[heap[child]] = place;
            place = child;
        }
        heap[place] = v;
        placeInHeap[v] = place;
    }
}
