package io.shicheng.cli.crew;

import io.shicheng.analysis.crew.Job;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.tie.CreditLevel;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.Headings;
import io.shicheng.schema.Table;
import io.shicheng.schema.value.DateRule;
import io.shicheng.tabular.ReadLimits;
import io.shicheng.tabular.TableHandler;
import io.shicheng.tabular.reader.TableReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Credits and works of files that are laid out as for an import: {@code from}, {@code to}, {@code department} and
 * {@code level} of ties, {@code id} and {@code year} of works, in either language. Other columns are passed over.
 */
final class CrewFiles {
    private static final String CREDITED = "credited_on";
    private static final String STUDIO = "studio";
    /** What a column of studios is called, beside those of an import. */
    private static final Set<String> STUDIOS = Set.of(STUDIO, "工作室", "制作公司");

    private final Map<String, Integer> people = new LinkedHashMap<>();
    private final Map<String, Integer> departments = new LinkedHashMap<>();
    private final Map<String, Integer> works = new HashMap<>();
    private final Map<String, Integer> years = new HashMap<>();
    /** By work, where the table says so. */
    private final Map<String, String> studios = new HashMap<>();

    private final List<Job> jobs = new ArrayList<>();
    private int undated;

    private CrewFiles() {}

    /**
     * @throws io.shicheng.tabular.TableFileException if a file cannot be read
     * @throws CrewsRefusedException if it lacks a column
     */
    static CrewFiles read(Path credits, Path workTable, RunControl control) {
        CrewFiles files = new CrewFiles();
        DateRule dates = new DateRule(LocalDate.now());
        TableReader.read(
                workTable,
                ReadLimits.defaults(),
                new Rows(workTable, Table.WORKS, List.of("id", "year"), row -> files.work(row, dates)),
                control);
        TableReader.read(
                credits,
                ReadLimits.defaults(),
                new Rows(credits, Table.TIES, List.of("from", "to", "department", "level"), files::credit),
                control);
        return files;
    }

    private void work(Map<String, String> row, DateRule dates) {
        String studio = row.get(STUDIO);
        if (studio != null) {
            studios.put(row.getOrDefault("id", ""), studio);
        }
        DateRange year = dates.read(row.getOrDefault("year", "")).value();
        if (year != null && year.earliest() != null && year.latest() != null) {
            int first = year.earliest().getYear();
            if (first == year.latest().getYear()) {
                years.put(row.getOrDefault("id", ""), first);
            }
        }
    }

    private void credit(Map<String, String> row) {
        String kind = row.getOrDefault("kind", CREDITED);
        String department = row.getOrDefault("department", "");
        if (!Headings.plain(kind).equals(CREDITED) || department.isEmpty()) {
            return;
        }
        String work = row.getOrDefault("to", "");
        Integer year = years.get(work);
        if (year == null) {
            undated++;
            return;
        }
        jobs.add(new Job(
                number(people, row.getOrDefault("from", "")),
                number(works, work),
                number(departments, department),
                year,
                CreditLevel.ofCode(row.getOrDefault("level", "")).orElse(null) == CreditLevel.HEAD));
    }

    /** Whether any work has a studio. */
    boolean hasStudios() {
        return !studios.isEmpty();
    }

    /** The studio of a work, by number; all works without one share a studio. */
    IntUnaryOperator studioOf() {
        Map<String, Integer> numbers = new HashMap<>();
        int[] of = new int[works.size()];
        works.forEach((work, number) -> of[number] = number(numbers, studios.getOrDefault(work, "")));
        return work -> of[work];
    }

    private static int number(Map<String, Integer> numbers, String of) {
        return numbers.computeIfAbsent(of, _ -> numbers.size());
    }

    List<Job> jobs() {
        return jobs;
    }

    /** Credits on works without a certain year. */
    int undated() {
        return undated;
    }

    List<String> people() {
        return List.copyOf(people.keySet());
    }

    List<String> departments() {
        return List.copyOf(departments.keySet());
    }

    /** Hands on each row of the first table that has the columns, by the English names of these. */
    private static final class Rows implements TableHandler {
        private final Path file;
        private final Table table;
        private final List<String> wanted;
        private final Consumer<Map<String, String>> row;
        private List<String> columns = List.of();

        Rows(Path file, Table table, List<String> wanted, Consumer<Map<String, String>> row) {
            this.file = file;
            this.table = table;
            this.wanted = wanted;
            this.row = row;
        }

        @Override
        public boolean table(String name, long at, List<String> headings) {
            columns = headings.stream().map(this::column).toList();
            for (String each : wanted) {
                if (!columns.contains(each)) {
                    throw CrewsRefusedException.noColumn(file.toString(), each);
                }
            }
            return true;
        }

        private String column(String heading) {
            if (table == Table.WORKS && STUDIOS.contains(Headings.plain(heading))) {
                return STUDIO;
            }
            return Headings.columnOf(table, heading).map(found -> found.name()).orElse("");
        }

        @Override
        public void row(long at, List<String> cells) {
            Map<String, String> values = new HashMap<>();
            for (int c = 0; c < Math.min(columns.size(), cells.size()); c++) {
                @Nullable String cell = cells.get(c);
                if (cell != null && !cell.isBlank()) {
                    values.put(columns.get(c), cell.strip());
                }
            }
            row.accept(values);
        }
    }
}
