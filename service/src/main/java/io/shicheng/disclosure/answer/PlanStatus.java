package io.shicheng.disclosure.answer;

import java.util.Locale;

/** How far staff have agreed to a plan that is kept. */
public enum PlanStatus {
    PROPOSAL,
    PARTLY_CONFIRMED,
    CONFIRMED,
    /** Nobody can confirm it. */
    STUDY,
    /** It cannot be read any more. */
    DAMAGED;

    /**
     * Of a plan that can be read.
     *
     * @param rows that are still there
     * @param confirmed how many of them are
     * @param everConfirmed whether any row was, also one that is gone since
     */
    public static PlanStatus of(boolean study, int rows, int confirmed, boolean everConfirmed) {
        if (study) {
            return STUDY;
        }
        if (!everConfirmed) {
            return PROPOSAL;
        }
        return confirmed == rows ? CONFIRMED : PARTLY_CONFIRMED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
