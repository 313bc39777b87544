package io.shicheng.importer.row;

import io.shicheng.importer.ImportNotice.Severity;
import io.shicheng.importer.notice.Check;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.importer.notice.Spot;
import io.shicheng.importer.schema.Column;
import io.shicheng.importer.source.RawRow;
import io.shicheng.importer.value.Reading;
import io.shicheng.importer.value.ValueRule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one row by their rules. A value that fails is set aside with a warning, and the mapping's default
 * takes its place; what fails with an error, or leaves a required column empty, refuses the row.
 */
final class ValueReader {
    private final RawRow row;
    private final NoticeLog log;
    private boolean refused;

    ValueReader(RawRow row, NoticeLog log) {
        this.row = row;
        this.log = log;
    }

    boolean refused() {
        return refused;
    }

    Place place() {
        return new Place(row.source(), row.line());
    }

    /** The value of a column that need not have one. */
    <T> @Nullable T optional(String columnName, ValueRule<T> rule) {
        int index = row.source().table().indexOf(columnName);
        Column column = row.source().table().columns().get(index);
        String text = row.values().get(index);
        T value = text == null ? null : read(column, text, rule, hasDefault(index) || !column.required());
        return value == null && !refused ? byDefault(column, index, rule) : value;
    }

    /** The value of a required column; where it is missing, {@link #refused} is true and the value is of no use. */
    <T> T required(String columnName, ValueRule<T> rule, T placeholder) {
        boolean before = refused;
        refused = false;
        T value = optional(columnName, rule);
        if (value == null && !refused) {
            Column column =
                    row.source().table().columns().get(row.source().table().indexOf(columnName));
            log.add(
                    Check.MISSING_VALUE,
                    row.spot(column, null),
                    column,
                    row.source().table());
            refused = true;
        }
        refused |= before;
        return Objects.requireNonNullElse(value, placeholder);
    }

    /** Gives a notice of the whole row, and refuses it if it is an error. */
    void add(Check check, Spot spot, Object... details) {
        log.add(check, spot, details);
        refused |= check.severity() == Severity.ERROR;
    }

    Spot spot(String columnName, @Nullable Object value) {
        int index = row.source().table().indexOf(columnName);
        return row.spot(row.source().table().columns().get(index), value == null ? null : value.toString());
    }

    /** A value as the file has it. */
    @Nullable
    String text(String columnName) {
        return row.values().get(row.source().table().indexOf(columnName));
    }

    /** The mapping's default, read by its rule. */
    <T> @Nullable T defaultOf(String columnName, ValueRule<T> rule) {
        int index = row.source().table().indexOf(columnName);
        return byDefault(row.source().table().columns().get(index), index, rule);
    }

    private <T> @Nullable T byDefault(Column column, int index, ValueRule<T> rule) {
        String text = row.source().defaults().get(index);
        return text == null || text.isEmpty() ? null : read(column, text, rule, !column.required());
    }

    private boolean hasDefault(int index) {
        return row.source().defaults().get(index) != null;
    }

    private <T> @Nullable T read(Column column, String text, ValueRule<T> rule, boolean canBeSetAside) {
        Reading<T> reading = rule.read(text);
        Check failed = reading.failed();
        if (failed != null) {
            Severity severity =
                    failed.severity() == Severity.WARNING && !canBeSetAside ? Severity.ERROR : failed.severity();
            log.add(failed, severity, row.spot(column, text), details(reading, column));
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
