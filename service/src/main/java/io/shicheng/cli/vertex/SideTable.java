package io.shicheng.cli.vertex;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.shicheng.message.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A table with a heading beside a graph file, as CSV in UTF-8: what the file itself cannot say of its vertices and ties. */
public final class SideTable {
    private SideTable() {}

    /**
     * Reads all rows but the heading.
     *
     * @param columns the fewest that a row may have
     * @param row takes the fields of one, of which there may be more
     * @param refused makes the refusal, of the first field of a row that is too short, or of what is wrong with the file
     * @throws IOException if the file cannot be read
     */
    public static void read(
            Path file, int columns, Consumer<List<String>> row, Function<String, ? extends RefusedException> refused)
            throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(Files.newBufferedReader(file))) {
            for (CsvRecord each : (Iterable<CsvRecord>) rows.stream().skip(1)::iterator) {
                if (each.getFieldCount() < columns) {
                    throw refused.apply(each.getField(0));
                }
                row.accept(each.getFields());
            }
        } catch (UncheckedIOException | CsvParseException e) {
            Throwable cause = e.getCause();
            boolean coding = cause instanceof CharacterCodingException;
            if (cause instanceof IOException unreadable && !coding) {
                throw unreadable;
            }
            throw refused.apply(coding ? "UTF-8" : String.valueOf(e.getMessage()));
        }
    }
}
