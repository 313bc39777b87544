package io.shicheng.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * Asks whose crews come along from work to work.
 *
 * @param department in which; null for all
 * @param top at most as many rows, at least 1
 * @param skipped how many rows come before them
 */
public record CrewsQuestion(@Nullable String department, int top, int skipped) {
    public CrewsQuestion {
        if (top < 1 || skipped < 0) {
            throw new IllegalArgumentException("Rows wanted (" + top + ") and skipped (" + skipped
                    + ") must be at least 1 and 0. Maybe 20 and 0?");
        }
    }
}
