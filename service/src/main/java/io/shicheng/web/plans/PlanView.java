package io.shicheng.web.plans;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.shicheng.disclosure.ContactLists.ContactList;
import io.shicheng.disclosure.answer.CitationJson;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.PlanStatus;
import io.shicheng.disclosure.answer.PlanSummary;
import io.shicheng.disclosure.label.Label;
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
 * @param name what it is called, after its purpose; null of a study, and of one from before lists had names
 * @param changeable whether people can be declined and others put in their place
 * @param holes those of {@code gone} in whose place nobody came
 * @param next who would be best to add to it; null where nobody would add anything
 * @param declined who was declined, by the row that was theirs
 * @param bound what no plan of the same candidates can pass; null where that is not known
 * @param aims what there is to say of what was asked for besides most people; null where nothing was
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
        PlanSummary.@Nullable Name name,
        boolean changeable,
        List<Integer> holes,
        Label.@Nullable Named next,
        List<Declined> declined,
        int population,
        int connected,
        int candidates,
        int reached,
        double reachedPercent,
        int hops,
        DisclosedPlan.@Nullable Bound bound,
        DisclosedPlan.@Nullable Aims aims,
        List<Row> rows,
        @JsonSerialize(using = CitationJson.class) SortedMap<String, String> citation) {
    /** One contact, whether staff agreed to it, and whether it stays whatever else is changed. */
    record Row(
            int order,
            boolean confirmed,
            boolean kept,
            @JsonUnwrapped DisclosedPlan.Contact contact) {}

    /** Somebody who is not to be on it, and which row was theirs. */
    record Declined(int order, Label.Named label) {}

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
                list.choices().name(),
                list.choices().changeable(),
                list.choices().holes(),
                plan.next(),
                list.choices().declined().entrySet().stream()
                        .map(each -> new Declined(each.getKey(), each.getValue()))
                        .toList(),
                plan.population(),
                plan.connected(),
                plan.candidates(),
                plan.reached(),
                plan.reachedPercent(),
                plan.hops(),
                plan.bound(),
                plan.aims(),
                plan.rows().stream()
                        .map(row -> new Row(
                                row.order(),
                                list.confirmed().contains(row.order()),
                                list.choices().kept().contains(row.order()),
                                row.contact()))
                        .toList(),
                plan.citation());
    }
}
