package io.shicheng.analysis.parallel;

import io.shicheng.progress.RunControl;
import io.shicheng.threads.Workers;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Rounds of a fixed number of chunks each: all threads share the chunks of a round, then one of them ends it. What
 * chunks find out is kept by chunk and added in their order when the round ends, so that it is the same for any number
 * of threads.
 */
public final class Rounds {
    // classes where lambdas would do: the first lambda of a fresh virtual machine costs 10 ms
    private final class Share implements Workers.Task, Runnable {
        private final CyclicBarrier barrier;

        Share(int threads) {
            this.barrier = new CyclicBarrier(threads, this);
        }

        @Override
        public void run(int worker) {
            work(barrier);
        }

        /** Ends a round. */
        @Override
        public void run() {
            over = !end.again();
            control.advance(1);
            next.set(0);
        }
    }

    private final int chunks;
    private final Chunk chunk;
    private final End end;
    private final RunControl control;
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean over;

    private Rounds(int chunks, Chunk chunk, End end, RunControl control) {
        this.chunks = chunks;
        this.chunk = chunk;
        this.end = end;
        this.control = control;
    }

    /** A part of a round. */
    @FunctionalInterface
    public interface Chunk {
        void run(int chunk);
    }

    /** Ends a round, when all its chunks are done. */
    @FunctionalInterface
    public interface End {
        /** Whether another round is to come. */
        boolean again();
    }

    /**
     * Runs rounds until the last one says so; asks the control before each chunk and advances it by one a round.
     *
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public static void run(int chunks, int threads, RunControl control, Chunk chunk, End end) {
        Rounds rounds = new Rounds(chunks, chunk, end, control);
        int useful = Math.min(threads, Math.max(1, chunks));
        Workers.run(useful, rounds.new Share(Math.max(1, useful)));
    }

    private void work(CyclicBarrier barrier) {
        try {
            while (!over) {
                for (int c = next.getAndIncrement(); c < chunks; c = next.getAndIncrement()) {
                    control.checkCancelled();
                    chunk.run(c);
                }
                barrier.await();
            }
        } catch (BrokenBarrierException e) {
            // another thread failed, and its failure is the one to tell
            over = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("The run was interrupted.");
        } catch (RuntimeException | Error e) {
            over = true;
            breakForAll(barrier);
            throw e;
        }
    }

    /** Resetting a barrier wakes those who wait, but lets others wait for ever who come later. */
    private static void breakForAll(CyclicBarrier barrier) {
        boolean interrupted = Thread.interrupted();
        Thread.currentThread().interrupt();
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            // it is broken now, as it should be
        }
        if (!interrupted) {
            Thread.interrupted();
        } else {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Bounds of chunks of about equal work, by rows of a graph; depends on the graph alone.
     *
     * @param offsets of the rows
     * @return chunk c runs from entry c to entry c + 1
     */
    public static int[] bounds(int[] offsets, int chunks) {
        return bounds(offsets, offsets.length - 1, chunks);
    }

    /** As {@link #bounds(int[], int)}, of the first {@code rows} rows. */
    public static int[] bounds(int[] offsets, int rows, int chunks) {
        int useful = Math.clamp(rows, 1, chunks);
        int[] bounds = new int[useful + 1];
        long work = offsets[rows] + (long) rows;
        for (int c = 1; c < useful; c++) {
            bounds[c] = firstReaching(work * c / useful, offsets, rows);
        }
        bounds[useful] = rows;
        return bounds;
    }

    /** The first row with as much work before it. */
    private static int firstReaching(long wanted, int[] offsets, int rows) {
        int low = 0;
        int high = rows;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (offsets[middle] + (long) middle < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
