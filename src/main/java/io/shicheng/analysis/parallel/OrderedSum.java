package io.shicheng.analysis.parallel;

import io.shicheng.progress.RunControl;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Sums vectors that many items contribute to. Items are put into fixed blocks, each block has a partial sum of its own,
 * and partial sums are added in the order of the blocks: whichever thread is faster, every addition is made in the same
 * order. Takes {@code threads + 2} vectors of memory.
 */
public final class OrderedSum {
    private static final int WAITING_BLOCKS = 2;

    private final double[] total;
    private final int blocks;
    private final double[] @Nullable [] finished;
    private final ArrayDeque<double[]> free = new ArrayDeque<>();
    private int started;
    private int merged;
    private boolean failed;

    private OrderedSum(int length, int blocks, int window) {
        this.total = new double[length];
        this.blocks = blocks;
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
        int useful = Math.max(1, Math.min(threads, blocks));
        OrderedSum sum = new OrderedSum(length, blocks, useful + WAITING_BLOCKS);
        Workers.run(Math.min(threads, useful), worker -> {
            try {
                Kernel kernel = factory.create();
                for (int block = sum.begin(); block >= 0; block = sum.begin()) {
                    double[] part = sum.vector();
                    int end = (int) Math.min(items, (block + 1L) * blockSize);
                    for (int item = block * blockSize; item < end; item++) {
                        control.checkCancelled();
                        kernel.add(item, part);
                    }
                    sum.finish(block, part);
                    control.advance(end - block * (long) blockSize);
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

    private synchronized double[] vector() {
        double[] vector = free.poll();
        return vector == null ? new double[total.length] : vector;
    }

    private synchronized void finish(int block, double[] part) {
        finished[block % finished.length] = part;
        double[] ready;
        while ((ready = finished[merged % finished.length]) != null) {
            finished[merged % finished.length] = null;
            for (int i = 0; i < ready.length; i++) {
                total[i] += ready[i];
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
