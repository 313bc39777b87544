package io.shicheng.graphfile.pajek;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a line. Quoted ones come without their quotes; a quote within is written {@code \"} or {@code ""}. A
 * stretch of time in brackets is one word, whatever blanks are in it.
 */
final class PajekTokens {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    // what was looked for up to the end of the line and is not there need not be looked for again
    private boolean neverBeforeBlank;
    private boolean neverBracket;
    private boolean unclosed;
    private int next;

    PajekTokens(String line) {
        this.line = line;
        int at = 0;
        while (at < line.length()) {
            char first = line.charAt(at);
            if (Character.isWhitespace(first)) {
                at++;
                continue;
            }
            starts.add(at);
            at = switch (first) {
                case '"' -> quoted(at);
                case '[' -> plain(at, bracketEnd(at));
                default -> plain(at, at);
            };
        }
    }

    private int bracketEnd(int start) {
        int end = neverBracket ? -1 : line.indexOf(']', start);
        neverBracket = end < 0;
        return Math.max(start, end);
    }

    /** A word up to the first blank behind {@code from}; the position after it. */
    private int plain(int start, int from) {
        int end = from;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        words.add(line.substring(start, end));
        return end;
    }

    /** A quote ends before a blank; where none does, at the first quotation mark. The position after it. */
    private int quoted(int start) {
        int end = neverBeforeBlank ? -1 : quoted(start, true);
        if (end < 0) {
            neverBeforeBlank = true;
            end = quoted(start, false);
        }
        unclosed |= end < 0;
        return end < 0 ? plain(start, line.length()) : end;
    }

    /** The position after the quote; -1 if it is left open. */
    private int quoted(int start, boolean beforeBlank) {
        StringBuilder word = new StringBuilder();
        int at = start + 1;
        while (at < line.length()) {
            char character = line.charAt(at);
            char following = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
            boolean escape =
                    character == '\\' && (following == '\\' || following == '"' && line.indexOf('"', at + 2) >= 0)
                            || character == '"' && following == '"';
            if (escape) {
                word.append(following);
                at += 2;
            } else if (character == '"' && (!beforeBlank || Character.isWhitespace(following))) {
                words.add(word.toString());
                return at + 1;
            } else {
                word.append(character);
                at++;
            }
        }
        return -1;
    }

    /** Whether a quote is left open. */
    boolean unclosed() {
        return unclosed;
    }

    boolean more() {
        return next < words.size();
    }

    /** Words left that are not a stretch of time. */
    int left() {
        int left = 0;
        for (int i = next; i < words.size(); i++) {
            left += time(i) ? 0 : 1;
        }
        return left;
    }

    private boolean time(int word) {
        return line.charAt(starts.get(word)) == '[';
    }

    /** Whether the next word is a stretch of time. */
    boolean time() {
        return more() && time(next);
    }

    /** Whether the next word is in quotes. */
    boolean quoted() {
        return more() && line.charAt(starts.get(next)) == '"';
    }

    /** The next word, or an empty one if there is none. */
    String next() {
        return more() ? words.get(next++) : "";
    }

    /** The next word, which stays the next. */
    String ahead() {
        return more() ? words.get(next) : "";
    }

    /** Whether the next word is a decimal number. */
    boolean number() {
        return more() && !quoted() && isNumber(words.get(next));
    }

    static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if ("0123456789+-.eE".indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        try {
            Double.parseDouble(word);
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
