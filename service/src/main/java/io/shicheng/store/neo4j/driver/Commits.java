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
import org.jspecify.annotations.Nullable;
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
    private final @Nullable Filling filling;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final TouchedNotes touched = new TouchedNotes();

    /**
     * @param mustHold called before a commit; throws if the store is not this process's alone any more
     * @param filling how a large first change is parted; null if it is not
     */
    public Commits(StoreDriver driver, RevisionFile revisionFile, Runnable mustHold, @Nullable Filling filling) {
        this.filling = filling;
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
            clearUnfinished();
            try (StoreTransaction transaction = driver.writing()) {
                Revisions state = advance(transaction, network);
                work.accept(transaction, state.last().number());
                control.checkCancelled();
                control.phase("commit", 0);
                commit(transaction, state);
                return state;
            }
        });
    }

    /** What a first change left that could not be undone when it failed. While one is under way, this waits for it. */
    private void clearUnfinished() {
        if (filling == null || !filling.isBegun()) {
            return;
        }
        lock.writeLock().lock();
        try {
            filling.check(driver.ready());
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean isEmpty() {
        try (Session session = driver.reading()) {
            return session.run(CypherFiles.query("restore_empty"))
                    .single()
                    .get("empty")
                    .asBoolean();
        }
    }

    private static Revisions advance(StoreTransaction transaction, boolean network) {
        Map<String, Object> parameters =
                Map.of("identity", UUID.randomUUID().toString(), "commit", newName(), "network", network);
        return stateOf(transaction
                .statements()
                .run(CypherFiles.query("state_advance"), parameters)
                .single());
    }

    /**
     * Makes the first change of a store in several transactions, if it is large: all of it, or nothing that anybody
     * sees. Meanwhile nobody reads.
     *
     * @param records of the change
     * @param rows writes and commits them
     * @param last what belongs to the last transaction, given the revision that the change makes
     * @return the revisions after the change; null if it is small, or not the first: then nothing is done
     */
    public @Nullable Revisions fill(
            long records,
            boolean network,
            Consumer<DirectWriting> rows,
            ObjLongConsumer<StoreTransaction> last,
            RunControl control) {
        Filling parted = filling;
        if (parted == null || !parted.parts(records) || state().last().number() > 0) {
            return null;
        }
        return driver.working(() -> {
            lock.writeLock().lock();
            try {
                clearUnfinished();
                if (!isEmpty()) {
                    return null;
                }
                parted.begin();
                try (DirectWriting writing = parted.writing(driver, mustHold)) {
                    rows.accept(writing);
                }
                Revisions state;
                try (StoreTransaction transaction = driver.writing()) {
                    state = advance(transaction, network);
                    last.accept(transaction, state.last().number());
                    control.checkCancelled();
                    control.phase("commit", 0);
                    commit(transaction, state);
                }
                clearUnfinished();
                return state;
            } catch (RuntimeException | Error e) {
                undo(e);
                throw e;
            } finally {
                lock.writeLock().unlock();
            }
        });
    }

    /** If it cannot be undone now, it is before the next change, or when the store is opened. */
    private void undo(Throwable failure) {
        try {
            clearUnfinished();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
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
