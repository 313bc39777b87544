package io.shicheng.disclosure;

import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.PlanStatus;
import io.shicheng.disclosure.answer.PlanSummary;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.message.Message;
import io.shicheng.progress.RunControl;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plans that are kept to be confirmed by staff. A list stays as it was made, but for those who withdrew, objected, were
 * erased or whose consent expired since: they are not on it any more, and it is flagged to its owner.
 *
 * <p>The owner is everybody who sees with the same eyes: all staff of a receiver, all accounts of a project. What is
 * not confirmed goes after some days, what is confirmed after a year.
 */
public interface ContactLists {
    /** Has a plan made and keeps it, for this viewer alone. */
    ContactList make(Viewer viewer, PlanQuestion question, RunControl control);

    /** @throws DisclosureException if this viewer has no such list */
    ContactList read(Viewer viewer, String id);

    /** The same, to be taken along as a file, which is recorded as that. */
    ContactList export(Viewer viewer, String id);

    /**
     * Confirms rows, besides those confirmed before.
     *
     * @param rows by their order; empty for all
     * @throws DisclosureException if this viewer is no staff or has no such list, or it is a study, or has no such row
     */
    ContactList confirm(Viewer viewer, String id, Set<Integer> rows);

    /**
     * What people agreed to be contacted about by the viewer's receiver; nothing for viewers who are not staff.
     *
     * @return in the order of their codes
     */
    List<Purpose> purposes(Viewer viewer);

    /** The lists of this viewer, the latest first; none for a role that keeps none. */
    List<PlanSummary> all(Viewer viewer);

    /**
     * Those of this viewer that were kept and cannot be read any more, the latest first: missing ones, and damaged
     * ones.
     */
    List<Lost> lost(Viewer viewer);

    /**
     * A list that cannot be read any more; null is what is not known of it.
     *
     * @param told what is wrong with it and what to do
     */
    record Lost(
            String id,
            @Nullable String purpose,
            @Nullable Instant made,
            @Nullable Instant expires,
            Message told) {
        /** As it stands among the others. */
        public PlanSummary summary(Locale language) {
            return new PlanSummary(
                    id, PlanStatus.DAMAGED.code(), purpose, 0, 0, false, 0, null, made, expires, told.in(language));
        }
    }

    /**
     * A list as it may be seen now.
     *
     * @param plan its rows keep their order
     * @param confirmed rows by their order, of those that are still there
     * @param everConfirmed whether any row was, also one that is gone since
     * @param gone rows by their order, from which the contact was taken
     * @param taken how many people stood on it by name, as a contact or among those reached, and do no more
     * @param flaggedAt when the last of them was taken, or null
     */
    record ContactList(
            String id,
            DisclosedPlan plan,
            Set<Integer> confirmed,
            boolean everConfirmed,
            List<Integer> gone,
            int taken,
            @Nullable Instant flaggedAt,
            Instant made,
            Instant expires) {
        public ContactList {
            confirmed = Set.copyOf(confirmed);
            gone = List.copyOf(gone);
        }
    }

    /**
     * A purpose that people agreed to.
     *
     * @param people how many can be contacted for it today, in tens; null if fewer than ten
     */
    record Purpose(String code, @Nullable Integer people) {}
}
