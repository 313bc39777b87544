package io.shicheng.inquiry.result;

import io.shicheng.analysis.uncertainty.Certainty;
import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody of a cluster, or of all, in order. Equal scores share a rank (1, 2, 2, 4) and stand in the order of keys.
 * Those who have none of what is measured come last and share the rank behind all others.
 *
 * @param citation what it takes to get the same bytes again
 */
public record Ranking(Citation citation, Snapshot snapshot, List<Row> rows) implements Result {
    /**
     * One person's place.
     *
     * @param none whether the person has none of what is measured, so that the rank says nothing of them
     * @param interval where the true rank lies with nine chances in ten, at stated rates of missing and false ties; null if not asked
     *     for
     */
    public record Row(
            int rank,
            NodeKey person,
            double score,
            boolean none,
            @Nullable RankInterval interval) {}

    /**
     * Best and worst rank, both inclusive.
     *
     * @param certainty how sure it is that somebody who is among the first is so in truth; null of all others, and where
     *     there are no more than the first
     * @param block the number, from 1 on, of the block of those who cannot be told apart; 0 far down
     */
    public record RankInterval(
            int best, int worst, @Nullable Certainty certainty, int block) {}
}
