package io.shicheng.cli.measure;

import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.graphfile.array.VertexIds;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores as {@code vertex,score}, or places as {@code vertex,x,y}, ids as they stood in the graph's file, quoted where
 * a comma or quote asks for it; a number is the shortest decimal that is read back as the same. Rows are put together
 * as bytes, without a string for each.
 */
final class ScoreCsv {
    /** Whole numbers up to here are written without a fraction. */
    private static final double LARGEST_WHOLE = 1e15;

    private static final int BUFFER_BYTES = 1 << 16;
    /** Room for a number, its comma and the end of the line. */
    private static final int NUMBER_BYTES = 32;

    private final VertexIds ids;
    /** The vertices of the rows; null where they are all, in their order. */
    private final int @Nullable [] vertices;

    private final Column[] columns;
    private final OutputStream out;
    private final StringBuilder decimal = new StringBuilder(NUMBER_BYTES);
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;

    /** Numbers, by row. */
    private interface Column {
        void put(int at, ScoreCsv row);
    }

    /** A class where a lambda would do, because the first lambda of all costs 10 ms. */
    private record Scores(double[] scores) implements Column {
        @Override
        public void put(int at, ScoreCsv row) {
            row.number(scores[at]);
        }
    }

    /** Nothing where there is no number. */
    private record Known(double[] numbers) implements Column {
        @Override
        public void put(int at, ScoreCsv row) {
            if (!Double.isNaN(numbers[at])) {
                row.number(numbers[at]);
            }
        }
    }

    /** Across or along. */
    private record Places(float[] places) implements Column {
        @Override
        public void put(int at, ScoreCsv row) {
            row.number(places[at]);
        }
    }

    private ScoreCsv(VertexIds ids, int @Nullable [] vertices, OutputStream out, Column... columns) {
        this.ids = ids;
        this.vertices = vertices;
        this.columns = columns;
        this.out = out;
    }

    /**
     * Scores as {@code vertex,score}, and a column more for each of these.
     *
     * @param more by heading, in their order
     */
    static void write(VertexIds ids, double[] scores, Map<String, double[]> more, OutputStream out) throws IOException {
        Column[] columns = new Column[1 + more.size()];
        columns[0] = new Scores(scores);
        StringBuilder headings = new StringBuilder("vertex,score");
        int at = 1;
        for (Map.Entry<String, double[]> each : more.entrySet()) {
            headings.append(',').append(each.getKey());
            columns[at++] = new Scores(each.getValue());
        }
        out.write(headings.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
        new ScoreCsv(ids, null, out, columns).write(scores.length);
    }

    /** @param heading of the column of scores */
    static void write(VertexIds ids, String heading, double[] scores, OutputStream out) throws IOException {
        out.write(("vertex," + heading + "\n").getBytes(StandardCharsets.US_ASCII));
        new ScoreCsv(ids, null, out, new Scores(scores)).write(scores.length);
    }

    static void writePlaces(VertexIds ids, float[] x, float[] y, OutputStream out) throws IOException {
        out.write("vertex,x,y\n".getBytes(StandardCharsets.US_ASCII));
        new ScoreCsv(ids, null, out, new Places(x), new Places(y)).write(x.length);
    }

    /**
     * Who carries a score: {@code vertex,share,without}, the last empty where it is not known.
     *
     * @param without the score without each carrier
     */
    static void writeShares(VertexIds ids, Explanation of, double[] without, OutputStream out) throws IOException {
        out.write("vertex,share,without\n".getBytes(StandardCharsets.US_ASCII));
        new ScoreCsv(ids, of.carriers(), out, new Scores(of.shares()), new Known(without)).write(without.length);
    }

    private void write(int rows) throws IOException {
        for (int at = 0; at < rows; at++) {
            int v = vertices == null ? at : vertices[at];
            // a quote takes two bytes, and two stand around all
            int room = 2 * ids.lengthAtMost(v) + 2 + columns.length * NUMBER_BYTES;
            if (buffer.length - filled < room) {
                flush(room);
            }
            row(at, v);
        }
        flush(0);
    }

    private void flush(int room) throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
        if (buffer.length < room) {
            buffer = new byte[room];
        }
    }

    private void row(int at, int vertex) {
        int start = filled;
        filled = ids.put(vertex, buffer, start);
        if (needsQuotes(start)) {
            quote(start);
        }
        for (Column column : columns) {
            buffer[filled++] = ',';
            column.put(at, this);
        }
        buffer[filled++] = '\n';
    }

    private void number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE) {
            whole((long) number);
            return;
        }
        decimal.setLength(0);
        decimal.append(number);
        putDecimal();
    }

    private void number(float number) {
        decimal.setLength(0);
        decimal.append(number);
        putDecimal();
    }

    private void putDecimal() {
        for (int i = 0; i < decimal.length(); i++) {
            buffer[filled++] = (byte) decimal.charAt(i);
        }
    }

    private boolean needsQuotes(int start) {
        for (int i = start; i < filled; i++) {
            byte character = buffer[i];
            if (character == ',' || character == '"' || character == '\n' || character == '\r') {
                return true;
            }
        }
        return false;
    }

    private void quote(int start) {
        byte[] id = Arrays.copyOfRange(buffer, start, filled);
        filled = start;
        buffer[filled++] = '"';
        for (byte character : id) {
            if (character == '"') {
                buffer[filled++] = '"';
            }
            buffer[filled++] = character;
        }
        buffer[filled++] = '"';
    }

    private void whole(long number) {
        if (number < 0) {
            buffer[filled++] = '-';
        }
        long left = Math.abs(number);
        int end = filled + 1;
        for (long rest = left / 10; rest > 0; rest /= 10) {
            end++;
        }
        for (int i = end - 1; i >= filled; i--) {
            buffer[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        filled = end;
    }
}
