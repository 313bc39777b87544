package io.shicheng.disclosure;

import io.shicheng.graph.tie.TieKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks what the clusters hold, how they are tied, and who leads from one to another.
 *
 * @param ties kinds of ties that count; empty for all
 * @param at only ties that can have held in this year; null for all
 */
public record ClustersQuestion(Set<TieKind> ties, @Nullable Integer at) {
    public ClustersQuestion {
        ties = Set.copyOf(ties);
    }
}
