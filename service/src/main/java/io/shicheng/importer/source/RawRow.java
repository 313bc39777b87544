package io.shicheng.importer.source;

import io.shicheng.schema.Column;
import io.shicheng.schema.Table;
import io.shicheng.schema.form.RawValues;
import io.shicheng.schema.notice.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row before its values are read.
 *
 * @param line from 1
 * @param values by the columns of the table, stripped of blanks, null where there is none
 */
public record RawRow(SourceTable source, long line, List<@Nullable String> values) implements RawValues {
    @Override
    public Table table() {
        return source.table();
    }

    @Override
    public @Nullable String value(int column) {
        return values.get(column);
    }

    @Override
    public @Nullable String defaultOf(int column) {
        return source.defaults().get(column);
    }

    /** Never the values, for a name may be among them. */
    @Override
    public String toString() {
        return "RawRow[" + source.file() + ":" + line + "]";
    }

    @Override
    public SourceLocation spot(Column column, @Nullable String value) {
        return new SourceLocation(
                source.file(), line, source.headingOf(column), column.content().showable() ? value : null);
    }
}
