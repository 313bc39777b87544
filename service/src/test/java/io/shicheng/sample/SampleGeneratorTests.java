package io.shicheng.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("thorough")
class SampleGeneratorTests {
    private static final int PEOPLE = 3000;
    private static final String OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    @TempDir
    private Path folder;

    @Test
    void givesTheSameBytesForTheSameSeed() throws IOException {
        new SampleGenerator(500, 7).write(folder.resolve("one"), RunControl.NONE);
        new SampleGenerator(500, 7).write(folder.resolve("two"), RunControl.NONE);
        new SampleGenerator(500, 8).write(folder.resolve("three"), RunControl.NONE);
        try (Stream<Path> files = Files.list(folder.resolve("one"))) {
            for (Path file : files.toList()) {
                Path twin = folder.resolve("two").resolve(file.getFileName().toString());
                assertThat(Files.mismatch(file, twin)).as(file.toString()).isEqualTo(-1L);
            }
        }
        assertThat(Files.mismatch(folder.resolve("one/ties.csv"), folder.resolve("three/ties.csv")))
                .isNotEqualTo(-1L);
    }

    @Test
    void fortyPercentOfPeopleHaveConsentThatHolds() throws IOException {
        new SampleGenerator(PEOPLE, 1).write(folder, RunControl.NONE);
        Set<String> consenting = new HashSet<>();
        Set<String> expired = new HashSet<>();
        for (Map<String, String> row : rows("consents.csv")) {
            String end = cell(row, "expires_on");
            (end.isEmpty() || end.compareTo("2030") > 0 ? consenting : expired).add(cell(row, "person"));
        }
        assertThat(consenting).hasSizeBetween(PEOPLE * 39 / 100, PEOPLE * 41 / 100);
        assertThat(expired).isNotEmpty();
    }

    @Test
    void everyPersonIsMarkedAsGenerated() throws IOException {
        new SampleGenerator(PEOPLE, 42).write(folder, RunControl.NONE);
        assertThat(rows("people.csv"))
                .hasSize(PEOPLE)
                .allSatisfy(row -> assertThat(cell(row, "source"))
                        .isEqualTo("io.shicheng sample generator, not a real person, seed 42"));
    }

    @Test
    void statesTiesOnlyWhereAnEndConsented() throws IOException {
        new SampleGenerator(PEOPLE, 1).write(folder, RunControl.NONE);
        Set<String> consenting = new HashSet<>();
        rows("consents.csv").forEach(row -> consenting.add(cell(row, "person")));
        List<Map<String, String>> stated = rows("ties.csv").stream()
                .filter(row -> cell(row, "basis").equals("stated"))
                .toList();
        assertThat(stated)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(
                                consenting.contains(cell(row, "from")) || consenting.contains(cell(row, "to")))
                        .isTrue());
    }

    @Test
    void noTieComesTwiceAndNoneJoinsAPersonToThemself() throws IOException {
        new SampleGenerator(PEOPLE, 3).write(folder, RunControl.NONE);
        Set<String> seen = new HashSet<>();
        for (Map<String, String> row : rows("ties.csv")) {
            String from = cell(row, "from");
            String to = cell(row, "to");
            assertThat(from).isNotEqualTo(to);
            boolean swap = Set.of("worked_with", "partner_of").contains(cell(row, "kind")) && from.compareTo(to) > 0;
            String key = cell(row, "kind") + " " + (swap ? to + " " + from : from + " " + to);
            assertThat(seen.add(key)).as(key).isTrue();
        }
    }

    @Test
    void masterAndApprenticeChainsNeverClose() throws IOException {
        new SampleGenerator(PEOPLE, 5).write(folder, RunControl.NONE);
        assertThat(rows("ties.csv"))
                .filteredOn(row -> cell(row, "kind").equals("master_of"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(cell(row, "from")).isLessThan(cell(row, "to")));
    }

    @Test
    void degreesHaveAHeavyTail() throws IOException {
        new SampleGenerator(PEOPLE, 1).write(folder, RunControl.NONE);
        Map<String, Integer> apprentices = new HashMap<>();
        Map<String, Integer> crew = new HashMap<>();
        Map<String, Integer> kinds = new TreeMap<>();
        List<Map<String, String>> ties = rows("ties.csv");
        for (Map<String, String> row : ties) {
            kinds.merge(cell(row, "kind"), 1, Integer::sum);
            if (cell(row, "kind").equals("master_of")) {
                apprentices.merge(cell(row, "from"), 1, Integer::sum);
            } else if (cell(row, "kind").equals("leads")) {
                crew.merge(cell(row, "from"), 1, Integer::sum);
            }
        }
        assertThat(kinds).hasSize(10);
        assertThat((double) ties.size() / PEOPLE).isBetween(3.0, 4.0);
        for (Map<String, Integer> degrees : List.of(apprentices, crew)) {
            int[] sorted = degrees.values().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            assertThat(sorted[sorted.length - 1]).isGreaterThan(8 * sorted[sorted.length / 2]);
        }
    }

    @Test
    void contactDetailsReachNobody() throws IOException {
        new SampleGenerator(PEOPLE, 1).write(folder, RunControl.NONE);
        assertThat(rows("contacts.csv"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(cell(row, "value"))
                        .matches("p\\d{6}@example\\.org|07700 900\\d{3}|sample\\.p\\d{6}"));
    }

    @Test
    void aHundredThousandPeopleAreWritten() throws IOException {
        SampleGenerator.Written written = new SampleGenerator(100_000, 1).write(folder, RunControl.NONE);
        assertThat(written.people()).isEqualTo(100_000);
        assertThat(written.ties()).isBetween(300_000L, 400_000L);
    }

    @Test
    void refusesTooFewPeopleAndNamesTheRemedy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SampleGenerator(3, 1))
                .withMessageContaining("(3)")
                .withMessageContaining("Maybe 3000?");
    }

    @Test
    void stopsWhenCancelled() {
        RunControl cancelled = new RunControl() {
            @Override
            public void phase(String name, long totalWork) {}

            @Override
            public void advance(long work) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> new SampleGenerator(100, 1).write(folder, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** The sample's cells hold no quotes, so an even number of them follows a comma that parts two cells. */
    private List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        String[] headings = lines.getFirst().split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(OUTSIDE_QUOTES, -1);
            assertThat(cells).as(Arrays.toString(cells)).hasSameSizeAs(headings);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(headings[i], cells[i].replace("\"", ""));
            }
            rows.add(row);
        }
        return rows;
    }
}
