package io.shicheng.cli.scenario;

import io.shicheng.analysis.scenario.ChangedRanks;
import io.shicheng.analysis.scenario.Scenario;
import io.shicheng.analysis.uncertainty.MirrorIntervals.Interval;
import io.shicheng.analysis.uncertainty.RankChange;
import io.shicheng.graphfile.array.VertexIds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Both rankings as a table, in the order of the new one; whoever has no rank last, and who is left out behind all. */
record ScenarioTable(
        VertexIds ids,
        Scenario scenario,
        int[] touched,
        List<ChangedRanks.Row> changed,
        @Nullable PairedReplicates doubted) {
    private static final List<String> HEADINGS = List.of(
            "vertex",
            "touched",
            "score",
            "new_score",
            "difference",
            "rank_from",
            "rank_to",
            "new_rank_from",
            "new_rank_to",
            "places");
    private static final List<String> OF_INTERVALS =
            List.of("low", "high", "new_low", "new_high", "places_low", "places_high");

    List<String> headings() {
        List<String> headings = new ArrayList<>(HEADINGS);
        if (doubted != null) {
            headings.addAll(OF_INTERVALS);
        }
        return headings;
    }

    List<List<@Nullable Object>> rows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            ChangedRanks.Row row = changed.get(i);
            List<@Nullable Object> cells = new ArrayList<@Nullable Object>(Arrays.asList(
                    ids.id(row.vertex()),
                    Arrays.binarySearch(touched, row.vertex()) >= 0,
                    row.score(),
                    row.newScore(),
                    row.newScore() - row.score(),
                    rank(row.rankFrom()),
                    rank(row.rankTo()),
                    rank(row.newRankFrom()),
                    rank(row.newRankTo()),
                    row.rankedInBoth() ? (Double) row.places() : null));
            if (doubted != null) {
                cells.addAll(intervals(row, i, doubted));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static @Nullable Integer rank(int rank) {
        return rank == 0 ? null : (Integer) rank;
    }

    /** Widened to hold the rank itself, and the number of places. */
    private List<@Nullable Object> intervals(ChangedRanks.Row row, int number, PairedReplicates found) {
        boolean ranked = row.rankFrom() > 0;
        boolean rankedThen = row.newRankFrom() > 0;
        Interval one = ranked ? found.before().interval(row.vertex()) : null;
        Interval other = rankedThen ? found.after().interval(scenario.after(row.vertex())) : null;
        RankChange change = found.changes().get(number);
        Interval places = change == null ? null : change.interval();
        int people = ids.size();
        int peopleThen = scenario.without() == Scenario.NOBODY ? people : people - 1;
        return Arrays.asList(
                one == null ? null : (Integer) Math.min(row.rankFrom(), one.best()),
                one == null ? null : (Integer) Math.max(row.rankFrom(), one.worst(people)),
                other == null ? null : (Integer) Math.min(row.newRankFrom(), other.best()),
                other == null ? null : (Integer) Math.max(row.newRankFrom(), other.worst(peopleThen)),
                places == null ? null : (Double) Math.min(row.places(), places.low()),
                places == null ? null : (Double) Math.max(row.places(), places.high()));
    }
}
