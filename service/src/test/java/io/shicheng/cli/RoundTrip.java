package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.Gates;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.exporter.GraphExporter;
import io.shicheng.exporter.graph.Directions;
import io.shicheng.exporter.graph.DrawnGraph;
import io.shicheng.exporter.graph.GraphFormat;
import io.shicheng.exporter.graph.file.GraphFiles;
import io.shicheng.exporter.graph.file.TableNames;
import io.shicheng.fixture.Network;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A network of historical people, what {@code rank} says of it, and what comes back from its exports. */
final class RoundTrip {
    static final List<String> MEASURES = List.of("degree", "betweenness", "pagerank", "harmonic");

    private final Path folder;
    private final Disclosure gate;
    private final Inquiry inquiry;
    private final Map<NodeKey, String> ids = new HashMap<>();

    /** What a ranking says: scores by id, and how it used directions. */
    record Ranked(Map<String, Double> scores, Directions directions) {}

    /** One line of the table that the tests print. */
    record Line(String data, String format, String measure, Directions directions, String reader, double difference) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %.1e |",
                    data,
                    format,
                    measure,
                    directions.code(),
                    reader,
                    difference);
        }
    }

    RoundTrip(Network network, List<String> people, Path folder) {
        this.folder = folder;
        people.forEach(id -> ids.put(network.key(id), id));
        record Desk(Disclosure gate, Inquiry inquiry) {}
        Desk desk = Gates.desk(
                network,
                folder.resolve("store"),
                (gate, inquiry, snapshots, register, vault, networks, classes) -> new Desk(gate, inquiry));
        this.gate = desk.gate();
        this.inquiry = desk.inquiry();
    }

    Ranked rank(String measure, Set<TieKind> ties) {
        Ranking ranking = inquiry.ask(
                new RankingQuestion(measure, ties, null, null, false, 1), Population.EVERYBODY, RunControl.NONE);
        Map<String, Double> scores = new TreeMap<>();
        for (Ranking.Row row : ranking.rows()) {
            scores.put(String.valueOf(ids.get(row.person())), row.score());
        }
        String directions = ranking.citation().parameters().getOrDefault("directions", "");
        return new Ranked(scores, Directions.ofCode(directions).orElseThrow());
    }

    /** Exports the graph, and tells the file that holds the ties; tables have their nodes beside them. */
    Path export(GraphFormat format, Directions directions, Set<TieKind> ties, boolean projected) throws IOException {
        DisclosedGraph graph = gate.graph(Gates.PUBLIC, new GraphQuestion(ties, null, null), RunControl.NONE);
        DrawnGraph drawn = DrawnGraph.of(graph, directions, projected);
        Path place = Files.createTempDirectory(folder, format.code());
        if (format.tables()) {
            for (GraphFiles.NamedFile table : GraphFiles.tables(drawn, format, TableNames.alone())) {
                try (OutputStream out = Files.newOutputStream(place.resolve(table.name()))) {
                    table.content().write(out);
                }
            }
            return place.resolve("ties.csv");
        }
        Path file = place.resolve(format.fileName());
        try (OutputStream out = Files.newOutputStream(file)) {
            GraphExporter.write(drawn, format, Locale.ENGLISH, out);
        }
        return file;
    }

    /** What {@code measure} says of a file. */
    Map<String, Double> measure(Path file, String measure, boolean directed) throws IOException {
        Path out = folder.resolve("scores.csv");
        List<String> words = new ArrayList<>(List.of(
                "--lang", "en", "--quiet", "measure", file.toString(), "--measure", measure, "--out", out.toString()));
        if (directed) {
            words.add("--directed");
        }
        assertThat(Main.run(words.toArray(String[]::new))).isZero();
        return scores(Files.readAllLines(out));
    }

    /** Rows of id and score, below a line of headings. */
    static Map<String, Double> scores(List<String> lines) {
        Map<String, Double> scores = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int comma = line.lastIndexOf(',');
            scores.put(line.substring(0, comma), Double.valueOf(line.substring(comma + 1)));
        }
        return scores;
    }

    /** The largest difference of any score, in parts of the largest score. */
    static double difference(Map<String, Double> expected, Map<String, Double> found) {
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        double largest = expected.values().stream().mapToDouble(Math::abs).max().orElse(0);
        double difference = 0;
        for (Map.Entry<String, Double> each : expected.entrySet()) {
            difference =
                    Math.max(difference, Math.abs(each.getValue() - found.getOrDefault(each.getKey(), Double.NaN)));
        }
        return largest == 0 ? difference : difference / largest;
    }

    /** How far scores may lie apart: PageRank settles to a tolerance, in another order of vertices at another place. */
    static double tolerance(String measure) {
        return measure.equals("pagerank") ? 1e-7 : 1e-9;
    }

    /**
     * The scores of those whom a list of ties names: PageRank is shared out among all, and among them in the same
     * proportions whether those without ties are there or not.
     */
    static Map<String, Double> ofTied(Map<String, Double> scores, Set<String> tied, String measure) {
        Map<String, Double> kept = new TreeMap<>(scores);
        kept.keySet().retainAll(tied);
        if (measure.equals("pagerank")) {
            double sum = kept.values().stream().mapToDouble(Double::doubleValue).sum();
            kept.replaceAll((id, score) -> score / sum);
        }
        return kept;
    }
}
