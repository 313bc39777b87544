package io.shicheng.analysis.distance.search;

import io.shicheng.progress.RunControl;

/** Asks the control whether to stop whenever some milliseconds' work was done; one a thread. */
final class WorkMeter {
    private static final long WORK_BETWEEN = 1 << 20;

    private final RunControl control;
    private long work;

    WorkMeter(RunControl control) {
        this.control = control;
    }

    /** @param more arcs and vertices that are looked at */
    void add(long more) {
        work += more;
        if (work >= WORK_BETWEEN) {
            work = 0;
            control.checkCancelled();
        }
    }
}
