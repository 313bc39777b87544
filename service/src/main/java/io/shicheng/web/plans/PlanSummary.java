package io.shicheng.web.plans;

import io.shicheng.disclosure.ContactLists;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A plan in a list of plans; see {@link PlanView}.
 *
 * @param status that of a plan, or {@code damaged} where it was kept and cannot be read any more
 * @param made null where it is not known of a damaged one
 * @param remedy what to do about a damaged one, in the reader's language; else null
 */
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
        @Nullable Instant made,
        @Nullable Instant expires,
        @Nullable String remedy) {
    private static final String DAMAGED = "damaged";

    static PlanSummary damaged(ContactLists.Lost list, Locale language) {
        return new PlanSummary(
                list.id(),
                DAMAGED,
                list.purpose(),
                0,
                0,
                false,
                0,
                null,
                list.made(),
                list.expires(),
                list.told().in(language));
    }

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
                list.expires(),
                null);
    }
}
