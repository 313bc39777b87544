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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Matrix Market, coordinates or array, of numbers or a pattern, general or symmetric. A square matrix is one set of
 * vertices, numbered from 1, and an entry in row i and column j is an edge from i to j, without a direction where the
 * matrix is symmetric. In any other, rows and columns are two kinds of vertex, {@code r1}, {@code r2}, … and
 * {@code c1}, {@code c2}, …, and edges have no direction. An entry is an edge of its weight; of an array, one that is
 * not 0.
 */
public final class MatrixMarketReader {
    public static final String BANNER = "%%matrixmarket";
    private static final SequencedMap<String, String> NONE =
            Collections.unmodifiableSequencedMap(new LinkedHashMap<>());
    private static final int MOST_VERTICES = 1 << 26;

    private final Path file;
    private final GraphHandler handler;
    private final TextLines lines;
    private boolean coordinates;
    private boolean pattern;
    private boolean symmetric;
    private int rows;
    private int columns;
    private String rowPrefix = "";
    private String columnPrefix = "";

    public MatrixMarketReader(Path file, GraphHandler handler, InputStream in, ReadLimits limits) {
        this.file = file;
        this.handler = handler;
        this.lines = new TextLines(in, limits.tokenBytes());
    }

    public void read() throws IOException {
        banner();
        StringTokenizer size = next();
        if (size == null) {
            throw problem("matrix_size", null);
        }
        rows = number(size, MOST_VERTICES);
        columns = number(size, MOST_VERTICES);
        boolean square = rows == columns;
        if (symmetric && !square || rows + (long) columns > MOST_VERTICES) {
            throw problem("matrix_size", rows + " " + columns);
        }
        long entries = coordinates ? number(size, Integer.MAX_VALUE) : -1;
        handler.begin(GraphFormat.MATRIX_MARKET, square && !symmetric);
        rowPrefix = square ? "" : "r";
        columnPrefix = square ? "" : "c";
        declare(rowPrefix, rows);
        declare(columnPrefix, square ? 0 : columns);
        if (coordinates) {
            entries(entries);
        } else {
            array();
        }
    }

    private void banner() throws IOException {
        lines.next();
        List<String> words =
                List.of(lines.text().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        if (words.size() < 5
                || !words.get(1).equals("matrix")
                || !List.of("coordinate", "array").contains(words.get(2))
                || !List.of("real", "double", "integer", "pattern").contains(words.get(3))
                || !List.of("general", "symmetric").contains(words.get(4))) {
            throw problem("matrix_kind", String.join(" ", words.subList(1, words.size())));
        }
        coordinates = words.get(2).equals("coordinate");
        pattern = words.get(3).equals("pattern");
        symmetric = words.get(4).equals("symmetric");
        if (pattern && !coordinates) {
            throw problem("matrix_kind", "array pattern");
        }
    }

    private void declare(String prefix, int count) {
        for (int i = 1; i <= count; i++) {
            handler.vertex(new VertexRow(prefix + i, NONE, lines.line()));
        }
    }

    private void entries(long expected) throws IOException {
        long entries = 0;
        StringTokenizer entry;
        while ((entry = next()) != null) {
            int row = index(entry, rows);
            int column = index(entry, columns);
            if (!pattern && !entry.hasMoreTokens()) {
                throw problem("matrix_entry", null);
            }
            edge(row, column, pattern ? null : entry.nextToken());
            if (++entries > expected) {
                break;
            }
        }
        if (entries != expected) {
            throw problem("matrix_entries", Long.toString(expected));
        }
    }

    /** Column by column; of a symmetric matrix what is on and below the diagonal. */
    private void array() throws IOException {
        for (int column = 1; column <= columns; column++) {
            for (int row = symmetric ? column : 1; row <= rows; row++) {
                StringTokenizer entry = next();
                if (entry == null) {
                    throw problem(
                            "matrix_entries", symmetric ? rows * (rows + 1L) / 2 + "" : rows * (long) columns + "");
                }
                String weight = entry.nextToken();
                if (!zero(weight)) {
                    edge(row, column, weight);
                }
            }
        }
        if (next() != null) {
            throw problem("matrix_entries", Long.toString(rows * (long) columns));
        }
    }

    private static boolean zero(String weight) {
        try {
            return Double.parseDouble(weight) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void edge(int row, int column, @Nullable String weight) {
        SequencedMap<String, String> attributes = NONE;
        if (weight != null) {
            attributes = new LinkedHashMap<>();
            attributes.put(EdgeRow.WEIGHT, weight);
        }
        handler.edge(new EdgeRow(
                rowPrefix + row,
                columnPrefix + column,
                rowPrefix.isEmpty() && !symmetric,
                Collections.unmodifiableSequencedMap(attributes),
                lines.line()));
    }

    /** The words of the next line that is neither empty nor a comment, or null. */
    private @Nullable StringTokenizer next() throws IOException {
        while (lines.next()) {
            if (!lines.passedOver()) {
                return new StringTokenizer(lines.text());
            }
        }
        return null;
    }

    private int index(StringTokenizer entry, int most) {
        int index = number(entry, Integer.MAX_VALUE);
        if (index < 1 || index > most) {
            throw problem("matrix_index", Integer.toString(index));
        }
        return index;
    }

    private int number(StringTokenizer words, int most) {
        String word = words.hasMoreTokens() ? words.nextToken() : "";
        try {
            int number = Integer.parseInt(word);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw problem("matrix_entry", word);
    }

    private MalformedGraphFileException problem(String code, @Nullable String value) {
        return new MalformedGraphFileException(code, file, lines.line(), value);
    }
}
