package io.shicheng.importer.row;

import io.shicheng.graph.NodeKind;
import org.jspecify.annotations.Nullable;

/** A row of the table organisations. */
public record OrganisationRow(
        Place place,
        String id,
        NodeKind kind,
        @Nullable String name,
        @Nullable String cluster,
        @Nullable String source) implements IdentifiedRow {
    @Override
    public @Nullable String differenceTo(IdentifiedRow other) {
        OrganisationRow that = (OrganisationRow) other;
        return new Differences()
                .compare("kind", kind, that.kind)
                .compare("name", name, that.name)
                .compare("cluster", cluster, that.cluster)
                .compare("source", source, that.source)
                .first();
    }
}
