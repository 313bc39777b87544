package io.shicheng.cli.uncertainty;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.shicheng.analysis.source.SourceTies;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.graph.MeasureRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Which source names which tie, from a table {@code source,target,source_key} with a heading; a line for each source of
 * a tie.
 *
 * @param strangers how many lines are of no tie of the graph
 */
record SourceFile(SourceTies ties, int strangers) {
    private static final int COLUMNS = 3;

    /** @throws MeasureRefusedException if it is no such table */
    static SourceFile read(Path file, LoadedGraph loaded) throws IOException {
        Map<String, Integer> vertices = new HashMap<>();
        for (int v = 0; v < loaded.ids().size(); v++) {
            vertices.put(loaded.ids().id(v), v);
        }
        SourceTies.Builder ties = new SourceTies.Builder(loaded.graph());
        int strangers = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(Files.newBufferedReader(file))) {
            for (CsvRecord row : (Iterable<CsvRecord>) rows.stream().skip(1)::iterator) {
                if (row.getFieldCount() < COLUMNS) {
                    throw MeasureRefusedException.noSources(file.toString(), row.getField(0));
                }
                Integer from = vertices.get(row.getField(0));
                Integer to = vertices.get(row.getField(1));
                String key = row.getField(2).strip();
                boolean known = from != null && to != null && !key.isEmpty() && ties.add(from, to, key);
                strangers += known ? 0 : 1;
            }
        } catch (UncheckedIOException | CsvParseException e) {
            throw refused(file, e);
        }
        return new SourceFile(ties.build(), strangers);
    }

    private static MeasureRefusedException refused(Path file, RuntimeException failure) throws IOException {
        Throwable cause = failure.getCause();
        if (cause instanceof IOException unreadable && !(cause instanceof CharacterCodingException)) {
            throw unreadable;
        }
        return MeasureRefusedException.noSources(
                file.toString(),
                cause instanceof CharacterCodingException ? "UTF-8" : String.valueOf(failure.getMessage()));
    }
}
