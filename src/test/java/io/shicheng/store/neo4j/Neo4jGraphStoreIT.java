package io.shicheng.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.graph.Channel;
import io.shicheng.graph.Consent;
import io.shicheng.graph.ConsentScope;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Person;
import io.shicheng.graph.Sealed;
import io.shicheng.graph.Tie;
import io.shicheng.graph.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.store.ClusterDirectory;
import io.shicheng.store.GraphChange;
import io.shicheng.store.GraphStore;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.ImportRecord;
import io.shicheng.store.StoreLocation;
import io.shicheng.store.TestChange;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

class Neo4jGraphStoreIT {
    private ApplicationContext context;
    private GraphStore store;

    @BeforeEach
    void emptyStore() {
        context = TestStore.emptied();
        store = context.getBean(GraphStore.class);
    }

    @Test
    void aNewStoreIsEmptyAndAtRevisionZero() {
        assertThat(store.revision()).isZero();
        assertThat(store.identity()).isEmpty();
        assertThat(store.counts().people()).isZero();
        assertThat(people()).isEmpty();
        assertThat(ties(EnumSet.allOf(TieKind.class))).isEmpty();
    }

    @Test
    void givesBackEveryFieldOfEveryRecordInTheOrderOfKeys() {
        GraphChange change = everything();
        assertThat(store.apply(change, RunControl.NONE)).isEqualTo(1);

        assertThat(people())
                .isEqualTo(change.people().stream()
                        .sorted(Comparator.comparing(Person::key))
                        .toList());
        assertThat(ties(EnumSet.allOf(TieKind.class)))
                .isEqualTo(change.ties().stream()
                        .sorted(Comparator.comparing(Tie::key))
                        .toList());
        assertThat(collect(store::readClusters)).isEqualTo(change.clusters());
        assertThat(collect(store::readWorks)).isEqualTo(change.works());
        assertThat(collect(store::readOrganisations))
                .isEqualTo(change.organisations().stream()
                        .sorted(Comparator.comparing(Organisation::key))
                        .toList());
        assertThat(collect(store::readConsents))
                .isEqualTo(change.consents().stream()
                        .sorted(Comparator.comparing(Consent::key))
                        .toList());
        assertThat(collect(store::readContacts)).isEqualTo(change.contacts());
        assertThat(store.counts().ties()).containsEntry(TieKind.CREDITED_ON, 1L);
        assertThat(store.counts().people()).isEqualTo(change.people().size());
        assertThat(store.counts().historicalPeople()).isEqualTo(1);
    }

    private static GraphChange everything() {
        return new TestChange()
                .cluster("jingdezhen")
                .person("b", "jingdezhen", true, "A register", new Sealed(new byte[] {1, 2, 3}))
                .person("a")
                .person("c")
                .organisation(NodeKind.STUDIO, "studio")
                .organisation(NodeKind.PLATFORM, "platform")
                .organisation(NodeKind.GROUP, "group")
                .work("film")
                .tie(TieKind.MASTER_OF, "a", "b")
                .tie(TieKind.WORKED_WITH, "c", "a", 2.5, 0.5, null, 1999)
                .tie(TieKind.MEMBER_OF, "a", "group")
                .tie(TieKind.FOUNDED, "a", "studio")
                .tie(TieKind.WORKS_THROUGH, "b", "platform")
                .tie(TieKind.CREDITED_ON, "b", "film")
                .consent("a", ConsentScope.NAMED, LocalDate.of(2026, 1, 2), LocalDate.of(2027, 1, 2))
                .consent("a", ConsentScope.CONTACT, LocalDate.of(2026, 1, 2), null)
                .contact("a", Channel.PHONE, new Sealed(new byte[] {9, 8}))
                .build();
    }

    @Test
    void streamsOnlyTheKindsAskedForMergedByKey() {
        GraphChange change = TestChange.random(300, 2_000, 7);
        store.apply(change, RunControl.NONE);
        assertThat(ties(Set.of(TieKind.MASTER_OF, TieKind.WORKED_WITH)))
                .isEqualTo(change.ties().stream()
                        .sorted(Comparator.comparing(Tie::key))
                        .toList());
        assertThat(ties(Set.of(TieKind.MASTER_OF)))
                .isEqualTo(change.ties().stream()
                        .filter(tie -> tie.kind() == TieKind.MASTER_OF)
                        .sorted(Comparator.comparing(Tie::key))
                        .toList());
    }

    @Test
    void replacesRecordsWithTheSameKeyAndAddsTheOthers() {
        store.apply(everything(), RunControl.NONE);
        String identity = store.identity();
        GraphChange second = new TestChange()
                .person("b", null, false, null, null)
                .person("d")
                .organisation(NodeKind.PLATFORM, "studio")
                .tie(TieKind.MASTER_OF, "a", "b", 7, 2000)
                .tie(TieKind.MASTER_OF, "a", "d")
                .consent("a", ConsentScope.NAMED, LocalDate.of(2026, 1, 2), LocalDate.of(2026, 2, 2))
                .contact("a", Channel.PHONE, new Sealed(new byte[] {7}))
                .build();

        assertThat(store.apply(second, RunControl.NONE)).isEqualTo(2);

        assertThat(store.identity()).isEqualTo(identity).isNotEmpty();
        assertThat(people()).hasSize(4).containsAll(second.people());
        assertThat(ties(Set.of(TieKind.MASTER_OF))).containsExactlyInAnyOrderElementsOf(second.ties());
        assertThat(collect(store::readOrganisations)).hasSize(3).containsAll(second.organisations());
        assertThat(collect(store::readConsents)).hasSize(2).containsAll(second.consents());
        assertThat(collect(store::readContacts)).isEqualTo(second.contacts());
    }

    @Test
    void anEmptyChangeLeavesTheRevisionAsItIs() {
        store.apply(everything(), RunControl.NONE);
        assertThat(store.apply(GraphChange.NONE, RunControl.NONE)).isEqualTo(1);
        assertThat(store.revision()).isEqualTo(1);
    }

    @Test
    void refusesATieToAnUnknownNodeWhole() {
        GraphChange change = new TestChange()
                .person("a")
                .tie(TieKind.MASTER_OF, "a", "nobody")
                .build();
        assertThatThrownBy(() -> store.apply(change, RunControl.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 of 1 master_of ties");
        assertThat(store.revision()).isZero();
        assertThat(people()).isEmpty();
    }

    @Test
    void storesNothingWhenCancelledOnTheWay() {
        AtomicLong done = new AtomicLong();
        RunControl cancelsInTheMiddle = new RunControl() {
            @Override
            public void phase(String name, long totalWork) {}

            @Override
            public void advance(long work) {
                done.addAndGet(work);
            }

            @Override
            public boolean cancelled() {
                return done.get() > 5_000;
            }
        };
        GraphChange change = TestChange.random(6_000, 6_000, 3);
        assertThatThrownBy(() -> store.apply(change, cancelsInTheMiddle)).isInstanceOf(CancellationException.class);
        assertThat(done.get()).isGreaterThan(5_000);
        assertThat(store.revision()).isZero();
        assertThat(people()).isEmpty();
        assertThat(collect(store::readClusters)).isEmpty();
    }

    @Test
    void readsTheRevisionFromTheDatabaseWhenTheFileIsMissingOrBroken() throws IOException {
        StoreLocation location = context.getBean(StoreLocation.class);
        store.apply(everything(), RunControl.NONE);
        assertThat(location.revision()).content().startsWith("1 ");
        Files.writeString(location.revision(), "99");
        assertThat(store.revision()).isEqualTo(1);
        assertThat(location.revision()).content().startsWith("1 ");
        Files.delete(location.revision());
        assertThat(store.revision()).isEqualTo(1);
        assertThat(location.revision()).exists();
    }

    @Test
    void refusesAChangeFromWithinAReader() {
        store.apply(everything(), RunControl.NONE);
        assertThatThrownBy(() -> store.readPeople(_ -> store.apply(everything(), RunControl.NONE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("within a reader");
    }

    @Test
    void findsClustersByTheWordThatCommandsUse() {
        GraphChange change =
                new TestChange().cluster("songzhuang").cluster("hengdian").build();
        store.apply(change, RunControl.NONE);
        ClusterDirectory directory = context.getBean(ClusterDirectory.class);
        assertThat(directory.all())
                .containsExactly(change.clusters().get(1), change.clusters().get(0));
        assertThat(directory.bySourceId("songzhuang"))
                .contains(change.clusters().get(0));
        assertThat(directory.bySourceId("elsewhere")).isEmpty();
    }

    @Test
    void keepsTheHistoryOfImportsLatestFirst() {
        ImportHistory history = context.getBean(ImportHistory.class);
        Instant noon = Instant.parse("2026-03-04T12:00:00Z");
        var first = new ImportRecord("i1", noon, "steward", List.of("a.csv"), new TreeMap<>(Map.of("people", 3L)), 1);
        var second = new ImportRecord("i2", noon.plusSeconds(60), "steward", List.of(), new TreeMap<>(), 2);
        history.record(first);
        history.record(second);
        assertThat(history.all()).containsExactly(second, first);
        assertThat(history.byId("i1")).contains(first);
        assertThat(history.byId("i3")).isEmpty();
    }

    private List<Person> people() {
        return collect(store::readPeople);
    }

    private List<Tie> ties(Set<TieKind> kinds) {
        return collect(sink -> store.readTies(kinds, sink));
    }

    private static <T> List<T> collect(Consumer<Consumer<T>> reader) {
        List<T> all = new ArrayList<>();
        reader.accept(all::add);
        return all;
    }
}
