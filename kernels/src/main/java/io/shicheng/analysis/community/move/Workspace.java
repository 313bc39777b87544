package io.shicheng.analysis.community.move;

import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import io.shicheng.threads.Workers;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the parts of a run share: threads, control, counts, and arrays that they hand on to each other, since the first
 * touch of memory costs as much as the work on it. Arrays hold an entry a vertex of the graph and one more, and
 * whatever was left in them. Borrowing is thread-safe; counts are for the run's own thread.
 */
public final class Workspace {
    /** Vertices that are worked on together. */
    static final int BATCH = 1 << 12;

    private final int length;
    private final ArrayDeque<int[]> ints = new ArrayDeque<>();
    private final ArrayDeque<double[]> doubles = new ArrayDeque<>();
    private final ArrayDeque<double[]> zeros = new ArrayDeque<>();
    private final int threads;
    private final RunControl control;

    public int levels;
    public long rounds;
    public long moves;
    public long arcs;
    /** By how much moves one by one made the partition better, in strength of ties. */
    public double gain;
    /** By how much they changed twice the strength of the ties within communities. */
    double tiesWithin;

    /** Part of the chunks that one thread begins with alone. */
    private static final int HEAD_START = 8;

    /** Whether a run has ended in this machine, so that the code is compiled. */
    private static volatile boolean compiled;

    public Workspace(int vertices, int threads, RunControl control) {
        this.length = vertices + 1;
        this.threads = threads;
        // blocks and rounds are not what the run as a whole is counted in
        this.control = new CancelOnly(control);
    }

    int threads() {
        return threads;
    }

    /** What is done with each chunk. */
    interface Task {
        void run(int chunk);
    }

    /**
     * Runs all chunks, on all threads. In a machine that is fresh, one thread makes a beginning while the compiler has
     * the other processor: code that is not compiled yet counts what it does in memory that threads would fight for,
     * and is slower on two than on one.
     */
    void eachChunk(int chunks, Task task) {
        int alone = compiled ? 0 : chunks / HEAD_START;
        for (int c = 0; c < alone; c++) {
            control.checkCancelled();
            task.run(c);
        }
        int useful = threads < 2 ? threads : Math.clamp(chunks - alone, 1, threads);
        Workers.run(useful, new Share(alone, chunks, task, control));
    }

    /** What one thread takes of the chunks; a class where a lambda would do, because the first lambda costs 10 ms. */
    private static final class Share implements Workers.Task {
        private final int chunks;
        private final Task task;
        private final RunControl control;
        private final AtomicInteger next;

        Share(int first, int chunks, Task task, RunControl control) {
            this.next = new AtomicInteger(first);
            this.chunks = chunks;
            this.task = task;
            this.control = control;
        }

        @Override
        public void run(int worker) {
            try {
                for (int c = next.getAndIncrement(); c < chunks; c = next.getAndIncrement()) {
                    control.checkCancelled();
                    task.run(c);
                }
            } catch (RuntimeException | Error e) {
                next.set(chunks);
                throw e;
            }
        }
    }

    /** What is done with each range of vertices, as a task of chunks. */
    public abstract static class Ranges implements Task {
        private final int vertices;

        public Ranges(int vertices) {
            this.vertices = vertices;
        }

        /** @param block the number of the range, of {@code from} to {@code to - 1} */
        public abstract void run(int block, int from, int to);

        public final int count() {
            return (int) (((long) vertices + BATCH - 1) / BATCH);
        }

        @Override
        public final void run(int chunk) {
            int from = chunk * BATCH;
            run(chunk, from, (int) Math.min(vertices, (long) from + BATCH));
        }
    }

    /** As {@link #eachChunk}, of ranges of vertices. */
    public void eachRange(Ranges task) {
        eachChunk(task.count(), task);
    }

    /** Whether one thread is to make a beginning alone. */
    static boolean fresh() {
        return !compiled;
    }

    public void end() {
        compiled = true;
    }

    RunControl control() {
        return control;
    }

    public synchronized int[] ints() {
        int[] array = ints.poll();
        return array == null ? new int[length] : array;
    }

    public synchronized double[] doubles() {
        double[] array = doubles.poll();
        return array == null ? new double[length] : array;
    }

    /** All 0, as they must be when they are given back by {@link #backZeros}. */
    public synchronized double[] zeros() {
        double[] array = zeros.poll();
        return array == null ? new double[length] : array;
    }

    public synchronized void back(int[] array) {
        ints.push(array);
    }

    public synchronized void back(double[] array) {
        doubles.push(array);
    }

    synchronized void backZeros(double[] array) {
        zeros.push(array);
    }
}
