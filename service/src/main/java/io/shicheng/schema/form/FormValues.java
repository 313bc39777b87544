package io.shicheng.schema.form;

import io.shicheng.schema.Column;
import io.shicheng.schema.Table;
import io.shicheng.schema.notice.SourceLocation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was entered in the fields of a form, which are columns of a table. */
record FormValues(Table table, Map<String, String> fields) implements RawValues {
    @Override
    public @Nullable String value(int column) {
        String value =
                fields.getOrDefault(table.columns().get(column).name(), "").strip();
        return value.isEmpty() ? null : value;
    }

    @Override
    public @Nullable String defaultOf(int column) {
        return null;
    }

    @Override
    public SourceLocation spot(Column column, @Nullable String value) {
        return new SourceLocation("", 1, column.name(), column.content().showable() ? value : null);
    }

    /** Never the values, for a name may be among them. */
    @Override
    public String toString() {
        return "FormValues[" + table.code() + "]";
    }
}
