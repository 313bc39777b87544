package io.shicheng.disclosure;

import io.shicheng.graph.NodeKey;
import io.shicheng.ranking.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A ranking as one viewer may see it; see {@link DisclosedRanking} for the rules. */
final class RankingView {
    private final Ranking ranking;
    private final Sight sight;
    private final ClusterNames clusters;
    private final @Nullable String askedCluster;
    private final List<Entry> all;
    private final int fewestOutside;
    private final Shown shown;

    /** @param askedCluster id of the cluster that the ranking is of, or null */
    RankingView(Ranking ranking, Sight sight, ClusterNames clusters, @Nullable String askedCluster) {
        this.ranking = ranking;
        this.sight = sight;
        this.clusters = clusters;
        this.askedCluster = askedCluster;
        this.shown = new Shown(sight);
        List<Entry> entries = entries();
        boolean tooFew = count(entries, entry -> !(entry.label() instanceof Label.Named)) < Sight.FEWEST_IN_TOTAL;
        if (tooFew) {
            entries.replaceAll(entry -> entry.pseudonymous() ? entry.outside() : entry);
        }
        this.all = entries;
        this.fewestOutside = tooFew ? sight.fewestInSmallList() : sight.fewestOutside();
    }

    /** Who is in it by name; complete once it was disclosed. */
    Shown shown() {
        return shown;
    }

    /**
     * One person on the way through the gate.
     *
     * @param label null for a person outside the list
     */
    private record Entry(
            Ranking.Row row, int rank, @Nullable Label label) {
        int band() {
            return RankBands.bandOf(rank);
        }

        boolean pseudonymous() {
            return label instanceof Label.Pseudonymous;
        }

        Entry outside() {
            return new Entry(row, rank, null);
        }
    }

    DisclosedRanking disclose(int top, SortedMap<String, String> citation) {
        List<Entry> entries = foldSmallBands(all);
        while (tooFewOutside(entries)) {
            entries = foldSmallBands(withoutOutside(entries));
        }
        List<Entry> inList = new ArrayList<>(entries);
        inList.removeIf(entry -> entry.label() == null);
        inList.sort(Comparator.comparingInt(Entry::band)
                .thenComparing(Entry::pseudonymous)
                .thenComparingInt(entry -> entry.pseudonymous() ? 0 : entry.rank())
                .thenComparing(RankingView::text));
        int[] originalRanks =
                entries.stream().mapToInt(entry -> entry.row().rank()).toArray();
        List<DisclosedRanking.Row> rows = new ArrayList<>();
        for (Entry entry : inList.subList(0, Math.min(top, inList.size()))) {
            rows.add(row(entry, originalRanks));
            if (!entry.pseudonymous()) {
                shown.named(entry.row().person());
            }
        }
        int outside = sight.countOutside(entries.size() - inList.size());
        int population = inList.size() + outside;
        if (outside > 0) {
            rows.add(new DisclosedRanking.Row(1, population, new Label.Folded(outside), null, null, null, null));
        }
        return new DisclosedRanking(ranking.citation().measure(), population, List.copyOf(rows), citation);
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(ranking.rows().size());
        for (Ranking.Row row : ranking.rows()) {
            entries.add(new Entry(row, row.rank(), label(row.person())));
        }
        return entries;
    }

    /** Null for those who stand outside the list, as whoever objected to being ranked does for everybody. */
    private @Nullable Label label(NodeKey person) {
        if (sight.objected(person)) {
            return null;
        }
        Optional<Label.Named> named = sight.rankedByName(person);
        return named.isPresent()
                ? named.get()
                : sight.pseudonym(person).map(Label.Pseudonymous::new).orElse(null);
    }

    private static List<Entry> foldSmallBands(List<Entry> entries) {
        int[] living = new int[RankBands.bandOf(Integer.MAX_VALUE) + 1];
        for (Entry entry : entries) {
            if (entry.pseudonymous()) {
                living[entry.band()]++;
            }
        }
        List<Entry> folded = new ArrayList<>(entries);
        folded.replaceAll(
                entry -> entry.pseudonymous() && living[entry.band()] < Sight.FEWEST ? entry.outside() : entry);
        return folded;
    }

    private boolean tooFewOutside(List<Entry> entries) {
        int outside = count(entries, entry -> entry.label() == null);
        return outside > 0 && outside < fewestOutside;
    }

    private static int count(List<Entry> entries, Predicate<Entry> wanted) {
        int count = 0;
        for (Entry entry : entries) {
            count += wanted.test(entry) ? 1 : 0;
        }
        return count;
    }

    /** The others, ranked among themselves. */
    private static List<Entry> withoutOutside(List<Entry> entries) {
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.label() == null) {
                continue;
            }
            Entry before = kept.isEmpty() ? null : kept.getLast();
            int rank = before != null && before.row().rank() == entry.row().rank() ? before.rank() : kept.size() + 1;
            kept.add(new Entry(entry.row(), rank, entry.label()));
        }
        return kept;
    }

    private static String text(Entry entry) {
        return switch (entry.label()) {
            case Label.Named(String id, String name) -> id;
            case Label.Pseudonymous(String pseudonym) -> pseudonym;
            case Label.Folded(int count) -> "";
            case null -> "";
        };
    }

    private DisclosedRanking.Row row(Entry entry, int[] originalRanks) {
        Ranking.RankInterval interval = entry.row().interval();
        Integer best = interval == null ? null : rankAmong(originalRanks, interval.best());
        Integer worst = interval == null ? null : Math.max(rankAmong(originalRanks, interval.worst()), entry.rank());
        Label label = Objects.requireNonNull(entry.label());
        if (entry.pseudonymous()) {
            return new DisclosedRanking.Row(
                    RankBands.first(entry.band()),
                    RankBands.last(entry.band()),
                    label,
                    null,
                    best == null ? null : RankBands.first(RankBands.bandOf(best)),
                    worst == null ? null : RankBands.last(RankBands.bandOf(worst)),
                    askedCluster);
        }
        boolean withScore = sight.historical(entry.row().person())
                && !Double.isNaN(entry.row().score());
        return new DisclosedRanking.Row(
                entry.rank(), entry.rank(), label, withScore ? entry.row().score() : null, best, worst, cluster(entry));
    }

    private @Nullable String cluster(Entry entry) {
        OptionalInt vertex = ranking.snapshot().vertexOf(entry.row().person());
        return vertex.isEmpty() ? null : clusters.idOf(ranking.snapshot(), vertex.getAsInt());
    }

    /** What a rank among all is among those that are left. */
    private static int rankAmong(int[] originalRanks, int rank) {
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
