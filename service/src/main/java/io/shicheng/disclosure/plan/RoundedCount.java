package io.shicheng.disclosure.plan;

import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.sight.Sight;
import io.shicheng.graph.NodeKey;
import java.util.Set;

/** How many of some people may be told: those known by name, or made up, one by one, the others in tens. */
final class RoundedCount {
    private final Sight sight;
    private final boolean study;
    private final Set<NodeKey> contacts;
    private int known;
    private int others;

    /** @param contacts those whom the list names */
    RoundedCount(Sight sight, boolean study, Set<NodeKey> contacts) {
        this.sight = sight;
        this.study = study;
        this.contacts = contacts;
    }

    void add(NodeKey person) {
        if (contacts.contains(person) || sight.byName(person).isPresent() || study && sight.generated(person)) {
            known++;
        } else {
            others++;
        }
    }

    int people() {
        return known + Suppression.rounded(others);
    }
}
