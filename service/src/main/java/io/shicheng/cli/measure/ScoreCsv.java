package io.shicheng.cli.measure;

import io.shicheng.graphfile.array.VertexIds;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Scores as {@code vertex,score}, ids as they stood in the graph's file, quoted where a comma or quote asks for it; a
 * score is the shortest decimal that is read back as the same double. Rows are put together as bytes, without a string
 * for each.
 */
final class ScoreCsv {
    /** Whole numbers up to here are written without a fraction. */
    private static final double LARGEST_WHOLE = 1e15;

    private static final int BUFFER_BYTES = 1 << 16;
    /** Room for a score, its comma and the end of the line. */
    private static final int SCORE_BYTES = 32;

    private final VertexIds ids;
    private final double[] scores;
    private final OutputStream out;
    private final StringBuilder decimal = new StringBuilder(SCORE_BYTES);
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;

    private ScoreCsv(VertexIds ids, double[] scores, OutputStream out) {
        this.ids = ids;
        this.scores = scores;
        this.out = out;
    }

    /** @param heading of the column of scores */
    static void write(VertexIds ids, String heading, double[] scores, OutputStream out) throws IOException {
        out.write(("vertex," + heading + "\n").getBytes(StandardCharsets.US_ASCII));
        new ScoreCsv(ids, scores, out).write();
    }

    private void write() throws IOException {
        for (int v = 0; v < scores.length; v++) {
            // a quote takes two bytes, and two stand around all
            int room = 2 * ids.lengthAtMost(v) + 2 + SCORE_BYTES;
            if (buffer.length - filled < room) {
                flush(room);
            }
            row(v);
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

    private void row(int vertex) {
        int start = filled;
        filled = ids.put(vertex, buffer, start);
        if (needsQuotes(start)) {
            quote(start);
        }
        buffer[filled++] = ',';
        double score = scores[vertex];
        if (score == Math.rint(score) && Math.abs(score) < LARGEST_WHOLE) {
            whole((long) score);
        } else {
            decimal.setLength(0);
            decimal.append(score);
            for (int i = 0; i < decimal.length(); i++) {
                buffer[filled++] = (byte) decimal.charAt(i);
            }
        }
        buffer[filled++] = '\n';
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
