package io.shicheng.analysis.coverage;

import java.util.Arrays;

/**
 * Candidates by gain, greatest first, equal gains by vertex: the queue of lazy greedy choice (Minoux, M. (1978),
 * doi:10.1007/BFb0006528). Gains only fall as others are chosen, so the gain that stands here is a bound; the caller
 * counts that of the {@link #first} again, says so by {@link #fall}, and has found the best once that stays first.
 *
 * <p>A binary heap of longs, so that nothing is boxed. Not thread-safe.
 */
public final class GainQueue {
    private static final int LOW_BITS = 32;

    private long[] heap;
    private int size;

    public GainQueue(int capacity) {
        heap = new long[Math.max(1, capacity)];
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** Queues a candidate; O(log size). */
    public void add(int gain, int vertex) {
        append(gain, vertex);
        rise(size - 1);
    }

    /** Queues a candidate out of order, in O(1); {@link #order} is due before the queue is asked. */
    public void append(int gain, int vertex) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        heap[size++] = entry(gain, vertex);
    }

    /** Puts in order whatever was appended; O(size). */
    public void order() {
        for (int i = (size >>> 1) - 1; i >= 0; i--) {
            sink(i, heap[i]);
        }
    }

    /** The vertex with the greatest gain; the queue must not be empty. */
    public int first() {
        return (int) heap[0];
    }

    /** The gain that stands here of the first. */
    public int firstGain() {
        return (int) -(heap[0] >> LOW_BITS);
    }

    /**
     * Puts right the gain of the first.
     *
     * @param gain no greater than it was
     * @return whether the vertex stays first
     */
    public boolean fall(int gain) {
        long entry = entry(gain, first());
        sink(0, entry);
        return heap[0] == entry;
    }

    /** Takes out the first. */
    public int poll() {
        int vertex = first();
        sink(0, heap[--size]);
        return vertex;
    }

    private static long entry(int gain, int vertex) {
        return (long) -gain << LOW_BITS | vertex;
    }

    private void rise(int from) {
        long entry = heap[from];
        int at = from;
        while (at > 0 && heap[at - 1 >>> 1] > entry) {
            heap[at] = heap[at - 1 >>> 1];
            at = at - 1 >>> 1;
        }
        heap[at] = entry;
    }

    private void sink(int from, long entry) {
        long[] heap = this.heap;
        int size = this.size;
        int at = from;
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= entry) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = entry;
    }
}
