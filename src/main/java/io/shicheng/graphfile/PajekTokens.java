package io.shicheng.graphfile;

import java.util.ArrayList;
import java.util.List;

/** The words of a line of Pajek's, quoted ones without their quotes. */
final class PajekTokens {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int next;

    PajekTokens(String line) {
        this.line = line;
        int p = 0;
        while (p < line.length()) {
            if (Character.isWhitespace(line.charAt(p))) {
                p++;
                continue;
            }
            starts.add(p);
            int end;
            if (line.charAt(p) == '"' && line.indexOf('"', p + 1) > 0) {
                end = line.indexOf('"', p + 1);
                words.add(line.substring(p + 1, end));
                p = end + 1;
            } else {
                end = p;
                while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                    end++;
                }
                words.add(line.substring(p, end));
                p = end;
            }
        }
    }

    boolean more() {
        return next < words.size();
    }

    /** Words left that are not a stretch of time. */
    int left() {
        int left = 0;
        for (int i = next; i < words.size(); i++) {
            left += words.get(i).startsWith("[") ? 0 : 1;
        }
        return left;
    }

    /** The next word, or an empty one if there is none. */
    String next() {
        return more() ? words.get(next++) : "";
    }

    /** Whether the next word is a number. */
    boolean number() {
        if (!more()) {
            return false;
        }
        try {
            Double.parseDouble(words.get(next));
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** All that is left of the line, as it stands. */
    String rest() {
        return more() ? line.substring(starts.get(next)).strip() : "";
    }
}
