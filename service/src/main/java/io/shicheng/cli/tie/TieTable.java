package io.shicheng.cli.tie;

import io.shicheng.analysis.multiplex.Holding;
import io.shicheng.analysis.multiplex.Holding.Life;
import io.shicheng.analysis.multiplex.MultiplexTies;
import io.shicheng.analysis.multiplex.MultiplexTies.Tie;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.value.DateRule;
import io.shicheng.tabular.ReadLimits;
import io.shicheng.tabular.TableHandler;
import io.shicheng.tabular.reader.TableReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Ties of several kinds from a table of them, with the lives of their ends from another. Dates that cannot be true are
 * left out and counted, as an import leaves them out; so is a tie of somebody with themself.
 *
 * @param ids of people, by their numbers: those of the table of lives first, in its order
 * @param lives by person
 * @param selfTies how many were left out
 * @param badDates how many were left out
 */
public record TieTable(List<String> ids, List<Life> lives, MultiplexTies ties, int selfTies, int badDates) {

    /**
     * @param people a table of lives; null for none
     * @throws io.shicheng.tabular.TableFileException if a file cannot be read
     * @throws TiesRefusedException if it lacks a column or has a weight that is none
     */
    public static TieTable read(Path file, @Nullable Path people, RunControl control) {
        Reader reader = new Reader();
        if (people != null) {
            TableReader.read(
                    people, ReadLimits.defaults(), new Rows(people, List.of(TieColumns.ID), reader::life), control);
        }
        TableReader.read(
                file,
                ReadLimits.defaults(),
                new Rows(file, List.of(TieColumns.FROM, TieColumns.TO), reader::tie),
                control);
        return reader.table();
    }

    /** The number of a person. */
    public int person(String id, String option) {
        int at = ids.indexOf(id);
        if (at < 0) {
            throw TiesRefusedException.noPerson(id, option, ids.isEmpty() ? "1" : ids.getFirst());
        }
        return at;
    }

    /** A row of a table, by what its columns mean. */
    private record Row(Path file, long at, List<String> cells, Map<TieColumns, Integer> places) {
        String text(TieColumns column) {
            return column.in(cells, places);
        }

        double number(TieColumns column, double most) {
            String text = text(column);
            if (text.isEmpty()) {
                return 1;
            }
            double number = text.matches("\\d{1,15}(\\.\\d{1,15})?") ? Double.parseDouble(text) : Double.NaN;
            if (!(number > 0 && number <= most)) {
                throw TiesRefusedException.badNumber(file.toString(), String.valueOf(at), column.shown(), text);
            }
            return number;
        }
    }

    private static final class Rows implements TableHandler {
        private final Path file;
        private final List<TieColumns> required;
        private final Consumer<Row> taker;
        private final Map<TieColumns, Integer> places = new EnumMap<>(TieColumns.class);

        Rows(Path file, List<TieColumns> required, Consumer<Row> taker) {
            this.file = file;
            this.required = required;
            this.taker = taker;
        }

        @Override
        public boolean table(String name, long row, List<String> headings) {
            for (TieColumns column : TieColumns.values()) {
                places.put(column, column.among(headings));
            }
            for (TieColumns column : required) {
                if (places.getOrDefault(column, -1) < 0) {
                    throw TiesRefusedException.noColumn(file.toString(), column.shown());
                }
            }
            return true;
        }

        @Override
        public void row(long at, List<String> cells) {
            taker.accept(new Row(file, at, cells, places));
        }
    }

    private static final class Reader {
        private final DateRule dates = new DateRule(LocalDate.now());
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final Map<String, Integer> kinds = new LinkedHashMap<>();
        private final Map<Integer, Life> lives = new HashMap<>();
        private final List<Tie> ties = new ArrayList<>();
        private int selfTies;
        private int badDates;

        void life(Row row) {
            int person = number(row.text(TieColumns.ID));
            DateRange born = date(row.text(TieColumns.BORN));
            DateRange died = date(row.text(TieColumns.DIED));
            lives.put(person, Life.of(earliest(born), latest(born), earliest(died), latest(died)));
        }

        void tie(Row row) {
            int from = number(row.text(TieColumns.FROM));
            int to = number(row.text(TieColumns.TO));
            if (from == to) {
                selfTies++;
                return;
            }
            String kind = row.text(TieColumns.KIND);
            DateRange since = date(row.text(TieColumns.SINCE));
            DateRange until = date(row.text(TieColumns.UNTIL));
            ties.add(new Tie(
                    from,
                    to,
                    kinds.computeIfAbsent(kind, unseen -> kinds.size()),
                    directed(row.text(TieColumns.DIRECTED), kind),
                    row.number(TieColumns.WEIGHT, Double.MAX_VALUE),
                    row.number(TieColumns.CONFIDENCE, 1),
                    lastYear(since, until),
                    Holding.of(
                            earliest(since),
                            latest(until),
                            lives.getOrDefault(from, Life.UNKNOWN),
                            lives.getOrDefault(to, Life.UNKNOWN))));
        }

        private int number(String id) {
            return numbers.computeIfAbsent(id, unseen -> numbers.size());
        }

        private @Nullable DateRange date(String text) {
            if (text.isEmpty()) {
                return null;
            }
            DateRange range = dates.read(text).value();
            badDates += range == null ? 1 : 0;
            return range;
        }

        private static int earliest(@Nullable DateRange range) {
            return range == null || range.earliest() == null
                    ? Holding.UNKNOWN_START
                    : range.earliest().getYear();
        }

        private static int latest(@Nullable DateRange range) {
            return range == null || range.latest() == null
                    ? Holding.UNKNOWN_END
                    : range.latest().getYear();
        }

        /** As a snapshot takes it: of the last day that is told. */
        private static int lastYear(@Nullable DateRange since, @Nullable DateRange until) {
            DateRange last = until == null ? since : until;
            int year = latest(last);
            return year != Holding.UNKNOWN_END || last == null || last.earliest() == null
                    ? year
                    : last.earliest().getYear();
        }

        /** As the row says it, else as the kind does; else it has a direction. */
        private static boolean directed(String text, String kind) {
            return text.isEmpty()
                    ? TieKind.ofCode(kind).map(TieKind::directed).orElse(true)
                    : !text.equalsIgnoreCase("false") && !text.equalsIgnoreCase("undirected") && !text.equals("0");
        }

        TieTable table() {
            List<Life> all = new ArrayList<>();
            for (int person = 0; person < numbers.size(); person++) {
                all.add(lives.getOrDefault(person, Life.UNKNOWN));
            }
            return new TieTable(
                    List.copyOf(numbers.keySet()),
                    all,
                    new MultiplexTies(numbers.size(), List.copyOf(kinds.keySet()), ties),
                    selfTies,
                    badDates);
        }
    }
}
