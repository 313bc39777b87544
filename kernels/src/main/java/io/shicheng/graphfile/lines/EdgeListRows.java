package io.shicheng.graphfile.lines;

import io.shicheng.graphfile.EdgeRow;
import io.shicheng.graphfile.GraphHandler;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Edges of an edge list as rows for a {@link GraphHandler}. */
final class EdgeListRows implements EdgeTableReader.Rows {
    private static final SequencedMap<String, String> NONE =
            Collections.unmodifiableSequencedMap(new LinkedHashMap<>());

    private final GraphHandler handler;

    EdgeListRows(GraphHandler handler) {
        this.handler = handler;
    }

    @Override
    public void edge(String from, String to, @Nullable Boolean directed, @Nullable String weight, long line) {
        handler.edge(new EdgeRow(from, to, Boolean.TRUE.equals(directed), attributes(weight), line));
    }

    private static SequencedMap<String, String> attributes(@Nullable String weight) {
        if (weight == null || weight.isEmpty()) {
            return NONE;
        }
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        attributes.put(EdgeRow.WEIGHT, DecimalComma.in(weight) ? weight.replace(',', '.') : weight);
        return Collections.unmodifiableSequencedMap(attributes);
    }
}
