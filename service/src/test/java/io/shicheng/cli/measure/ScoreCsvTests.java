package io.shicheng.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.graphfile.ReadLimits;
import io.shicheng.graphfile.array.VertexIds;
import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.progress.RunControl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCsvTests {
    @TempDir
    Path folder;

    /** A row, put together from strings. */
    private static String row(String id, double score) {
        String quoted = id.matches("[^,\"]*") ? id : '"' + id.replace("\"", "\"\"") + '"';
        boolean whole = score == Math.rint(score) && Math.abs(score) < 1e15;
        return quoted + "," + (whole ? Long.toString((long) score) : Double.toString(score)) + "\n";
    }

    private static double score(SplittableRandom random, int kind) {
        return switch (kind) {
            case 0 -> random.nextInt(-1000, 1_000_000);
            case 1 -> random.nextDouble();
            case 2 -> Double.longBitsToDouble(random.nextLong());
            case 3 -> random.nextLong(1L << 60);
            case 4 -> Double.NaN;
            case 5 -> Double.POSITIVE_INFINITY;
            case 6 -> -0.0;
            default -> Double.MIN_VALUE;
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void writesWhatStringsWouldSay(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        String[] heads = {"", "a\"b", "王", "\"", "0", "9".repeat(30), "x".repeat(70_000)};
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            String head = heads[i == 1234 ? 6 : random.nextInt(6)];
            lines.append(head).append(i).append(' ').append("b,").append(i).append('\n');
        }
        Path file = Files.writeString(folder.resolve("graph.txt"), "0 1\n" + lines);
        VertexIds ids = GraphFiles.readEdges(file, false, false, 2, ReadLimits.defaults(), RunControl.NONE)
                .vertices();
        double[] scores = new double[ids.size()];
        StringBuilder expected = new StringBuilder("vertex,score\n");
        for (int v = 0; v < scores.length; v++) {
            scores[v] = score(random, random.nextInt(8));
            expected.append(row(ids.id(v), scores[v]));
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ScoreCsv.write(ids, "score", scores, written);
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }
}
