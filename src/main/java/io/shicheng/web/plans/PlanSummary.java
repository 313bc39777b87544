package io.shicheng.web.plans;

import io.shicheng.disclosure.ContactLists;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A plan in a list of plans; see {@link PlanView}. */
@JsonNaming(SnakeCaseStrategy.class)
record PlanSummary(
        String id,
        String status,
        @Nullable String purpose,
        int rows,
        int confirmed,
        boolean flagged,
        int taken,
        @Nullable Instant flaggedAt,
        Instant made,
        Instant expires) {
    static PlanSummary of(ContactLists.Summary list) {
        return new PlanSummary(
                list.id(),
                PlanView.Status.of(list.study(), list.rows(), list.confirmed(), list.everConfirmed())
                        .code(),
                list.purpose(),
                list.rows(),
                list.confirmed(),
                list.taken() > 0,
                list.taken(),
                list.flaggedAt(),
                list.made(),
                list.expires());
    }
}
