package io.shicheng.importer.row;

import io.shicheng.graph.DateRange;
import org.jspecify.annotations.Nullable;

/** A row of the table works. */
public record WorkRow(
        Place place,
        String id,
        @Nullable String title,
        @Nullable DateRange year,
        @Nullable String cluster,
        @Nullable String source)
        implements IdentifiedRow {
    @Override
    public @Nullable String differenceTo(IdentifiedRow other) {
        WorkRow that = (WorkRow) other;
        return new Differences()
                .compare("title", title, that.title)
                .compare("year", year, that.year)
                .compare("cluster", cluster, that.cluster)
                .compare("source", source, that.source)
                .first();
    }
}
