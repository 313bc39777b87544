package io.shicheng.disclosure.rank;

import io.shicheng.ranking.Ranking;
import io.shicheng.ranking.Ranking.RankInterval;

/** What a rank among all is among those who are in the list: one more than those before it. */
final class Places {
    private final int[] ranks;

    /** @param ranking in order; those who are not in the list are left out, and the others close up */
    Places(Ranking ranking, Listed listed) {
        this.ranks = ranking.rows().stream()
                .filter(row -> listed.holds(row.person()))
                .mapToInt(Ranking.Row::rank)
                .toArray();
    }

    Place of(Ranking.Row row) {
        int rank = among(row.rank());
        RankInterval interval = row.interval();
        return interval == null
                ? new Place(rank, null, null)
                : new Place(rank, among(interval.best()), Math.max(among(interval.worst()), rank));
    }

    private int among(int rank) {
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
        return Math.max(1, Math.min(low + 1, ranks.length));
    }
}
