package io.shicheng.cli;

import io.shicheng.graphfile.VertexIds;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Scores as {@code vertex,score}, ids as they stood in the graph's file, quoted where a comma or quote asks for it. */
final class ScoreCsv {
    /** Whole numbers up to here are written without a fraction. */
    private static final double LARGEST_WHOLE = 1e15;

    private ScoreCsv() {}

    static void write(VertexIds ids, String heading, double[] scores, OutputStream out) throws IOException {
        out.write(("vertex," + heading + "\n").getBytes(StandardCharsets.US_ASCII));
        StringBuilder line = new StringBuilder();
        for (int v = 0; v < scores.length; v++) {
            line.setLength(0);
            appendId(line, ids.id(v));
            line.append(',');
            double score = scores[v];
            if (score == Math.rint(score) && Math.abs(score) < LARGEST_WHOLE) {
                line.append((long) score);
            } else {
                line.append(score);
            }
            line.append('\n');
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void appendId(StringBuilder line, String id) {
        if (id.indexOf(',') < 0 && id.indexOf('"') < 0 && id.indexOf('\n') < 0 && id.indexOf('\r') < 0) {
            line.append(id);
        } else {
            line.append('"').append(id.replace("\"", "\"\"")).append('"');
        }
    }
}
