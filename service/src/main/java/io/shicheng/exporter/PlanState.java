package io.shicheng.exporter;

import io.shicheng.disclosure.ContactLists.ContactList;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.PlanSummary;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan, and how far staff have agreed to it.
 *
 * @param gone rows by their order, from which the contact was taken
 * @param taken people, contacts and others
 */
record PlanState(
        DisclosedPlan plan, Set<Integer> confirmed, List<Integer> gone, int taken, PlanSummary.@Nullable Name name) {
    static PlanState proposal(DisclosedPlan plan) {
        return new PlanState(plan, Set.of(), List.of(), 0, null);
    }

    static PlanState of(ContactList list) {
        return new PlanState(
                list.plan(),
                list.confirmed(),
                list.gone(),
                list.taken(),
                list.choices().name());
    }

    boolean isProposal() {
        return plan.rows().stream().anyMatch(row -> !confirmed.contains(row.order()));
    }

    /** People who were on it by name as reached by a contact. */
    int takenFromReached() {
        return Math.max(0, taken - gone.size());
    }
}
