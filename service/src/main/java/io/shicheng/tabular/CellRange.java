package io.shicheng.tabular;

/**
 * A rectangle of cells.
 *
 * @param firstRow from 1
 * @param lastRow not before the first
 * @param firstColumn from 0
 * @param lastColumn not before the first
 */
public record CellRange(long firstRow, long lastRow, int firstColumn, int lastColumn) {
    /** As a spreadsheet program names it, such as {@code G4:G5}. */
    @Override
    public String toString() {
        return letters(firstColumn) + firstRow + ":" + letters(lastColumn) + lastRow;
    }

    public static String letters(int column) {
        String letters = "";
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters = (char) ('A' + rest % 26) + letters;
        }
        return letters;
    }
}
