package io.shicheng.csr;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Slices of work, one a thread. */
final class Slices {
    private Slices() {}

    /** Runs the task for each slice, the first on this thread; the first failure comes out here, when all have ended. */
    static void run(int slices, IntConsumer task) {
        @Nullable Throwable[] failures = new @Nullable Throwable[slices];
        Thread[] others = new Thread[slices - 1];
        for (int i = 0; i < others.length; i++) {
            int slice = i + 1;
            others[i] = new Thread(() -> attempt(task, slice, failures), "rows-" + slice);
            others[i].setDaemon(true);
            others[i].start();
        }
        attempt(task, 0, failures);
        join(others);
        for (Throwable failure : failures) {
            if (failure instanceof Error e) {
                throw e;
            }
            if (failure instanceof RuntimeException e) {
                throw e;
            }
        }
    }

    private static void attempt(IntConsumer task, int slice, @Nullable Throwable[] failures) {
        try {
            task.accept(slice);
        } catch (RuntimeException | Error e) {
            failures[slice] = e;
        }
    }

    private static void join(Thread[] threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Bounds of runs of vertices that hold about as many arcs each; length {@code slices + 1}. */
    static int[] balanced(int[] offsets, int slices) {
        int vertices = offsets.length - 1;
        long arcs = offsets[vertices];
        int[] bounds = new int[slices + 1];
        for (int s = 1; s < slices; s++) {
            int found = Arrays.binarySearch(offsets, (int) (arcs * s / slices));
            bounds[s] = Math.max(bounds[s - 1], Math.min(vertices, found >= 0 ? found : -found - 1));
        }
        bounds[slices] = vertices;
        return bounds;
    }
}
