package io.shicheng.store.retention;

import io.shicheng.graph.NodeKey;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/** What may go from the store, with what is needed to decide whether it does. */
public interface EndedRecords {
    /** Streams what goes of a kind; not of ties. */
    void readEnded(RecordKind kind, LocalDate before, Consumer<Ended> sink);

    /** Counts the ties that go, by the cluster of the person they begin at, or null. */
    void countTiesEnded(LocalDate before, ObjLongConsumer<@Nullable NodeKey> sink);
}
