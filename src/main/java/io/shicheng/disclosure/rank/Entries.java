package io.shicheng.disclosure.rank;

import io.shicheng.disclosure.Label;
import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.graph.NodeKey;
import io.shicheng.ranking.Ranking;
import io.shicheng.ranking.Ranking.RankInterval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ranks those who are in the list among themselves, and gives each class what holds for all of it. */
final class Entries {
    private final Listed listed;
    private final List<Ranking.Row> rows = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final int[] originalRanks;

    private Entries(Ranking ranking, Listed listed) {
        this.listed = listed;
        for (Ranking.Row row : ranking.rows()) {
            listed.label(row.person()).ifPresent(label -> {
                rows.add(row);
                labels.add(label);
            });
        }
        this.originalRanks = rows.stream().mapToInt(Ranking.Row::rank).toArray();
    }

    static List<Entry> of(Ranking ranking, Listed listed) {
        return new Entries(ranking, listed).entries();
    }

    private List<Entry> entries() {
        Map<AnonymityClass, Hull> hulls = new HashMap<>();
        for (Ranking.Row row : rows) {
            AnonymityClass each = listed.classOf(row.person());
            if (each != null) {
                Place place = place(row);
                hulls.merge(each, Hull.of(place), Hull::with);
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            NodeKey person = rows.get(i).person();
            boolean named = labels.get(i) instanceof Label.Named;
            Hull hull = named ? null : hulls.get(listed.classOf(person));
            entries.add(new Entry(rows.get(i), place(rows.get(i)), labels.get(i), hull));
        }
        return entries;
    }

    private Place place(Ranking.Row row) {
        int rank = among(row.rank());
        RankInterval interval = row.interval();
        return interval == null
                ? new Place(rank, null, null)
                : new Place(rank, among(interval.best()), Math.max(among(interval.worst()), rank));
    }

    /** What a rank among all is among those that are in the list: one more than those before it. */
    private int among(int rank) {
        int low = 0;
        int high = originalRanks.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (originalRanks[middle] < rank) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(1, Math.min(low + 1, originalRanks.length));
    }
}
