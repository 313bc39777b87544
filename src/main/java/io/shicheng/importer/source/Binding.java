package io.shicheng.importer.source;

import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.notice.Check;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.importer.notice.Spot;
import io.shicheng.importer.schema.Column;
import io.shicheng.importer.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ties the columns of a file to those of a table, and turns the file's cells into rows of the table. */
final class Binding {
    private final SourceTable source;
    private final int[] cellOfColumn;
    private final @Nullable Part part;

    private Binding(SourceTable source, int[] cellOfColumn, @Nullable Part part) {
        this.source = source;
        this.cellOfColumn = cellOfColumn;
        this.part = part;
    }

    /** A binding by the table's own headings. */
    static Binding byHeadings(String file, Table table, List<String> headings, int[] cellOfColumn) {
        return of(file, table, headings, cellOfColumn, null);
    }

    /** A binding by a mapping. */
    static Binding byMapping(String file, Part part, List<String> headings, int[] cellOfColumn) {
        return of(file, part.table(), headings, cellOfColumn, part);
    }

    private static Binding of(
            String file, Table table, List<String> headings, int[] cellOfColumn, @Nullable Part part) {
        List<@Nullable String> names = new ArrayList<>();
        List<@Nullable String> defaults = new ArrayList<>();
        for (int i = 0; i < cellOfColumn.length; i++) {
            names.add(cellOfColumn[i] < 0 ? null : headings.get(cellOfColumn[i]));
            defaults.add(
                    part == null
                            ? null
                            : part.defaults().get(table.columns().get(i).name()));
        }
        return new Binding(new SourceTable(file, table, names, defaults), cellOfColumn, part);
    }

    /** Gives the row on, unless the mapping skips it. */
    void accept(long line, List<String> cells, NoticeLog log, RowSink sink) {
        @Nullable String[] values = new @Nullable String[cellOfColumn.length];
        for (int i = 0; i < values.length; i++) {
            int cell = cellOfColumn[i];
            String text =
                    cell < 0 || cell >= cells.size() ? "" : cells.get(cell).strip();
            Column column = source.table().columns().get(i);
            if (part != null) {
                Set<String> skipped = part.skip().get(column.name());
                if (skipped != null && skipped.contains(text)) {
                    log.add(Check.ROW_SKIPPED, new Spot(source.file(), line, source.headingOf(column), text));
                    return;
                }
                text = replaced(part, column, text);
            }
            values[i] = text.isEmpty() ? null : text;
        }
        sink.row(new RawRow(source, line, Arrays.asList(values)));
    }

    private static String replaced(Part part, Column column, String text) {
        String constant = part.constants().get(column.name());
        if (constant != null) {
            return constant;
        }
        Map<String, String> values = part.values().get(column.name());
        return values == null ? text : values.getOrDefault(text, text);
    }
}
