package io.shicheng.store.dump;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.progress.RunControl;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads all of a database while others write to it. What is read first may be outdated when the last of it is; so it is
 * noted what changes touch, and that is read again, until what is left is so little that it can be read while nothing
 * is committed.
 *
 * <p>All methods throw {@link io.shicheng.store.failure.StoreException} when the database is not reachable.
 */
@HoldsPeople
public interface GraphDump {
    /** Notes from now on what changes touch, until it is closed. */
    Reading begin();

    /** How many records each family has, as the database counts them; cheap. */
    Map<String, Long> counts();

    /** How far the database is, and by which migrations it was made. */
    DatabaseState state();

    /** Does something while nothing is committed. */
    <T> T undisturbed(Supplier<T> work);

    /** One reading of the database. */
    @HoldsPeople
    interface Reading extends AutoCloseable {
        /**
         * Streams the records of a family in the order of their keys. Commits wait for a thousand of them at most.
         *
         * @param family not one that is read whole at the end
         */
        void read(RecordFamily family, Consumer<StoredRecord> sink, RunControl control);

        /**
         * Asks all that is asked while nothing is committed once before, about nobody and while commits go on: to plan
         * a query that was never asked takes longer than to answer it.
         */
        void rehearse();

        /** What was touched since the last call, or since the beginning. */
        Touched touched();

        /** Streams what is there now of what was touched; what is gone is not told. */
        void readAgain(Touched touched, BiConsumer<RecordFamily, StoredRecord> sink, RunControl control);

        /** Streams the families that are read whole. */
        void readWhole(BiConsumer<RecordFamily, StoredRecord> sink);

        /** Notes no more. */
        @Override
        void close();
    }
}
