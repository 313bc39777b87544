package io.shicheng.disclosure.identity;

import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.subject.DisclosedCorrection;
import io.shicheng.disclosure.subject.DisclosedHeldRecord;
import java.util.List;
import java.util.Map;

/**
 * Takes what a steward puts right of historical people and their ties. All methods refuse other viewers, and throw
 * {@link io.shicheng.consent.ConsentException} for what cannot be put right.
 */
public interface CorrectedRecords {
    /**
     * What files say of a historical person, and what was put right.
     *
     * @param person the id of a record, as {@link io.shicheng.graph.ShownId} writes it
     */
    DisclosedHeldRecord record(Viewer viewer, String person);

    /** All that was put right. */
    List<DisclosedCorrection> corrections(Viewer viewer);

    /**
     * Puts facts right, all or none.
     *
     * @param values by name, born, died, discipline or cluster; an empty one says that it is not known
     * @param source where it says so
     */
    void correct(Viewer viewer, String person, Map<String, String> values, String source);

    /**
     * Puts the dates of a tie right.
     *
     * @param tie its id in {@link DisclosedHeldRecord}
     * @param since,until empty where it is not known
     */
    void correctDates(Viewer viewer, String person, String tie, String since, String until, String source);

    /** There never was such a tie, whatever source says so. */
    void neverWas(Viewer viewer, String person, String tie, String source);

    /** @param id of one correction */
    void takeBack(Viewer viewer, String id);
}
