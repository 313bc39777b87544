package io.shicheng.store.dump;

import io.shicheng.graph.HoldsPeople;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Fills an empty database with the records of another. */
@HoldsPeople
public interface GraphRestore {
    /** Whether the store's database is a server, and not in the store's folder. */
    boolean onServer();

    /**
     * Makes an embedded database in a folder, or takes the server's, which must be empty or hold what a restore left
     * that did not come to its end.
     *
     * @param folder for an embedded one
     * @param name of this restore, by which it is known that it came to its end; a server's only
     * @param migrations by which the records were made
     * @throws io.shicheng.store.failure.StoreException if the database holds something, cannot be reached or ran
     *     migrations that this version does not know
     */
    Filling begin(Path folder, String name, Map<String, String> migrations);

    /** A database that is being filled. */
    @HoldsPeople
    interface Filling extends AutoCloseable {
        /**
         * Puts records into it.
         *
         * @return how many were stored: fewer if a tie or a consent names a node that is not there
         */
        long put(RecordFamily family, List<StoredRecord> records);

        /** How many records each family has by now. */
        Map<String, Long> counts();

        /** Gives it a state of its own, which no other database has; the last thing to be done. */
        void finish(long revision);

        /** Stops it, with all that it holds on disk. */
        @Override
        void close();
    }
}
