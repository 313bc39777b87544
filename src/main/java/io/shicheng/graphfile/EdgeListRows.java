package io.shicheng.graphfile;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Edges of an edge list as rows for a {@link GraphHandler}. */
final class EdgeListRows implements EdgeListParser.Edges {
    private static final SequencedMap<String, String> NONE =
            Collections.unmodifiableSequencedMap(new LinkedHashMap<>());

    private final GraphHandler handler;
    private final Path file;

    EdgeListRows(Path file, GraphHandler handler) {
        this.file = file;
        this.handler = handler;
    }

    @Override
    public void numbers(int from, int to, long line) {
        handler.edge(new EdgeRow(Integer.toString(from), Integer.toString(to), false, NONE, line));
    }

    @Override
    public void numbers(int from, int to, byte[] text, int weightStart, int weightEnd, long line) {
        handler.edge(new EdgeRow(
                Integer.toString(from), Integer.toString(to), false, weight(text, weightStart, weightEnd, line), line));
    }

    private SequencedMap<String, String> weight(byte[] text, int start, int end, long line) {
        SequencedMap<String, String> weight = new LinkedHashMap<>();
        weight.put(EdgeRow.WEIGHT, Utf8.text(text, start, end, file, line));
        return Collections.unmodifiableSequencedMap(weight);
    }

    @Override
    public void edge(
            byte[] text,
            int fromStart,
            int fromEnd,
            int toStart,
            int toEnd,
            int weightStart,
            int weightEnd,
            long line) {
        SequencedMap<String, String> attributes =
                weightEnd > weightStart ? weight(text, weightStart, weightEnd, line) : NONE;
        handler.edge(new EdgeRow(
                Utf8.text(text, fromStart, fromEnd, file, line),
                Utf8.text(text, toStart, toEnd, file, line),
                false,
                attributes,
                line));
    }
}
