package io.shicheng.analysis.parallel;

import io.shicheng.progress.RunControl;

/**
 * Where a long loop may be cancelled: often enough to stop within 100 ms, seldom enough to cost nothing. One a thread.
 */
public final class CancellationPoint {
    private static final long WORK_BETWEEN = 1 << 18;
    private static final int VERTEX_MASK = (1 << 13) - 1;

    private final RunControl control;
    private long work;

    public CancellationPoint(RunControl control) {
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

    /** For loops over all vertices: asks once every {@value #VERTEX_MASK} + 1 of them. */
    public static void at(int vertex, RunControl control) {
        if ((vertex & VERTEX_MASK) == VERTEX_MASK) {
            control.checkCancelled();
        }
    }
}
