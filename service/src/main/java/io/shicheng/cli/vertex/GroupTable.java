package io.shicheng.cli.vertex;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** A table {@code vertex,group} with a heading: which group each vertex is of. */
public final class GroupTable {
    private GroupTable() {}

    /**
     * Reads all rows that name a group.
     *
     * @param row takes the id of a vertex and its group
     * @throws VertexRefusedException if it is no such table
     */
    public static void read(Path file, BiConsumer<String, String> row) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(Files.newBufferedReader(file))) {
            for (CsvRecord each : (Iterable<CsvRecord>) rows.stream().skip(1)::iterator) {
                if (each.getFieldCount() < 2) {
                    throw VertexRefusedException.groups(file.toString(), each.getField(0));
                }
                if (!each.getField(1).isBlank()) {
                    row.accept(each.getField(0), each.getField(1).strip());
                }
            }
        } catch (UncheckedIOException | CsvParseException e) {
            throw refused(file, e);
        }
    }

    private static VertexRefusedException refused(Path file, RuntimeException failure) throws IOException {
        Throwable cause = failure.getCause();
        if (cause instanceof IOException unreadable && !(cause instanceof CharacterCodingException)) {
            throw unreadable;
        }
        return VertexRefusedException.groups(
                file.toString(),
                cause instanceof CharacterCodingException ? "UTF-8" : String.valueOf(failure.getMessage()));
    }
}
