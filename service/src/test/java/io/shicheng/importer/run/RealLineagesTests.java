package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports the public data beside the project with the mappings of docs/examples, and counts over the files again. */
@Tag("thorough")
class RealLineagesTests {
    @TempDir
    Path folder;

    private ImportDesk desk;

    @BeforeEach
    void prepare() {
        desk = new ImportDesk(folder);
    }

    @Test
    void storesTheChineseLineages() throws IOException {
        Path data = data("chinese_lineages");
        ImportReport refused = load(data, "chinese_lineages", false);
        assertThat(refused.refused()).isTrue();
        assertThat(desk.store.changes).isEmpty();

        ImportReport report = load(data, "chinese_lineages", true);
        assertThat(report.refused()).isFalse();
        assertThat(desk.store.people).hasSize(15_621);
        assertThat(desk.store.people.values()).allMatch(Person::historical);
        assertThat(report.noticeCounts()).containsEntry("self_tie", 7L).containsEntry("born_after_died", 3L);
        assertAccounted(data, report, Set.of("TEACHER_OF", "ASSOCIATED_WITH"));
        assertTeachers(data, Set.of("TEACHER_OF"), "chinese_lineages");
        assertNothingChangesTheSecondTime(data, "chinese_lineages");
    }

    @Test
    void storesTheFlorentinePainters() throws IOException {
        Path data = data("florentine_painters_1400_1450");
        ImportReport report = load(data, "florentine_painters_1400_1450", true);
        assertThat(report.refused()).isFalse();
        assertThat(desk.store.people).hasSize(334);
        assertThat(desk.store.people.values()).allMatch(Person::historical);
        assertThat(report.noticeCounts())
                .containsEntry("row_skipped", 156L)
                .doesNotContainKeys("unreadable_date", "unknown_term");
        assertAccounted(data, report, Set.of("teacherOf", "masterOf", "partnerOf", "workedWith", "commonWork"));
        assertTeachers(data, Set.of("teacherOf", "masterOf"), "florentine_painters_1400_1450");
        assertNothingChangesTheSecondTime(data, "florentine_painters_1400_1450");
    }

    @Test
    void storesThePainterPalette() throws IOException {
        Path data = data("painter_palette");
        ImportReport report = load(data, "painter_palette", true);
        assertThat(report.refused()).isFalse();
        assertThat(desk.store.people).hasSize(561);
        assertThat(desk.store.people.values()).allMatch(Person::historical);
        assertThat(report.noticeCounts()).containsEntry("row_skipped", 622L).containsEntry("cycle_of_masters", 2L);
        assertAccounted(data, report, Set.of("TEACHER_OF", "FRIEND_OR_COWORKER"));
        assertTeachers(data, Set.of("TEACHER_OF"), "painter_palette");
        assertNothingChangesTheSecondTime(data, "painter_palette");
    }

    private ImportReport load(Path data, String mapping, boolean skipBadRows) {
        return desk.importer.run(
                new ImportRequest(
                        ImportDesk.ORIGIN,
                        List.of(data),
                        Path.of("docs/examples", mapping + ".yaml"),
                        false,
                        skipBadRows,
                        Locale.ENGLISH),
                RunControl.NONE);
    }

    /**
     * Every tie of the file that is mapped is stored, repeated or refused, with a notice for each that is not stored.
     */
    private void assertAccounted(Path data, ImportReport report, Set<String> kinds) throws IOException {
        long mapped = edges(data).stream()
                .filter(edge -> kinds.contains(edge.get("type")))
                .count();
        long refused = report.rowsRefused().getOrDefault("ties", 0L);
        long repeated = report.rowsUnchanged().getOrDefault("ties", 0L);
        assertThat(report.rowsRead()).containsEntry("ties", mapped);
        assertThat(desk.store.ties).hasSize((int) (mapped - refused - repeated));
        Map<String, Long> counts = report.noticeCounts();
        long errors = List.of("self_tie", "cycle_of_masters", "conflicting_tie", "since_after_until").stream()
                .mapToLong(code -> counts.getOrDefault(code, 0L))
                .sum();
        assertThat(errors).isEqualTo(refused);
        assertThat(counts.getOrDefault("repeated_row", 0L)).isEqualTo(repeated);
    }

    /** The pupils of each teacher are those of the file, but for the ties refused. */
    private void assertTeachers(Path data, Set<String> kinds, String namespace) throws IOException {
        Set<String> pairs = new HashSet<>();
        for (Map<String, String> edge : edges(data)) {
            String source = edge.getOrDefault("source", "");
            String target = edge.getOrDefault("target", "");
            if (kinds.contains(edge.get("type")) && !source.equals(target)) {
                pairs.add(desk.vault.personKey(namespace, source) + " " + desk.vault.personKey(namespace, target));
            }
        }
        Set<String> stored = new HashSet<>();
        desk.store.ties.values().stream()
                .filter(tie -> tie.kind() == TieKind.MASTER_OF)
                .forEach(tie -> stored.add(tie.from() + " " + tie.to()));
        assertThat(pairs).containsAll(stored);
        Set<String> missing = new HashSet<>(pairs);
        missing.removeAll(stored);
        for (String pair : missing) {
            assertThat(closesACycle(stored, pair)).isTrue();
        }
    }

    private static boolean closesACycle(Set<String> pairs, String pair) {
        Map<String, List<String>> pupils = new HashMap<>();
        for (String other : pairs) {
            pupils.computeIfAbsent(other.split(" ")[0], key -> new ArrayList<>())
                    .add(other.split(" ")[1]);
        }
        List<String> reached = new ArrayList<>(List.of(pair.split(" ")[1]));
        Set<String> seen = new HashSet<>(reached);
        for (int i = 0; i < reached.size(); i++) {
            for (String pupil : pupils.getOrDefault(reached.get(i), List.of())) {
                if (seen.add(pupil)) {
                    reached.add(pupil);
                }
            }
        }
        return seen.contains(pair.split(" ")[0]);
    }

    private void assertNothingChangesTheSecondTime(Path data, String mapping) {
        int people = desk.store.people.size();
        ImportReport again = load(data, mapping, true);
        assertThat(desk.store.changes).hasSize(1);
        assertThat(again.rowsStored()).isEmpty();
        assertThat(again.rowsUnchanged()).containsEntry("people", (long) people);
    }

    /** A reader of its own, so that the count does not rest on the code under test. */
    private static List<Map<String, String>> edges(Path data) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("edges.csv"));
        List<String> headings = cells(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            List<String> cells = cells(line);
            for (int i = 0; i < cells.size(); i++) {
                row.put(headings.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static Path data(String name) {
        String shared = System.getenv().getOrDefault("SHICHENG_SHARED", "../shared");
        Path data = Path.of(shared, "data", name);
        assumeTrue(Files.isDirectory(data), "The public data " + data + " is not here.");
        return data;
    }
}
