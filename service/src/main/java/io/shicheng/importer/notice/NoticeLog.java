package io.shicheng.importer.notice;

import io.shicheng.importer.ImportNotice;
import io.shicheng.importer.ImportNotice.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts notices exactly and keeps the first of each code. */
public final class NoticeLog {
    /** How many of each code are kept. */
    public static final int SAMPLES_A_CODE = 100;

    private static final int VALUE_MAX = 80;

    private final NoticeTexts texts;
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
    private final List<ImportNotice> samples = new ArrayList<>();

    public NoticeLog(Locale language) {
        this.texts = new NoticeTexts(language);
    }

    /** A notice of the check's own severity. */
    public void add(Check check, Spot spot, Object... details) {
        add(check, check.severity(), spot, details);
    }

    /** @param details put into the text as {@code {0}}, {@code {1}} and so on */
    public void add(Check check, Severity severity, Spot spot, Object... details) {
        if (!count(check.code(), severity)) {
            return;
        }
        String value = shown(spot.value());
        String column = spot.column() == null ? null : OneLine.of(spot.column());
        Spot shown = new Spot(OneLine.of(spot.file()), spot.row(), column, value);
        samples.add(new ImportNotice(
                check.code(),
                severity,
                shown.file(),
                shown.row(),
                column,
                value,
                texts.message(check, shown, value, details),
                texts.remedy(check, shown, value, details)));
    }

    /** A file that cannot be read, in the words of whoever tried. */
    public void addFatal(String code, Spot spot, String message, String remedy) {
        if (count(code, Severity.FATAL)) {
            samples.add(new ImportNotice(
                    code,
                    Severity.FATAL,
                    OneLine.of(spot.file()),
                    spot.row(),
                    null,
                    shown(spot.value()),
                    OneLine.of(message),
                    OneLine.of(remedy)));
        }
    }

    private boolean count(String code, Severity severity) {
        bySeverity.merge(severity, 1L, Long::sum);
        return counts.merge(code, 1L, Long::sum) <= SAMPLES_A_CODE;
    }

    public boolean has(Severity severity) {
        return bySeverity.containsKey(severity);
    }

    /** Exact counts by code. */
    public SortedMap<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /** The notices that were kept, in the order in which they came. */
    public List<ImportNotice> samples() {
        return List.copyOf(samples);
    }

    /** A piece of text to be put into a notice, by its key. */
    public String phrase(String key, Object... details) {
        return texts.phrase(key, details);
    }

    public Locale language() {
        return texts.language();
    }

    private static @Nullable String shown(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String line = OneLine.of(value);
        return line.codePointCount(0, line.length()) <= VALUE_MAX
                ? line
                : line.substring(0, line.offsetByCodePoints(0, VALUE_MAX)) + "…";
    }
}
