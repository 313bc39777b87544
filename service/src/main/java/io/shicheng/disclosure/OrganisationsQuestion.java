package io.shicheng.disclosure;

import io.shicheng.disclosure.overview.OrganisationMeasure;
import org.jspecify.annotations.Nullable;

/**
 * Asks which organisations come first.
 *
 * @param by what they are ranked by
 * @param kind {@code studio}, {@code platform} or {@code group}; null for all of them
 * @param cluster id of the one whose organisations are ranked; null for all
 * @param at only ties that can have held in this year; null for all
 * @param top at most as many rows, at least 1
 * @param skipped how many rows come before them
 */
public record OrganisationsQuestion(
        OrganisationMeasure by,
        @Nullable String kind,
        @Nullable String cluster,
        @Nullable Integer at,
        int top,
        int skipped) {
    public OrganisationsQuestion {
        if (top < 1 || skipped < 0) {
            throw new IllegalArgumentException("Rows wanted (" + top + ") and skipped (" + skipped
                    + ") must be at least 1 and 0. Maybe 20 and 0?");
        }
    }
}
