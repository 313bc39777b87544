package io.shicheng.analysis.parallel;

import io.shicheng.progress.RunControl;
import io.shicheng.threads.Workers;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands out ranges of items to threads, for kernels that write each item's result to a place of its own. */
public final class Blocks {
    private Blocks() {}

    /** One thread's part of a kernel, with its own scratch memory. */
    public interface Kernel {
        /** Works on items {@code from} to {@code to - 1}. */
        void run(int from, int to);
    }

    /** Makes one kernel a thread. */
    @FunctionalInterface
    public interface KernelFactory {
        Kernel create();
    }

    /**
     * Runs all items; advances the control by one an item and asks it before each block.
     *
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public static void run(int items, int blockSize, int threads, RunControl control, KernelFactory factory) {
        AtomicInteger next = new AtomicInteger();
        int useful = (int) Math.max(1, Math.min(threads, ((long) items + blockSize - 1) / blockSize));
        Workers.run(Math.min(threads, useful), worker -> {
            Kernel kernel = factory.create();
            try {
                while (true) {
                    control.checkCancelled();
                    int from = next.getAndAdd(blockSize);
                    if (from < 0 || from >= items) {
                        return;
                    }
                    int to = (int) Math.min(items, (long) from + blockSize);
                    kernel.run(from, to);
                    control.advance(to - from);
                }
            } catch (RuntimeException | Error e) {
                next.set(items);
                throw e;
            }
        });
    }
}
