package io.shicheng.outreach;

import java.util.Arrays;

/** Candidates by gain, highest first, equal gains by vertex; a binary heap of longs, so that nothing is boxed. */
final class GainQueue {
    private long[] heap;
    private int size;

    GainQueue(int capacity) {
        heap = new long[Math.max(1, capacity)];
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int gain, int vertex) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        long entry = (long) -gain << 32 | vertex;
        int at = size++;
        while (at > 0 && heap[at - 1 >>> 1] > entry) {
            heap[at] = heap[at - 1 >>> 1];
            at = at - 1 >>> 1;
        }
        heap[at] = entry;
    }

    /** The vertex with the highest gain, taken out. */
    int poll() {
        int vertex = (int) heap[0];
        long last = heap[--size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= last) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return vertex;
    }

    /** Whether a vertex with that gain comes before everything that is queued. */
    boolean wouldBeFirst(int gain, int vertex) {
        return size == 0 || ((long) -gain << 32 | vertex) < heap[0];
    }
}
