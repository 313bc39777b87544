package io.shicheng.analysis.course;

import io.shicheng.analysis.course.ScoreLines.Line;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The course of one person, at whatever place, by the crossings of that one line ({@link WeightCourse}). */
public final class SingleCourse {
    private SingleCourse() {}

    /** The intervals of one person; O(n log n). */
    public static List<CoursePiece> of(ScoreLines lines, int person) {
        Line own = lines.line(person);
        TreeMap<Fraction, int[]> changes = new TreeMap<>();
        int above = 0;
        int abreast = 0;
        for (Map.Entry<Line, List<Integer>> each : lines.sharing().entrySet()) {
            Line other = each.getKey();
            int people = each.getValue().size();
            int start = other.start().compareTo(own.start());
            int slope = other.slope().compareTo(own.slope());
            above += start > 0 ? people : 0;
            abreast += start == 0 && slope > 0 ? people : 0;
            if (start != 0 && slope != 0 && start != slope) {
                Fraction omega = start > 0 ? other.meets(own) : own.meets(other);
                if (omega.compareTo(Fraction.TWO) <= 0) {
                    changes.computeIfAbsent(omega, unseen -> new int[2])[start > 0 ? 0 : 1] += people;
                }
            }
        }
        RankCourse course = new RankCourse(above + 1, lines.people());
        course.meets(Fraction.ZERO, above + 1, above + abreast + 1);
        above += abreast;
        for (Map.Entry<Fraction, int[]> each : changes.entrySet()) {
            int there = above - each.getValue()[0];
            above = there + each.getValue()[1];
            course.meets(each.getKey(), there + 1, each.getKey().equals(Fraction.TWO) ? there + 1 : above + 1);
        }
        return course.ended();
    }
}
