package io.shicheng.importer;

import io.shicheng.message.Message;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.notice.Severity;
import io.shicheng.tabular.CellRange;
import io.shicheng.tabular.ReadLimits;
import io.shicheng.tabular.TableFileException;
import io.shicheng.tabular.TableHandler;
import io.shicheng.tabular.reader.TableReader;
import io.shicheng.tabular.writer.MarkedCell;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files of an import as one workbook, each row as it stands, with what its report says beside it: rows that were
 * refused, and values that were left out, on a coloured ground. The report has the first notices of each kind; rows of
 * further ones are not marked, and their number stands in the report.
 */
public final class MarkedWorkbook {
    private static final String TEXTS = "io.shicheng.importer.marked";
    private static final int WHAT = 50;
    private static final int CELL = 16;

    private final Map<String, Map<Long, List<ImportNotice>>> notices = new HashMap<>();
    private final Locale language;

    private record Row(long number, List<String> cells) {}

    private record Read(String label, List<Row> rows) {}

    private MarkedWorkbook(ImportReport report, Locale language) {
        this.language = language;
        for (ImportNotice notice : report.notices()) {
            if (notice.row() > 0 && notice.severity() != Severity.INFO) {
                notices.computeIfAbsent(notice.file(), _ -> new HashMap<>())
                        .computeIfAbsent(notice.row(), _ -> new ArrayList<>())
                        .add(notice);
            }
        }
    }

    /**
     * Writes the workbook. The stream is flushed, not closed.
     *
     * @param files of the import; those that are no tables are left out
     */
    public static void write(OutputStream out, List<Path> files, ImportReport report, Locale language)
            throws IOException {
        MarkedWorkbook workbook = new MarkedWorkbook(report, language);
        List<Sheet> sheets = new ArrayList<>();
        for (Path file : files) {
            for (Read read : read(file)) {
                sheets.add(workbook.sheet(read, sheets.size() + 1));
            }
        }
        TableWriter.xlsx(out, sheets);
    }

    private static List<Read> read(Path file) {
        String name = String.valueOf(file.getFileName());
        List<Read> reads = new ArrayList<>();
        TableHandler handler = new TableHandler() {
            @Override
            public boolean table(String sheet, long row, List<String> headings) {
                reads.add(new Read(sheet.isEmpty() ? name : name + "#" + sheet, new ArrayList<>()));
                row(row, headings);
                return true;
            }

            @Override
            public void row(long row, List<String> cells) {
                reads.getLast().rows().add(new Row(row, List.copyOf(cells)));
            }
        };
        try {
            TableReader.read(file, ReadLimits.defaults(), handler, RunControl.NONE);
        } catch (TableFileException e) {
            return List.of(); // the report says what is wrong with it
        }
        return reads;
    }

    private Sheet sheet(Read read, int number) {
        int width =
                read.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(Sheet.Column.count(text("row")));
        columns.add(Sheet.Column.text(text("what"), WHAT));
        columns.add(Sheet.Column.text(text("remedy"), WHAT));
        for (int i = 0; i < width; i++) {
            columns.add(Sheet.Column.text(CellRange.letters(i), CELL));
        }
        Map<Long, List<ImportNotice>> own = notices.getOrDefault(read.label(), Map.of());
        List<List<@Nullable Object>> rows =
                read.rows().stream().map(row -> cells(row, width, own)).toList();
        String label = read.label().substring(read.label().indexOf('#') + 1);
        return new Sheet(number + " " + label.replaceAll("[\\\\/?*:\\[\\]]", "_"), columns, rows);
    }

    private static List<@Nullable Object> cells(Row row, int width, Map<Long, List<ImportNotice>> notices) {
        List<ImportNotice> own = notices.getOrDefault(row.number(), List.of());
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.number());
        cells.add(own.isEmpty() ? null : new MarkedCell(said(own, false)));
        cells.add(own.isEmpty() ? null : new MarkedCell(said(own, true)));
        for (int i = 0; i < width; i++) {
            String text = i < row.cells().size() ? row.cells().get(i) : "";
            cells.add(own.isEmpty() ? text.isEmpty() ? null : text : new MarkedCell(text));
        }
        return cells;
    }

    private static String said(List<ImportNotice> notices, boolean remedy) {
        return notices.stream()
                .map(each -> remedy ? each.remedy() : each.message())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String text(String key) {
        return Message.of(TEXTS, key).in(language);
    }
}
