package io.shicheng.snapshot;

import io.shicheng.graph.NodeKey;
import java.util.function.Function;

/**
 * The people a snapshot is of, and what of each goes into it. Populations of one id are equal: the id says all that
 * there is to say of who is in it.
 */
public final class Population {
    /** Everybody, with all their ties. */
    public static final Population EVERYBODY = new Population("", _ -> Part.VOUCHING);

    /** What of a person is in a network. */
    public enum Part {
        /** Nothing: nor are any of their ties. */
        ABSENT,
        /** All but the cluster. */
        PLACELESS,
        /** All; of ties that somebody stated those that the other end vouches for. */
        PRESENT,
        /** All; of stated ties those among people of long ago, and those that the other end vouches for. */
        HISTORICAL,
        /** All, also the ties that they stated themselves. */
        VOUCHING
    }

    private final String id;
    private final Function<NodeKey, Part> parts;

    /**
     * A population.
     *
     * @param id letters and digits, empty for everybody only; two populations that differ must not have the same
     * @param parts of each person
     */
    public Population(String id, Function<NodeKey, Part> parts) {
        this.id = id;
        this.parts = parts;
    }

    /** One of which only the id is known, such as that of a kept snapshot. */
    static Population ofId(String id) {
        return id.isEmpty()
                ? EVERYBODY
                : new Population(id, _ -> {
                    throw new IllegalStateException("Only the id of this population is known.");
                });
    }

    public String id() {
        return id;
    }

    public boolean isEverybody() {
        return id.isEmpty();
    }

    public Part partOf(NodeKey person) {
        return parts.apply(person);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Population population && population.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return isEverybody() ? "everybody" : id;
    }
}
