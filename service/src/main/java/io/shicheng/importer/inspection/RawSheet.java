package io.shicheng.importer.inspection;

import io.shicheng.tabular.CellRange;
import io.shicheng.tabular.shape.SheetRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The beginning and the end of a sheet, as it stands. */
final class RawSheet {
    private static final int BEGINNING = 5000;
    private static final int END = 200;

    private final String name;
    private final boolean hidden;
    private final List<SheetRow> beginning = new ArrayList<>();
    private final Deque<SheetRow> end = new ArrayDeque<>();
    private final List<CellRange> merged = new ArrayList<>();
    private long count;

    RawSheet(String name, boolean hidden) {
        this.name = name;
        this.hidden = hidden;
    }

    void add(SheetRow row) {
        count++;
        if (beginning.size() < BEGINNING) {
            beginning.add(row);
            return;
        }
        end.addLast(row);
        if (end.size() > END) {
            end.removeFirst();
        }
    }

    void merge(CellRange cells) {
        merged.add(cells);
    }

    String name() {
        return name;
    }

    boolean hidden() {
        return hidden;
    }

    /** Of a long sheet the first and the last rows. */
    List<SheetRow> rows() {
        List<SheetRow> rows = new ArrayList<>(beginning);
        rows.addAll(end);
        return rows;
    }

    /** Rows that hold something and are not among {@link #rows}. */
    long unseen() {
        return count - beginning.size() - end.size();
    }

    List<CellRange> merged() {
        return List.copyOf(merged);
    }
}
