package io.shicheng.importer.source;

import io.shicheng.importer.mapping.SourceKey;
import io.shicheng.schema.Column;
import io.shicheng.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as one file, or one sheet of it, holds it.
 *
 * @param file its name without folders, with {@code #sheet} for a sheet
 * @param headings the file's own heading for each column of the table, or null where the file has none
 * @param defaults what the mapping gives for a column whose value is missing or set aside, or null
 * @param sourceKey what of a source stands for the work that it names
 */
public record SourceTable(
        String file,
        Table table,
        List<@Nullable String> headings,
        List<@Nullable String> defaults,
        SourceKey sourceKey) {
    /** The work that a source names, by the rule of the mapping; null where it has none, or the rule finds none. */
    public @Nullable String workOf(String source) {
        return sourceKey.of(source);
    }

    /** What the file calls a column; its English name if the file does not have it. */
    public String headingOf(Column column) {
        String heading = headings.get(table.columns().indexOf(column));
        return heading == null ? column.name() : heading;
    }
}
