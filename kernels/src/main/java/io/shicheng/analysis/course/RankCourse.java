package io.shicheng.analysis.course;

import java.util.ArrayList;
import java.util.List;

/** The places of one person from ω = 0 to 2, collected in rising order of ω. */
final class RankCourse {
    private final List<CoursePiece> pieces = new ArrayList<>();
    private final int first;
    private Fraction from = Fraction.ZERO;
    private boolean fromIncluded = true;
    private int place;

    /**
     * @param atStart the place at ω = 0, where lines may meet that part right behind it
     * @param first the last place that is told
     */
    RankCourse(int atStart, int first) {
        this.first = first;
        this.place = told(atStart);
    }

    private int told(int any) {
        return Math.min(any, first + 1);
    }

    /** At ω the place is this one, and right behind ω that one. */
    void meets(Fraction omega, int there, int behind) {
        if (told(there) != place) {
            add(omega, false);
            begin(omega, true, told(there));
        }
        if (told(behind) != place) {
            add(omega, true);
            begin(omega, false, told(behind));
        }
    }

    private void add(Fraction to, boolean included) {
        if (from.compareTo(to) < 0 || fromIncluded && included) {
            pieces.add(new CoursePiece(from, fromIncluded, to, included, place > first ? null : place));
        }
    }

    private void begin(Fraction omega, boolean included, int next) {
        from = omega;
        fromIncluded = included;
        place = next;
    }

    /** All of them, up to 2. */
    List<CoursePiece> ended() {
        add(Fraction.TWO, true);
        return List.copyOf(pieces);
    }
}
