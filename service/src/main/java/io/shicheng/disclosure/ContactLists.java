package io.shicheng.disclosure;

import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.PlanStatus;
import io.shicheng.disclosure.answer.PlanSummary;
import io.shicheng.disclosure.label.Label;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.message.Message;
import io.shicheng.progress.RunControl;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
     * Changes who is on a list, or what was decided about its rows. The list is then as if it had been asked for with
     * those who stay, and without those who were declined.
     *
     * @param rows by their order; empty for all that the change can be made of
     * @throws DisclosureException if this viewer is no staff or has no such list, or it is a study or too old to be
     *     changed, or has no such row
     */
    ContactList change(Viewer viewer, String id, Change change, Set<Integer> rows, RunControl control);

    /** What can be done with rows of a list, besides confirming them. */
    enum Change {
        /** Take these people off and have the next best in their place, who come behind the others. */
        DECLINE,
        /** Put people back who were declined, in place of those who came instead. */
        TAKE_BACK,
        /** Mark rows that stay when the list is asked for anew. */
        KEEP,
        /** Take that mark away. */
        RELEASE,
        /** Have the next best in place of people who had to be taken off. */
        FILL,
        /** Take back that rows were confirmed. */
        UNCONFIRM;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads {@link #code}. */
        public static Optional<Change> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }

        /** All of them, for a message. */
        public static String codes() {
            return Arrays.stream(values()).map(Change::code).collect(Collectors.joining(", "));
        }
    }

    /**
     * Calls a list otherwise.
     *
     * @throws DisclosureException if this viewer is no staff or has no such list, or it is a study, or a part of the
     *     name is none that there is to choose
     */
    ContactList rename(Viewer viewer, String id, PlanSummary.Name name);

    /** @throws DisclosureException if this viewer has no such list */
    void delete(Viewer viewer, String id);

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
                    id,
                    PlanStatus.DAMAGED.code(),
                    purpose,
                    0,
                    0,
                    false,
                    0,
                    null,
                    made,
                    expires,
                    told.in(language),
                    null);
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
     * @param choices what staff decided, besides confirming
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
            Instant expires,
            Choices choices) {
        public ContactList {
            confirmed = Set.copyOf(confirmed);
            gone = List.copyOf(gone);
        }
    }

    /**
     * What staff decided about a list.
     *
     * @param name null of a list from before there were names, and of a study
     * @param kept rows by their order
     * @param declined who is not to be on it, by the row that was theirs
     * @param holes rows by their order, from which the contact was taken and in whose place nobody came
     * @param changeable whether others can be put on it
     */
    record Choices(
            PlanSummary.@Nullable Name name,
            Set<Integer> kept,
            SortedMap<Integer, Label.Named> declined,
            List<Integer> holes,
            boolean changeable) {
        /** Nothing was decided. */
        public static final Choices NONE = new Choices(null, Set.of(), new TreeMap<>(), List.of(), false);

        public Choices {
            kept = Set.copyOf(kept);
            declined = Collections.unmodifiableSortedMap(new TreeMap<>(declined));
            holes = List.copyOf(holes);
        }
    }

    /**
     * A purpose that people agreed to.
     *
     * @param people how many can be contacted for it today, in tens; null if fewer than ten
     */
    record Purpose(String code, @Nullable Integer people) {}
}
