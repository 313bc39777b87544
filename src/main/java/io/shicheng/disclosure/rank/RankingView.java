package io.shicheng.disclosure.rank;

import io.shicheng.disclosure.DisclosedRanking;
import io.shicheng.disclosure.Label;
import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.disclosure.sight.ClusterNames;
import io.shicheng.disclosure.sight.Shown;
import io.shicheng.disclosure.sight.Sight;
import io.shicheng.graph.NodeKey;
import io.shicheng.ranking.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A ranking as one viewer may see it; see {@link DisclosedRanking} for the rules. */
public final class RankingView {
    private final Ranking ranking;
    private final Sight sight;
    private final ClusterNames clusters;
    private final @Nullable String askedCluster;
    private final int countable;
    private final Listed listed;
    private final List<Entry> entries;
    private final Shown shown;

    /**
     * A view.
     *
     * @param countable how many unnamed people of all those asked for may be counted, if they are only counted
     * @param askedCluster id of the cluster that the ranking is of, or null
     */
    public RankingView(
            Ranking ranking,
            Sight sight,
            Classes classes,
            int countable,
            ClusterNames clusters,
            @Nullable String askedCluster) {
        this.ranking = ranking;
        this.sight = sight;
        this.clusters = clusters;
        this.askedCluster = askedCluster;
        this.countable = countable;
        this.listed = new Listed(ranking, sight, classes, countable);
        this.entries = Entries.of(ranking, listed);
        this.shown = new Shown(sight);
    }

    /** Who is in it by name; complete once it was disclosed. */
    public Shown shown() {
        return shown;
    }

    public DisclosedRanking disclose(int top, SortedMap<String, String> citation) {
        List<Entry> inList = new ArrayList<>(entries);
        if (!sight.seesPseudonyms()) {
            inList.removeIf(Entry::unnamed);
        }
        inList.sort(Comparator.comparingInt(Entry::bandFrom)
                .thenComparingInt(Entry::bandTo)
                .thenComparing(Entry::unnamed)
                .thenComparingInt(entry -> entry.unnamed() ? 0 : entry.place().rank())
                .thenComparing(RankingView::text));
        List<DisclosedRanking.Row> rows = new ArrayList<>();
        for (Entry entry : inList.subList(0, Math.min(top, inList.size()))) {
            rows.add(row(entry));
            if (!entry.unnamed()) {
                shown.named(entry.row().person());
            }
        }
        int outside = inList.size() < entries.size() ? countable : 0;
        int population = inList.size() + outside;
        if (outside > 0) {
            rows.add(new DisclosedRanking.Row(1, population, new Label.Folded(outside), null, null, null, null));
        }
        citation.put("k", String.valueOf(sight.seesPseudonyms() ? listed.smallestClass() : outside));
        return new DisclosedRanking(ranking.citation().measure(), population, List.copyOf(rows), citation);
    }

    private static String text(Entry entry) {
        return switch (entry.label()) {
            case Label.Named named -> named.id();
            case Label.Pseudonymous(String pseudonym) -> pseudonym;
            case Label.Folded(int count) -> "";
        };
    }

    private DisclosedRanking.Row row(Entry entry) {
        Hull hull = entry.hull();
        if (hull != null) {
            return new DisclosedRanking.Row(
                    RankBands.first(hull.from()),
                    RankBands.last(hull.to()),
                    entry.label(),
                    null,
                    hull.best() == null ? null : RankBands.first(hull.best()),
                    hull.worst() == null ? null : RankBands.last(hull.worst()),
                    askedCluster);
        }
        NodeKey person = entry.row().person();
        boolean withScore =
                sight.historical(person) && !Double.isNaN(entry.row().score());
        return new DisclosedRanking.Row(
                entry.place().rank(),
                entry.place().rank(),
                entry.label(),
                withScore ? entry.row().score() : null,
                entry.place().best(),
                entry.place().worst(),
                cluster(person));
    }

    private @Nullable String cluster(NodeKey person) {
        OptionalInt vertex = ranking.snapshot().vertexOf(person);
        return vertex.isEmpty() ? null : clusters.idOf(ranking.snapshot(), vertex.getAsInt());
    }
}
