package io.shicheng.importer.inspection;

import io.shicheng.progress.RunControl;
import io.shicheng.schema.Table;
import io.shicheng.schema.term.Terms;
import io.shicheng.tabular.ReadLimits;
import io.shicheng.tabular.TableFileException;
import io.shicheng.tabular.reader.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at files of tables: encoding, sheets, the row of the headings, rows to be set aside, and what each column holds.
 * Of a sheet of more than 5,000 rows the first 5,000 and the last 200 are looked at.
 */
public final class Inspector {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt", ".xlsx", ".xlsm");

    private final Terms terms;
    private final LocalDate today;
    private final Locale language;

    /**
     * @param terms that values may be of
     * @param language of what is told
     */
    public Inspector(Terms terms, LocalDate today, Locale language) {
        this.terms = terms;
        this.today = today;
        this.language = language;
    }

    /** The files themselves; of a folder those that may be tables, by name. */
    public static List<Path> files(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.filter(Inspector::isTable).sorted().forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static boolean isTable(Path path) {
        String name = String.valueOf(path.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path)
                && !name.startsWith(".")
                && !name.startsWith("~$")
                && ENDINGS.stream().anyMatch(lower::endsWith);
    }

    /** A file whose headings are looked for. */
    public FileInspection inspect(Path path, RunControl control) {
        return inspect(path, _ -> SheetChoice.NONE, control);
    }

    /**
     * A file.
     *
     * @param choices what somebody says of a sheet, by its name
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public FileInspection inspect(Path path, Function<String, SheetChoice> choices, RunControl control) {
        String name = String.valueOf(path.getFileName());
        RawFile file = new RawFile();
        try {
            TableReader.read(path, ReadLimits.defaults(), file, control);
        } catch (TableFileException e) {
            return new FileInspection(
                    name, "", null, false, false, null, e.message(language), e.remedy(language), List.of());
        }
        List<SheetInspection> sheets = new ArrayList<>();
        for (RawSheet sheet : file.sheets()) {
            control.checkCancelled();
            Table table = table(name, sheet, sheets.isEmpty());
            sheets.add(new SheetReading(sheet, table, terms, today, language).read(choices.apply(sheet.name())));
        }
        return file.inspected(name, sheets);
    }

    private static @Nullable Table table(String file, RawSheet sheet, boolean first) {
        int dot = file.lastIndexOf('.');
        Table byFile = Table.named(dot <= 0 ? file : file.substring(0, dot)).orElse(null);
        Table bySheet =
                sheet.name().isEmpty() ? null : Table.named(sheet.name()).orElse(null);
        return bySheet != null ? bySheet : first ? byFile : null;
    }
}
