package io.shicheng.importer.row;

import org.jspecify.annotations.Nullable;

/** A row of a table whose rows have ids. */
public sealed interface IdentifiedRow permits PersonRow, OrganisationRow, WorkRow, ClusterRow {
    Place place();

    String id();

    /** The column in which a row of the same table differs, or null; where they stand is no difference. */
    @Nullable
    String differenceTo(IdentifiedRow other);
}
