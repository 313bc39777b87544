package io.shicheng.text;

/** Checks bytes against UTF-8 (RFC 3629: no surrogates, no overlong forms) and counts how much of it is right. */
public final class Utf8Scan {
    private static final int LAST_OF_TWO_BYTES = 0xDF;

    private final ShortCharacters twoBytes = new ShortCharacters();
    private int missing;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private int lead;
    private boolean begun;
    private long start;
    private long startLine;
    private long errorOffset = -1;
    private long errorLine;
    private long wellFormed;
    private long malformed;
    private long cut;

    /**
     * @param b from 0 to 255
     * @param offset of the byte, from 0
     * @param line it stands in, from 1
     */
    public void next(int b, long offset, long line) {
        if (missing > 0 && b >= lowest && b <= highest) {
            lowest = 0x80;
            highest = 0xBF;
            begun = true;
            if (--missing == 0) {
                end(b);
            }
            return;
        }
        if (missing > 0) {
            fail(start, startLine);
            cut += begun ? 1 : 0;
        }
        begin(b, offset, line);
    }

    private void end(int b) {
        if (lead <= LAST_OF_TWO_BYTES) {
            twoBytes.add((lead & 0x1F) << 6 | b & 0x3F);
        } else {
            twoBytes.other(-1);
            wellFormed++;
        }
    }

    /** There are no more bytes. */
    public void end(long offset, long line) {
        if (missing > 0) {
            fail(start, startLine);
            cut++;
        }
        twoBytes.other('\n');
    }

    private void begin(int b, long offset, long line) {
        missing = 0;
        begun = false;
        lead = b;
        lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        start = offset;
        startLine = line;
        if (b < 0x80) {
            twoBytes.other(b);
        } else if (b >= 0xC2 && b <= 0xF4) {
            missing = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
        } else {
            fail(offset, line);
        }
    }

    private void fail(long offset, long line) {
        malformed++;
        if (errorOffset < 0) {
            errorOffset = offset;
            errorLine = line;
        }
    }

    /** Whether no character is half read. */
    public boolean between() {
        return missing == 0;
    }

    /** Where the first character that is not UTF-8 begins; -1 if there is none. */
    public long errorOffset() {
        return errorOffset;
    }

    /** The line of that character. */
    public long errorLine() {
        return errorLine;
    }

    /**
     * Whether it was UTF-8 before some of it was lost: right for the most part, or with nothing but characters cut off.
     */
    public boolean isDamaged() {
        return wellFormed + twoBytes.meant() > malformed || malformed == cut;
    }

    /** Whether it says nothing that cannot be said in two bytes, and some of that is rubbish. */
    public boolean isDoubtful() {
        return wellFormed == 0 && twoBytes.rubbish() > twoBytes.meant();
    }

    /** Whether some of what it says in two bytes is what UTF-8 has there. */
    public boolean saysSomething() {
        return twoBytes.meant() > 0;
    }
}
