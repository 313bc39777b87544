package io.shicheng.disclosure.plan;

import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.PlanQuestion.Audience;
import io.shicheng.inquiry.result.Citation;
import io.shicheng.inquiry.result.Plan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A plan from which contacts can be taken away: the others keep their places. It holds keys, never names.
 *
 * @param purpose null in a study
 * @param receiver null in a study
 * @param contacts by their order, from 1
 * @param most people with a tie whom no plan of as many contacts reaches more than; null if a share was asked for, and
 *     of lists from before there was such a bound
 * @param fewest contacts it takes at least to reach the share; null if a number was asked for, and of such lists
 * @param aims what may be told of what was asked for besides most people; null if nothing was, and of older lists
 */
record Proposal(
        Citation citation,
        @Nullable String purpose,
        @Nullable String receiver,
        int hops,
        int population,
        int connected,
        int candidates,
        int reached,
        int reachedConnected,
        SortedMap<Integer, Plan.Contact> contacts,
        @Nullable Integer most,
        @Nullable Integer fewest,
        DisclosedPlan.@Nullable Aims aims) {
    /** In place of a key that is not to be kept; no person has it. */
    private static final NodeKey SOMEBODY = new NodeKey("somebody");

    /** @param population,connected,most,aims as far as the viewer may know them */
    static Proposal of(
            Plan plan, int population, int connected, @Nullable Integer most, DisclosedPlan.@Nullable Aims aims) {
        SortedMap<Integer, Plan.Contact> contacts = new TreeMap<>();
        plan.contacts().forEach(contact -> contacts.put(contacts.size() + 1, contact));
        Audience audience = plan.question().audience();
        return new Proposal(
                plan.citation(),
                audience instanceof Audience.Consented(String purpose, String receiver) ? purpose : null,
                audience instanceof Audience.Consented(String purpose, String receiver) ? receiver : null,
                plan.question().hops(),
                population,
                connected,
                plan.candidates(),
                plan.reached(),
                plan.reachedConnected(),
                contacts,
                most,
                plan.bound() == null ? null : plan.bound().fewest(),
                aims);
    }

    Audience audience() {
        return Audience.of(purpose, receiver);
    }

    /** Everybody in it, by name or not. */
    Set<NodeKey> everybody() {
        Set<NodeKey> people = new HashSet<>();
        for (Plan.Contact contact : contacts.values()) {
            people.add(contact.person());
            people.addAll(contact.adds());
            people.addAll(contact.taught());
            people.addAll(contact.leads());
        }
        return people;
    }

    /**
     * Without the contacts who are gone, nor whom they alone were to reach; of others who are gone only that somebody
     * is reached.
     */
    Proposal without(Set<NodeKey> gone) {
        SortedMap<Integer, Plan.Contact> left = new TreeMap<>(contacts);
        left.values().removeIf(contact -> gone.contains(contact.person()));
        left.replaceAll((order, contact) -> new Plan.Contact(
                contact.person(),
                contact.cluster(),
                contact.discipline(),
                unlessGone(contact.adds(), gone),
                contact.reaches(),
                unlessGone(contact.taught(), gone),
                unlessGone(contact.leads(), gone)));
        return with(left);
    }

    private static List<NodeKey> unlessGone(List<NodeKey> people, Set<NodeKey> gone) {
        return people.stream()
                .map(person -> gone.contains(person) ? SOMEBODY : person)
                .toList();
    }

    /** The same with these contacts, by their order. */
    Proposal with(SortedMap<Integer, Plan.Contact> others) {
        return new Proposal(
                citation,
                purpose,
                receiver,
                hops,
                population,
                connected,
                candidates,
                reached,
                reachedConnected,
                others,
                most,
                fewest,
                aims);
    }
}
