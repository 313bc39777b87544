package io.shicheng.disclosure.rank.band;

import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.inquiry.result.Ranking.RankInterval;
import java.util.function.Predicate;

/** What a rank among all is among those who are in the list: one more than those before it. */
public final class Places {
    private final int[] ranks;

    /**
     * Counts.
     *
     * @param ranking in order
     * @param listed who is in the list; the others are left out, and these close up
     */
    public Places(Ranking ranking, Predicate<NodeKey> listed) {
        this.ranks = ranking.rows().stream()
                .filter(row -> listed.test(row.person()))
                .mapToInt(Ranking.Row::rank)
                .toArray();
    }

    /** How many in the list are before somebody of this rank among all. */
    public int before(int rank) {
        int low = 0;
        int high = ranks.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (ranks[middle] < rank) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public Place of(Ranking.Row row) {
        int rank = among(row.rank());
        RankInterval interval = row.interval();
        return interval == null
                ? new Place(rank, null, null)
                : new Place(rank, among(interval.best()), Math.max(among(interval.worst()), rank));
    }

    private int among(int rank) {
        return Math.max(1, Math.min(before(rank) + 1, ranks.length));
    }
}
