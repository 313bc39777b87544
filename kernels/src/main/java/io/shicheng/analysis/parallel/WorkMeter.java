package io.shicheng.analysis.parallel;

import io.shicheng.progress.RunControl;

/** Asks the control whether to stop whenever a millisecond's work or so was done; one a thread. */
public final class WorkMeter {
    private static final long WORK_BETWEEN = 1 << 18;

    private final RunControl control;
    private long work;

    public WorkMeter(RunControl control) {
        this.control = control;
    }

    /** @param more arcs and vertices that are looked at */
    public void add(long more) {
        work += more;
        if (work >= WORK_BETWEEN) {
            work = 0;
            control.checkCancelled();
        }
    }
}
