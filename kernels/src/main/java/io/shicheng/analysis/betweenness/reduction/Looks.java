package io.shicheng.analysis.betweenness.reduction;

import io.shicheng.progress.RunControl;

/** When loops over vertices look at the control: often enough to stop within 100 ms, too seldom to cost. */
final class Looks {
    private static final int MASK = (1 << 13) - 1;

    private Looks() {}

    static void at(int vertex, RunControl control) {
        if ((vertex & MASK) == MASK) {
            control.checkCancelled();
        }
    }
}
