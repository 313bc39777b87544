package io.shicheng.benchmark;

import io.shicheng.analysis.measure.Scores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What other tools published of graphs: {@code benchmarks/values.csv}, which {@code benchmarks/lib/gate.py} reads too.
 */
final class KnownValues {
    private static final double RELATIVE = 1e-6;

    private record Entry(String timed, String graph, String what, String key, String value) {}

    private final List<Entry> entries;

    private KnownValues(List<Entry> entries) {
        this.entries = entries;
    }

    static KnownValues read(Path file) {
        List<Entry> entries = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                entries.add(new Entry(cells[0], cells[1], cells[2], cells[3], cells[4]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KnownValues(entries);
    }

    static String graphName(Path file) {
        return file.getFileName().toString().replaceAll("\\.txt(\\.gz)?$", "");
    }

    boolean has(String timed, String graph) {
        return entries.stream().anyMatch(entry -> entry.timed.equals(timed) && entry.graph.equals(graph));
    }

    Optional<String> objection(String timed, String graph, GraphFile file, Scores scores) {
        Map<String, Integer> vertices = file.vertices();
        for (Entry entry : entries) {
            if (entry.timed.equals(timed) && entry.graph.equals(graph) && !holds(entry, file, vertices, scores)) {
                return Optional.of("on " + graph + ", "
                        + String.join(" ", entry.what, entry.key, entry.value).strip() + " does not hold");
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Entry entry, GraphFile file, Map<String, Integer> vertices, Scores scores) {
        double[] values = scores.values();
        return switch (entry.what) {
            case "vertex" -> near(values[vertices.getOrDefault(entry.key, 0)], entry.value);
            case "sum" -> near(Arrays.stream(values).sum(), entry.value);
            case "max" -> near(Arrays.stream(values).max().orElse(Double.NaN), entry.value);
            case "first" ->
                values[vertices.getOrDefault(entry.key, 0)]
                        == Arrays.stream(values).max().orElse(Double.NaN);
            case "positive" -> Arrays.stream(values).filter(value -> value > 0).count() == Long.parseLong(entry.value);
            case "groups" -> near(Arrays.stream(values).map(size -> 1 / size).sum(), entry.value);
            case "modularity" -> EqualityGate.modularity(file.graph(), values) >= Double.parseDouble(entry.value);
            case "fact" ->
                scores.facts().getOrDefault(entry.key, Double.NaN).doubleValue() >= Double.parseDouble(entry.value);
            // of a graph in one part: every block but the first adds one vertex less than it has
            case "blocks" -> Arrays.stream(values).sum() - values.length + 1 == Double.parseDouble(entry.value);
            case "cut_vertices" ->
                Arrays.stream(values).filter(value -> value > 1).count() == Long.parseLong(entry.value);
            default -> throw new IllegalArgumentException("values.csv has an entry of an unknown kind: " + entry.what);
        };
    }

    /** To one part in a million, or half of the last digit that was published if that is more. */
    private static boolean near(double actual, String published) {
        double expected = Double.parseDouble(published);
        int point = published.toLowerCase(Locale.ROOT).indexOf('.');
        double lastDigit = Math.pow(10, point < 0 ? 0 : point + 1 - published.length());
        return Math.abs(actual - expected) <= Math.max(RELATIVE * Math.abs(expected), lastDigit / 2);
    }
}
