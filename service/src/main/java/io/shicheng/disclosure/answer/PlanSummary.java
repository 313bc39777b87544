package io.shicheng.disclosure.answer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A plan in a list of plans, without the people on it.
 *
 * @param status a {@link PlanStatus} by its code
 * @param rows that are still there
 * @param confirmed how many of them are
 * @param flagged whether people had to be taken off it since it was made
 * @param taken how many
 * @param made null where it is not known of a damaged one
 * @param remedy what to do about a damaged one, in the reader's language; else null
 */
@JsonNaming(SnakeCaseStrategy.class)
public record PlanSummary(
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
        @Nullable String remedy) {}
