package io.shicheng.importer.inspection;

import io.shicheng.tabular.CellNotes;
import io.shicheng.tabular.CellRange;
import io.shicheng.tabular.TableHandler;
import io.shicheng.tabular.shape.SheetRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes all sheets of a file, hidden ones too, with numbers as they are shown. */
final class RawFile implements TableHandler {
    private final List<RawSheet> sheets = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private @Nullable String encoding;
    private @Nullable String delimiter;
    private boolean byteOrderMark;
    private boolean doubtful;

    @Override
    public void encoding(String name) {
        encoding = name;
    }

    @Override
    public void byteOrderMark() {
        byteOrderMark = true;
    }

    @Override
    public void separator(char character) {
        delimiter = String.valueOf(character);
    }

    @Override
    public void doubtfulEncoding(String taken) {
        doubtful = true;
    }

    @Override
    public boolean hiddenSheet(String name) {
        return hidden.add(name);
    }

    @Override
    public boolean table(String name, long row, List<String> headings) {
        sheets.add(new RawSheet(name, hidden.contains(name)));
        row(row, headings);
        return true;
    }

    @Override
    public void row(long row, List<String> cells) {
        sheets.getLast().add(new SheetRow(row, cells));
    }

    @Override
    public void row(long row, List<String> cells, CellNotes notes) {
        List<String> shown = new ArrayList<>(cells);
        notes.shown().forEach((column, text) -> {
            if (column < shown.size()) {
                shown.set(column, text);
            }
        });
        row(row, shown);
    }

    @Override
    public void merged(CellRange cells) {
        sheets.getLast().merge(cells);
    }

    List<RawSheet> sheets() {
        return sheets;
    }

    /** What the file is, with what was found of its sheets. */
    FileInspection inspected(String file, List<SheetInspection> inspected) {
        return new FileInspection(
                file,
                encoding == null ? "workbook" : "text",
                encoding,
                byteOrderMark,
                doubtful,
                delimiter,
                null,
                null,
                inspected);
    }
}
