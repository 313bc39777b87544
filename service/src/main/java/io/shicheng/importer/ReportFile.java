package io.shicheng.importer;

import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report of an import as a CSV file: a row per notice that was kept, and below them a row per code with the exact
 * count as its value.
 */
public final class ReportFile {
    private static final List<Sheet.Column> COLUMNS = List.of(
            Sheet.Column.text("code", 24),
            Sheet.Column.text("severity", 10),
            Sheet.Column.text("file", 24),
            Sheet.Column.count("row"),
            Sheet.Column.text("column", 16),
            Sheet.Column.text("value", 30),
            Sheet.Column.text("message", 60),
            Sheet.Column.text("remedy", 60));

    private ReportFile() {}

    /** Writes UTF-8 with the mark by which spreadsheets know it. The stream is flushed, not closed. */
    public static void write(OutputStream out, ImportReport report) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ImportNotice notice : report.notices()) {
            rows.add(row(
                    notice.code(),
                    notice.severity().name().toLowerCase(java.util.Locale.ROOT),
                    notice.file(),
                    notice.row() == 0 ? null : notice.row(),
                    notice.column(),
                    notice.value(),
                    notice.message(),
                    notice.remedy()));
        }
        report.noticeCounts()
                .forEach((code, count) -> rows.add(row(code, "total", null, null, null, count, null, null)));
        TableWriter.csv(out, new Sheet("report", COLUMNS, rows), TableWriter.ByteOrderMark.UTF_8);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
