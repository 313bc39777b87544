package io.shicheng.importer.draft;

import io.shicheng.graph.Organisation;
import io.shicheng.importer.row.OrganisationRow;
import org.jspecify.annotations.Nullable;

/**
 * A self-organised group of the files.
 *
 * @param read what the files and the store say of it
 * @param stored as it stands in the store, or null
 */
public record GroupDraft(
        OrganisationRow row, Organisation read, @Nullable Organisation stored) {}
