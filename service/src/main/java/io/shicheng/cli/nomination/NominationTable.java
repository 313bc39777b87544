package io.shicheng.cli.nomination;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
 */
@SuppressWarnings("ArrayRecordComponent") // columns of one table
record NominationTable(double[] scores, int[] mentions, int nominators, int unknown) {
    private static final int WEIGHT = 2;

    /** @throws NominationsRefusedException if it is no such table */
    static NominationTable read(Path file, Map<String, Integer> vertexOf, int vertices) throws IOException {
        Map<String, Map<Integer, Double>> named = new LinkedHashMap<>();
        int unknown = 0;
        boolean weighted = false;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(Files.newBufferedReader(file))) {
            for (CsvRecord each : (Iterable<CsvRecord>) rows.stream().skip(1)::iterator) {
                if (each.getFieldCount() < WEIGHT) {
                    throw NominationsRefusedException.table(file.toString(), each.getField(0));
                }
                boolean hasWeight =
                        each.getFieldCount() > WEIGHT && !each.getField(WEIGHT).isBlank();
                weighted |= hasWeight;
                double weight = hasWeight ? weight(file, each.getField(WEIGHT)) : 1;
                Integer vertex = vertexOf.get(each.getField(1).strip());
                if (vertex == null) {
                    unknown++;
                } else {
                    named.computeIfAbsent(each.getField(0).strip(), _ -> new LinkedHashMap<>())
                            .merge(vertex, weight, Double::sum);
                }
            }
        } catch (UncheckedIOException | CsvParseException e) {
            throw refused(file, e);
        }
        double[] scores = new double[vertices];
        int[] mentions = new int[vertices];
        for (Map<Integer, Double> of : named.values()) {
            double all = of.values().stream().mapToDouble(Double::doubleValue).sum();
            for (Map.Entry<Integer, Double> each : of.entrySet()) {
                scores[each.getKey()] += weighted ? each.getValue() / all : 1;
                mentions[each.getKey()]++;
            }
        }
        if (Arrays.stream(mentions).sum() == 0) {
            throw NominationsRefusedException.nobody(file.toString());
        }
        return new NominationTable(scores, mentions, named.size(), unknown);
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

    private static NominationsRefusedException refused(Path file, RuntimeException failure) throws IOException {
        Throwable cause = failure.getCause();
        if (cause instanceof IOException unreadable && !(cause instanceof CharacterCodingException)) {
            throw unreadable;
        }
        return NominationsRefusedException.table(
                file.toString(),
                cause instanceof CharacterCodingException ? "UTF-8" : String.valueOf(failure.getMessage()));
    }
}
