package io.shicheng.cli.graph;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of what was found of vertices, as CSV: ids as they stood in the graph's file, whole numbers without a fraction,
 * other numbers as the shortest decimal that is read back as the same, and nothing where there is no number.
 */
public final class VertexTable {
    /** Whole numbers up to here are written without a fraction. */
    private static final double LARGEST_WHOLE = 1e15;

    private VertexTable() {}

    public static void write(
            List<String> headings, Iterable<? extends List<? extends @Nullable Object>> rows, OutputStream out)
            throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            // closing the writer would close the caller's stream
            @SuppressWarnings("resource")
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
            csv.writeRecord(headings);
            for (List<? extends @Nullable Object> row : rows) {
                csv.writeRecord(row.stream().map(VertexTable::cell).toList());
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        text.flush();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            if (number.isNaN()) {
                return "";
            }
            return number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE
                    ? String.valueOf(number.longValue())
                    : number.toString();
        }
        return value.toString();
    }
}
