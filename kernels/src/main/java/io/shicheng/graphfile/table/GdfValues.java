package io.shicheng.graphfile.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The values of a line of GDF: parted by commas, in single or double quotes where they hold one, quotes doubled or
 * behind a backslash.
 */
final class GdfValues {
    private final String line;
    private final List<String> values = new ArrayList<>();
    private int at;

    private GdfValues(String line) {
        this.line = line;
    }

    static List<String> of(String line) {
        GdfValues all = new GdfValues(line);
        while (all.at <= line.length()) {
            all.next();
        }
        return all.values;
    }

    private void next() {
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        char mark = at < line.length() ? line.charAt(at) : ',';
        if ((mark == '"' || mark == '\'') && quoted(mark)) {
            return;
        }
        int stop = line.indexOf(',', at);
        stop = stop < 0 ? line.length() : stop;
        values.add(line.substring(at, stop).strip());
        at = stop + 1;
    }

    /** Takes a quoted value; false if the mark has no twin at the end of a value, and is a character like others. */
    private boolean quoted(char mark) {
        StringBuilder value = new StringBuilder();
        int p = at + 1;
        while (p < line.length()) {
            char next = line.charAt(p);
            boolean pair = p + 1 < line.length() && line.charAt(p + 1) == mark;
            if ((next == mark || next == '\\') && pair) {
                value.append(mark);
                p += 2;
            } else if (next == mark) {
                return ends(p + 1, value);
            } else {
                value.append(next);
                p++;
            }
        }
        return false;
    }

    private boolean ends(int behind, StringBuilder value) {
        int p = behind;
        while (p < line.length() && line.charAt(p) == ' ') {
            p++;
        }
        if (p < line.length() && line.charAt(p) != ',') {
            return false;
        }
        values.add(value.toString());
        at = p + 1;
        return true;
    }
}
