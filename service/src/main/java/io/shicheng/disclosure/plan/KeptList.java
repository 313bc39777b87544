package io.shicheng.disclosure.plan;

import io.shicheng.graph.NodeKey;
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
 * @param shown who living stood on it by name when it was last seen
 * @param confirmed rows by their order, also of those gone since: a list that was confirmed stays one
 * @param gone rows by their order
 * @param taken how many people
 */
record KeptList(
        String id,
        String owner,
        Instant made,
        Proposal proposal,
        Set<NodeKey> shown,
        SortedSet<Integer> confirmed,
        SortedSet<Integer> gone,
        int taken,
        @Nullable Instant flaggedAt) {
    private static final Duration UNCONFIRMED = Duration.ofDays(7);
    private static final Duration CONFIRMED = Duration.ofDays(365);

    static KeptList of(String id, String owner, Instant made, Proposal proposal) {
        return new KeptList(id, owner, made, proposal, Set.of(), new TreeSet<>(), new TreeSet<>(), 0, null);
    }

    boolean study() {
        return proposal.purpose() == null;
    }

    Instant expires() {
        return made.plus(confirmed.isEmpty() ? UNCONFIRMED : CONFIRMED);
    }

    /** Everybody on it by name. */
    Set<NodeKey> people() {
        Set<NodeKey> people = new TreeSet<>(shown);
        proposal.contacts().values().forEach(contact -> people.add(contact.person()));
        return people;
    }

    KeptList showing(Set<NodeKey> living) {
        return new KeptList(id, owner, made, proposal, living, confirmed, gone, taken, flaggedAt);
    }

    KeptList confirming(Set<Integer> rows) {
        SortedSet<Integer> all = new TreeSet<>(confirmed);
        all.addAll(rows);
        return new KeptList(id, owner, made, proposal, shown, all, gone, taken, flaggedAt);
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
        return new KeptList(id, owner, made, left, others, confirmed, gaps, taken + fallen.size(), flagged);
    }
}
