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
 * @param name what it is called, after its purpose; null of a study, of a damaged one, and of one from before lists had
 *     names
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
        @Nullable String remedy,
        @Nullable Name name) {
    /**
     * What tells a list from others of its purpose. Each part is chosen from what there is, so that it cannot be a note
     * about somebody.
     *
     * @param cluster id of a place, or null
     * @param discipline a craft, or null
     * @param month such as {@code 2026-11}
     * @param number from 1
     */
    public record Name(@Nullable String cluster, @Nullable String discipline, String month, int number) {}
}
