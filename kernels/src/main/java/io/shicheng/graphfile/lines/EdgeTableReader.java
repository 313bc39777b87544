package io.shicheng.graphfile.lines;

import io.shicheng.graphfile.MalformedGraphFileException;
import io.shicheng.graphfile.ReadLimits;
import io.shicheng.graphfile.edgelist.EdgeListProblem;
import io.shicheng.graphfile.edgelist.Layout;
import io.shicheng.graphfile.edgelist.Records;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads edge lists of any layout, record by record, on one thread. */
public final class EdgeTableReader {
    /** Takes the edges. */
    interface Rows {
        /**
         * @param directed what the record says of its direction, or null
         * @param weight as it stands, empty where it is missing from its column, or null where there is none
         */
        void edge(String from, String to, @Nullable Boolean directed, @Nullable String weight, long line);
    }

    private final Path file;
    private final Layout layout;
    private final Records records;

    EdgeTableReader(Path file, InputStream in, Layout layout, ReadLimits limits) {
        this.file = file;
        this.layout = layout;
        this.records = new Records(in, layout.separator(), limits.tokenBytes());
    }

    void read(Rows rows) throws IOException {
        boolean any = false;
        while (records.next()) {
            if (records.line() > layout.skip()) {
                any = true;
                edge(rows);
            }
        }
        if (!any) {
            throw new EdgeListProblem("no_edges", 0, null);
        }
    }

    private void edge(Rows rows) {
        int filled = records.filledCount();
        int most = Math.max(layout.from(), layout.to());
        if (filled > layout.columns() || filled < 2) {
            throw problem(filled < 2 ? "one_value" : "too_many_values", records.shown());
        }
        if (records.empty(layout.from()) || records.empty(layout.to())) {
            int column = records.empty(layout.from()) ? layout.from() : layout.to();
            throw problem("empty_value", Integer.toString(column + 1));
        }
        int weight = layout.weight();
        rows.edge(
                records.text(layout.from()),
                records.text(layout.to()),
                direction(),
                weight >= 0 && records.count() > weight ? records.text(weight) : null,
                records.line());
    }

    private @Nullable Boolean direction() {
        if (layout.direction() < 0 || records.empty(layout.direction())) {
            return null;
        }
        String text = records.text(layout.direction());
        Boolean directed = Layout.directed(text);
        if (directed == null) {
            throw problem("unknown_direction", text);
        }
        return directed;
    }

    private MalformedGraphFileException problem(String code, @Nullable String value) {
        return new MalformedGraphFileException(code, file, records.line(), value);
    }
}
