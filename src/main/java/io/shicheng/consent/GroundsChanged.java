package io.shicheng.consent;

import io.shicheng.graph.NodeKey;
import java.util.Set;

/**
 * Told when people withdrew, objected or were erased, after it holds: lists that hold them are to be flagged to their owners.
 */
public record GroundsChanged(Set<NodeKey> people) {
    public GroundsChanged {
        people = Set.copyOf(people);
    }
}
