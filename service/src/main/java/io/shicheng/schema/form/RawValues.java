package io.shicheng.schema.form;

import io.shicheng.schema.Column;
import io.shicheng.schema.Table;
import io.shicheng.schema.notice.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Values before they are read: of a row of a file, or of a form. */
public interface RawValues {
    /** Whose columns they are of. */
    Table table();

    /** The value of a column by its place in the table, stripped of blanks; null where there is none. */
    @Nullable
    String value(int column);

    /** What takes the place of a value that is missing or set aside, or null. */
    @Nullable
    String defaultOf(int column);

    /** Where a value stands, with the value where it may be shown. */
    SourceLocation spot(Column column, @Nullable String value);
}
