package io.shicheng.importer;

import io.shicheng.schema.Table;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those whose consent is missing, as a table of consents to be filled in: ids and rows, no names. */
public final class MissingConsents {
    private MissingConsents() {}

    /** Writes UTF-8 with the mark by which spreadsheets know it. The stream is flushed, not closed. */
    public static void write(OutputStream out, NameGrounds names) throws IOException {
        List<Sheet.Column> columns = new ArrayList<>();
        Table.CONSENTS.columns().forEach(column -> columns.add(Sheet.Column.text(column.name(), 16)));
        columns.add(Sheet.Column.text("file", 24));
        columns.add(Sheet.Column.count("row"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (NameGrounds.Missing missing : names.missing()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(missing.id());
            for (int i = 1; i < columns.size() - 2; i++) {
                row.add(null);
            }
            row.add(missing.file());
            row.add(missing.row());
            rows.add(row);
        }
        TableWriter.csv(out, new Sheet("consents", columns, rows), TableWriter.ByteOrderMark.UTF_8);
    }
}
