package io.shicheng.disclosure;

import io.shicheng.disclosure.Disclosure.PlanQuestion;
import io.shicheng.progress.RunControl;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plans that are kept, until the service stops, to be confirmed by staff. A list stays as it was made, but for those who
 * withdrew, objected or were erased since: they are not on it any more, and it is flagged to its owner.
 */
public interface ContactLists {
    /** Has a plan made and keeps it, for this viewer alone. */
    ContactList make(Viewer viewer, PlanQuestion question, RunControl control);

    /** @throws DisclosureException if this viewer has no such list */
    ContactList read(Viewer viewer, String id);

    /**
     * Confirms rows, besides those confirmed before.
     *
     * @param rows by their order; empty for all
     * @throws DisclosureException if this viewer has no such list, it is a study, or has no such row
     */
    ContactList confirm(Viewer viewer, String id, Set<Integer> rows);

    /** The lists of this viewer, confirmed or not, from which people had to be taken. */
    List<Flag> flags(Viewer viewer);

    /**
     * A list as it may be seen now.
     *
     * @param plan its rows keep their order, so that a gap shows where somebody was taken off
     * @param confirmed rows by their order, of those that are still there
     * @param taken how many people of its rows withdrew, objected or were erased
     * @param flaggedAt when the last of them was, or null
     */
    record ContactList(
            String id,
            DisclosedPlan plan,
            Set<Integer> confirmed,
            int taken,
            @Nullable Instant flaggedAt) {}

    /** @param confirmed whether any row of the list was confirmed */
    record Flag(String id, boolean confirmed, int taken, Instant at) {}
}
