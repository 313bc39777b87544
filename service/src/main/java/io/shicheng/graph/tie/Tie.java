package io.shicheng.graph.tie;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;

/**
 * A tie. Parallel ties of one kind are kept apart by source and dates.
 *
 * @param key the same for the same kind, ends, basis, source, dates, role and department, whichever end of an
 *     undirected tie was named first
 */
@HoldsPeople
public record Tie(String key, TieKind kind, NodeKey from, NodeKey to, TieFacts facts) {
    /** One under the key that these make. */
    public static Tie of(TieKind kind, NodeKey from, NodeKey to, TieFacts facts) {
        return new Tie(TieKeys.keyOf(kind, from, to, facts), kind, from, to, facts);
    }
}
