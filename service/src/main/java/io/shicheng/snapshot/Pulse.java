package io.shicheng.snapshot;

import io.shicheng.progress.RunControl;

/** Reports records read, and hears a wish to stop, now and then. */
final class Pulse {
    private static final int RECORDS = 1_000;

    private final RunControl control;
    private int unreported;

    Pulse(RunControl control) {
        this.control = control;
    }

    void beat() {
        if (++unreported == RECORDS) {
            control.checkCancelled();
            control.advance(unreported);
            unreported = 0;
        }
    }
}
