package io.shicheng.analysis.parallel;

import io.shicheng.progress.RunControl;
import io.shicheng.threads.Workers;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Sums vectors that many items contribute to. Items are put into fixed blocks, each block has a partial sum of its own,
 * and partial sums are added in the order of the blocks: whichever thread is faster, every addition is made in the same
 * order. Takes {@code threads + 2} vectors of memory, or as many of the longest range where blocks add to ranges of the
 * vector only.
 */
public final class OrderedSum {
    private static final int WAITING_BLOCKS = 2;

    private final double[] total;
    private final Ranges ranges;
    private final int blocks;
    private final double[] @Nullable [] finished;
    private final ArrayDeque<double[]> free = new ArrayDeque<>();
    private int started;
    private int merged;
    private boolean failed;

    private OrderedSum(int length, Ranges ranges, int window) {
        this.total = new double[length];
        this.ranges = ranges;
        this.blocks = ranges.blocks();
        this.finished = new double[window][];
    }

    /** One thread's part of a kernel, with its own scratch memory. */
    public interface Kernel {
        /** Adds what an item contributes. */
        void add(int item, double[] sums);
    }

    /** Makes one kernel a thread. */
    @FunctionalInterface
    public interface KernelFactory {
        Kernel create();
    }

    /** Blocks of work, each of which adds to a range of the vector. */
    public interface Ranges {
        int blocks();

        int from(int block);

        /** One more than the last entry of the range. */
        int to(int block);
    }

    /** One thread's part of a kernel that works on whole blocks, with its own scratch memory. */
    public interface BlockKernel {
        /** Adds what a block contributes to its range, which begins at entry 0 of {@code part}. */
        void add(int block, double[] part);
    }

    /** Makes one kernel a thread. */
    @FunctionalInterface
    public interface BlockKernelFactory {
        BlockKernel create();
    }

    /**
     * Sums over all items; advances the control by one an item and asks it before each item.
     *
     * @param length of the vector
     * @param blockSize items a block; must not depend on the threads
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public static double[] of(
            int length, int items, int blockSize, int threads, RunControl control, KernelFactory factory) {
        int blocks = (int) (((long) items + blockSize - 1) / blockSize);
        Ranges whole = new Ranges() {
            @Override
            public int blocks() {
                return blocks;
            }

            @Override
            public int from(int block) {
                return 0;
            }

            @Override
            public int to(int block) {
                return length;
            }
        };
        return of(length, whole, threads, control, () -> {
            Kernel kernel = factory.create();
            return (block, part) -> {
                int end = (int) Math.min(items, (block + 1L) * blockSize);
                for (int item = block * blockSize; item < end; item++) {
                    control.checkCancelled();
                    kernel.add(item, part);
                }
                control.advance(end - block * (long) blockSize);
            };
        });
    }

    /**
     * Sums over blocks that each add to a range of the vector; asks the control before each block. The kernel advances
     * it.
     *
     * @param length of the vector
     * @param ranges must not depend on the threads
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public static double[] of(int length, Ranges ranges, int threads, RunControl control, BlockKernelFactory factory) {
        int useful = Math.max(1, Math.min(threads, ranges.blocks()));
        OrderedSum sum = new OrderedSum(length, ranges, useful + WAITING_BLOCKS);
        Workers.run(Math.min(threads, useful), worker -> {
            try {
                BlockKernel kernel = factory.create();
                for (int block = sum.begin(); block >= 0; block = sum.begin()) {
                    control.checkCancelled();
                    double[] part = sum.vector(block);
                    kernel.add(block, part);
                    sum.finish(block, part);
                }
            } catch (RuntimeException | Error e) {
                sum.fail();
                throw e;
            }
        });
        return sum.total;
    }

    /** The next block to work on, or -1 if there is none; waits while too many finished blocks wait for a slow one. */
    private synchronized int begin() {
        while (!failed && started < blocks && started - merged >= finished.length) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new java.util.concurrent.CancellationException("The run was interrupted.");
            }
        }
        return failed || started == blocks ? -1 : started++;
    }

    private synchronized double[] vector(int block) {
        double[] vector = free.poll();
        int length = ranges.to(block) - ranges.from(block);
        return vector == null || vector.length < length ? new double[length] : vector;
    }

    private synchronized void finish(int block, double[] part) {
        finished[block % finished.length] = part;
        double[] ready;
        while ((ready = finished[merged % finished.length]) != null) {
            finished[merged % finished.length] = null;
            int from = ranges.from(merged);
            int length = ranges.to(merged) - from;
            for (int i = 0; i < length; i++) {
                total[from + i] += ready[i];
                ready[i] = 0;
            }
            free.add(ready);
            merged++;
        }
        notifyAll();
    }

    private synchronized void fail() {
        failed = true;
        notifyAll();
    }
}
