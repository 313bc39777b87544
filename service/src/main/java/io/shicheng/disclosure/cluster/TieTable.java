package io.shicheng.disclosure.cluster;

import io.shicheng.csr.CsrGraph;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.overview.DisclosedClusters.Cell;
import io.shicheng.disclosure.overview.DisclosedClusters.Matrix;
import io.shicheng.graph.HoldsPeople;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ties between the parts of two partitions, each for two people who are tied. Those among people by name are counted in
 * the open network, all others in the whole one. A count of the others is told in tens where at least ten unnamed people
 * at each end that has any are behind it, so that nobody's own number of ties is told.
 *
 * <p>Time O(n + m) and what {@link Suppression} takes for the cells.
 */
@HoldsPeople
final class TieTable {
    private final Partition rows;
    private final Partition columns;
    /** Ties from a row to a column; of one partition with itself those inside a part are in it twice. */
    private final int[][] named;

    private final int[][] others;
    private final int[][] peopleOfRow;
    private final int[][] peopleOfColumn;
    private final int[][] cellOf;
    private final Suppression told;
    private final boolean[] unnamedInRow;
    private final boolean[] unnamedInColumn;

    TieTable(CountedPeople people, Partition rows, Partition columns) {
        this.rows = rows;
        this.columns = columns;
        this.named = new int[rows.parts()][columns.parts()];
        this.others = new int[rows.parts()][columns.parts()];
        this.peopleOfRow = new int[rows.parts()][columns.parts()];
        this.peopleOfColumn = new int[rows.parts()][columns.parts()];
        this.cellOf = new int[rows.parts()][columns.parts()];
        this.unnamedInRow = unnamedIn(people, rows);
        this.unnamedInColumn = unnamedIn(people, columns);
        countNamed(people);
        countOthers(people);
        this.told = suppressed();
    }

    /** Ties between a row and a column, as they are told; 0 for none or too few to say. */
    int ties(int row, int column) {
        return byName(row, column) + told.cell(cellOf[row][column]);
    }

    /** Those of them among people by name. */
    int byName(int row, int column) {
        return pairs(named, row, column);
    }

    /**
     * Whether of the others, if there are any, none are told. Whether there are any is not: it is only known that there
     * are none between parts without unnamed people, which the counts of people tell.
     */
    boolean partial(int row, int column) {
        return told.suppressed(cellOf[row][column]) && (unnamedInRow[row] || unnamedInColumn[column]);
    }

    /** In which parts there are any; in the rest there may be wherever there are. */
    private static boolean[] unnamedIn(CountedPeople people, Partition parts) {
        boolean[] unnamed = new boolean[parts.parts()];
        for (int v = 0; v < people.unnamed().length; v++) {
            if (people.unnamed()[v]) {
                unnamed[parts.partOf()[v]] = true;
                unnamed[parts.rest()] = true;
            }
        }
        return unnamed;
    }

    /** Tens of unnamed people of a row who are tied to somebody of a column; 0 where their ties are not told. */
    int unnamed(int row, int column) {
        return told.suppressed(cellOf[row][column]) ? 0 : Suppression.rounded(peopleOfRow[row][column]);
    }

    Matrix matrix() {
        List<Cell> cells = new ArrayList<>();
        for (int r = 0; r < rows.parts(); r++) {
            for (int c = symmetric() ? r : 0; c < columns.parts(); c++) {
                if (ties(r, c) > 0) {
                    cells.add(new Cell(r, c, ties(r, c), byName(r, c), partial(r, c)));
                }
            }
        }
        return new Matrix(rows.codes(), columns.codes(), cells);
    }

    private boolean symmetric() {
        return rows == columns;
    }

    private int pairs(int[][] ties, int row, int column) {
        return symmetric() && row == column ? ties[row][column] / 2 : ties[row][column];
    }

    private void countNamed(CountedPeople people) {
        CsrGraph graph = people.open().undirected();
        for (int v = 0; v < graph.vertexCount(); v++) {
            int one = people.wholeOf()[v];
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int other = people.wholeOf()[graph.targets()[a]];
                if (one >= 0 && other >= 0 && one != other) {
                    named[rows.partOf()[one]][columns.partOf()[other]]++;
                }
            }
        }
    }

    private void countOthers(CountedPeople people) {
        CsrGraph graph = people.whole().undirected();
        for (int v = 0; v < graph.vertexCount(); v++) {
            if (!people.counted(v)) {
                continue;
            }
            boolean[] toColumn = new boolean[columns.parts()];
            boolean[] fromRow = new boolean[rows.parts()];
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int w = graph.targets()[a];
                if (w != v && people.counted(w) && (people.unnamed()[v] || people.unnamed()[w])) {
                    others[rows.partOf()[v]][columns.partOf()[w]]++;
                    toColumn[columns.partOf()[w]] = true;
                    fromRow[rows.partOf()[w]] = true;
                }
            }
            if (people.unnamed()[v]) {
                for (int c = 0; c < toColumn.length; c++) {
                    peopleOfRow[rows.partOf()[v]][c] += toColumn[c] ? 1 : 0;
                }
                for (int r = 0; r < fromRow.length; r++) {
                    peopleOfColumn[r][columns.partOf()[v]] += fromRow[r] ? 1 : 0;
                }
            }
        }
    }

    /** As if the number of all ties were known: snapshots tell it in tens. Those of a row are told nowhere. */
    private Suppression suppressed() {
        int count = 0;
        for (int r = 0; r < rows.parts(); r++) {
            for (int c = 0; c < columns.parts(); c++) {
                cellOf[r][c] = symmetric() && c < r ? cellOf[c][r] : count++;
            }
        }
        int[] cells = new int[count];
        int[] behind = new int[count];
        boolean[] unpublished = new boolean[count];
        for (int r = 0; r < rows.parts(); r++) {
            for (int c = 0; c < columns.parts(); c++) {
                int cell = cellOf[r][c];
                cells[cell] = pairs(others, r, c);
                behind[cell] = Math.max(peopleOfRow[r][c], peopleOfColumn[r][c]);
                unpublished[cell] =
                        r == rows.rest() || c == columns.rest() || few(peopleOfRow[r][c]) || few(peopleOfColumn[r][c]);
            }
        }
        int[] all = new int[count];
        Arrays.setAll(all, i -> i);
        return Suppression.ofSeveral(cells, behind, unpublished, all);
    }

    private static boolean few(int people) {
        return people > 0 && people < Suppression.FEWEST;
    }
}
