package io.shicheng.importer.notice;

import io.shicheng.importer.ImportNotice;
import io.shicheng.schema.notice.Check;
import io.shicheng.schema.notice.Notice;
import io.shicheng.schema.notice.NoticeSink;
import io.shicheng.schema.notice.NoticeTexts;
import io.shicheng.schema.notice.OneLine;
import io.shicheng.schema.notice.Severity;
import io.shicheng.schema.notice.SourceLocation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts notices exactly and keeps the first of each code. */
public final class NoticeLog implements NoticeSink {
    /** How many of each code are kept. */
    public static final int SAMPLES_A_CODE = 100;

    private static final String PHRASES = "io.shicheng.importer.notices";

    private final NoticeTexts texts;
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
    private final List<ImportNotice> samples = new ArrayList<>();

    public NoticeLog(Locale language) {
        this.texts = new NoticeTexts(language);
    }

    @Override
    public void add(Check check, Severity severity, SourceLocation spot, Object... details) {
        if (!count(check.code(), severity)) {
            return;
        }
        Notice notice = Notice.of(check, severity, spot, details);
        SourceLocation shown = notice.spot();
        samples.add(new ImportNotice(
                check.code(),
                severity,
                shown.file(),
                shown.row(),
                shown.column(),
                shown.value(),
                notice.message(texts.language()),
                notice.remedy(texts.language())));
    }

    /** A file that cannot be read, in the words of its reader. */
    public void addFatal(String code, SourceLocation spot, String message, String remedy) {
        if (count(code, Severity.FATAL)) {
            samples.add(new ImportNotice(
                    code,
                    Severity.FATAL,
                    OneLine.of(spot.file()),
                    spot.row(),
                    null,
                    Notice.shown(spot.value()),
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
        return texts.phrase(PHRASES, key, details);
    }

    public Locale language() {
        return texts.language();
    }
}
