package io.shicheng.snapshot.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.csr.CsrGraph;
import io.shicheng.fixture.MemoryStore;
import io.shicheng.fixture.SharedData;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.RealSnapshots;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.SnapshotSpec.Orientation;
import io.shicheng.snapshot.SnapshotSpec.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Years of a real register of lineages, in which four ties in five have no dates; see data/README.md beside the
 * project.
 */
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LineageYearsTests {
    private static final Set<TieKind> BOTH = EnumSet.of(TieKind.MASTER_OF, TieKind.WORKED_WITH);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final MemoryStore store = new MemoryStore();

    @TempDir
    Path folder;

    /** As the shipped mapping has it: of whom no death is known died before 1912. */
    @BeforeAll
    void readTheRegister() throws IOException {
        Path data = SharedData.folder("chinese_lineages");
        assumeTrue(Files.exists(data), "The folder " + data + " is not there.");
        SharedData.rows(data.resolve("nodes.csv")).forEach(row -> {
            String died = row.getField("death_year");
            Registers.person(
                    store,
                    row.getField("id"),
                    year(row.getField("birth_year")),
                    died.isEmpty() ? Registers.until(1911) : year(died));
        });
        SharedData.rows(data.resolve("edges.csv")).forEach(row -> {
            if (!row.getField("source").equals(row.getField("target"))) {
                TieKind kind = row.getField("type").equals("TEACHER_OF") ? TieKind.MASTER_OF : TieKind.WORKED_WITH;
                store.tie(
                        kind,
                        row.getField("source"),
                        row.getField("target"),
                        1,
                        day(row.getField("time_from")),
                        day(row.getField("time_to")));
            }
        });
    }

    private static @Nullable DateRange year(String year) {
        return year.isEmpty() ? null : Registers.year(Integer.parseInt(year));
    }

    private static @Nullable DateRange day(String day) {
        return DAY.matcher(day).matches() ? new DateRange(LocalDate.parse(day), LocalDate.parse(day)) : null;
    }

    private Snapshot in(int year, Set<TieKind> kinds) {
        return RealSnapshots.of(store, folder)
                .take(new SnapshotSpec(kinds, Weights.NONE, null, year, Orientation.AS_STATED), RunControl.NONE);
    }

    /** The people of most ties, such as {@code 2556 43}. */
    private static List<String> most(Snapshot snapshot, CsrGraph graph, int top) {
        return IntStream.range(0, snapshot.vertexCount())
                .boxed()
                .filter(v -> graph.outDegree(v) > 0)
                .sorted(Comparator.comparing(v -> -graph.outDegree(v)))
                .limit(top)
                .map(v -> snapshot.key(v).value() + " " + graph.outDegree(v))
                .toList();
    }

    private Set<String> tied(int year) {
        Snapshot snapshot = in(year, BOTH);
        Set<String> tied = new TreeSet<>();
        for (int v = 0; v < snapshot.vertexCount(); v++) {
            if (snapshot.undirected().outDegree(v) > 0) {
                tied.add(snapshot.key(v).value());
            }
        }
        return tied;
    }

    @Test
    void nobodyHasATieInAYearInWhichTheyCannotHaveLived() {
        for (int year : new int[] {100, 450, 650, 1000, 1200, 1650, 1800}) {
            for (String key : tied(year)) {
                Person person = Objects.requireNonNull(store.people.get(new NodeKey(key)));
                assertThat(mayLive(person, year)).as("%s in %s", person, year).isTrue();
            }
        }
    }

    private static boolean mayLive(Person person, int year) {
        LocalDate birth = person.born() == null ? null : person.born().earliest();
        LocalDate death = person.died() == null ? null : person.died().latest();
        return (birth == null || birth.getYear() <= year) && (death == null || death.getYear() >= year);
    }

    @Test
    void mastersOfTheYear100AreNotThoseOfTheTang() {
        Snapshot snapshot = in(100, EnumSet.of(TieKind.MASTER_OF));
        assertThat(most(snapshot, snapshot.graph(), 20)).isEmpty();
        assertThat(Objects.requireNonNull(snapshot.timeCounts())
                        .leftOutByLives()
                        .historical())
                .isGreaterThan(8_000);
    }

    /** Xiao Ziliang (12814), who died in 494, was first in every year. */
    @Test
    void contactsOfTheYear1200AreOfThatTime() {
        Snapshot snapshot = in(1200, EnumSet.of(TieKind.WORKED_WITH));
        assertThat(most(snapshot, snapshot.undirected(), 1)).isEqualTo(List.of("1469 6"));
    }

    @Test
    void mostTiesInTwoYears() {
        Snapshot tang = in(650, BOTH);
        assertThat(most(tang, tang.undirected(), 3)).containsExactly("2556 43", "11689 42", "6745 22");
        assertThat(tang.timeCounts()).isEqualTo(new TimeCounts(count(469), count(15_752), count(3_234)));
        Snapshot qing = in(1650, BOTH);
        assertThat(most(qing, qing.undirected(), 3)).containsExactly("3855 99", "14601 95", "62 90");
    }

    private static TimeCounts.Count count(long ties) {
        return new TimeCounts.Count(ties, 0);
    }
}
