package io.shicheng.importer.source;

import io.shicheng.importer.notice.Spot;
import io.shicheng.importer.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row before its values are read.
 *
 * @param line from 1
 * @param values by the columns of the table, stripped of blanks, null where there is none
 */
public record RawRow(SourceTable source, long line, List<@Nullable String> values) {
    /** Never the values, for a name may be among them. */
    @Override
    public String toString() {
        return "RawRow[" + source.file() + ":" + line + "]";
    }

    /** The spot of a cell, with its value where that may be shown. */
    public Spot spot(Column column, @Nullable String value) {
        return new Spot(
                source.file(), line, source.headingOf(column), column.content().showable() ? value : null);
    }
}
