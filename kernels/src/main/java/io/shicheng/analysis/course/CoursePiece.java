package io.shicheng.analysis.course;

import org.jspecify.annotations.Nullable;

/**
 * An interval of ω in which somebody has the same place.
 *
 * @param fromIncluded whether it is so at its beginning too
 * @param toIncluded whether it is so at its end too
 * @param place the best of those who share it; null where it is beyond those asked for
 */
public record CoursePiece(
        Fraction from,
        boolean fromIncluded,
        Fraction to,
        boolean toIncluded,
        @Nullable Integer place) {
    /** As {@code [0, 4/5]} or {@code (4/5, 2]}. */
    public String interval() {
        return (fromIncluded ? "[" : "(") + from.shown() + ", " + to.shown() + (toIncluded ? "]" : ")");
    }

    public boolean holds(Fraction omega) {
        int begun = omega.compareTo(from);
        int over = omega.compareTo(to);
        return (begun > 0 || begun == 0 && fromIncluded) && (over < 0 || over == 0 && toIncluded);
    }
}
