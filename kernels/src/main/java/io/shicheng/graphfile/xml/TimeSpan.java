package io.shicheng.graphfile.xml;

import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From the first start to the last end of several stretches of time; a stretch without a start, or without an end,
 * leaves that side open. Ends that are said to be open count like others.
 */
public final class TimeSpan {
    private static final Pattern WHOLE = Pattern.compile("([+-]?\\d+)\\.0*");
    private static final Pattern MOMENT = Pattern.compile("(-?\\d{4,}-\\d\\d-\\d\\d)T.*");
    private static final Pattern ENDLESS = Pattern.compile("[+-]?inf(inity)?", Pattern.CASE_INSENSITIVE);

    private @Nullable String start;
    private @Nullable String end;
    private boolean openStart;
    private boolean openEnd;

    /** Takes a stretch of time in; a bound may be missing. */
    public void add(@Nullable String from, @Nullable String to) {
        String first = plain(from);
        String last = plain(to);
        openStart |= first.isEmpty();
        openEnd |= last.isEmpty();
        start = start == null || compare(first, start) < 0 ? first : start;
        end = end == null || compare(last, end) > 0 ? last : end;
    }

    /** Puts the bounds that there are under {@code NAME start} and {@code NAME end}. */
    public void put(String name, SequencedMap<String, String> values) {
        if (start != null && !openStart) {
            values.put(name + " start", start);
        }
        if (end != null && !openEnd) {
            values.put(name + " end", end);
        }
    }

    /** A point in time as a date or a year: {@code 1901.0} is 1901, a day's hour is left out, infinity is nothing. */
    public static String plain(@Nullable String time) {
        String text = time == null ? "" : time.strip();
        if (ENDLESS.matcher(text).matches()) {
            return "";
        }
        Matcher whole = WHOLE.matcher(text);
        Matcher moment = MOMENT.matcher(text);
        return whole.matches() ? whole.group(1) : moment.matches() ? moment.group(1) : text;
    }

    private static int compare(String a, String b) {
        try {
            return Double.compare(Double.parseDouble(a), Double.parseDouble(b));
        } catch (NumberFormatException e) {
            return a.compareTo(b);
        }
    }
}
