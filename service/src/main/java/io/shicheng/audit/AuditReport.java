package io.shicheng.audit;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param entries in the log now
 * @param first number of the first of them; those before were cut off when their time was over
 * @param head number and keyed hash of the last entry, to be noted elsewhere; empty if there is none
 * @param findings none if every entry is as it was written, in its place
 */
public record AuditReport(long entries, long first, String head, List<Finding> findings) {
    private static final Pattern HEAD = Pattern.compile("\\d{1,18}:[0-9a-f]{64}");

    /** Whether a text can be a {@link #head} that was noted. */
    public static boolean canBeHead(String text) {
        return HEAD.matcher(text).matches();
    }

    /** What is wrong with an entry or some of them. */
    public enum Kind {
        /** Its text is not what was written. */
        CHANGED,
        /** Before it stands a line that was never written here. */
        INSERTED,
        /** It is missing. */
        CUT,
        /** It stands where another should. */
        REORDERED,
        /** It does not follow the entry before it. */
        BROKEN,
        /** The record of the last entry is, or was, missing or broken. */
        HEAD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param from,to numbers of the entries, equal for one
     * @param file where to look, or null
     * @param line in that file, from 1
     */
    public record Finding(
            Kind kind, long from, long to, @Nullable String file, long line) {}

    public boolean intact() {
        return findings.isEmpty();
    }
}
