package io.shicheng.analysis.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeightCourseTests {
    private static ScoreLines lines(double... startsAndSlopes) {
        int n = startsAndSlopes.length / 2;
        BigDecimal[] starts = new BigDecimal[n];
        BigDecimal[] slopes = new BigDecimal[n];
        for (int v = 0; v < n; v++) {
            starts[v] = BigDecimal.valueOf(startsAndSlopes[2 * v]);
            slopes[v] = BigDecimal.valueOf(startsAndSlopes[2 * v + 1]);
        }
        return ScoreLines.of(starts, slopes);
    }

    private static String told(List<CoursePiece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(
                piece -> text.append(piece.interval()).append(piece.place()).append(' '));
        return text.toString().strip();
    }

    @Test
    void twoLinesThatCrossShareTheBetterPlaceThere() {
        Map<Integer, List<CoursePiece>> found =
                WeightCourse.of(lines(12, 1, 0, 16), 2).byPerson();
        assertThat(told(found.getOrDefault(0, List.of()))).isEqualTo("[0, 4/5]1 (4/5, 2]2");
        assertThat(told(found.getOrDefault(1, List.of()))).isEqualTo("[0, 4/5)2 [4/5, 2]1");
    }

    @Test
    void threeLinesThroughOnePointShareItsBestPlace() {
        Map<Integer, List<CoursePiece>> found =
                WeightCourse.of(lines(3, 0, 2, 1, 1, 2), 3).byPerson();
        assertThat(told(found.getOrDefault(1, List.of()))).isEqualTo("[0, 1)2 [1, 1]1 (1, 2]2");
        assertThat(told(found.getOrDefault(2, List.of()))).isEqualTo("[0, 1)3 [1, 2]1");
    }

    @Test
    void whoIsAbreastAtTheBeginningOrMeetsAtTheEnd() {
        Map<Integer, List<CoursePiece>> found =
                WeightCourse.of(lines(1, 1, 1, 0, 0, 0.5), 3).byPerson();
        assertThat(told(found.getOrDefault(1, List.of()))).isEqualTo("[0, 0]1 (0, 2]2");
        assertThat(told(found.getOrDefault(2, List.of()))).isEqualTo("[0, 2)3 [2, 2]2");
    }

    @Test
    void decimalsAreTakenAsTheyAreWritten() {
        assertThat(told(WeightCourse.of(lines(0.3, 0.1, 0.1, 0.3), 1).byPerson().getOrDefault(0, List.of())))
                .isEqualTo("[0, 1]1 (1, 2]null");
    }

    @Test
    void aFractionLongerThanAnybodyReadsIsShownAsADecimal() {
        assertThat(Fraction.of(4, 5).shown()).isEqualTo("4/5");
        assertThat(Fraction.of(1_000_000_000_001L, 3_000_000_000_000_000L).shown())
                .startsWith("3.3333333333");
    }

    /** The slow twin sorts at every place where two lines cross, between any two, and at both ends. */
    @Test
    void asSortingEverywhereWouldSay() {
        for (long seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = random.nextInt(2, 30);
            int range = random.nextInt(2, 12);
            double unit = random.nextBoolean() ? 1 : 0.05;
            double[] values = new double[2 * n];
            Arrays.setAll(values, i -> random.nextInt(range) * unit);
            ScoreLines lines = lines(values);
            int first = random.nextInt(1, n + 1);
            WeightCourse.Found found = WeightCourse.of(lines, first);
            for (Fraction omega : everywhere(lines, n)) {
                for (int person = 0; person < n; person++) {
                    int place = lines.place(person, omega);
                    String about = "seed %d, person %d, at %s".formatted(seed, person, omega);
                    assertThat(at(SingleCourse.of(lines, person), omega))
                            .as(about)
                            .isEqualTo(place);
                    List<CoursePiece> pieces = found.byPerson().getOrDefault(person, List.of());
                    @Nullable Integer told = pieces.isEmpty() ? null : at(pieces, omega);
                    assertThat(told).as(about).isEqualTo(place <= first ? (Integer) place : null);
                }
            }
        }
    }

    private static TreeSet<Fraction> everywhere(ScoreLines lines, int n) {
        TreeSet<Fraction> wheres = new TreeSet<>(List.of(Fraction.ZERO, Fraction.TWO));
        for (int one = 0; one < n; one++) {
            for (int other = 0; other < n; other++) {
                if (lines.line(other).slope().compareTo(lines.line(one).slope()) > 0) {
                    Fraction omega = lines.line(one).meets(lines.line(other));
                    if (omega.compareTo(Fraction.ZERO) > 0 && omega.compareTo(Fraction.TWO) < 0) {
                        wheres.add(omega);
                    }
                }
            }
        }
        TreeSet<Fraction> all = new TreeSet<>(wheres);
        Fraction before = Fraction.ZERO;
        for (Fraction each : wheres) {
            all.add(before.middle(each));
            before = each;
        }
        return all;
    }

    private static @Nullable Integer at(List<CoursePiece> pieces, Fraction omega) {
        List<CoursePiece> holding =
                pieces.stream().filter(piece -> piece.holds(omega)).toList();
        assertThat(holding).hasSize(1);
        return holding.getFirst().place();
    }
}
