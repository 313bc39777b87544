package io.shicheng.analysis.reach;

import java.util.Arrays;

/**
 * Gives out the vertex with the greatest count, the smallest of equals. Counts may only fall; the place of a vertex is put
 * right when it comes to the top. A binary heap of counts and vertices in one long each.
 */
final class LazyQueue {
    private static final int LOW_BITS = 32;

    private final int[] count;
    private long[] heap = new long[256];
    private int size;

    LazyQueue(int[] count) {
        this.count = count;
    }

    /** To be called for each vertex before {@link #order}. */
    void add(int vertex) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        heap[size++] = vertex;
    }

    /**
     * Puts the vertices that were added in order of their counts.
     *
     * @param having gets how many of them have each count
     */
    void order(int[] having) {
        for (int i = size - 1; i >= 0; i--) {
            int vertex = (int) heap[i];
            having[count[vertex]]++;
            sink(i, entry(vertex));
        }
    }

    /** Takes out the best vertex; -1 if none has a count above 0. */
    int next() {
        while (size > 0) {
            long top = heap[0];
            int vertex = Integer.MAX_VALUE - (int) top;
            if (count[vertex] == 0) {
                sink(0, heap[--size]);
            } else if (entry(vertex) != top) {
                sink(0, entry(vertex));
            } else {
                sink(0, heap[--size]);
                return vertex;
            }
        }
        return -1;
    }

    private long entry(int vertex) {
        return (long) count[vertex] << LOW_BITS | Integer.MAX_VALUE - vertex;
    }

    private void sink(int from, long entry) {
        long[] heap = this.heap;
        int size = this.size;
        int i = from;
        for (int child = 2 * i + 1; child < size; child = 2 * i + 1) {
            if (child + 1 < size && heap[child + 1] > heap[child]) {
                child++;
            }
            if (heap[child] <= entry) {
                break;
            }
            heap[i] = heap[child];
            i = child;
        }
        heap[i] = entry;
    }
}
