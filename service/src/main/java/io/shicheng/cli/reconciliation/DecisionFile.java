package io.shicheng.cli.reconciliation;

import io.shicheng.disclosure.identity.DoubleRecords.Decision;
import io.shicheng.disclosure.subject.DisclosedDouble;
import io.shicheng.progress.RunControl;
import io.shicheng.tabular.ReadLimits;
import io.shicheng.tabular.TableHandler;
import io.shicheng.tabular.reader.TableReader;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.Sheet.Column;
import io.shicheng.tabular.writer.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What was decided of records, as a CSV file of their ids: no names. */
final class DecisionFile {
    private static final List<String> COLUMNS = List.of("one", "other", "verdict", "on");
    private static final int WIDTH = 24;

    private DecisionFile() {}

    /** Decisions on records that are gone are left out. */
    static void write(List<DisclosedDouble> decided, OutputStream to) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (DisclosedDouble each : decided) {
            if (each.one() != null && each.other() != null) {
                rows.add(List.of(
                        each.one().id(),
                        each.other().id(),
                        Objects.requireNonNull(each.verdict()),
                        Objects.requireNonNull(each.on()).toString()));
            }
        }
        List<Column> columns =
                COLUMNS.stream().map(name -> Column.text(name, WIDTH)).toList();
        TableWriter.csv(to, new Sheet("decisions", columns, rows));
    }

    /**
     * What it says, by the number of the row. Empty if it lacks a column.
     *
     * @throws io.shicheng.tabular.TableFileException if it cannot be read
     */
    static Optional<Map<Long, Decision>> read(Path file) {
        Decisions rows = new Decisions();
        TableReader.read(file, ReadLimits.defaults(), rows, RunControl.NONE);
        return rows.complete() ? Optional.of(rows.all) : Optional.empty();
    }

    private static final class Decisions implements TableHandler {
        private final Map<Long, Decision> all = new LinkedHashMap<>();
        private int[] columns = {};

        @Override
        public boolean table(String name, long row, List<String> headings) {
            columns = COLUMNS.stream().limit(3).mapToInt(headings::indexOf).toArray();
            return complete();
        }

        private boolean complete() {
            return columns.length > 0 && Arrays.stream(columns).allMatch(column -> column >= 0);
        }

        @Override
        public void row(long row, List<String> cells) {
            all.put(row, new Decision(cell(cells, 0), cell(cells, 1), cell(cells, 2)));
        }

        private String cell(List<String> cells, int column) {
            return columns[column] < cells.size() ? cells.get(columns[column]).strip() : "";
        }
    }
}
