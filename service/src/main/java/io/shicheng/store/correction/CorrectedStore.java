package io.shicheng.store.correction;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.correction.StewardCorrections;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.Revision;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The store with what stewards put right of historical people and their ties. What files say stays below, so that a
 * correction can be taken back, and no later file changes it. Where nothing was put right it is the store itself.
 * Thread-safe.
 */
public final class CorrectedStore extends ForwardingStore {
    private final GraphStore store;
    private final PersonalRecords records;
    private @Nullable Known known;

    private record Known(Revision revision, LaidOver over) {}

    public CorrectedStore(GraphStore store, PersonalRecords records) {
        super(store);
        this.store = store;
        this.records = records;
    }

    private synchronized LaidOver over() {
        Revision now = store.lastRevision();
        if (known == null || !known.revision().equals(now)) {
            StewardCorrections corrections = now.number() == 0 ? StewardCorrections.NONE : records.stewardCorrections();
            Set<String> stored = new HashSet<>();
            Set<TieKind> dated = LaidOver.datedKinds(corrections);
            if (!dated.isEmpty()) {
                store.readTies(dated, tie -> stored.add(tie.key()));
            }
            known = new Known(now, new LaidOver(corrections, stored));
        }
        return known.over();
    }

    /** Those of these people who are there. */
    public List<Person> people(Collection<NodeKey> keys) {
        LaidOver over = over();
        return records.people(keys).stream().map(over::of).toList();
    }

    @Override
    public void readPeople(Consumer<Person> sink) {
        LaidOver over = over();
        store.readPeople(person -> sink.accept(over.of(person)));
    }

    @Override
    public void readTies(Set<TieKind> kinds, Consumer<Tie> sink) {
        LaidOver over = over();
        store.readTies(kinds, tie -> {
            Tie read = over.of(tie);
            if (read != null) {
                sink.accept(read);
            }
        });
    }
}
