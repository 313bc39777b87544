package io.shicheng.importer.run;

import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.List;

/** Cancels when a phase begins, and remembers how far it came. */
final class CancelledIn implements RunControl {
    private final String phase;
    final List<String> phases = new ArrayList<>();
    long bytes;
    long bytesRead;

    CancelledIn(String phase) {
        this.phase = phase;
    }

    @Override
    public void phase(String name, long totalWork) {
        phases.add(name);
        bytes = name.equals("read") ? totalWork : bytes;
    }

    @Override
    public void advance(long work) {
        bytesRead += phases.size() == 1 ? work : 0;
    }

    @Override
    public boolean cancelled() {
        return phases.contains(phase);
    }
}
