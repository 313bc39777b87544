package io.shicheng.exporter;

import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.Sheet.Column;
import io.shicheng.tabular.writer.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a list of anything as CSV for programs: UTF-8, no cell that could start a formula. */
public final class ListExporter {
    private ListExporter() {}

    /**
     * Writes the list. The stream is not closed.
     *
     * @param name of the table
     * @param headings parted by blanks, in snake_case
     * @param row as many cells as there are headings: null, text, a number or true and false
     */
    public static <T> void csv(
            String name,
            String headings,
            List<T> records,
            Function<T, List<? extends @Nullable Object>> row,
            OutputStream out)
            throws IOException {
        List<Column> columns = Arrays.stream(headings.split(" "))
                .map(heading -> Column.text(heading, 20))
                .toList();
        List<List<? extends @Nullable Object>> rows =
                records.stream().<List<? extends @Nullable Object>>map(row).toList();
        TableWriter.csv(out, new Sheet(name, columns, rows));
    }
}
