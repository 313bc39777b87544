package io.shicheng.store;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.store.failure.StoreException;
import io.shicheng.store.retention.EndedRecords;
import io.shicheng.store.retention.RecordKind;
import io.shicheng.store.retention.Removal;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * The port to the end dates of records. All methods throw {@link StoreException} when the database is not reachable.
 */
public interface RetentionRecords extends EndedRecords {
    /** Streams the keys of the nodes of this kind that are kept until a day before this one. */
    void readNodesEnding(RecordKind kind, LocalDate before, Consumer<String> keys);

    /** The same for ties. */
    void readTiesEnding(TieKind kind, LocalDate before, Consumer<String> keys);

    /**
     * Removes what has come to its end, and makes the change that goes with it, in one transaction, or does nothing.
     *
     * @param before as in {@link PersonalRecords#change}
     * @return the revision after it
     */
    long remove(Removal removal, PersonalChange change, Runnable before);

    /** What one import alone brought, whatever the day. */
    EndedRecords broughtBy(long revision);

    /** Streams the people whom an import was the last to change, and who stood in the store before. */
    void readPeopleChangedBy(long revision, Consumer<NodeKey> sink);

    /**
     * Removes what one import alone brought, gives what it was the last to change the properties that it had before,
     * takes its number from all else and it from the history, and makes the change that goes with it, in one
     * transaction, or does nothing.
     *
     * @param before as in {@link PersonalRecords#change}
     * @return the revision after it
     */
    long undo(long revision, Removal removal, PersonalChange change, Runnable before);
}
