package io.shicheng.graphfile.pajek;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of time as Pajek writes them behind vertices and edges: {@code [1901-1905,1910]}, {@code *} without end.
 */
public final class PajekTimes {
    private static final String TIME = "time";
    private static final String START = "time start";
    private static final String END = "time end";
    private static final Pattern STRETCH = Pattern.compile("(\\d+|\\*)(?:\\s*-\\s*(\\d+|\\*))?");

    private PajekTimes() {}

    /**
     * Puts the first year in place of the attribute {@code time} as {@code time start}, and the last as
     * {@code time end}; none where it is without end.
     */
    public static void split(Map<String, String> attributes) {
        String time = attributes.remove(TIME);
        if (time != null) {
            put(attributes, START, bound(time, true));
            put(attributes, END, bound(time, false));
        }
    }

    /** Whether the name is one that {@link #split} gives. */
    public static boolean splits(String name) {
        return name.equals(START) || name.equals(END);
    }

    private static void put(Map<String, String> attributes, String name, @Nullable Long year) {
        attributes.put(name, year == null ? "" : Long.toString(year));
    }

    private static @Nullable Long bound(String time, boolean first) {
        Long bound = null;
        Matcher stretch = STRETCH.matcher(time);
        while (stretch.find()) {
            String end = stretch.group(2) == null ? stretch.group(1) : stretch.group(2);
            String year = first ? stretch.group(1) : end;
            if (year.equals("*") || year.length() > 18) {
                return null;
            }
            long read = Long.parseLong(year);
            boolean further = bound == null || (first ? read < bound : read > bound);
            bound = further ? Long.valueOf(read) : bound;
        }
        return bound;
    }
}
