package io.shicheng.disclosure.drawing;

import io.shicheng.disclosure.label.Label;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import org.jspecify.annotations.Nullable;

/** What one node of a disclosed graph stands for. It stays behind the gate: people are keys in it, not yet names. */
@HoldsPeople
public sealed interface NodeOrigin {
    /** What is the same in two drawings for one viewer: a key, or the name of a group in the drawing. */
    default Object identity() {
        return switch (this) {
            case Person person -> person.key();
            case Thing thing -> thing.key();
            case People people -> people.group().name();
        };
    }

    /**
     * A person who is drawn by name.
     *
     * @param vertex in the snapshot
     */
    @HoldsPeople
    record Person(NodeKey key, int vertex) implements NodeOrigin {}

    /** An organisation or work, which has its name in any case. */
    record Thing(
            NodeKey key,
            Label.Named label,
            NodeKind kind,
            @Nullable NodeKey cluster) implements NodeOrigin {}

    /** People who are drawn together. */
    record People(Groups.Group group) implements NodeOrigin {}
}
