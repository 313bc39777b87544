package io.shicheng.store.neo4j.driver;

import io.shicheng.store.failure.StoreException;
import java.util.Optional;

/** A database that this process runs itself, and can open anew when it has stopped. */
public interface EmbeddedDatabase {
    /** A server, which somebody else looks after. */
    EmbeddedDatabase NONE = new EmbeddedDatabase() {
        @Override
        public void ensureWorking() {}

        @Override
        public Optional<StoreException> whyStopped(RuntimeException failure) {
            return Optional.empty();
        }

        @Override
        public DirectWriting writing(int records, Runnable mustHold) {
            throw new UnsupportedOperationException("A server's database is written by statements.");
        }
    };

    /**
     * Opens the database anew if it has stopped. Cheap if it has not.
     *
     * @throws StoreException if it cannot be, which says why
     */
    void ensureWorking();

    /** What a failure comes from, if the database has stopped and it is known what for. */
    Optional<StoreException> whyStopped(RuntimeException failure);

    /**
     * Begins to write without statements.
     *
     * @param records of a transaction
     * @param mustHold called before each commit; throws if the store is not this process's alone any more
     */
    DirectWriting writing(int records, Runnable mustHold);
}
