package io.shicheng.progress;

import java.util.concurrent.CancellationException;

/**
 * Carries progress out of a long run and a wish to stop into it.
 *
 * <p>A run calls {@link #phase} when it begins a part, {@link #advance} as work is done, from any thread, and
 * {@link #checkCancelled} at least every 100 ms.
 */
public interface RunControl {
    /** A control that listens to nothing and never cancels. */
    RunControl NONE = new RunControl() {
        @Override
        public void phase(String name, long totalWork) {}

        @Override
        public void advance(long work) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Begins a part of the run.
     *
     * @param name a stable code of the part, such as {@code read}, {@code check}, {@code store}, {@code betweenness};
     *     the surface translates it
     * @param totalWork units of work in the part, or a number not above zero where it is not known
     */
    void phase(String name, long totalWork);

    /** Reports further units of work of the current part as done. Thread-safe. */
    void advance(long work);

    /** Whether somebody asked the run to stop. Thread-safe and cheap. */
    boolean cancelled();

    /** @throws CancellationException if somebody asked the run to stop */
    default void checkCancelled() {
        if (cancelled()) {
            throw new CancellationException("The run was cancelled; nothing was changed.");
        }
    }
}
