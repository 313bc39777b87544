package io.shicheng.cli.nomination;

import io.shicheng.analysis.agreement.NominationIntervals.Given;
import io.shicheng.cli.vertex.SideTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who nominated whom: a table {@code nominator,nominee} or {@code nominator,nominee,weight} with a heading. Without
 * weights each nominator counts once for each whom they name, however often; with them, those of one nominator add up to
 * 1.
 *
 * @param scores one a vertex
 * @param mentions by how many different nominators each vertex is named
 * @param nominators how many there are
 * @param unknown how many nominations are of nobody in the graph
 * @param given what each nominator gave
 */
@SuppressWarnings("ArrayRecordComponent") // columns of one table
record NominationTable(double[] scores, int[] mentions, int nominators, int unknown, List<Given> given) {
    private static final int WEIGHT = 2;

    /** @throws NominationsRefusedException if it is no such table */
    static NominationTable read(Path file, Map<String, Integer> vertexOf, int vertices) throws IOException {
        Nominations found = new Nominations(file, vertexOf);
        SideTable.read(file, WEIGHT, found::add, wrong -> NominationsRefusedException.table(file.toString(), wrong));
        return found.table(vertices);
    }

    /** Those that are read so far. */
    private static final class Nominations {
        private final Path file;
        private final Map<String, Integer> vertexOf;
        private final Map<String, Map<Integer, Double>> named = new LinkedHashMap<>();
        private int unknown;
        private boolean weighted;

        Nominations(Path file, Map<String, Integer> vertexOf) {
            this.file = file;
            this.vertexOf = vertexOf;
        }

        void add(List<String> fields) {
            boolean hasWeight = fields.size() > WEIGHT && !fields.get(WEIGHT).isBlank();
            weighted |= hasWeight;
            double weight = hasWeight ? weight(file, fields.get(WEIGHT)) : 1;
            Integer vertex = vertexOf.get(fields.get(1).strip());
            if (vertex == null) {
                unknown++;
            } else {
                named.computeIfAbsent(fields.get(0).strip(), _ -> new LinkedHashMap<>())
                        .merge(vertex, weight, Double::sum);
            }
        }

        NominationTable table(int vertices) {
            double[] scores = new double[vertices];
            int[] mentions = new int[vertices];
            List<Given> given = new ArrayList<>();
            for (Map<Integer, Double> of : named.values()) {
                double all =
                        of.values().stream().mapToDouble(Double::doubleValue).sum();
                int[] nominees = new int[of.size()];
                double[] weights = new double[of.size()];
                int next = 0;
                for (Map.Entry<Integer, Double> each : of.entrySet()) {
                    double weight = weighted ? each.getValue() / all : 1;
                    scores[each.getKey()] += weight;
                    mentions[each.getKey()]++;
                    nominees[next] = each.getKey();
                    weights[next++] = weight;
                }
                given.add(new Given(nominees, weights));
            }
            if (Arrays.stream(mentions).sum() == 0) {
                throw NominationsRefusedException.nobody(file.toString());
            }
            return new NominationTable(scores, mentions, named.size(), unknown, List.copyOf(given));
        }
    }

    private static double weight(Path file, String text) {
        double weight;
        try {
            weight = Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw NominationsRefusedException.table(file.toString(), text);
        }
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw NominationsRefusedException.table(file.toString(), text);
        }
        return weight;
    }
}
