package io.shicheng.web.plans;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.shicheng.disclosure.ContactLists.ContactList;
import io.shicheng.disclosure.answer.CitationJson;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.PlanStatus;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A plan as it goes out.
 *
 * @param status {@code proposal}, {@code partly_confirmed}, {@code confirmed}, or {@code study}, which cannot be
 * @param flagged whether people had to be taken off it since it was made
 * @param taken how many
 * @param gone rows from which the contact was taken, by their order
 * @param expires when it goes, if nothing more of it is confirmed
 */
@JsonNaming(SnakeCaseStrategy.class)
record PlanView(
        String id,
        String status,
        boolean flagged,
        int taken,
        List<Integer> gone,
        @Nullable Instant flaggedAt,
        Instant made,
        Instant expires,
        int population,
        int connected,
        int candidates,
        int reached,
        double reachedPercent,
        int hops,
        List<Row> rows,
        @JsonSerialize(using = CitationJson.class) SortedMap<String, String> citation) {
    /** One contact, and whether staff agreed to it. */
    record Row(int order, boolean confirmed, @JsonUnwrapped DisclosedPlan.Contact contact) {}

    static PlanView of(ContactList list) {
        DisclosedPlan plan = list.plan();
        return new PlanView(
                list.id(),
                PlanStatus.of(plan.study(), plan.rows().size(), list.confirmed().size(), list.everConfirmed())
                        .code(),
                list.taken() > 0,
                list.taken(),
                list.gone(),
                list.flaggedAt(),
                list.made(),
                list.expires(),
                plan.population(),
                plan.connected(),
                plan.candidates(),
                plan.reached(),
                plan.reachedPercent(),
                plan.hops(),
                plan.rows().stream()
                        .map(row -> new Row(row.order(), list.confirmed().contains(row.order()), row.contact()))
                        .toList(),
                plan.citation());
    }
}
