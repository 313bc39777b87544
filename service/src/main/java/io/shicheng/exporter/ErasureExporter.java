package io.shicheng.exporter;

import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.subject.DisclosedErasure;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.Sheet.Column;
import io.shicheng.tabular.writer.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what is past its time as a table: a row for each count, and below them one for each person. */
public final class ErasureExporter {
    private ErasureExporter() {}

    /** UTF-8 with the mark by which spreadsheets know it. The stream is flushed, not closed. */
    public static void csv(DisclosedErasure erasure, Locale locale, OutputStream out) throws IOException {
        Headings headings = new Headings(locale);
        List<Column> columns = List.of(
                Column.text(headings.text("table"), 16),
                Column.text(headings.text("cluster"), 20),
                Column.count(headings.text("records")),
                Column.text(headings.text("id"), 20),
                Column.text(headings.text("who"), 24),
                Column.text(headings.text("detail"), 24));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (DisclosedErasure.Count count : erasure.counts()) {
            rows.add(Arrays.asList(count.table(), count.cluster(), count.records(), null, null, null));
        }
        for (Label person : erasure.people()) {
            rows.add(Arrays.asList(
                    "people", null, null, Labels.id(person), Labels.name(person), Labels.detail(person, headings)));
        }
        TableWriter.csv(out, new Sheet(headings.text("erasure"), columns, rows), TableWriter.ByteOrderMark.UTF_8);
    }
}
