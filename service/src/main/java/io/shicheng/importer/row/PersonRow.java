package io.shicheng.importer.row;

import io.shicheng.graph.DateRange;
import org.jspecify.annotations.Nullable;

/** A row of the table people. */
public record PersonRow(
        Place place,
        String id,
        @Nullable String name,
        @Nullable String cluster,
        @Nullable String discipline,
        @Nullable DateRange born,
        @Nullable DateRange died,
        @Nullable String source)
        implements IdentifiedRow {
    @Override
    public @Nullable String differenceTo(IdentifiedRow other) {
        PersonRow that = (PersonRow) other;
        return new Differences()
                .compare("name", name, that.name)
                .compare("cluster", cluster, that.cluster)
                .compare("discipline", discipline, that.discipline)
                .compare("born", born, that.born)
                .compare("died", died, that.died)
                .compare("source", source, that.source)
                .first();
    }

    /** Never the name. */
    @Override
    public String toString() {
        return "PersonRow[" + place.source().file() + ":" + place.line() + "]";
    }
}
