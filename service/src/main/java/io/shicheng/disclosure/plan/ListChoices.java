package io.shicheng.disclosure.plan;

import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.PlanQuestion.Chosen;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What staff decided about the rows of a list, by their order, besides confirming them.
 *
 * @param kept rows that stay whatever else is changed
 * @param declined who is not to be on it, by the row that was theirs
 * @param filled rows of people who were taken off, in whose place somebody else came
 * @param last the highest order that a row ever had: none is given twice, so that no copy on paper says another name
 */
record ListChoices(
        SortedSet<Integer> kept, SortedMap<Integer, Declined> declined, SortedSet<Integer> filled, int last) {
    /**
     * Somebody who was declined.
     *
     * @param instead the row that came in place of theirs, or null
     */
    record Declined(NodeKey person, @Nullable Integer instead) {}

    /** Those whom a question names: it keeps some rows, and who is left out has a row behind the others. */
    static ListChoices of(Proposal plan, Chosen chosen) {
        SortedSet<Integer> kept = new TreeSet<>();
        plan.contacts().forEach((row, contact) -> {
            if (chosen.keep().contains(contact.person())) {
                kept.add(row);
            }
        });
        SortedMap<Integer, Declined> declined = new TreeMap<>();
        int last = plan.contacts().size();
        for (NodeKey person : new TreeSet<>(chosen.without())) {
            declined.put(++last, new Declined(person, null));
        }
        return new ListChoices(kept, declined, new TreeSet<>(), last);
    }

    static ListChoices none(int rows) {
        return new ListChoices(new TreeSet<>(), new TreeMap<>(), new TreeSet<>(), rows);
    }

    ListChoices keeping(Set<Integer> rows) {
        SortedSet<Integer> all = new TreeSet<>(kept);
        all.addAll(rows);
        return new ListChoices(all, declined, filled, last);
    }

    ListChoices releasing(Set<Integer> rows) {
        SortedSet<Integer> left = new TreeSet<>(kept);
        left.removeAll(rows);
        return new ListChoices(left, declined, filled, last);
    }

    /** Without these people among the declined. */
    ListChoices without(Set<NodeKey> people) {
        SortedMap<Integer, Declined> left = new TreeMap<>(declined);
        left.values().removeIf(one -> people.contains(one.person()));
        return new ListChoices(kept, left, filled, last);
    }

    /** Who is not to be on the list. */
    Set<NodeKey> people() {
        Set<NodeKey> people = new HashSet<>();
        declined.values().forEach(one -> people.add(one.person()));
        return people;
    }

    /** The row that stands at the end of those that came one after the other in place of this one, or null. */
    @Nullable
    Integer standsFor(int row) {
        Declined one = declined.get(row);
        Integer instead = one == null ? null : one.instead();
        while (instead != null && declined.get(instead) != null) {
            instead = declined.get(instead).instead();
        }
        return instead;
    }
}
