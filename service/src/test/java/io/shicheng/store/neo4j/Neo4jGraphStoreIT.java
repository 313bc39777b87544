package io.shicheng.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.shicheng.graph.NodeKind;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Role;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.personal.Sealed;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.store.ClusterDirectory;
import io.shicheng.store.GraphChange;
import io.shicheng.store.GraphStore;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.ImportRecord;
import io.shicheng.store.TestChange;
import io.shicheng.store.TestStore;
import io.shicheng.store.folder.StoreLocation;
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
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
        assertThat(store.commit()).isEmpty();
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
        String first = store.commit();
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

        assertThat(first).hasSize(32);
        assertThat(store.commit()).hasSize(32).isNotEqualTo(first);
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
        assertThatThrownBy(() -> store.readPeople(person -> store.apply(everything(), RunControl.NONE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("within a reader");
    }

    @Test
    void listsClustersOneByOneInTheOrderOfKeys() {
        ClusterDirectory directory = context.getBean(ClusterDirectory.class);
        assertThat(directory.all()).isEmpty();
        GraphChange change =
                new TestChange().cluster("songzhuang").cluster("hengdian").build();
        store.apply(change, RunControl.NONE);
        assertThat(directory.all())
                .containsExactly(change.clusters().get(1), change.clusters().get(0))
                .isEqualTo(collect(store::readClusters));
        store.apply(TestChange.random(1, 0, 5), RunControl.NONE);
        assertThat(directory.all()).as("with names and a place too").hasSize(3).isEqualTo(collect(store::readClusters));
    }

    private static ImportRecord record(int id, long revision) {
        Instant noon = Instant.parse("2026-03-04T12:00:00.123Z");
        return new ImportRecord(
                new UUID(7, id),
                noon.plusSeconds(60L * id),
                Role.STEWARD,
                new TreeMap<>(Map.of("people", 3L, "ties", 4_000_000_000L)),
                revision,
                LocalDate.of(2029, 3, 31));
    }

    @Test
    void keepsTheHistoryOfImportsLatestFirst() {
        ImportHistory history = context.getBean(ImportHistory.class);
        assertThat(history.all()).isEmpty();
        var empty =
                new ImportRecord(new UUID(7, 0), Instant.EPOCH, Role.ANONYMOUS, new TreeMap<>(), 1, LocalDate.EPOCH);
        history.record(record(1, 2));
        history.record(empty);
        history.record(record(2, 3));
        assertThat(history.all()).containsExactly(record(2, 3), record(1, 2), empty);
        assertThat(history.byId(new UUID(7, 1))).contains(record(1, 2));
        assertThat(history.byId(new UUID(7, 9))).isEmpty();
        assertThat(store.revision()).as("a record is no change of the network").isZero();
    }

    @Test
    void storesARecordWithItsChange() {
        ImportHistory history = context.getBean(ImportHistory.class);
        List<Integer> seenFromOutside = new ArrayList<>();
        long revision = store.apply(
                everything(),
                made -> {
                    history.record(record(1, made));
                    try (Session other = context.getBean(Driver.class).session()) {
                        seenFromOutside.add(
                                other.run("MATCH (n:Import) RETURN n").list().size());
                    }
                },
                RunControl.NONE);
        assertThat(seenFromOutside).as("before the commit").containsExactly(0);
        assertThat(history.all()).containsExactly(record(1, revision));
        assertThat(store.revision()).isEqualTo(revision);
    }

    @Test
    void storesNeitherARecordNorItsChangeWhenEitherFails() {
        ImportHistory history = context.getBean(ImportHistory.class);
        assertThatThrownBy(() -> store.apply(
                        everything(),
                        made -> {
                            history.record(record(1, made));
                            throw new IllegalStateException("no more");
                        },
                        RunControl.NONE))
                .hasMessage("no more");
        GraphChange dangling = new TestChange()
                .person("a")
                .tie(TieKind.MASTER_OF, "a", "nobody")
                .build();
        assertThatThrownBy(() -> store.apply(dangling, made -> history.record(record(2, made)), RunControl.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(history.all()).isEmpty();
        assertThat(people()).isEmpty();
        assertThat(store.revision()).isZero();

        assertThat(store.apply(everything(), made -> history.record(record(3, made)), RunControl.NONE))
                .as("the store goes on")
                .isEqualTo(1);
    }

    @Test
    void cancelledAfterTheRecordStoresNeither() {
        ImportHistory history = context.getBean(ImportHistory.class);
        AtomicBoolean recorded = new AtomicBoolean();
        RunControl cancelsOnceRecorded = new RunControl() {
            @Override
            public void phase(String name, long totalWork) {}

            @Override
            public void advance(long work) {}

            @Override
            public boolean cancelled() {
                return recorded.get();
            }
        };
        assertThatThrownBy(() -> store.apply(
                        everything(),
                        made -> {
                            history.record(record(1, made));
                            recorded.set(true);
                        },
                        cancelsOnceRecorded))
                .isInstanceOf(CancellationException.class);
        assertThat(history.all()).isEmpty();
        assertThat(people()).isEmpty();
    }

    @Test
    void aTransactionAroundAChangeDoesNotPutItsCommitOff() {
        TransactionTemplate around = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        around.executeWithoutResult(status -> {
            store.apply(everything(), RunControl.NONE);
            status.setRollbackOnly();
        });
        assertThat(store.revision()).isEqualTo(1);
        assertThat(people()).hasSize(3);
    }

    @Test
    void anEmptyChangeHasNoRecord() {
        store.apply(GraphChange.NONE, made -> fail("nothing to record"), RunControl.NONE);
        assertThat(store.revision()).isZero();
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
