package io.shicheng.store.neo4j.driver;

import io.shicheng.progress.RunControl;
import io.shicheng.store.Revision;
import io.shicheng.store.Revisions;
import io.shicheng.store.failure.StoreUnreachableException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Counts changes and commits them. Within this process readers and the commit of a change keep each other waiting, so
 * that a reader sees all of a change or nothing of it.
 */
public final class Commits {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NAME_BYTES = 16;

    private final StoreDriver driver;
    private final RevisionFile revisionFile;
    private final Runnable mustHold;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final TouchedNotes touched = new TouchedNotes();

    /** @param mustHold called before a commit; throws if the store is not this process's alone any more */
    public Commits(StoreDriver driver, RevisionFile revisionFile, Runnable mustHold) {
        this.mustHold = mustHold;
        this.driver = driver;
        this.revisionFile = revisionFile;
    }

    /** What is committed from now on touched, for one who reads all of the database meanwhile. */
    public TouchedNotes touched() {
        return touched;
    }

    public Revisions state() {
        return revisionFile.read().orElseGet(() -> reading(this::readState));
    }

    private Revisions readState(Session session) {
        if (!revisionFile.isKept()) {
            return stateIn(session);
        }
        // by one at a time: many ask at once after a commit that removed the file, and all would write it
        synchronized (revisionFile) {
            return revisionFile.read().orElseGet(() -> {
                Revisions state = stateIn(session);
                revisionFile.write(state);
                return state;
            });
        }
    }

    private static Revisions stateIn(Session session) {
        var rows = session.run(CypherFiles.query("state_read")).list(Commits::stateOf);
        return rows.isEmpty() ? Revisions.NONE : rows.getFirst();
    }

    private static Revisions stateOf(Record row) {
        return new Revisions(
                new Revision(row.get("revision").asLong(), row.get("commit").asString()),
                new Revision(
                        row.get("networkRevision").asLong(),
                        row.get("networkCommit").asString()));
    }

    /** A name for a commit, which no other has: 128 random bits. */
    public static String newName() {
        byte[] name = new byte[NAME_BYTES];
        RANDOM.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }

    /** Reads in a session, while nothing is committed. */
    public <T> T reading(Function<Session, T> work) {
        return undisturbed(() -> {
            try (Session session = driver.reading()) {
                return work.apply(session);
            }
        });
    }

    /**
     * Reads in a session while commits go on. For questions that are asked again while nothing is committed: the
     * database plans what it was never asked, which takes longer than to answer it.
     */
    public void rehearsing(Consumer<Session> work) {
        driver.working(() -> {
            try (Session session = driver.reading()) {
                work.accept(session);
                return session;
            }
        });
    }

    /** Does something while nothing is committed. */
    public <T> T undisturbed(Supplier<T> work) {
        return driver.working(() -> {
            lock.readLock().lock();
            try {
                return work.get();
            } finally {
                lock.readLock().unlock();
            }
        });
    }

    /**
     * Makes a change in a transaction of its own and commits it.
     *
     * @param network whether it changes the network
     * @param work given the revision that the change makes; if it throws, nothing is changed
     * @return the revisions after the change
     */
    public Revisions change(boolean network, ObjLongConsumer<StoreTransaction> work, RunControl control) {
        if (lock.getReadHoldCount() > 0) {
            throw new IllegalStateException("A change cannot be stored from within a reader of the store.");
        }
        return driver.working(() -> {
            try (StoreTransaction transaction = driver.writing()) {
                Revisions state = stateOf(transaction
                        .statements()
                        .run(
                                CypherFiles.query("state_advance"),
                                Map.of(
                                        "identity",
                                        UUID.randomUUID().toString(),
                                        "commit",
                                        newName(),
                                        "network",
                                        network))
                        .single());
                work.accept(transaction, state.last().number());
                control.checkCancelled();
                control.phase("commit", 0);
                commit(transaction, state);
                return state;
            }
        });
    }

    private void commit(StoreTransaction transaction, Revisions state) {
        mustHold.run();
        lock.writeLock().lock();
        try {
            // before, since it may be committed though it seems to fail
            touched.add(transaction.notes());
            revisionFile.remove();
            transaction.commit();
            revisionFile.write(state);
        } catch (Neo4jException e) {
            throw new StoreUnreachableException("commit", e, e.code());
        } finally {
            lock.writeLock().unlock();
        }
    }
}
