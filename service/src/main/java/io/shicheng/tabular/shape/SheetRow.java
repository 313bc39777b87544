package io.shicheng.tabular.shape;

import io.shicheng.text.PlainText;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A row as a sheet holds it.
 *
 * @param number from 1
 */
public record SheetRow(long number, List<String> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** What a cell holds, without what nobody sees; empty beyond the last. */
    public String text(int column) {
        return column < 0 || column >= cells.size()
                ? ""
                : PlainText.visible(cells.get(column)).replaceAll("\\s+", " ");
    }

    /** The columns whose cells hold something, from 0. */
    public int[] filled() {
        return IntStream.range(0, cells.size())
                .filter(column -> !text(column).isEmpty())
                .toArray();
    }

    /** Never the cells, for names may be among them. */
    @Override
    public String toString() {
        return "SheetRow[" + number + "]";
    }
}
