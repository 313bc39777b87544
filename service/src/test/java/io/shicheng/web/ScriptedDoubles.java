package io.shicheng.web;

import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.identity.DoubleRecords;
import io.shicheng.disclosure.subject.DisclosedDouble;
import io.shicheng.progress.RunControl;
import java.util.List;

/** Of a store in which everybody stands once. */
final class ScriptedDoubles implements DoubleRecords {
    @Override
    public List<DisclosedDouble> proposals(Viewer viewer, double least, RunControl control) {
        return List.of();
    }

    @Override
    public List<DisclosedDouble> decided(Viewer viewer) {
        return List.of();
    }

    @Override
    public void check(Viewer viewer, Decision decision) {}

    @Override
    public void decide(Viewer viewer, List<Decision> decisions) {}

    @Override
    public void undo(Viewer viewer, String one, String other) {}

    @Override
    public int undoAll(Viewer viewer) {
        return 0;
    }
}
