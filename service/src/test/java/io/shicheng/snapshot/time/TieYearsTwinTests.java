package io.shicheng.snapshot.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.MemoryStore;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.RealSnapshots;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.SnapshotSpec.Orientation;
import io.shicheng.snapshot.SnapshotSpec.Weights;
import io.shicheng.snapshot.time.TieYears.Standing;
import io.shicheng.store.folder.StoreLocation;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Registers drawn at random, by the rule and by its definition. */
@Tag("thorough")
class TieYearsTwinTests {
    private static final Set<TieKind> KINDS = EnumSet.of(TieKind.MASTER_OF, TieKind.WORKED_WITH, TieKind.FOUNDED);
    private static final Set<TieKind> OF_PEOPLE = EnumSet.of(TieKind.MASTER_OF, TieKind.WORKED_WITH);
    private static final int PEOPLE = 7;

    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private static @Nullable DateRange date(SplittableRandom random, int around) {
        int year = around + random.nextInt(-60, 61);
        return switch (random.nextInt(8)) {
            case 0 -> Registers.year(year);
            case 1 -> Registers.between(year, year + random.nextInt(30));
            case 2 -> Registers.from(year);
            case 3 -> Registers.until(year);
            default -> null;
        };
    }

    private static MemoryStore register(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MemoryStore store = new MemoryStore();
        for (int person = 0; person < PEOPLE; person++) {
            int birth = random.nextInt(-50, 300);
            Registers.person(store, "p" + person, date(random, birth), date(random, birth + 50));
        }
        for (int tie = 0; tie < 14; tie++) {
            int year = random.nextInt(-50, 350);
            DateRange since = date(random, year);
            DateRange until = date(random, year + 40);
            TieKind kind = List.copyOf(KINDS).get(random.nextInt(3));
            int from = random.nextInt(PEOPLE);
            String to = kind.twoMode() ? "kiln" : "p" + (from + 1 + random.nextInt(PEOPLE - 1)) % PEOPLE;
            store.tie(kind, "p" + from, to, 1, since, until);
        }
        return store;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyTieStandsToEveryYearAsTheDefinitionSays(long seed) {
        MemoryStore store = register(seed);
        List<NodeKey> people = List.copyOf(store.people.keySet());
        Lives lives = new Lives();
        store.readPeople(lives::add);
        lives.boundByTies(store, WorkYears.NONE, tie -> true, people::indexOf);
        SlowTieYears slow = new SlowTieYears(store.people.values(), store.ties.values());
        for (Tie tie : store.ties.values()) {
            int to = tie.kind().twoMode() ? -1 : people.indexOf(tie.to());
            for (int year = -200; year < 550; year += 7) {
                assertThat(TieYears.in(
                                year,
                                tie.kind(),
                                tie.facts().since(),
                                tie.facts().until(),
                                lives,
                                people.indexOf(tie.from()),
                                to))
                        .as("%s in %s", tie, year)
                        .isEqualTo(slow.in(year, tie));
            }
        }
    }

    /** Snapshots and listings hold the ties that the definition lets through, and count the others. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void snapshotsAndListingsHoldThoseTies(long seed) {
        MemoryStore store = register(seed);
        SlowTieYears slow = new SlowTieYears(store.people.values(), store.ties.values());
        for (int year : new int[] {-40, 60, 180, 300}) {
            Map<Standing, Long> counts = new EnumMap<>(Standing.class);
            Set<String> joined = new TreeSet<>();
            Set<String> held = new TreeSet<>();
            for (Tie tie : store.ties.values()) {
                if (OF_PEOPLE.contains(tie.kind())) {
                    Standing standing = slow.in(year, tie);
                    counts.merge(standing, 1L, Long::sum);
                    if (standing == Standing.DATED || standing == Standing.BY_LIVES) {
                        held.add(tie.key());
                        joined.add(tie.from() + " " + tie.to());
                        joined.add(tie.to() + " " + tie.from());
                    }
                }
            }
            Snapshot snapshot = RealSnapshots.of(store, folder)
                    .take(
                            new SnapshotSpec(OF_PEOPLE, Weights.NONE, null, year, Orientation.AS_STATED),
                            RunControl.NONE);
            assertThat(arcs(snapshot)).isEqualTo(joined);
            assertThat(snapshot.timeCounts())
                    .isEqualTo(new TimeCounts(
                            count(counts, Standing.BY_LIVES),
                            count(counts, Standing.LIVES_APART),
                            count(counts, Standing.UNDATED)));
            NetworkRecords records = new NetworkRecords(store, store, new StoreLocation(folder));
            assertThat(records.listing(OF_PEOPLE, Population.EVERYBODY, year).ties())
                    .extracting(Tie::key)
                    .containsExactlyElementsOf(held);
        }
    }

    private static TimeCounts.Count count(Map<Standing, Long> counts, Standing standing) {
        return new TimeCounts.Count(counts.getOrDefault(standing, 0L), 0);
    }

    private static Set<String> arcs(Snapshot snapshot) {
        Set<String> arcs = new TreeSet<>();
        int[] offsets = snapshot.undirected().offsets();
        for (int v = 0; v < snapshot.vertexCount(); v++) {
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                arcs.add(snapshot.key(v) + " "
                        + snapshot.key(snapshot.undirected().targets()[a]));
            }
        }
        return arcs;
    }
}
