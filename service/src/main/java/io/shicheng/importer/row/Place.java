package io.shicheng.importer.row;

import io.shicheng.importer.source.SourceTable;
import io.shicheng.schema.Column;
import io.shicheng.schema.notice.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Where a row stands, for notices that are given after its values were read. */
public record Place(SourceTable source, long line) {
    public SourceLocation spot() {
        return SourceLocation.row(source.file(), line);
    }

    /** The spot of a cell by the English name of its column; the value is left out where it may not be shown. */
    public SourceLocation spot(String columnName, @Nullable String value) {
        Column column = column(columnName);
        return new SourceLocation(
                source.file(), line, source.headingOf(column), column.content().showable() ? value : null);
    }

    /** What the mapping gives where the column has no value. */
    public @Nullable String defaultOf(String columnName) {
        return source.defaults().get(source.table().indexOf(columnName));
    }

    private Column column(String name) {
        return source.table().columns().get(source.table().indexOf(name));
    }
}
