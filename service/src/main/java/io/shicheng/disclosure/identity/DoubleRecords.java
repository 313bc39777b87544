package io.shicheng.disclosure.identity;

import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.subject.DisclosedDouble;
import io.shicheng.progress.RunControl;
import java.util.List;

/**
 * Shows a steward which records may be of one person, and takes what they decide. All methods refuse other viewers, and
 * throw {@link io.shicheng.consent.ConsentException} for what cannot be decided.
 */
public interface DoubleRecords {
    /**
     * Pairs of which nothing was decided, or that it is left open, the most probable first.
     *
     * @param least probability, from 0 to 1
     */
    List<DisclosedDouble> proposals(Viewer viewer, double least, RunControl control);

    /** What was decided. */
    List<DisclosedDouble> decided(Viewer viewer);

    /**
     * What is to be decided of two records.
     *
     * @param one the id of a record, as {@link io.shicheng.graph.ShownId} writes it; as this one both count, if they are
     *     one person
     * @param verdict {@code same}, {@code different} or {@code later}
     */
    record Decision(String one, String other, String verdict) {}

    /** Looks whether something can be decided. */
    void check(Viewer viewer, Decision decision);

    /** Decides, or decides otherwise: all of it, or where one cannot be decided nothing. */
    void decide(Viewer viewer, List<Decision> decisions);

    void undo(Viewer viewer, String one, String other);

    /** @return how many decisions were taken back */
    int undoAll(Viewer viewer);
}
