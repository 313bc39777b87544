package io.shicheng.schema.form;

import io.shicheng.schema.Column;
import io.shicheng.schema.notice.Check;
import io.shicheng.schema.notice.NoticeSink;
import io.shicheng.schema.notice.Severity;
import io.shicheng.schema.notice.SourceLocation;
import io.shicheng.schema.notice.ValueCheck;
import io.shicheng.schema.value.Reading;
import io.shicheng.schema.value.ValueRule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one row or form by their rules. A value that fails is set aside with a warning, and the default
 * takes its place; what fails with an error, or leaves a required column empty, refuses the row.
 */
public final class ValueReader {
    private final RawValues row;
    private final NoticeSink notices;
    private boolean refused;

    public ValueReader(RawValues row, NoticeSink notices) {
        this.row = row;
        this.notices = notices;
    }

    /** Whether an error was found. */
    public boolean refused() {
        return refused;
    }

    /** The value of a column that need not have one. */
    public <T> @Nullable T optional(String columnName, ValueRule<T> rule) {
        int index = row.table().indexOf(columnName);
        Column column = row.table().columns().get(index);
        String text = row.value(index);
        T value = text == null ? null : read(column, text, rule, hasDefault(index) || !column.required());
        return value == null && !refused ? byDefault(column, index, rule) : value;
    }

    /** The value of a required column; where it is missing, {@link #refused} is true and the value is of no use. */
    public <T> T required(String columnName, ValueRule<T> rule, T placeholder) {
        boolean before = refused;
        refused = false;
        T value = optional(columnName, rule);
        if (value == null && !refused) {
            Column column = row.table().columns().get(row.table().indexOf(columnName));
            notices.add(ValueCheck.MISSING_VALUE, row.spot(column, null), column, row.table());
            refused = true;
        }
        refused |= before;
        return Objects.requireNonNullElse(value, placeholder);
    }

    /** Gives a notice of the whole row, and refuses it if it is an error. */
    public void add(Check check, SourceLocation spot, Object... details) {
        notices.add(check, spot, details);
        refused |= check.severity() == Severity.ERROR;
    }

    /** Where the value of a column stands. */
    public SourceLocation spot(String columnName, @Nullable Object value) {
        int index = row.table().indexOf(columnName);
        return row.spot(row.table().columns().get(index), value == null ? null : value.toString());
    }

    /** A value as it was entered. */
    public @Nullable String text(String columnName) {
        return row.value(row.table().indexOf(columnName));
    }

    /** The default, read by its rule. */
    public <T> @Nullable T defaultOf(String columnName, ValueRule<T> rule) {
        int index = row.table().indexOf(columnName);
        return byDefault(row.table().columns().get(index), index, rule);
    }

    private <T> @Nullable T byDefault(Column column, int index, ValueRule<T> rule) {
        String text = row.defaultOf(index);
        return text == null || text.isEmpty() ? null : read(column, text, rule, !column.required());
    }

    private boolean hasDefault(int index) {
        return row.defaultOf(index) != null;
    }

    private <T> @Nullable T read(Column column, String text, ValueRule<T> rule, boolean canBeSetAside) {
        Reading<T> reading = rule.read(text);
        Check failed = reading.failed();
        if (failed != null) {
            Severity severity =
                    failed.severity() == Severity.WARNING && !canBeSetAside ? Severity.ERROR : failed.severity();
            notices.add(failed, severity, row.spot(column, text), details(reading, column));
            refused |= severity == Severity.ERROR;
        }
        return reading.value();
    }

    /** A rule knows its column by name only; the notice calls it by what it is called in its language. */
    private static Object[] details(Reading<?> reading, Column column) {
        return reading.details().stream()
                .map(detail -> detail.equals(column.name()) ? column : detail)
                .toArray();
    }
}
