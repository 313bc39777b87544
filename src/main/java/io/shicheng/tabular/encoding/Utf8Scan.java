package io.shicheng.tabular.encoding;

/** Checks bytes against UTF-8 (RFC 3629: no surrogates, no overlong forms) and counts how much of it is right. */
public final class Utf8Scan {
    private int missing;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private boolean longCharacter;
    private long start;
    private long startLine;
    private long errorOffset = -1;
    private long errorLine;
    private long wellFormed;
    private long malformed;

    public void next(int b, long offset, long line) {
        if (missing > 0 && b >= lowest && b <= highest) {
            lowest = 0x80;
            highest = 0xBF;
            if (--missing == 0 && longCharacter) {
                wellFormed++;
            }
            return;
        }
        if (missing > 0) {
            fail(start, startLine);
        }
        begin(b, offset, line);
    }

    public void end(long offset, long line) {
        if (missing > 0) {
            fail(start, startLine);
        }
    }

    private void begin(int b, long offset, long line) {
        missing = 0;
        lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        start = offset;
        startLine = line;
        if (b < 0x80) {
            return;
        }
        if (b >= 0xC2 && b <= 0xF4) {
            missing = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
            longCharacter = missing > 1;
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

    /** Where the first character that is not UTF-8 begins; -1 if there is none. */
    public long errorOffset() {
        return errorOffset;
    }

    public long errorLine() {
        return errorLine;
    }

    /** Characters of three and four bytes, which other encodings hardly ever form by chance. */
    public long wellFormed() {
        return wellFormed;
    }

    public long malformed() {
        return malformed;
    }
}
