package io.shicheng.store.neo4j;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.Consent;
import io.shicheng.graph.ContactDetail;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Person;
import io.shicheng.graph.Tie;
import io.shicheng.graph.TieKind;
import io.shicheng.graph.Work;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphChange;
import io.shicheng.store.GraphStore;
import io.shicheng.store.StoreCounts;
import io.shicheng.store.failure.StoreUnreachableException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * The store on Neo4j, in bulk by the driver. Within this process readers and the commit of a change keep each other waiting,
 * so that a reader sees all of a change or nothing of it.
 */
final class Neo4jGraphStore implements GraphStore {
    private final StoreDriver driver;
    private final RevisionFile revisionFile;
    private final ReentrantReadWriteLock commitLock = new ReentrantReadWriteLock();

    Neo4jGraphStore(StoreDriver driver, RevisionFile revisionFile) {
        this.driver = driver;
        this.revisionFile = revisionFile;
    }

    @Override
    public long revision() {
        return state().revision();
    }

    @Override
    public String identity() {
        return state().identity();
    }

    private StoreState state() {
        return revisionFile
                .read()
                .orElseGet(() -> StoreDriver.reaching(() -> {
                    commitLock.readLock().lock();
                    try (Session session = driver.reading()) {
                        var rows = session.run(CypherFiles.query("state_read")).list(Neo4jGraphStore::stateOf);
                        StoreState state = rows.isEmpty() ? StoreState.NEW : rows.getFirst();
                        revisionFile.write(state);
                        return state;
                    } finally {
                        commitLock.readLock().unlock();
                    }
                }));
    }

    private static StoreState stateOf(Record row) {
        return new StoreState(row.get("revision").asLong(), row.get("identity").asString());
    }

    @Override
    public StoreCounts counts() {
        return reading(session -> {
            Record row = session.run(CypherFiles.query("counts_read")).single();
            Map<TieKind, Long> ties = new EnumMap<>(TieKind.class);
            for (TieKind kind : TieKind.values()) {
                ties.put(
                        kind,
                        session.run(CypherFiles.query("ties_count", kind))
                                .single()
                                .get("ties")
                                .asLong());
            }
            return new StoreCounts(
                    row.get("people").asLong(),
                    row.get("historicalPeople").asLong(),
                    row.get("organisations").asLong(),
                    row.get("works").asLong(),
                    row.get("clusters").asLong(),
                    ties,
                    row.get("consents").asLong(),
                    row.get("contacts").asLong());
        });
    }

    @Override
    public long apply(GraphChange change, LongConsumer within, RunControl control) {
        if (change.isEmpty()) {
            return revision();
        }
        if (commitLock.getReadHoldCount() > 0) {
            throw new IllegalStateException("A change cannot be stored from within a reader of the store.");
        }
        return StoreDriver.reaching(() -> {
            try (StoreTransaction transaction = driver.writing()) {
                control.phase("store", change.size());
                StoreState state = stateOf(transaction
                        .statements()
                        .run(
                                CypherFiles.query("state_advance"),
                                Map.of("identity", UUID.randomUUID().toString()))
                        .single());
                new ChangeWriter(transaction.statements(), state.revision() == 1, control).write(change);
                within.accept(state.revision());
                control.checkCancelled();
                control.phase("commit", 0);
                commit(transaction, state);
                return state.revision();
            }
        });
    }

    private void commit(StoreTransaction transaction, StoreState state) {
        commitLock.writeLock().lock();
        try {
            revisionFile.remove();
            transaction.commit();
            revisionFile.write(state);
        } catch (Neo4jException e) {
            throw new StoreUnreachableException(
                    "The database failed at the end of storing the change (" + e.code()
                            + "): it holds all of it or nothing. Give it more memory (-Xmx) or room on the disk, start"
                            + " again and import the same files once more; what is there already stays as it is.",
                    e);
        } finally {
            commitLock.writeLock().unlock();
        }
    }

    @Override
    public void readClusters(Consumer<Cluster> sink) {
        stream("clusters_read", Records::cluster, sink);
    }

    @Override
    public void readOrganisations(Consumer<Organisation> sink) {
        stream("organisations_read", Records::organisation, sink);
    }

    @Override
    public void readWorks(Consumer<Work> sink) {
        stream("works_read", Records::work, sink);
    }

    @Override
    public void readPeople(Consumer<Person> sink) {
        stream("people_read", Records::person, sink);
    }

    @Override
    public void readConsents(Consumer<Consent> sink) {
        stream("consents_read", Records::consent, sink);
    }

    @Override
    public void readContacts(Consumer<ContactDetail> sink) {
        stream("contacts_read", Records::contact, sink);
    }

    @Override
    public void readTies(Set<TieKind> kinds, Consumer<Tie> sink) {
        StoreDriver.reaching(() -> {
            commitLock.readLock().lock();
            try (TieMerge merge = new TieMerge(driver, kinds)) {
                merge.forEach(sink);
                return kinds;
            } finally {
                commitLock.readLock().unlock();
            }
        });
    }

    private <T> void stream(String query, Function<Record, T> read, Consumer<T> sink) {
        reading(session -> {
            session.run(CypherFiles.query(query)).forEachRemaining(row -> sink.accept(read.apply(row)));
            return query;
        });
    }

    private <T> T reading(Function<Session, T> work) {
        return StoreDriver.reaching(() -> {
            commitLock.readLock().lock();
            try (Session session = driver.reading()) {
                return work.apply(session);
            } finally {
                commitLock.readLock().unlock();
            }
        });
    }
}
