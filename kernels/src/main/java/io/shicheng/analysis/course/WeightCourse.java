package io.shicheng.analysis.course;

import io.shicheng.analysis.course.ScoreLines.Line;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * The exact course of ranks while the weight ω of one kind of tie goes from 0 to 2.
 *
 * <p><b>Definition.</b> Scores are {@code a + ω·b}, one line a person, b the strength of their ties of that kind at
 * weight 1 and a that of all others. A place is 1 + how many are above; equal scores share the best. Places change only
 * where two lines cross, at {@code ω = (a(u) − a(v))/(b(v) − b(u))}, which is told as a fraction. Of each person who is
 * among the first k for some ω, all intervals with their places follow; an end at which two meet belongs to the better
 * place of either.
 *
 * <p><b>Reference.</b> Kinetic sorted lists: Basch, J., Guibas, L. and Hershberger, J. (1999), Data structures for mobile
 * data, doi:10.1006/jagm.1998.0988. Lines that k others are above at both ends are never among the first k.
 *
 * <p><b>Time and space.</b> O((n + c) log n), c the crossings of lines that fewer than k others are above all along.
 *
 * <p><b>Unit and normalisation.</b> None.
 *
 * <p><b>Ties, parts, overflow.</b> Integers and fractions of any size. Where several lines meet in one point all of them
 * share its best place there, and have turned round behind it; people on the same line share theirs throughout.
 *
 * <p><b>Determinism.</b> Exact, so that the order of people is all that the answer hangs on.
 */
public final class WeightCourse {
    private final ScoreLines lines;
    private final int first;
    /** Candidates, the best first right behind the ω that was reached. */
    private final List<Line> order;

    private final Map<Line, RankCourse> courses = new HashMap<>();
    private final PriorityQueue<Meeting> meetings = new PriorityQueue<>();
    private final Map<Line, Integer> positions = new HashMap<>();
    /** By position, how many people stand before it. */
    private final int[] before;

    private int crossings;

    /** Two lines that stand next to each other meet. */
    private record Meeting(Fraction omega, Line upper, Line lower) implements Comparable<Meeting> {
        @Override
        public int compareTo(Meeting other) {
            return omega.compareTo(other.omega);
        }
    }

    /**
     * What was found.
     *
     * @param byPerson intervals of those who are among the first for some ω, the best at ω = 0 first
     * @param crossings how many times two lines changed places
     */
    public record Found(Map<Integer, List<CoursePiece>> byPerson, int crossings) {}

    private WeightCourse(ScoreLines lines, int first) {
        this.lines = lines;
        this.first = first;
        this.order = new ArrayList<>(candidates());
        order.sort(Comparator.comparing(Line::start).thenComparing(Line::slope).reversed());
        this.before = new int[order.size() + 1];
    }

    /** Of the first so many. */
    public static Found of(ScoreLines lines, int first) {
        WeightCourse course = new WeightCourse(lines, first);
        course.begin();
        course.run();
        return course.found();
    }

    private int count(Line line) {
        return lines.sharing().getOrDefault(line, List.of()).size();
    }

    /** Lines that fewer than so many people are above both at 0 and at 2, and so all along. */
    private List<Line> candidates() {
        List<Line> all = new ArrayList<>(lines.sharing().keySet());
        Map<Line, BigInteger> ends = new HashMap<>();
        all.forEach(line -> ends.put(line, line.at(Fraction.TWO)));
        all.sort(Comparator.comparing(Line::start).reversed());
        TreeMap<BigInteger, Integer> ranks = new TreeMap<>(Comparator.reverseOrder());
        ends.values().forEach(end -> ranks.put(end, 0));
        int next = 1;
        for (Map.Entry<BigInteger, Integer> each : ranks.entrySet()) {
            each.setValue(next++);
        }
        int[] above = new int[next];
        List<Line> kept = new ArrayList<>();
        for (int from = 0; from < all.size(); ) {
            int to = from;
            while (to < all.size() && all.get(to).start().equals(all.get(from).start())) {
                Line line = all.get(to++);
                if (sum(above, ranks.getOrDefault(ends.get(line), 0) - 1) < first) {
                    kept.add(line);
                }
            }
            for (Line line : all.subList(from, to)) {
                for (int i = ranks.getOrDefault(ends.get(line), 0); i < above.length; i += i & -i) {
                    above[i] += count(line);
                }
            }
            from = to;
        }
        return kept;
    }

    /** Of the first so many of a binary indexed tree. */
    private static int sum(int[] tree, int upTo) {
        int sum = 0;
        for (int i = upTo; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    private void begin() {
        int place = 1;
        for (int i = 0; i < order.size(); i++) {
            Line line = order.get(i);
            positions.put(line, i);
            boolean shares = i > 0 && order.get(i - 1).start().equals(line.start());
            place = shares ? place : before[i] + 1;
            RankCourse course = new RankCourse(place, first);
            course.meets(Fraction.ZERO, place, before[i] + 1);
            courses.put(line, course);
            before[i + 1] = before[i] + count(line);
        }
        for (int i = 0; i + 1 < order.size(); i++) {
            await(i);
        }
    }

    /** When the lines at a position and behind it will meet. */
    private void await(int i) {
        if (i < 0 || i + 1 >= order.size()) {
            return;
        }
        Line upper = order.get(i);
        Line lower = order.get(i + 1);
        if (lower.slope().compareTo(upper.slope()) > 0) {
            Fraction omega = upper.meets(lower);
            if (omega.compareTo(Fraction.TWO) <= 0) {
                meetings.add(new Meeting(omega, upper, lower));
            }
        }
    }

    private void run() {
        while (!meetings.isEmpty()) {
            Fraction omega = meetings.element().omega();
            List<Integer> meeting = new ArrayList<>();
            while (!meetings.isEmpty() && meetings.element().omega().equals(omega)) {
                Meeting each = meetings.remove();
                int upper = positions.getOrDefault(each.upper(), 0);
                if (upper + 1 < order.size() && order.get(upper + 1).equals(each.lower())) {
                    meeting.add(upper);
                }
            }
            int[] uppers = meeting.stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .distinct()
                    .toArray();
            for (int from = 0; from < uppers.length; ) {
                int to = from + 1;
                while (to < uppers.length && uppers[to] == uppers[to - 1] + 1) {
                    to++;
                }
                turnRound(omega, uppers[from], uppers[to - 1] + 1);
                from = to;
            }
        }
    }

    /** Lines from one position to another all meet here, and stand the other way round behind it. */
    private void turnRound(Fraction omega, int from, int to) {
        Collections.reverse(order.subList(from, to + 1));
        int place = before[from] + 1;
        boolean last = omega.equals(Fraction.TWO);
        for (int i = from; i <= to; i++) {
            Line line = order.get(i);
            positions.put(line, i);
            RankCourse course = courses.get(line);
            if (course != null) {
                course.meets(omega, place, last ? place : before[i] + 1);
            }
            before[i + 1] = before[i] + count(line);
        }
        crossings += (to - from + 1) * (to - from) / 2;
        await(from - 1);
        await(to);
    }

    private Found found() {
        List<Line> begun = new ArrayList<>(courses.keySet());
        begun.sort(Comparator.comparing(Line::start).thenComparing(Line::slope).reversed());
        Map<Integer, List<CoursePiece>> byPerson = new LinkedHashMap<>();
        for (Line line : begun) {
            RankCourse course = courses.get(line);
            List<CoursePiece> pieces = course == null ? List.of() : course.ended();
            if (pieces.stream().anyMatch(piece -> piece.place() != null)) {
                lines.sharing().getOrDefault(line, List.of()).forEach(person -> byPerson.put(person, pieces));
            }
        }
        return new Found(byPerson, crossings);
    }
}
