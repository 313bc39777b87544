package io.shicheng.graphfile.edgelist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The records of an edge list, values quoted as in RFC 4180 or not, comments and empty lines passed over. A quoted
 * value may hold separators, doubled quotation marks and, unless blanks part the values, line breaks. Where blanks part
 * them, a quotation mark without its twin on the line is a character like others.
 */
public final class Records {
    private static final int SHOWN_BYTES = 200;

    private final TextLines lines;
    private final Separator separator;
    private final int longest;
    private byte[] record = new byte[256];
    private int length;
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int count;
    private long line;
    private boolean quoted;

    /** @param longest bytes that a record may have */
    public Records(InputStream in, Separator separator, int longest) {
        this.lines = new TextLines(in, longest);
        this.separator = separator;
        this.longest = longest;
    }

    /**
     * Goes on to the next record; false if there is none.
     *
     * @throws EdgeListProblem for quotation marks that do not match and what {@link TextLines} refuses
     */
    public boolean next() throws IOException {
        while (lines.next()) {
            if (!lines.passedOver()) {
                line = lines.line();
                length = 0;
                append();
                split();
                if (!blank()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the record is nothing but separators. */
    private boolean blank() {
        return filledCount() == 0;
    }

    private void append() {
        int added = lines.end() - lines.start();
        if (length + added + 1 > record.length) {
            record = Arrays.copyOf(record, Math.max(2 * record.length, length + added + 1));
        }
        System.arraycopy(lines.bytes(), lines.start(), record, length, added);
        length += added;
    }

    private void split() throws IOException {
        count = 0;
        int p = 0;
        while (true) {
            while (p < length && separator.pads(record[p])) {
                p++;
            }
            if (p == length && separator == Separator.BLANKS) {
                return;
            }
            boolean marked = p < length && record[p] == '"' && (separator != Separator.BLANKS || closes(p));
            p = marked ? quotedValue(p) : plainValue(p);
            if (p >= length) {
                return;
            }
            p++;
        }
    }

    /** Takes a value without quotation marks; where it stops. */
    private int plainValue(int from) {
        int stop = from;
        while (stop < length && !separator.parts(record[stop])) {
            stop++;
        }
        int last = stop;
        while (last > from && separator.pads(record[last - 1])) {
            last--;
        }
        add(from, last);
        return stop;
    }

    /** Whether a quotation mark has its twin, at the end of a value, on the same line. */
    private boolean closes(int mark) {
        int p = mark + 1;
        while (p < length && (record[p] != '"' || p + 1 < length && record[p + 1] == '"')) {
            p += record[p] == '"' ? 2 : 1;
        }
        return p < length && (p + 1 == length || separator.parts(record[p + 1]));
    }

    /** Takes a quoted value, over several lines if need be; where it stops. */
    private int quotedValue(int mark) throws IOException {
        int from = mark + 1;
        int p = from;
        int to = from;
        while (true) {
            if (p >= length) {
                continueRecord();
                record[p] = '\n';
            }
            if (record[p] != '"') {
                record[to++] = record[p++];
            } else if (p + 1 < length && record[p + 1] == '"') {
                record[to++] = '"';
                p += 2;
            } else {
                break;
            }
        }
        quoted = true;
        add(from, to);
        return behind(p + 1);
    }

    /** Adds the next line to the record, behind room for the line break. */
    private void continueRecord() throws IOException {
        if (length > longest || !lines.next()) {
            throw new EdgeListProblem("quote_open", line, shown());
        }
        length++;
        append();
    }

    /** Where the separator behind a quoted value stands. */
    private int behind(int from) {
        int p = from;
        while (p < length && separator.pads(record[p]) && !separator.parts(record[p])) {
            p++;
        }
        if (p < length && !separator.parts(record[p])) {
            throw new EdgeListProblem("quote_inside", line, shown());
        }
        return p;
    }

    private void add(int from, int to) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = from;
        ends[count++] = to;
    }

    /** Values of the record. */
    public int count() {
        return count;
    }

    /** Values of the record up to the last one that is not empty. */
    public int filledCount() {
        int filled = count;
        while (filled > 0 && empty(filled - 1)) {
            filled--;
        }
        return filled;
    }

    /** Whether a value is empty or not there. */
    public boolean empty(int value) {
        return value >= count || starts[value] == ends[value];
    }

    /** A value as text, without its quotation marks; empty if it is not there. */
    public String text(int value) {
        return value >= count ? "" : TextLines.decoded(record, starts[value], ends[value], line);
    }

    /** A value as text as well as can be. */
    String lenient(int value) {
        return new String(record, starts[value], ends[value] - starts[value], StandardCharsets.UTF_8);
    }

    /** The line on which the record begins, from 1. */
    public long line() {
        return line;
    }

    /** The line on which it ends. */
    public long lastLine() {
        return lines.line();
    }

    /** Whether any value so far was quoted. */
    public boolean quoted() {
        return quoted;
    }

    /** The record for a message, cut short. */
    public String shown() {
        return new String(record, 0, Math.min(length, SHOWN_BYTES), StandardCharsets.UTF_8).strip();
    }
}
