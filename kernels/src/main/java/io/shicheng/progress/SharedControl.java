package io.shicheng.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * The control of a run that several wait for: each is told how far it is, also what went before they came, and it is
 * cancelled once all of them are. Thread-safe.
 */
public final class SharedControl implements RunControl {
    /** Replaced under the lock, read without. */
    private volatile List<RunControl> waiting;

    private final LongAdder done = new LongAdder();
    private String phase = "";
    private long totalWork;
    private volatile boolean stopped;

    /** @param first who waits for it from the beginning */
    public SharedControl(RunControl first) {
        this.waiting = List.of(first);
    }

    /**
     * Somebody more waits for the run.
     *
     * @return false if it is too late, because all who waited are gone
     */
    public synchronized boolean join(RunControl control) {
        if (stopped) {
            return false;
        }
        List<RunControl> more = new ArrayList<>(waiting);
        more.add(control);
        waiting = List.copyOf(more);
        if (!phase.isEmpty()) {
            control.phase(phase, totalWork);
            control.advance(done.sum());
        }
        return true;
    }

    /** Somebody waits no more. */
    public synchronized void leave(RunControl control) {
        List<RunControl> left = new ArrayList<>(waiting);
        left.remove(control);
        waiting = List.copyOf(left);
    }

    @Override
    public synchronized void phase(String name, long work) {
        phase = name;
        totalWork = work;
        done.reset();
        waiting.forEach(each -> each.phase(name, work));
    }

    @Override
    public void advance(long work) {
        done.add(work);
        for (RunControl each : waiting) {
            each.advance(work);
        }
    }

    @Override
    public boolean cancelled() {
        return stopped || allCancelled() && stop();
    }

    private boolean allCancelled() {
        for (RunControl each : waiting) {
            if (!each.cancelled()) {
                return false;
            }
        }
        return true;
    }

    /** From now on nobody can join. */
    private synchronized boolean stop() {
        stopped = allCancelled();
        return stopped;
    }
}
