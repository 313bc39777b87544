package io.shicheng.disclosure.plan;

import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.plan.ListChoices.Declined;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.result.Plan;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts others on a list. All who stay are kept, in their order, and the plan is made anew around them, so that it is
 * the same as if it had been asked for so; who comes gets a row of their own behind the others.
 */
final class ListChanges {
    private final PlanDiscloser gate;

    ListChanges(PlanDiscloser gate) {
        this.gate = gate;
    }

    /** Without the people of these rows, for each of whom the next best comes. */
    KeptList declined(Viewer viewer, KeptList list, Set<Integer> rows, RunControl control) {
        SortedMap<Integer, NodeKey> keep = kept(list);
        SortedMap<Integer, Declined> declined = new TreeMap<>(list.chosen().declined());
        List<Integer> order = new ArrayList<>();
        int places = keep.size();
        for (int row : new TreeSet<>(rows)) {
            declined.put(row, new Declined(Objects.requireNonNull(keep.remove(row)), null));
            order.add(row);
        }
        ListChoices choices = list.chosen().releasing(rows);
        Made made = make(viewer, list, keep, with(choices, declined), places, control);
        for (int i = 0; i < made.came().size(); i++) {
            int row = order.get(i);
            declined.put(
                    row,
                    new Declined(
                            Objects.requireNonNull(declined.get(row)).person(),
                            made.came().get(i)));
        }
        return list.with(made.proposal(), new ListChoices(choices.kept(), declined, choices.filled(), made.last()));
    }

    /** With the people of these rows back in them, without who came instead and was not confirmed or kept since. */
    KeptList takenBack(Viewer viewer, KeptList list, Set<Integer> rows, RunControl control) {
        SortedMap<Integer, NodeKey> keep = kept(list);
        SortedMap<Integer, Declined> declined = new TreeMap<>(list.chosen().declined());
        for (int row : new TreeSet<>(rows)) {
            Integer instead = list.chosen().standsFor(row);
            if (instead != null
                    && !list.confirmed().contains(instead)
                    && !list.chosen().kept().contains(instead)) {
                keep.remove(instead);
                declined.replaceAll(
                        (of, one) -> instead.equals(one.instead()) ? new Declined(one.person(), null) : one);
            }
        }
        for (int row : rows) {
            keep.put(row, Objects.requireNonNull(declined.remove(row)).person());
        }
        ListChoices choices = with(list.chosen(), declined);
        Made made = make(viewer, list, keep, choices, keep.size(), control);
        return list.with(made.proposal(), choices);
    }

    /** With the next best in place of each of those who were taken off. */
    KeptList filled(Viewer viewer, KeptList list, Set<Integer> rows, RunControl control) {
        SortedMap<Integer, NodeKey> keep = kept(list);
        Made made = make(viewer, list, keep, list.chosen(), keep.size() + rows.size(), control);
        SortedSet<Integer> filled = new TreeSet<>(list.chosen().filled());
        new TreeSet<>(rows).stream().limit(made.came().size()).forEach(filled::add);
        ListChoices was = list.chosen();
        return list.with(made.proposal(), new ListChoices(was.kept(), was.declined(), filled, made.last()));
    }

    private static ListChoices with(ListChoices choices, SortedMap<Integer, Declined> declined) {
        return new ListChoices(choices.kept(), declined, choices.filled(), choices.last());
    }

    private static SortedMap<Integer, NodeKey> kept(KeptList list) {
        SortedMap<Integer, NodeKey> kept = new TreeMap<>();
        list.proposal().contacts().forEach((row, contact) -> kept.put(row, contact.person()));
        return kept;
    }

    /**
     * A plan around those who stay.
     *
     * @param came rows of those who were not on the list before, in the order in which they were chosen
     * @param last the highest row by now
     */
    private record Made(Proposal proposal, List<Integer> came, int last) {}

    private Made make(
            Viewer viewer,
            KeptList list,
            SortedMap<Integer, NodeKey> keep,
            ListChoices choices,
            int contacts,
            RunControl control) {
        PlanQuestion question = list.question();
        if (question == null) {
            throw DisclosureException.of(Reason.NOT_ALLOWED, "list.old");
        }
        int last = choices.last();
        SortedMap<Integer, Plan.Contact> rows = new TreeMap<>();
        List<Integer> came = new ArrayList<>();
        if (contacts == 0) {
            return new Made(list.proposal().with(rows), came, last);
        }
        Proposal made;
        try {
            made = gate.remake(viewer, question.of(contacts), List.copyOf(keep.values()), choices.people(), control);
        } catch (InquiryException e) {
            if (keep.isEmpty()) {
                return new Made(list.proposal().with(rows), came, last); // nobody is left to choose from
            }
            throw e;
        }
        Map<NodeKey, Integer> rowOf = new HashMap<>();
        keep.forEach((row, person) -> rowOf.put(person, row));
        for (Plan.Contact contact : made.contacts().values()) {
            Integer row = rowOf.get(contact.person());
            if (row == null) {
                came.add(++last);
            }
            rows.put(row == null ? last : row, contact);
        }
        return new Made(made.with(rows), came, last);
    }
}
