package io.shicheng.web;

import io.shicheng.disclosure.ContactLists;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.PlanSummary;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.progress.RunControl;
import java.util.List;
import java.util.Set;

/** A shelf without lists. */
final class ScriptedLists implements ContactLists {
    @Override
    public ContactList make(Viewer viewer, PlanQuestion question, RunControl control) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ContactList read(Viewer viewer, String id) {
        throw DisclosureException.of(Reason.UNKNOWN_LIST, "list.unknown", id);
    }

    @Override
    public ContactList export(Viewer viewer, String id) {
        return read(viewer, id);
    }

    @Override
    public ContactList confirm(Viewer viewer, String id, Set<Integer> rows) {
        return read(viewer, id);
    }

    @Override
    public ContactList change(Viewer viewer, String id, Change change, Set<Integer> rows, RunControl control) {
        return read(viewer, id);
    }

    @Override
    public ContactList rename(Viewer viewer, String id, PlanSummary.Name name) {
        return read(viewer, id);
    }

    @Override
    public void delete(Viewer viewer, String id) {
        read(viewer, id);
    }

    @Override
    public List<Purpose> purposes(Viewer viewer) {
        return viewer instanceof Viewer.Staff ? List.of(new Purpose("training", 40)) : List.of();
    }

    @Override
    public List<Lost> lost(Viewer viewer) {
        return List.of();
    }

    @Override
    public List<PlanSummary> all(Viewer viewer) {
        return List.of();
    }
}
