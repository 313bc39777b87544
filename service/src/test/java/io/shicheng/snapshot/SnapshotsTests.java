package io.shicheng.snapshot;

import static io.shicheng.graph.tie.TieKind.CREDITED_ON;
import static io.shicheng.graph.tie.TieKind.MASTER_OF;
import static io.shicheng.graph.tie.TieKind.NOMINATES;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static io.shicheng.snapshot.SnapshotSpec.Orientation.AS_STATED;
import static io.shicheng.snapshot.SnapshotSpec.Orientation.TOWARDS_CREDIT;
import static io.shicheng.snapshot.SnapshotSpec.Weights.NONE;
import static io.shicheng.snapshot.SnapshotSpec.Weights.STRENGTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.csr.CsrGraph;
import io.shicheng.fixture.MemoryStore;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Work;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.cache.CachedSnapshots;
import io.shicheng.snapshot.time.TimeCounts;
import io.shicheng.snapshot.time.TimeCounts.Count;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTests {
    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore();

    private Snapshot take(SnapshotSpec spec) {
        return new CachedSnapshots(store, RealSnapshots.held(store), new StoreLocation(folder))
                .take(spec, RunControl.NONE);
    }

    private static SnapshotSpec strengths(TieKind... kinds) {
        return new SnapshotSpec(Set.of(kinds), STRENGTH, null, null, AS_STATED);
    }

    private static DateRange year(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static double strength(Snapshot snapshot, CsrGraph graph, String from, String to) {
        int v = snapshot.vertexOf(new NodeKey(from)).orElseThrow();
        int w = snapshot.vertexOf(new NodeKey(to)).orElseThrow();
        for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
            if (graph.targets()[a] == w) {
                double[] weights = graph.weights();
                return weights == null ? 1 : weights[a];
            }
        }
        return 0;
    }

    @Test
    void holdsAllPeopleInTheOrderOfTheirKeysAlsoThoseWithoutTies() {
        store.people("c", "a", "b").tie(MASTER_OF, "c", "a");
        Snapshot snapshot = take(SnapshotSpec.of(Set.of(MASTER_OF)));
        assertThat(snapshot.vertexCount()).isEqualTo(3);
        assertThat(snapshot.key(0)).isEqualTo(new NodeKey("a"));
        assertThat(snapshot.vertexOf(new NodeKey("c"))).hasValue(2);
        assertThat(snapshot.vertexOf(new NodeKey("d"))).isEmpty();
        assertThat(snapshot.graph().edgeCount()).isEqualTo(1);
    }

    /** Two people share a work of two and a work of three: 1/1 + 1/2. */
    @Test
    void projectsSharedWorksWithNewmansWeights() {
        store.people("a", "b", "c")
                .tie(CREDITED_ON, "a", "duo")
                .tie(CREDITED_ON, "b", "duo")
                .tie(CREDITED_ON, "a", "trio")
                .tie(CREDITED_ON, "b", "trio")
                .tie(CREDITED_ON, "c", "trio")
                .tie(CREDITED_ON, "c", "solo");
        Snapshot snapshot = take(strengths(CREDITED_ON));
        assertThat(snapshot.graph().directed()).isFalse();
        assertThat(strength(snapshot, snapshot.graph(), "a", "b")).isEqualTo(1.5);
        assertThat(strength(snapshot, snapshot.graph(), "c", "a")).isEqualTo(0.5);
        assertThat(snapshot.graph().edgeCount()).isEqualTo(3);
    }

    /** A person credited twice on a work of two is still one of two. */
    @Test
    void countsAPersonWithTwoCreditsOnce() {
        store.people("a", "b")
                .tie(CREDITED_ON, "a", "duo")
                .tie(CREDITED_ON, "b", "duo")
                .tie(CREDITED_ON, "a", "duo");
        Snapshot snapshot = take(strengths(CREDITED_ON));
        assertThat(strength(snapshot, snapshot.graph(), "a", "b")).isEqualTo(1);
    }

    @Test
    void refusesAProjectionThatWouldFillTheMemoryAndNamesTheLargestWork() {
        for (int person = 0; person < 50; person++) {
            store.people("p" + person).tie(CREDITED_ON, "p" + person, "crowd");
        }
        store.add(new Work(new NodeKey("crowd"), null, "film-7", null, null, null, null));
        Snapshots small = new CachedSnapshots(store, RealSnapshots.held(store), new StoreLocation(folder), 2_500);
        assertThatThrownBy(() -> small.take(strengths(CREDITED_ON), RunControl.NONE))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("film-7")
                .hasMessageContaining("50 people")
                .hasMessageContaining("credited_on")
                .hasMessageContaining("--at");
        assertThat(new CachedSnapshots(store, RealSnapshots.held(store), new StoreLocation(folder), 2_600)
                        .take(strengths(CREDITED_ON), RunControl.NONE)
                        .graph()
                        .arcCount())
                .isEqualTo(50 * 49);
    }

    /** A platform of 2,001 people joins nobody, and the snapshot says that it was left out; one of 2,000 joins them. */
    @Test
    void leavesOutWhatThousandsTakePartIn() {
        for (int person = 0; person < 2_001; person++) {
            store.people("p" + person).tie(CREDITED_ON, "p" + person, "platform");
        }
        store.tie(CREDITED_ON, "p1", "duo").tie(CREDITED_ON, "p2", "duo");
        Snapshot without = take(strengths(CREDITED_ON));
        assertThat(without.graph().edgeCount()).isEqualTo(1);
        assertThat(without.notProjected()).isEqualTo(1);
        assertThat(take(strengths(CREDITED_ON)).notProjected())
                .as("also from the cache")
                .isEqualTo(1);

        store.ties.values().removeIf(tie -> tie.from().value().equals("p2000"));
        store.revision++;
        Snapshot with = take(strengths(CREDITED_ON));
        assertThat(with.graph().edgeCount()).isEqualTo(2_000L * 1_999 / 2);
        assertThat(with.notProjected()).isZero();
    }

    /** What the lives of people decide is in {@code time.TieYearsTests}. */
    @Test
    void whatLivesDecideInAYearIsCountedAlsoFromTheCache() {
        store.people("a", "b", "c", "d", "e")
                .tie(WORKED_WITH, "a", "b", 1, year(1990), null)
                .tie(WORKED_WITH, "c", "d");
        store.add(new Person(new NodeKey("e"), null, null, null, year(1700), year(1760), true, "a register", null))
                .tie(WORKED_WITH, "e", "c");
        SnapshotSpec in1995 = new SnapshotSpec(Set.of(WORKED_WITH), NONE, null, 1995, AS_STATED);
        TimeCounts counts = new TimeCounts(new Count(0, 1), new Count(0, 1), new Count(0, 1));
        assertThat(take(in1995).timeCounts()).isEqualTo(counts);
        int reads = store.reads;
        assertThat(take(in1995).timeCounts()).isEqualTo(counts);
        assertThat(store.reads).as("from the cache").isEqualTo(reads);
        assertThat(take(SnapshotSpec.of(Set.of(WORKED_WITH))).timeCounts()).isNull();
    }

    @Test
    void keepsOnlyTiesThatMayHaveHeldInTheYear() {
        store.people("a", "b", "c", "d")
                .tie(WORKED_WITH, "a", "b", 1, year(1990), year(1995))
                .tie(WORKED_WITH, "a", "c", 1, year(1996), null)
                .tie(WORKED_WITH, "a", "d", 1, null, null);
        SnapshotSpec in1995 = new SnapshotSpec(Set.of(WORKED_WITH), NONE, null, 1995, AS_STATED);
        Snapshot snapshot = take(in1995);
        assertThat(strength(snapshot, snapshot.graph(), "a", "b")).isEqualTo(1);
        assertThat(strength(snapshot, snapshot.graph(), "a", "c")).isZero();
        assertThat(strength(snapshot, snapshot.graph(), "a", "d")).isEqualTo(1);
    }

    @Test
    void halvesStrengthWithEveryHalfLife() {
        store.people("a", "b", "c")
                .tie(WORKED_WITH, "a", "b", 8, year(1990), null)
                .tie(WORKED_WITH, "b", "c", 3, null, null);
        Snapshot snapshot = take(new SnapshotSpec(Set.of(WORKED_WITH), STRENGTH, 10.0, 2020, AS_STATED));
        assertThat(strength(snapshot, snapshot.graph(), "a", "b")).isCloseTo(1, within(1e-12));
        assertThat(strength(snapshot, snapshot.graph(), "b", "c")).isEqualTo(3);
    }

    @Test
    void decayCountsFromTheLastTieWhereNoYearIsGiven() {
        store.people("a", "b", "c")
                .tie(WORKED_WITH, "a", "b", 8, year(1990), null)
                .tie(WORKED_WITH, "b", "c", 1, year(2000), null);
        Snapshot snapshot = take(new SnapshotSpec(Set.of(WORKED_WITH), STRENGTH, 10.0, null, AS_STATED));
        assertThat(strength(snapshot, snapshot.graph(), "a", "b")).isCloseTo(4, within(1e-12));
    }

    @Test
    void decayWithoutWeightsIsRefused() {
        assertThatThrownBy(() -> new SnapshotSpec(Set.of(WORKED_WITH), NONE, 10.0, null, AS_STATED))
                .hasMessageContaining("STRENGTH");
        assertThatThrownBy(() -> new SnapshotSpec(Set.of(WORKED_WITH), STRENGTH, -2.0, null, AS_STATED))
                .hasMessageContaining("-2");
    }

    @Test
    void turnsArcsTowardsTheEndThatGainsStanding() {
        store.people("a", "b", "c", "d")
                .tie(MASTER_OF, "a", "b")
                .tie(NOMINATES, "b", "c")
                .tie(WORKED_WITH, "c", "d");
        Set<TieKind> kinds = Set.of(MASTER_OF, NOMINATES, WORKED_WITH);
        Snapshot snapshot = take(new SnapshotSpec(kinds, NONE, null, null, TOWARDS_CREDIT));
        assertThat(strength(snapshot, snapshot.graph(), "b", "a"))
                .as("the apprentice credits the master")
                .isEqualTo(1);
        assertThat(strength(snapshot, snapshot.graph(), "a", "b")).isZero();
        assertThat(strength(snapshot, snapshot.graph(), "b", "c"))
                .as("who is nominated gains")
                .isEqualTo(1);
        assertThat(strength(snapshot, snapshot.graph(), "c", "b")).isZero();
        assertThat(strength(snapshot, snapshot.graph(), "c", "d")).isEqualTo(1);
        assertThat(strength(snapshot, snapshot.graph(), "d", "c")).isEqualTo(1);
    }

    @Test
    void anUndirectedTieCountsOnceInTheUndirectedView() {
        store.people("a", "b").tie(WORKED_WITH, "a", "b", 3, null, null).tie(MASTER_OF, "a", "b", 2, null, null);
        Snapshot snapshot = take(strengths(WORKED_WITH, MASTER_OF));
        assertThat(strength(snapshot, snapshot.undirected(), "b", "a")).isEqualTo(5);
        assertThat(strength(snapshot, snapshot.graph(), "a", "b")).isEqualTo(5);
        assertThat(strength(snapshot, snapshot.graph(), "b", "a")).isEqualTo(3);
    }

    @Test
    void answersFromTheCacheWithoutReadingTheStore() {
        store.people("a", "b").tie(MASTER_OF, "a", "b", 2, null, null).tie(CREDITED_ON, "a", "w");
        SnapshotSpec spec = strengths(MASTER_OF, CREDITED_ON);
        Snapshot taken = take(spec);
        int reads = store.reads;
        Snapshot cached = take(spec);
        assertThat(store.reads).isEqualTo(reads);
        assertThat(cached.digest()).isEqualTo(taken.digest());
        assertThat(cached.graph().targets()).isEqualTo(taken.graph().targets());
        assertThat(cached.graph().weights()).isEqualTo(taken.graph().weights());
        assertThat(cached.undirected().offsets()).isEqualTo(taken.undirected().offsets());
        assertThat(new CachedSnapshots(store, RealSnapshots.held(store), new StoreLocation(folder)).cached())
                .singleElement()
                .satisfies(found -> assertThat(found.spec()).isEqualTo(spec));
    }

    @Test
    void aSnapshotFromTheCacheKnowsWhoIsInItsPopulation() {
        store.people("A", "B").tie(MASTER_OF, "A", "B");
        Population population = new Population("some", person -> Population.Part.PRESENT);
        SnapshotSpec spec = SnapshotSpec.of(Set.of(MASTER_OF)).among(population);
        take(spec);
        Snapshot again = take(spec);
        assertThat(again.spec().population().partOf(again.key(0))).isEqualTo(Population.Part.PRESENT);
    }

    @Test
    void keepingASnapshotLeavesTheClustersThatAreKeptBesideIt() throws IOException {
        store.people("a", "b").tie(MASTER_OF, "a", "b");
        Path clusters = Files.createDirectories(folder.resolve("snapshots")).resolve("clusters");
        Files.writeString(clusters, "kept");
        Path stale = Files.writeString(folder.resolve("snapshots/0-0-0.snapshot"), "stale");
        take(SnapshotSpec.of(Set.of(MASTER_OF)));
        assertThat(clusters).hasContent("kept");
        assertThat(stale).doesNotExist();
    }

    @Test
    void takesABrokenCacheAnew() throws IOException {
        store.people("a", "b").tie(MASTER_OF, "a", "b");
        SnapshotSpec spec = SnapshotSpec.of(Set.of(MASTER_OF));
        String digest = take(spec).digest();
        Path file = onlyFile();
        byte[] bytes = Files.readAllBytes(file);
        for (int broken : new int[] {0, bytes.length / 2, bytes.length - 1}) {
            byte[] changed = bytes.clone();
            changed[broken] ^= 1;
            Files.write(file, changed);
            assertThat(take(spec).digest()).isEqualTo(digest);
        }
        Files.write(file, new byte[3]);
        assertThat(take(spec).digest()).isEqualTo(digest);
    }

    @Test
    void aChangedStoreIsReadAgainAndOldFilesGo() throws IOException {
        store.people("a", "b", "c").tie(MASTER_OF, "a", "b");
        SnapshotSpec spec = SnapshotSpec.of(Set.of(MASTER_OF));
        String before = take(spec).digest();
        store.tie(MASTER_OF, "b", "c");
        store.revision++;
        assertThat(take(spec).digest()).isNotEqualTo(before);
        assertThat(onlyFile().getFileName().toString()).contains("-1-");
    }

    @Test
    void aSnapshotOfOneStoreIsNeverTakenForAnothers() {
        store.people("a", "b").tie(MASTER_OF, "a", "b");
        SnapshotSpec spec = SnapshotSpec.of(Set.of(MASTER_OF));
        take(spec);
        MemoryStore other = new MemoryStore().people("c");
        other.identity = "other";
        Snapshot ofOther = new CachedSnapshots(other, RealSnapshots.held(other), new StoreLocation(folder))
                .take(spec, RunControl.NONE);
        assertThat(ofOther.vertexCount()).isEqualTo(1);
    }

    /** A list must tell of what was kept, not of what a damaged head says. */
    @Test
    void aDamagedHeadIsNotListed() throws IOException {
        store.people("a", "b").tie(MASTER_OF, "a", "b");
        CachedSnapshots snapshots = new CachedSnapshots(store, RealSnapshots.held(store), new StoreLocation(folder));
        String digest = snapshots
                .take(SnapshotSpec.of(Set.of(MASTER_OF)), RunControl.NONE)
                .digest();
        byte[] bytes = Files.readAllBytes(onlyFile());
        int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(digest);
        bytes[place] = (byte) (bytes[place] == 'a' ? 'b' : 'a');
        Files.write(onlyFile(), bytes);
        assertThat(snapshots.cached()).isEmpty();
    }

    @Test
    void noChangedByteOfKeptClustersIsTold() throws IOException {
        Cluster cluster = new Cluster(new NodeKey("k"), "songzhuang", "宋庄", "Songzhuang", 39.9, 116.7);
        store.clusters.put(cluster.key(), cluster);
        assertThat(clusters()).containsExactlyElementsOf(store.all());
        Path file = folder.resolve("snapshots/clusters");
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertThat(clusters()).as("byte %s", at).containsExactlyElementsOf(store.all());
        }
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertThat(clusters()).containsExactlyElementsOf(store.all());
    }

    /** Anew, as the next process reads them. */
    private List<Cluster> clusters() {
        return new NetworkRecords(store, store, new StoreLocation(folder)).clusters();
    }

    @Test
    void isTakenAgainIfTheStoreChangesMeanwhile() {
        MemoryStore changing = new MemoryStore() {
            @Override
            public void readTies(Set<TieKind> kinds, Consumer<Tie> sink) {
                super.readTies(kinds, sink);
                if (revision == 0) {
                    revision = 1;
                    people("c");
                }
            }
        };
        changing.people("a", "b").tie(MASTER_OF, "a", "b");
        Snapshot snapshot = new CachedSnapshots(changing, RealSnapshots.held(changing), new StoreLocation(folder))
                .take(SnapshotSpec.of(Set.of(MASTER_OF)), RunControl.NONE);
        assertThat(snapshot.revision()).isEqualTo(1);
        assertThat(snapshot.vertexCount()).isEqualTo(3);
    }

    @Test
    void aCreditWithoutDatesHeldInTheYearOfItsWork() {
        store.people("a", "b", "c")
                .tie(CREDITED_ON, "a", "early")
                .tie(CREDITED_ON, "b", "early")
                .tie(CREDITED_ON, "b", "late")
                .tie(CREDITED_ON, "c", "late");
        store.add(new Work(new NodeKey("early"), null, "early", null, year(1990), null, null));
        store.add(new Work(new NodeKey("late"), null, "late", null, year(2000), null, null));
        Snapshot snapshot = take(new SnapshotSpec(Set.of(CREDITED_ON), NONE, null, 1990, AS_STATED));
        assertThat(strength(snapshot, snapshot.graph(), "a", "b")).isEqualTo(1);
        assertThat(strength(snapshot, snapshot.graph(), "b", "c")).isZero();
    }

    @Test
    void keepsClustersAndDisciplines() {
        store.people("a");
        store.add(new Person(new NodeKey("b"), null, new NodeKey("k2"), "kiln", null, null, false, null, null));
        store.add(new Person(new NodeKey("c"), null, new NodeKey("k1"), "glaze", null, null, false, null, null));
        SnapshotSpec spec = SnapshotSpec.of(Set.of(MASTER_OF));
        for (Snapshot snapshot : List.of(take(spec), take(spec))) {
            assertThat(snapshot.clusters()).containsExactly(new NodeKey("k1"), new NodeKey("k2"));
            assertThat(snapshot.clusterOf(0)).isEqualTo(-1);
            assertThat(snapshot.clusterOf(1)).isEqualTo(1);
            assertThat(snapshot.disciplineOf(0)).isNull();
            assertThat(snapshot.disciplineOf(1)).isEqualTo("kiln");
            assertThat(snapshot.disciplineOf(2)).isEqualTo("glaze");
        }
    }

    /** Sums run in one order in both rows of a pair, so that the matrix is symmetric to the bit. */
    @Test
    void anUndirectedProjectionIsSymmetricToTheBit() {
        Random random = new Random(11);
        for (int person = 0; person < 60; person++) {
            store.people("p" + person);
            for (int i = 0; i < 5; i++) {
                double weight = 0.1 + random.nextDouble();
                store.tie(CREDITED_ON, "p" + person, "w" + random.nextInt(20), weight, null, null);
                store.tie(WORKED_WITH, "p" + person, "p" + random.nextInt(person + 1), weight, null, null);
            }
        }
        CsrGraph graph = take(strengths(CREDITED_ON, WORKED_WITH)).graph();
        CsrGraph turned = CsrGraph.ofArrays(graph.offsets(), graph.targets(), graph.weights(), true)
                .transpose();
        assertThat(turned.targets()).isEqualTo(graph.targets());
        assertThat(turned.weights()).isEqualTo(graph.weights());
    }

    @Test
    void theDigestDependsOnContentAndSpecAlone() {
        store.people("a", "b").tie(MASTER_OF, "a", "b");
        MemoryStore sameInAnotherOrder = new MemoryStore().people("b", "a").tie(MASTER_OF, "a", "b");
        sameInAnotherOrder.revision = 9;
        Snapshot one = take(SnapshotSpec.of(Set.of(MASTER_OF)));
        Snapshot other = new CachedSnapshots(
                        sameInAnotherOrder,
                        RealSnapshots.held(sameInAnotherOrder),
                        new StoreLocation(folder.resolve("other")))
                .take(SnapshotSpec.of(Set.of(MASTER_OF)), RunControl.NONE);
        assertThat(other.digest()).isEqualTo(one.digest());
        assertThat(take(SnapshotSpec.of(Set.of(MASTER_OF, WORKED_WITH))).digest())
                .isNotEqualTo(one.digest());
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("snapshots"))) {
            return files.reduce((one, other) -> {
                        throw new AssertionError("two files: " + one + ", " + other);
                    })
                    .orElseThrow();
        }
    }
}
