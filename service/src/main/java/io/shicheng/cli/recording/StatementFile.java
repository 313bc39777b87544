package io.shicheng.cli.recording;

import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.analysis.uncertainty.RepeatedStatements;
import io.shicheng.analysis.uncertainty.RepeatedStatements.Kind;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.graph.MeasureRefusedException;
import io.shicheng.cli.vertex.SideTable;
import io.shicheng.cli.vertex.VertexNumbers;
import io.shicheng.csr.CsrGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each pair was named, from a table {@code source,target,named,asked} with a heading. Pairs that are not in it
 * were asked for as often as most others, and named by nobody.
 *
 * @param doubts by arc, how likely the tie is false
 */
@SuppressWarnings("ArrayRecordComponent") // by arc; nobody compares two
record StatementFile(RepeatedStatements estimate, double[] doubts) {
    private static final int COLUMNS = 4;

    /** Names of a pair, and how often it was asked for. */
    private record Told(int named, int asked) {}

    /** @throws MeasureRefusedException if it is no such table */
    static StatementFile read(Path file, LoadedGraph loaded) throws IOException {
        Map<String, Integer> vertices = VertexNumbers.of(loaded.ids());
        CsrGraph graph = loaded.graph();
        long n = graph.vertexCount();
        Map<Long, Told> told = new HashMap<>();
        SideTable.read(
                file,
                COLUMNS,
                fields -> {
                    Integer from = vertices.get(fields.get(0).strip());
                    Integer to = vertices.get(fields.get(1).strip());
                    if (from == null || to == null || from.equals(to)) {
                        throw MeasureRefusedException.notThere(file.toString(), fields.get(from == null ? 0 : 1));
                    }
                    told.put(pair(graph, from, to), told(file, fields));
                },
                wrong -> MeasureRefusedException.noStatements(file.toString(), wrong));
        long pairs = graph.directed() ? n * (n - 1) : n * (n - 1) / 2;
        RepeatedStatements estimate = estimate(file, told, pairs);
        double[] doubts = new double[graph.arcCount()];
        Arrays.fill(doubts, Math.min(ErrorRates.MOST_FALSE_OF_ONE, estimate.falseTies()));
        told.forEach((pair, each) -> {
            int from = (int) (pair / n);
            int to = (int) (pair % n);
            double doubt = Math.min(ErrorRates.MOST_FALSE_OF_ONE, 1 - estimate.likely(each.asked(), each.named()));
            ConfidenceFile.set(doubts, graph.arc(from, to), doubt);
            if (!graph.directed()) {
                ConfidenceFile.set(doubts, graph.arc(to, from), doubt);
            }
        });
        return new StatementFile(estimate, doubts);
    }

    private static RepeatedStatements estimate(Path file, Map<Long, Told> told, long pairs) {
        Map<Told, Long> counts =
                new TreeMap<>(Comparator.comparingInt(Told::asked).thenComparingInt(Told::named));
        Map<Integer, Integer> askings = new TreeMap<>();
        told.values().forEach(each -> {
            counts.merge(each, 1L, Long::sum);
            askings.merge(each.asked(), 1, Integer::sum);
        });
        int usual = askings.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(1);
        counts.merge(new Told(0, usual), pairs - told.size(), Long::sum);
        List<Kind> kinds = new ArrayList<>();
        counts.forEach((each, number) -> kinds.add(new Kind(each.asked(), each.named(), number)));
        if (told.values().stream().allMatch(each -> each.named() == 0)) {
            throw MeasureRefusedException.noStatements(file.toString(), "0");
        }
        return RepeatedStatements.of(kinds);
    }

    private static long pair(CsrGraph graph, int from, int to) {
        long n = graph.vertexCount();
        return graph.directed() ? from * n + to : Math.min(from, to) * n + Math.max(from, to);
    }

    private static Told told(Path file, List<String> fields) {
        try {
            int named = Integer.parseInt(fields.get(2).strip());
            int asked = Integer.parseInt(fields.get(COLUMNS - 1).strip());
            if (asked >= 1 && named >= 0 && named <= asked) {
                return new Told(named, asked);
            }
        } catch (NumberFormatException e) {
            // told below, as any other numbers that cannot be
        }
        throw MeasureRefusedException.noStatements(file.toString(), fields.get(2) + "," + fields.get(COLUMNS - 1));
    }
}
