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
    };

    /**
     * Opens the database anew if it has stopped. Cheap if it has not.
     *
     * @throws StoreException if it cannot be, which says why
     */
    void ensureWorking();

    /** What a failure comes from, if the database has stopped and it is known what for. */
    Optional<StoreException> whyStopped(RuntimeException failure);
}
