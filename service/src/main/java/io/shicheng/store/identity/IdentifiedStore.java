package io.shicheng.store.identity;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Identification;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.Revision;
import io.shicheng.store.correction.CorrectedStore;
import io.shicheng.store.correction.ForwardingStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The store as networks are read from it: with what stewards put right, and several records that they decided are of one
 * person read as one. What is stored stays as the sources say it, so that a decision can be taken back, and counts for
 * all that is imported later. Where nothing was decided it is the store itself. Thread-safe.
 */
public final class IdentifiedStore extends ForwardingStore {
    private final CorrectedStore store;
    private final PersonalRecords records;
    private @Nullable Known known;

    private record Known(Revision revision, OnePerson people) {}

    public IdentifiedStore(GraphStore store, PersonalRecords records) {
        this(new CorrectedStore(store, records), records);
    }

    private IdentifiedStore(CorrectedStore store, PersonalRecords records) {
        super(store);
        this.store = store;
        this.records = records;
    }

    private synchronized OnePerson people() {
        Revision now = store.lastRevision();
        if (known == null || !known.revision().equals(now)) {
            List<Identification> decided = new ArrayList<>();
            if (now.number() > 0) {
                records.readIdentifications(decided::add);
            }
            Map<NodeKey, Person> named = new HashMap<>();
            Set<NodeKey> keys = new HashSet<>();
            decided.forEach(each -> keys.addAll(List.of(each.one(), each.other())));
            store.people(keys).forEach(person -> named.put(person.key(), person));
            known = new Known(now, new OnePerson(decided, named));
        }
        return known.people();
    }

    @Override
    public void readPeople(Consumer<Person> sink) {
        OnePerson people = people();
        store.readPeople(person -> {
            Person read = people.of(person);
            if (read != null) {
                sink.accept(read);
            }
        });
    }

    /**
     * A tie that several records of a person have, with the same source and dates, is one; somebody has none with
     * themselves.
     */
    @Override
    public void readTies(Set<TieKind> kinds, Consumer<Tie> sink) {
        OnePerson people = people();
        if (people.isEmpty()) {
            store.readTies(kinds, sink);
            return;
        }
        Set<String> standing = new HashSet<>();
        store.readTies(kinds, tie -> {
            if (people.stays(tie.from()) || people.stays(tie.to())) {
                standing.add(tie.key());
            }
        });
        store.readTies(kinds, tie -> {
            Tie read = people.of(tie);
            if (read == tie
                    || !read.from().equals(read.to())
                            && standing.add(Tie.of(read.kind(), read.from(), read.to(), read.facts())
                                    .key())) {
                sink.accept(read);
            }
        });
    }
}
