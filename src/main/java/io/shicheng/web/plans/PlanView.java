package io.shicheng.web.plans;

import io.shicheng.disclosure.DisclosedPlan;
import io.shicheng.web.results.LabelView;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it goes out.
 *
 * @param status {@code proposal}, {@code partly_confirmed}, {@code confirmed}, or {@code study}, which cannot be
 */
record PlanView(
        String id,
        String status,
        int population,
        int connected,
        int candidates,
        int reached,
        double reachedPercent,
        int hops,
        List<Row> rows,
        SortedMap<String, String> citation) {
    /** One contact. */
    record Row(
            int order,
            boolean confirmed,
            LabelView label,
            @Nullable String cluster,
            List<DisclosedPlan.Channel> channels,
            int adds,
            List<LabelView> addsNamed,
            @Nullable Integer addsOutside,
            DisclosedPlan.@Nullable Consent consent) {}

    /** How far staff have agreed to a plan. */
    enum Status {
        PROPOSAL,
        PARTLY_CONFIRMED,
        CONFIRMED,
        STUDY;

        static Status of(DisclosedPlan plan, Set<Integer> confirmed) {
            if (plan.study()) {
                return STUDY;
            }
            if (confirmed.isEmpty()) {
                return PROPOSAL;
            }
            return confirmed.size() == plan.rows().size() ? CONFIRMED : PARTLY_CONFIRMED;
        }
    }

    static PlanView of(String id, DisclosedPlan plan, Set<Integer> confirmed) {
        return new PlanView(
                id,
                Status.of(plan, confirmed).name().toLowerCase(Locale.ROOT),
                plan.population(),
                plan.connected(),
                plan.candidates(),
                plan.reached(),
                plan.reachedPercent(),
                plan.hops(),
                plan.rows().stream().map(row -> row(row, confirmed)).toList(),
                plan.citation());
    }

    private static Row row(DisclosedPlan.Row row, Set<Integer> confirmed) {
        return new Row(
                row.order(),
                confirmed.contains(row.order()),
                LabelView.of(row.label()),
                row.clusterId(),
                row.channels(),
                row.adds(),
                row.addsNamed().stream().map(LabelView::of).toList(),
                row.addsOutside() == 0 ? null : row.addsOutside(),
                row.consent());
    }
}
