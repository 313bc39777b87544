package io.shicheng.web.run;

import io.shicheng.progress.RunControl;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Keeps how far one run is, for its watchers, and passes on the wish to stop it. Thread-safe. */
public final class RunProgress implements RunControl {
    private static final double SECONDS_BEFORE_AN_ESTIMATE = 0.7;
    private volatile Phase phase = new Phase("waiting", 0, System.nanoTime());
    private volatile boolean cancelled;
    private volatile Runnable whenCancelled = () -> {};

    /**
     * How far a run is.
     *
     * @param phase a stable code of the part it is in
     * @param done units of work of this part
     * @param total units of work of this part, null where it is not known
     * @param secondsLeft of this part, null where it cannot be told yet
     */
    public record Progress(
            String phase,
            long done,
            @Nullable Long total,
            @Nullable Long secondsLeft) {}

    @Override
    public void phase(String name, long totalWork) {
        phase = new Phase(name, totalWork, System.nanoTime());
    }

    @Override
    public void advance(long work) {
        phase.done.add(work);
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    /** Asks the run to stop. */
    public void cancel() {
        cancelled = true;
        whenCancelled.run();
    }

    /** What is done as soon as somebody asks the run to stop, in their thread. */
    void whenCancelled(Runnable action) {
        whenCancelled = action;
    }

    public Progress progress() {
        return phase.progress(System.nanoTime());
    }

    /** One part of a run. */
    static final class Phase {
        private final String name;
        private final long total;
        private final long startNanos;
        private final LongAdder done = new LongAdder();

        Phase(String name, long total, long startNanos) {
            this.name = name;
            this.total = total;
            this.startNanos = startNanos;
        }

        void add(long work) {
            done.add(work);
        }

        Progress progress(long nowNanos) {
            long soFar = done.sum();
            if (total <= 0) {
                return new Progress(name, soFar, null, null);
            }
            soFar = Math.min(soFar, total);
            double seconds = (nowNanos - startNanos) / 1e9;
            boolean tellable = soFar > 0 && seconds >= SECONDS_BEFORE_AN_ESTIMATE;
            Long left = tellable ? (long) Math.ceil(seconds / soFar * (total - soFar)) : null;
            return new Progress(name, soFar, total, left);
        }
    }
}
