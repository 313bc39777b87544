package io.shicheng.cli;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * What the launcher has Java do once, after a build, to learn which classes {@code measure} and {@code layout} need and
 * which of their loops are hot: every measure and layouts, on graphs of several shapes, until Java has compiled its
 * loops. Not a command.
 */
final class Training {
    private static final long MEASURE_NANOS = 250_000_000L;
    private static final int LAYOUTS = 9;
    private static final int SMALL = 3_000;
    private static final int LARGE = 150_000;

    private final Path folder;
    private final SplittableRandom random = new SplittableRandom(1);

    private Training(Path folder) {
        this.folder = folder;
    }

    /** Takes the folder in which to put files. */
    public static void main(String[] arguments) throws IOException {
        new Training(Path.of(arguments[0])).run();
    }

    private void run() throws IOException {
        Path large = write("large.txt.gz", LARGE, " ", false, false);
        for (Path file : new Path[] {
            large,
            write("plain.txt", LARGE, " ", false, false),
            write("weighted.csv", LARGE / 2, ",", true, false),
            write("named.csv", LARGE / 2, "\t", false, true)
        }) {
            for (int time = 0; time < 6; time++) {
                measure(file, "degree", time % 2 == 1);
            }
        }
        measure(large, "pagerank", false);
        measure(large, "betweenness", "--epsilon", "0.05");
        Path[] small = {
            write("small.txt", SMALL, " ", false, false), write("small.csv", SMALL, ",", true, false), forest()
        };
        for (Measure measure : Measures.all()) {
            long start = System.nanoTime();
            for (int time = 0; System.nanoTime() - start < MEASURE_NANOS; time++) {
                measure(small[time % small.length], measure.code(), measure.sense() == Measure.Sense.LINEAGE);
            }
        }
        for (int time = 0; time < LAYOUTS; time++) {
            layOut(small[time % small.length], time % 2 == 0 ? "--weighted" : "--seed=2");
        }
    }

    private void layOut(Path file, String... options) {
        List<String> line = new ArrayList<>(List.of("layout", file.toString(), "--quiet"));
        line.addAll(List.of(options));
        line.addAll(List.of("--out", folder.resolve("places.csv").toString()));
        Main.run(line.toArray(String[]::new));
    }

    private void measure(Path file, String code, boolean directed) {
        if (directed) {
            measure(file, code, "--directed");
        } else {
            measure(file, code);
        }
    }

    private void measure(Path file, String code, String... options) {
        List<String> line = new ArrayList<>(List.of("measure", file.toString(), "--measure", code, "--quiet"));
        line.addAll(List.of(options));
        line.addAll(List.of("--out", folder.resolve("scores.csv").toString()));
        Main.run(line.toArray(String[]::new));
    }

    /** Ties of which some are much more sought than others, in groups, so that there are hubs, triangles and blocks. */
    private Path write(String name, int vertices, String separator, boolean weighted, boolean named)
            throws IOException {
        StringBuilder lines = new StringBuilder("# training\n");
        String prefix = named ? "artisan-" : "";
        for (int i = 0; i < 4 * vertices; i++) {
            int from = random.nextInt(vertices);
            double skewed = random.nextDouble();
            int to = i % 2 == 0 ? (int) (vertices * skewed * skewed * skewed) : from - from % 8 + random.nextInt(8);
            lines.append(prefix).append(from).append(separator).append(prefix).append(to);
            if (weighted) {
                lines.append(separator).append(1 + random.nextInt(40) / 8.0);
            }
            lines.append('\n');
        }
        return write(name, lines);
    }

    /** Masters and apprentices, a few of whom have two masters. */
    private Path forest() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int v = 1; v < SMALL; v++) {
            lines.append(random.nextInt(v)).append(' ').append(v).append('\n');
            if (v % 10 == 0) {
                lines.append(random.nextInt(v)).append(' ').append(v).append('\n');
            }
        }
        return write("forest.txt", lines);
    }

    private Path write(String name, StringBuilder lines) throws IOException {
        Path file = folder.resolve(name);
        byte[] text = lines.toString().getBytes(StandardCharsets.US_ASCII);
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
            out.write(text);
        }
        return file;
    }
}
