package io.shicheng.disclosure.anonymity;

import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one project; a person who is in none is not shown and not counted. Where only the people of a
 * namespace are looked at, those classes are left of which everybody is in it.
 */
public final class Classes {
    private final List<AnonymityClass> all;
    private final Map<NodeKey, AnonymityClass> ofPerson = new HashMap<>();

    private final List<Part> parts;

    /**
     * A class of the store, and where all its people are.
     *
     * @param namespace null where they are in several, or in none
     */
    public record Part(AnonymityClass people, @Nullable String namespace) {}

    Classes(List<AnonymityClass> all) {
        this(all, List.of());
    }

    private Classes(List<AnonymityClass> all, List<Part> parts) {
        this.all = List.copyOf(all);
        this.parts = List.copyOf(parts);
        for (AnonymityClass each : all) {
            for (NodeKey member : each.members()) {
                ofPerson.put(member, each);
            }
        }
    }

    /**
     * Those of which everybody is in this namespace.
     *
     * @param whole a snapshot of everybody
     */
    public Classes within(Snapshot whole, String namespace) {
        List<Part> every = new ArrayList<>();
        List<AnonymityClass> inside = new ArrayList<>();
        for (AnonymityClass each : all) {
            String common = common(whole, each);
            every.add(new Part(each, common));
            if (namespace.equals(common)) {
                inside.add(each);
            }
        }
        return new Classes(inside, every);
    }

    private static @Nullable String common(Snapshot whole, AnonymityClass people) {
        String common = null;
        for (NodeKey member : people.members()) {
            OptionalInt vertex = whole.vertexOf(member);
            String namespace = vertex.isEmpty() ? null : whole.namespaceOf(vertex.getAsInt());
            if (namespace == null || common != null && !namespace.equals(common)) {
                return null;
            }
            common = namespace;
        }
        return common;
    }

    /** Every class of the store by its namespace, where only one namespace is looked at; else empty. */
    public List<Part> parts() {
        return parts;
    }

    public List<AnonymityClass> all() {
        return all;
    }

    /** The class of this person, or null. */
    public @Nullable AnonymityClass of(NodeKey person) {
        return ofPerson.get(person);
    }
}
