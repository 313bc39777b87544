package io.shicheng.disclosure.plan;

import io.shicheng.disclosure.answer.PlanSummary;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.PlanQuestion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is kept: keys of people, never what they are called; of those who were taken off it not even the key.
 *
 * @param owner whose eyes it is for
 * @param question by which it was made, without people; null of a list from before it was kept, which cannot be changed
 * @param name null of such a list, and of a study
 * @param shown who living stood on it by name when it was last seen
 * @param confirmed rows by their order, also of those gone since: a list that was confirmed stays one
 * @param choices null of a list from before there were any
 * @param gone rows by their order
 * @param taken how many people
 * @param proposed when it became a proposal again, if it did
 */
record KeptList(
        String id,
        String owner,
        Instant made,
        Proposal proposal,
        @Nullable PlanQuestion question,
        PlanSummary.@Nullable Name name,
        Set<NodeKey> shown,
        SortedSet<Integer> confirmed,
        @Nullable ListChoices choices,
        SortedSet<Integer> gone,
        int taken,
        @Nullable Instant flaggedAt,
        @Nullable Instant proposed) {
    private static final Duration UNCONFIRMED = Duration.ofDays(7);
    private static final Duration CONFIRMED = Duration.ofDays(365);

    static KeptList of(
            String id,
            String owner,
            Instant made,
            Proposal proposal,
            PlanQuestion question,
            PlanSummary.@Nullable Name name) {
        return new KeptList(
                id,
                owner,
                made,
                proposal,
                question,
                name,
                Set.of(),
                new TreeSet<>(),
                ListChoices.none(proposal.contacts().size()),
                new TreeSet<>(),
                0,
                null,
                null);
    }

    boolean study() {
        return proposal.purpose() == null;
    }

    Instant expires() {
        Instant from = proposed == null ? made : proposed;
        return confirmed.isEmpty() ? from.plus(UNCONFIRMED) : made.plus(CONFIRMED);
    }

    /** What staff chose; nothing on a list from before there was anything to choose. */
    ListChoices chosen() {
        int last = Math.max(
                proposal.contacts().isEmpty() ? 0 : proposal.contacts().lastKey(), gone.isEmpty() ? 0 : gone.last());
        return choices == null ? ListChoices.none(last) : choices;
    }

    /** Rows of people who were taken off, in whose place nobody came. */
    SortedSet<Integer> holes() {
        SortedSet<Integer> holes = new TreeSet<>(gone);
        holes.removeAll(chosen().filled());
        return holes;
    }

    /** Everybody on it by name. */
    Set<NodeKey> people() {
        Set<NodeKey> people = new TreeSet<>(shown);
        proposal.contacts().values().forEach(contact -> people.add(contact.person()));
        people.addAll(chosen().people());
        return people;
    }

    /** Whether the same rows stand on it, and the same was decided about them. */
    boolean sameRows(KeptList other) {
        return proposal.equals(other.proposal)
                && confirmed.equals(other.confirmed)
                && gone.equals(other.gone)
                && chosen().equals(other.chosen());
    }

    KeptList showing(Set<NodeKey> living) {
        return changed(proposal, living, confirmed, chosen(), gone, taken, flaggedAt);
    }

    KeptList confirming(Set<Integer> rows) {
        SortedSet<Integer> all = new TreeSet<>(confirmed);
        all.addAll(rows);
        return changed(proposal, shown, all, chosen(), gone, taken, flaggedAt);
    }

    /**
     * With the confirmation of rows taken back; of all, also those that are gone, if none are named.
     *
     * @param now from when on it is a proposal again, if none is left
     */
    KeptList unconfirming(Set<Integer> rows, Instant now) {
        SortedSet<Integer> left = new TreeSet<>(confirmed);
        left.removeIf(row -> rows.isEmpty() || rows.contains(row));
        KeptList after = changed(proposal, shown, left, chosen(), gone, taken, flaggedAt);
        return left.isEmpty() && !confirmed.isEmpty() ? after.proposed(now) : after;
    }

    KeptList choosing(ListChoices others) {
        return changed(proposal, shown, confirmed, others, gone, taken, flaggedAt);
    }

    KeptList called(PlanSummary.Name other) {
        return new KeptList(
                id, owner, made, proposal, question, other, shown, confirmed, choices, gone, taken, flaggedAt,
                proposed);
    }

    /** With another plan in place of the one before; confirmed is what was and still stands, or is gone. */
    KeptList with(Proposal other, ListChoices others) {
        SortedSet<Integer> left = new TreeSet<>(confirmed);
        left.removeIf(row -> others.declined().containsKey(row));
        return changed(other, shown, left, others, gone, taken, flaggedAt);
    }

    /** Without these people; flagged if any of them was on it by name. */
    KeptList without(Set<NodeKey> people, Instant now) {
        Set<NodeKey> fallen = people();
        fallen.retainAll(people);
        Proposal left = proposal.without(people);
        SortedSet<Integer> gaps = new TreeSet<>(gone);
        List<Integer> before = new ArrayList<>(proposal.contacts().keySet());
        before.removeAll(left.contacts().keySet());
        gaps.addAll(before);
        Set<NodeKey> others = new TreeSet<>(shown);
        others.removeAll(fallen);
        Instant flagged = fallen.isEmpty() ? flaggedAt : now;
        return changed(left, others, confirmed, chosen().without(people), gaps, taken + fallen.size(), flagged);
    }

    private KeptList proposed(Instant now) {
        return new KeptList(
                id, owner, made, proposal, question, name, shown, confirmed, choices, gone, taken, flaggedAt, now);
    }

    private KeptList changed(
            Proposal proposal,
            Set<NodeKey> shown,
            SortedSet<Integer> confirmed,
            ListChoices choices,
            SortedSet<Integer> gone,
            int taken,
            @Nullable Instant flaggedAt) {
        return new KeptList(
                id, owner, made, proposal, question, name, shown, confirmed, choices, gone, taken, flaggedAt, proposed);
    }
}
