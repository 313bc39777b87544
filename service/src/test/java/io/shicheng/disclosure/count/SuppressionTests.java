package io.shicheng.disclosure.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTests {
    private static final int[] ROW = {0, 1, 2, 3};

    @Test
    void enoughPeopleAreCountedInTens() {
        Suppression table = Suppression.of(new int[] {10, 19, 20, 57}, ROW);

        assertThat(IntStream.range(0, 4).map(table::cell)).containsExactly(10, 10, 20, 50);
        assertThat(table.total(0)).isEqualTo(100);
        assertThat(table.others(0)).isZero();
    }

    @Test
    void theSmallestOtherCellGoesWithASingleSmallOne() {
        Suppression table = Suppression.of(new int[] {6, 40, 30, 50}, ROW);

        assertThat(IntStream.range(0, 4).mapToObj(table::suppressed)).containsExactly(true, false, true, false);
        assertThat(table.others(0)).isEqualTo(30);
    }

    @Test
    void smallCellsThatAreTenTogetherHideEachOther() {
        Suppression table = Suppression.of(new int[] {6, 7, 30, 50}, ROW);

        assertThat(IntStream.range(0, 4).mapToObj(table::suppressed)).containsExactly(true, true, false, false);
    }

    @Test
    void aTotalThatIsSmallItselfIsSuppressed() {
        Suppression table = Suppression.of(new int[] {3, 2, 0, 4}, ROW);

        assertThat(table.totalSuppressed(0)).isTrue();
        assertThat(table.total(0)).isZero();
    }

    @Test
    void anEmptyCellNeedsNoOther() {
        Suppression table = Suppression.of(new int[] {0, 40, 30, 50}, ROW);

        assertThat(IntStream.range(0, 4).map(table::cell)).containsExactly(0, 40, 30, 50);
    }

    /** Rows and columns of random counts, many of them small, with all totals published. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noSuppressedCellOfATableIsBoundedUnderTenByTakingAway(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = 2 + random.nextInt(6);
        int columns = 2 + random.nextInt(6);
        int[] cells = IntStream.range(0, rows * columns)
                .map(c -> random.nextInt(3) == 0 ? random.nextInt(10) : random.nextInt(80))
                .toArray();

        Suppression table = Suppression.of(cells, lines(rows, columns));

        long[][] bounds = table.bounds();
        for (int c = 0; c < cells.length; c++) {
            assertThat((long) cells[c]).isBetween(bounds[c][0], bounds[c][1]);
            if (table.suppressed(c) && cells[c] > 0) {
                assertThat(bounds[c][1]).isGreaterThanOrEqualTo(10);
                assertThat(bounds[c][0]).isLessThan(bounds[c][1]);
            } else if (cells[c] < 10) {
                assertThat(table.suppressed(c)).isTrue();
            }
        }
        assertThat(IntStream.range(0, cells.length).map(table::cell)).allMatch(count -> count % 10 == 0);
    }

    /** A table of which only the small cells are left out, to see that the audit finds what can be worked out. */
    @Test
    void theAuditFindsWhatPrimarySuppressionAloneGivesAway() {
        long[][] bounds =
                Suppression.primaryOnly(new int[] {6, 40, 30, 53}, ROW).bounds();

        assertThat(bounds[0][1]).isLessThan(10);
    }

    private static int[][] lines(int rows, int columns) {
        int[][] lines = new int[rows + columns][];
        for (int r = 0; r < rows; r++) {
            int row = r;
            lines[r] = IntStream.range(0, columns).map(c -> row * columns + c).toArray();
        }
        for (int c = 0; c < columns; c++) {
            int column = c;
            lines[rows + c] =
                    IntStream.range(0, rows).map(r -> r * columns + column).toArray();
        }
        return lines;
    }

    /** Whoever takes all that stands in a line off its total is left with what ten people have. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void whatIsLeftOutOfALineIsNeverOfFewPeopleAlone(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int side = 2 + random.nextInt(5);
        int[] cells =
                IntStream.range(0, side * side).map(_ -> random.nextInt(60)).toArray();
        int[] people = IntStream.of(cells)
                .map(cell -> cell == 0 ? 0 : 1 + random.nextInt(cell))
                .toArray();
        int[][] lines = IntStream.range(0, side)
                .mapToObj(
                        row -> IntStream.range(0, side).map(c -> row * side + c).toArray())
                .toArray(int[][]::new);

        Suppression table = Suppression.ofSeveral(cells, people, new boolean[cells.length], lines);

        for (int[] line : lines) {
            int[] left = IntStream.of(line)
                    .filter(cell -> table.suppressed(cell) && cells[cell] > 0)
                    .toArray();
            boolean enough = IntStream.of(left).anyMatch(cell -> people[cell] >= 10);
            boolean allLeftOut = IntStream.of(line).allMatch(table::suppressed);
            assertThat(left.length == 0 || enough || allLeftOut).isTrue();
            assertThat(IntStream.of(line).filter(cell -> people[cell] < 10)).allMatch(table::suppressed);
        }
    }

    @Test
    void oneWithManyTiesIsNeitherToldNorLeftOutAlone() {
        Suppression table =
                Suppression.ofSeveral(new int[] {50, 30, 40, 60}, new int[] {1, 20, 25, 30}, new boolean[4], ROW);

        assertThat(IntStream.range(0, 4).mapToObj(table::suppressed)).containsExactly(true, true, false, false);
        assertThat(Suppression.of(new int[] {50, 30, 40, 60}, ROW).suppressed(0))
                .isFalse();
    }
}
