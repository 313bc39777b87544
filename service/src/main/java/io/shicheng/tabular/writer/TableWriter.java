package io.shicheng.tabular.writer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.shicheng.tabular.Numbers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as CSV and XLSX.
 *
 * <p>No cell can start a formula: in CSV a text that could is preceded by an apostrophe, in a workbook it is typed as
 * text and quoted. Numbers stay numbers. The same rows give the same bytes: nothing holds the time of writing. Rows are
 * written as they come and never rest in a temporary file, for they may hold names. The stream is flushed, not closed.
 */
public final class TableWriter {
    private TableWriter() {}

    /** Whether a CSV file begins with the mark by which spreadsheets know UTF-8. */
    public enum ByteOrderMark {
        /** For R, Python and other programs. */
        NONE,
        /** For Excel, which else reads UTF-8 in the encoding of the system. */
        UTF_8
    }

    /** Writes UTF-8 without a byte order mark, lines ended by CR LF (RFC 4180). */
    public static void csv(OutputStream out, Sheet sheet) throws IOException {
        csv(out, sheet, ByteOrderMark.NONE);
    }

    public static void csv(OutputStream out, Sheet sheet, ByteOrderMark mark) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (mark == ByteOrderMark.UTF_8) {
            text.write('\uFEFF');
        }
        try {
            // closing the writer would close the caller's stream
            @SuppressWarnings("resource")
            CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
            csv.writeRecord(sheet.columns().stream()
                    .map(column -> FormulaGuard.guarded(column.heading()))
                    .toList());
            for (List<? extends @Nullable Object> row : sheet.rows()) {
                csv.writeRecord(csvCells(sheet, row));
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw new IOException("The table " + sheet.name() + " cannot be written: " + e.getMessage(), e);
        }
        text.flush();
    }

    /** Writes a workbook, a sheet per table, in their order. */
    public static void xlsx(OutputStream out, List<Sheet> sheets) throws IOException {
        WorkbookWriter.write(out, sheets);
    }

    private static List<String> csvCells(Sheet sheet, List<? extends @Nullable Object> row) {
        sheet.checkWidth(row);
        List<String> cells = new ArrayList<>(row.size());
        for (Object cell : row) {
            cells.add(
                    switch (cell) {
                        case null -> "";
                        case Number number -> Numbers.plain(number);
                        default -> FormulaGuard.guarded(cell.toString());
                    });
        }
        return cells;
    }
}
