package io.shicheng.schema.notice;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a check found, to be worded in the reader's language.
 *
 * @param spot as it may be shown
 * @param details put into the text as {@code {0}}, {@code {1}} and so on
 */
public record Notice(Check check, Severity severity, SourceLocation spot, List<Object> details) {
    private static final int VALUE_MAX = 80;

    /** What stands at the spot is shortened and put on one line. */
    public static Notice of(Check check, Severity severity, SourceLocation spot, Object... details) {
        return new Notice(check, severity, shown(spot), List.of(details));
    }

    private static SourceLocation shown(SourceLocation spot) {
        String column = spot.column() == null ? null : OneLine.of(spot.column());
        return new SourceLocation(OneLine.of(spot.file()), spot.row(), column, shown(spot.value()));
    }

    /** A value as a notice may show it. */
    public static @Nullable String shown(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String line = OneLine.of(value);
        return line.codePointCount(0, line.length()) <= VALUE_MAX
                ? line
                : line.substring(0, line.offsetByCodePoints(0, VALUE_MAX)) + "…";
    }

    /** What is wrong. */
    public String message(Locale language) {
        return new NoticeTexts(language).filled(check.texts(), check.code(), spot, details);
    }

    /** What to do. */
    public String remedy(Locale language) {
        return new NoticeTexts(language).filled(check.texts(), check.code() + ".remedy", spot, details);
    }
}
