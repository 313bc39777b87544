package io.shicheng.snapshot.take;

import io.shicheng.progress.RunControl;

/** Counts the records read: reports them, and lets the run be cancelled, every thousand. */
final class ReadProgress {
    private static final int RECORDS = 1_000;

    private final RunControl control;
    private int unreported;

    ReadProgress(RunControl control) {
        this.control = control;
    }

    void record() {
        if (++unreported == RECORDS) {
            control.checkCancelled();
            control.advance(unreported);
            unreported = 0;
        }
    }
}
