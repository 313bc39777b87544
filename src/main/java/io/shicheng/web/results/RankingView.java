package io.shicheng.web.results;

import io.shicheng.disclosure.DisclosedRanking;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A ranking as it goes out. */
record RankingView(String measure, int population, List<Row> rows, SortedMap<String, String> citation) {
    /** One row; {@code score} and {@code interval} are null where they may not be seen. */
    record Row(
            int rankFrom,
            int rankTo,
            LabelView label,
            @Nullable Double score,
            @Nullable Interval interval,
            @Nullable String cluster) {}

    /** Best and worst rank under resampling. */
    record Interval(int best, int worst) {}

    static RankingView of(DisclosedRanking ranking) {
        return new RankingView(
                ranking.measure(),
                ranking.population(),
                ranking.rows().stream().map(RankingView::row).toList(),
                ranking.citation());
    }

    private static Row row(DisclosedRanking.Row row) {
        Integer best = row.intervalBest();
        Integer worst = row.intervalWorst();
        return new Row(
                row.rankFrom(),
                row.rankTo(),
                LabelView.of(row.label()),
                row.score(),
                best == null || worst == null ? null : new Interval(best, worst),
                row.clusterId());
    }
}
