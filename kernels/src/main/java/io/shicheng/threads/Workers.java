package io.shicheng.threads;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs one task on several threads at once, the caller's among them, and waits for all. */
public final class Workers {
    private Workers() {}

    /** What each thread runs. */
    @FunctionalInterface
    public interface Task {
        /** @param worker from 0, the caller's thread */
        void run(int worker);
    }

    /**
     * Runs the task once on each thread. The first failure comes out here, after all threads have ended; tasks that
     * wait for each other must see to it themselves that a failure ends the waiting.
     */
    public static void run(int threads, Task task) {
        if (threads < 1) {
            throw new IllegalArgumentException("The threads (" + threads + ") must be at least 1. Maybe 2?");
        }
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread[] others = new Thread[threads - 1];
        for (int i = 0; i < others.length; i++) {
            int worker = i + 1;
            others[i] = new Thread(new Attempt(task, worker, failure), "worker-".concat(Integer.toString(worker)));
            others[i].setDaemon(true);
            others[i].start();
        }
        new Attempt(task, 0, failure).run();
        join(others);
        switch (failure.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    /** One thread's run; a class where a lambda would do, because the first lambda of all costs 10 ms. */
    private record Attempt(Task task, int worker, AtomicReference<@Nullable Throwable> failure) implements Runnable {
        @Override
        public void run() {
            try {
                task.run(worker);
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        }
    }

    private static void join(Thread[] threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (true) {
                try {
                    thread.join();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
