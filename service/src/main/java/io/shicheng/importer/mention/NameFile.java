package io.shicheng.importer.mention;

import io.shicheng.importer.mention.NameMention.Candidate;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may be meant by names, as a CSV file with a row for each candidate, to be decided in its last column: {@code yes} or
 * {@code no}. It has rows and ids, and no names.
 */
public final class NameFile {
    private static final List<String> COLUMNS =
            List.of("mention", "file", "row", "column", "person", "person_file", "person_row", "agreement", "decision");
    private static final List<String> READ = List.of("mention", "person", "decision");
    private static final int WIDTH = 20;
    private static final String YES = "yes";
    private static final String NO = "no";

    private NameFile() {}

    /** What was decided is filled in, and so is who is taken for meant. */
    public static void write(List<NameMention> mentions, OutputStream to) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (NameMention mention : mentions) {
            for (Candidate each : mention.candidates()) {
                rows.add(List.of(
                        mention.key(),
                        mention.file(),
                        String.valueOf(mention.line()),
                        mention.column(),
                        each.person(),
                        each.file(),
                        each.line() == 0 ? "" : String.valueOf(each.line()),
                        each.word(),
                        decision(mention, each)));
            }
        }
        List<Column> columns =
                COLUMNS.stream().map(name -> Column.text(name, WIDTH)).toList();
        TableWriter.csv(to, new Sheet("names", columns, rows));
    }

    private static String decision(NameMention mention, Candidate each) {
        if (each.person().equals(mention.taken())) {
            return YES;
        }
        return mention.decided() ? NO : "";
    }

    /**
     * What it decides. Empty if it lacks a column, has another word than {@code yes} and {@code no}, or says of two people
     * that they are the one who is meant.
     *
     * @throws io.shicheng.tabular.TableFileException if it cannot be read
     */
    public static Optional<NameDecisions> read(Path file) {
        Decisions rows = new Decisions();
        TableReader.read(file, ReadLimits.defaults(), rows, RunControl.NONE);
        return rows.sound ? Optional.of(new NameDecisions(rows.people)) : Optional.empty();
    }

    private static final class Decisions implements TableHandler {
        private final Map<String, String> people = new HashMap<>();
        private int[] columns = {};
        private boolean sound;

        @Override
        public boolean table(String name, long row, List<String> headings) {
            columns = READ.stream().mapToInt(headings::indexOf).toArray();
            sound = Arrays.stream(columns).allMatch(column -> column >= 0);
            return sound;
        }

        @Override
        public void row(long row, List<String> cells) {
            String mention = cell(cells, 0);
            String person = cell(cells, 1);
            switch (cell(cells, 2)) {
                case YES -> {
                    String before = people.put(mention, person);
                    sound &= before == null || before.isEmpty() || before.equals(person);
                }
                case NO -> people.putIfAbsent(mention, "");
                case "" -> {}
                default -> sound = false;
            }
        }

        private String cell(List<String> cells, int column) {
            return columns[column] < cells.size() ? cells.get(columns[column]).strip() : "";
        }
    }
}
