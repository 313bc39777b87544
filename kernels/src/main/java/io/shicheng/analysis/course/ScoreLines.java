package io.shicheng.analysis.course;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores that are {@code a + ω·b}: one straight line for each person, those who share one together.
 */
public final class ScoreLines {
    /**
     * A line, as integers in a unit that all lines share.
     *
     * @param start its score at 0
     * @param slope what it gains as ω grows by 1
     */
    record Line(BigInteger start, BigInteger slope) {
        /** At a fraction, times its denominator. */
        BigInteger at(Fraction omega) {
            return start.multiply(omega.denominator()).add(slope.multiply(omega.numerator()));
        }

        /** Where another line that climbs faster meets it. */
        Fraction meets(Line steeper) {
            return new Fraction(start.subtract(steeper.start), steeper.slope.subtract(slope));
        }
    }

    private final Line[] lines;
    private final Map<Line, List<Integer>> sharing = new LinkedHashMap<>();

    private ScoreLines(Line[] lines) {
        this.lines = lines;
        for (int person = 0; person < lines.length; person++) {
            sharing.computeIfAbsent(lines[person], _ -> new ArrayList<>()).add(person);
        }
    }

    /** One line a person. */
    public static ScoreLines of(BigDecimal[] starts, BigDecimal[] slopes) {
        int scale = 0;
        for (int person = 0; person < starts.length; person++) {
            scale = Math.max(scale, Math.max(starts[person].scale(), slopes[person].scale()));
        }
        Line[] lines = new Line[starts.length];
        for (int person = 0; person < lines.length; person++) {
            lines[person] = new Line(
                    starts[person].setScale(scale).unscaledValue(),
                    slopes[person].setScale(scale).unscaledValue());
        }
        return new ScoreLines(lines);
    }

    int people() {
        return lines.length;
    }

    Line line(int person) {
        return lines[person];
    }

    /** Different lines with the people on them. */
    Map<Line, List<Integer>> sharing() {
        return sharing;
    }

    /** The best place of somebody at one ω, by counting who is above. O(n). */
    public int place(int person, Fraction omega) {
        BigInteger own = lines[person].at(omega);
        int place = 1;
        for (Line line : lines) {
            place += line.at(omega).compareTo(own) > 0 ? 1 : 0;
        }
        return place;
    }
}
