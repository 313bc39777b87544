package io.shicheng.analysis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** Networks that lie in the project or beside it, without directions; a test is skipped where they are not there. */
public final class SharedNetworks {
    private SharedNetworks() {}

    /**
     * A network whose vertices have words; those who have a tie, in the order of words.
     *
     * @param vertices by word
     */
    public record Named(CsrGraph graph, Map<String, Integer> vertices) {
        /** The vertices with these words. */
        public int[] of(String... words) {
            int[] found = new int[words.length];
            for (int i = 0; i < words.length; i++) {
                Integer vertex = vertices.get(words[i]);
                if (vertex == null) {
                    throw new IllegalArgumentException("There is no " + words[i] + ".");
                }
                found[i] = vertex;
            }
            return found;
        }
    }

    /** Krackhardt's kite, of the project. */
    public static Named kite() {
        return read(Path.of("docs/examples/krackhardt_kite.txt"), " ", false, 0, _ -> true);
    }

    /** Marriages of Florentine families. */
    public static Named families() {
        return read(shared("data/classic/florentine_families_marriage.csv"), ",", true, 0, _ -> true);
    }

    /** A graph of {@code graphs}, by what its file is called. */
    public static Named graph(String name) {
        return read(shared("graphs/" + name + ".txt.gz"), "\\s+", false, 0, _ -> true);
    }

    /**
     * A table of ties in {@code data}.
     *
     * @param folder where it lies
     * @param first column of one end; the other end is in the next, and the kind of tie after that
     * @param kind which kinds of tie are taken
     */
    public static Named table(String folder, int first, Predicate<String> kind) {
        return read(shared("data/" + folder + "/edges.csv"), ",", true, first, row -> kind.test(row[first + 2]));
    }

    /** The same with the directions that the table states. */
    public static Named directedTable(String folder, int first, Predicate<String> kind) {
        return read(shared("data/" + folder + "/edges.csv"), ",", true, first, row -> kind.test(row[first + 2]), true);
    }

    /** A file beside the project; the test that asks is skipped without it. */
    public static Path shared(String name) {
        String elsewhere = System.getenv("SHICHENG_SHARED");
        Path file = Path.of(elsewhere == null ? "../shared" : elsewhere).resolve(name);
        assumeTrue(Files.isReadable(file), () -> "skipped: there is no " + file);
        return file;
    }

    private static Named read(Path file, String separator, boolean heading, int first, Predicate<String[]> wanted) {
        return read(file, separator, heading, first, wanted, false);
    }

    private static Named read(
            Path file, String separator, boolean heading, int first, Predicate<String[]> wanted, boolean directed) {
        List<String[]> ties = new ArrayList<>();
        Map<String, Integer> vertices = new TreeMap<>();
        try (BufferedReader lines = reader(file)) {
            lines.lines().skip(heading ? 1 : 0).forEach(line -> {
                String[] row = line.strip().split(separator);
                if (!line.startsWith("#") && row.length > first + 1 && wanted.test(row)) {
                    ties.add(new String[] {row[first], row[first + 1]});
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ties.removeIf(tie -> tie[0].equals(tie[1]));
        ties.forEach(tie -> {
            vertices.put(tie[0], 0);
            vertices.put(tie[1], 0);
        });
        int next = 0;
        for (Map.Entry<String, Integer> entry : vertices.entrySet()) {
            entry.setValue(next++);
        }
        CsrBuilder builder = new CsrBuilder(next, directed, false);
        for (String[] tie : ties) {
            builder.add(vertices.getOrDefault(tie[0], -1), vertices.getOrDefault(tie[1], -1), 1);
        }
        return new Named(builder.build(), vertices);
    }

    private static BufferedReader reader(Path file) throws IOException {
        return file.toString().endsWith(".gz")
                ? new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))
                : Files.newBufferedReader(file);
    }
}
