package io.shicheng.tabular.shape;

import io.shicheng.tabular.CellRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the value of merged cells to each row that they cover: below the headings only downwards, in the first of their
 * columns, since what stands across several columns there is a section or a note. Rows are asked for in their order.
 */
public final class MergedCells {
    /** What is merged over at least so many columns in one row stands across the table. */
    private static final int ACROSS_MIN = 3;

    private final List<CellRange> ranges;
    private final Map<CellRange, String> values = new HashMap<>();
    private final List<CellRange> open = new ArrayList<>();
    private int next;

    public MergedCells(List<CellRange> ranges) {
        this.ranges = ranges.stream()
                .sorted(Comparator.comparingLong(CellRange::firstRow))
                .toList();
    }

    /** The row with what it shares with rows above. */
    public SheetRow filled(SheetRow row) {
        while (next < ranges.size() && ranges.get(next).firstRow() <= row.number()) {
            open.add(ranges.get(next++));
        }
        open.removeIf(range -> range.lastRow() < row.number());
        List<String> cells = null;
        for (CellRange range : open) {
            int column = range.firstColumn();
            if (range.firstRow() == row.number()) {
                values.put(range, row.text(column));
            } else if (row.text(column).isEmpty()) {
                cells = cells == null ? new ArrayList<>(row.cells()) : cells;
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, values.getOrDefault(range, ""));
            }
        }
        return cells == null ? row : new SheetRow(row.number(), cells);
    }

    /** Whether the row has a cell that stands across the table. */
    public boolean across(SheetRow row) {
        int[] filled = row.filled();
        return filled.length == 1
                && ranges.stream()
                        .anyMatch(range -> range.firstRow() <= row.number()
                                && range.lastRow() >= row.number()
                                && range.firstColumn() == filled[0]
                                && range.lastColumn() - range.firstColumn() + 1 >= ACROSS_MIN);
    }

    /** What a cell of the headings shows: its own text, or that of the cells that it is merged with. */
    String shown(List<SheetRow> headings, SheetRow row, int column) {
        for (CellRange range : ranges) {
            if (range.firstRow() <= row.number()
                    && range.lastRow() >= row.number()
                    && range.firstColumn() <= column
                    && range.lastColumn() >= column) {
                return headings.stream()
                        .filter(each -> each.number() == range.firstRow())
                        .findFirst()
                        .map(each -> each.text(range.firstColumn()))
                        .orElse("");
            }
        }
        return row.text(column);
    }
}
