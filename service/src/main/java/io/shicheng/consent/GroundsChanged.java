package io.shicheng.consent;

import io.shicheng.graph.NodeKey;
import java.util.Set;

/**
 * Told when people withdrew, objected or were erased, after it holds: lists that hold them are to be flagged to their
 * owners.
 *
 * @param erased those of them who were erased
 */
public record GroundsChanged(Set<NodeKey> people, Set<NodeKey> erased) {
    public GroundsChanged {
        people = Set.copyOf(people);
        erased = Set.copyOf(erased);
    }

    /** Of whom nobody was erased. */
    public GroundsChanged(Set<NodeKey> people) {
        this(people, Set.of());
    }
}
