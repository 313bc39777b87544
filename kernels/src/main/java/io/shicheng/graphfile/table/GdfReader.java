package io.shicheng.graphfile.table;

import io.shicheng.graphfile.EdgeRow;
import io.shicheng.graphfile.GraphFormat;
import io.shicheng.graphfile.GraphHandler;
import io.shicheng.graphfile.MalformedGraphFileException;
import io.shicheng.graphfile.ReadLimits;
import io.shicheng.graphfile.VertexRow;
import io.shicheng.graphfile.edgelist.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * GDF of GUESS, as Gephi writes it: a line {@code nodedef>} with columns and the vertices below it, and a line
 * {@code edgedef>} with {@code node1}, {@code node2} and perhaps {@code weight} and {@code directed}. An edge has no
 * direction unless its file says so.
 */
public final class GdfReader {
    private static final String NODES = "nodedef>";
    private static final String EDGES = "edgedef>";

    private final Path file;
    private final GraphHandler handler;
    private final TextLines lines;
    private List<String> columns = List.of();
    private boolean edges;
    private int id;
    private int from;
    private int to;

    public GdfReader(Path file, GraphHandler handler, InputStream in, ReadLimits limits) {
        this.file = file;
        this.handler = handler;
        this.lines = new TextLines(in, limits.tokenBytes());
    }

    /** Whether a text, comments apart, begins with a heading of GDF. */
    public static boolean begins(String text) {
        int line = 0;
        boolean comment = false;
        while (line < text.length()
                && (comment || text.charAt(line) <= ' ' || "#\uFEFF".indexOf(text.charAt(line)) >= 0)) {
            char character = text.charAt(line++);
            comment = (comment || character == '#') && character != '\n' && character != '\r';
        }
        return text.regionMatches(true, line, NODES, 0, NODES.length())
                || text.regionMatches(true, line, EDGES, 0, EDGES.length());
    }

    public void read() throws IOException {
        handler.begin(GraphFormat.GDF, false);
        while (lines.next()) {
            String line = lines.text().strip();
            if (line.regionMatches(true, 0, NODES, 0, NODES.length())) {
                columns(line.substring(NODES.length()));
                edges = false;
                id = Math.max(0, columns.indexOf("name"));
            } else if (line.regionMatches(true, 0, EDGES, 0, EDGES.length())) {
                columns(line.substring(EDGES.length()));
                edges = true;
                from = end("node1");
                to = end("node2");
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                row(line);
            }
        }
        if (columns.isEmpty()) {
            throw problem("no_graph", null);
        }
    }

    /** Keeps the names of the columns, without their types. */
    private void columns(String definitions) {
        columns = new ArrayList<>();
        for (String definition : GdfValues.of(definitions)) {
            columns.add(definition.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT));
        }
    }

    private int end(String name) {
        int column = columns.indexOf(name);
        if (column < 0) {
            throw problem("gdf_no_ends", name);
        }
        return column;
    }

    private void row(String line) {
        List<String> values = GdfValues.of(line);
        if (columns.isEmpty()) {
            throw problem("no_graph", null);
        }
        if (values.size() > columns.size()) {
            throw problem("gdf_values", Integer.toString(columns.size()));
        }
        if (edges) {
            edge(values);
        } else {
            handler.vertex(new VertexRow(value(values, id), attributes(values, id, id), lines.line()));
        }
    }

    private void edge(List<String> values) {
        SequencedMap<String, String> attributes = attributes(values, from, to);
        String directed = attributes.getOrDefault("directed", "false");
        if (!directed.equalsIgnoreCase("true") && !directed.equalsIgnoreCase("false")) {
            throw problem("unknown_direction", directed);
        }
        handler.edge(new EdgeRow(
                value(values, from), value(values, to), Boolean.parseBoolean(directed), attributes, lines.line()));
    }

    private String value(List<String> values, int column) {
        String value = column < values.size() ? values.get(column) : "";
        if (value.isEmpty()) {
            throw problem("empty_value", Integer.toString(column + 1));
        }
        return value;
    }

    private SequencedMap<String, String> attributes(List<String> values, int but, int andBut) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (i != but && i != andBut && !values.get(i).isEmpty()) {
                attributes.put(columns.get(i), values.get(i));
            }
        }
        return Collections.unmodifiableSequencedMap(attributes);
    }

    private MalformedGraphFileException problem(String code, @Nullable String value) {
        return new MalformedGraphFileException(code, file, lines.line(), value);
    }
}
