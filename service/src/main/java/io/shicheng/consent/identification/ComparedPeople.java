package io.shicheng.consent.identification;

import io.shicheng.consent.Grounds;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.subject.Doubles.Proposal;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.reconciliation.linkage.Linkage;
import io.shicheng.reconciliation.linkage.Linkage.Pair;
import io.shicheng.reconciliation.linkage.People;
import io.shicheng.reconciliation.linkage.People.Role;
import io.shicheng.store.GraphStore;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** The historical people of a store, by name, to be compared. In memory for the time of a question. */
final class ComparedPeople {
    private final People people = new People();
    private final List<NodeKey> keys = new ArrayList<>();
    private final Map<NodeKey, Integer> numbers = new HashMap<>();

    private ComparedPeople() {}

    static ComparedPeople read(GraphStore store, Grounds grounds, RunControl control) {
        ComparedPeople compared = new ComparedPeople();
        store.readPeople(person -> {
            if (!person.historical() || !grounds.historical(person.key())) {
                return;
            }
            control.checkCancelled();
            String name = grounds.identity(person.key()).map(Identity::name).orElse(null);
            if (name != null) {
                compared.numbers.put(person.key(), compared.keys.size());
                compared.keys.add(person.key());
                compared.people.add(name, person.born(), person.died());
            }
        });
        store.readTies(EnumSet.allOf(TieKind.class), tie -> compared.add(tie.kind(), tie.from(), tie.to()));
        return compared;
    }

    private void add(TieKind kind, NodeKey from, NodeKey to) {
        Integer one = numbers.get(from);
        Integer other = numbers.get(to);
        if (one != null && kind.twoMode()) {
            people.tieToThing(kind.ordinal(), one, to);
        } else if (one != null && other != null) {
            if (kind.directed()) {
                people.tie(kind.ordinal(), one, other);
            } else {
                people.tieAlike(kind.ordinal(), one, other);
            }
        }
    }

    List<Proposal> proposals(double least, BiPredicate<NodeKey, NodeKey> wanted, RunControl control) {
        return Linkage.pairs(people, least, control).stream()
                .filter(pair -> wanted.test(keys.get(pair.one()), keys.get(pair.other())))
                .map(this::proposal)
                .toList();
    }

    private Proposal proposal(Pair pair) {
        List<Role> shared = people.shared(pair.one(), pair.other());
        return new Proposal(
                keys.get(pair.one()),
                keys.get(pair.other()),
                pair.probability(),
                pair.evidence(),
                shared.stream()
                        .map(Role::other)
                        .filter(other -> other >= 0)
                        .map(keys::get)
                        .distinct()
                        .sorted()
                        .toList(),
                shared.size());
    }
}
