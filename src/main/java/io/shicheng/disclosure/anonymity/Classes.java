package io.shicheng.disclosure.anonymity;

import io.shicheng.graph.NodeKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The classes of one project; whoever is in none is not shown and not counted. */
public final class Classes {
    private final List<AnonymityClass> all;
    private final Map<NodeKey, AnonymityClass> ofPerson = new HashMap<>();

    Classes(List<AnonymityClass> all) {
        this.all = List.copyOf(all);
        for (AnonymityClass each : all) {
            for (NodeKey member : each.members()) {
                ofPerson.put(member, each);
            }
        }
    }

    public List<AnonymityClass> all() {
        return all;
    }

    /** The class of this person, or null. */
    public @Nullable AnonymityClass of(NodeKey person) {
        return ofPerson.get(person);
    }
}
