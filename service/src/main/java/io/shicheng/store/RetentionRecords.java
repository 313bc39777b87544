package io.shicheng.store;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.store.failure.StoreException;
import io.shicheng.store.retention.Ended;
import io.shicheng.store.retention.RecordKind;
import io.shicheng.store.retention.Removal;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The port to the end dates of records. All methods throw {@link StoreException} when the database is not reachable.
 */
public interface RetentionRecords {
    /** Streams the keys of the nodes of this kind that are kept until a day before this one. */
    void readNodesEnding(RecordKind kind, LocalDate before, Consumer<String> keys);

    /** The same for ties. */
    void readTiesEnding(TieKind kind, LocalDate before, Consumer<String> keys);

    /** Streams what is kept until a day before this one, with what is needed to decide whether it goes; not of ties. */
    void readEnded(RecordKind kind, LocalDate before, Consumer<Ended> sink);

    /**
     * Counts the ties that are kept until a day before this one, by the cluster of the person they begin at, or null.
     */
    void countTiesEnded(LocalDate before, ObjLongConsumer<@Nullable NodeKey> sink);

    /**
     * Removes what has come to its end, and makes the change that goes with it, in one transaction, or does nothing.
     *
     * @param before as in {@link PersonalRecords#change}
     * @return the revision after it
     */
    long remove(Removal removal, PersonalChange change, Runnable before);
}
