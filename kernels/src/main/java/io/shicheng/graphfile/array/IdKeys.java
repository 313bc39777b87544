package io.shicheng.graphfile.array;

/**
 * Ids as numbers of 64 bits: a whole number in its plain decimal form, of up to 18 digits, is itself; a text of up to
 * seven bytes is its bytes, so that equal keys are equal ids; a longer one has a hash, and equal keys need a look at
 * the texts. The highest bits tell the three apart, and no key of a text is 0.
 */
public final class IdKeys {
    /** The longest text of a key that is not ambiguous. */
    public static final int MOST_DIGITS = 18;

    private static final int MOST_BYTES = 7;
    private static final long SHORT = 1L << 63;
    /** The bits that mark a key as {@link #ambiguous}. */
    static final long AMBIGUOUS = 3L << 62;

    private static final int LENGTH_BITS = 56;

    private IdKeys() {}

    static long of(byte[] text, int start, int end) {
        int length = end - start;
        if (length > 0 && length <= MOST_DIGITS && (text[start] != '0' || length == 1)) {
            long number = number(text, start, end);
            if (number >= 0) {
                return number;
            }
        }
        if (length <= MOST_BYTES) {
            long bytes = 0;
            for (int i = start; i < end; i++) {
                bytes = bytes << 8 | (text[i] & 0xff);
            }
            return SHORT | (long) length << LENGTH_BITS | bytes;
        }
        return AMBIGUOUS | hash(text, start, end) >>> 2;
    }

    /** The number that the text is digit by digit, or -1. */
    private static long number(byte[] text, int start, int end) {
        long number = 0;
        for (int i = start; i < end; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static long hash(byte[] text, int start, int end) {
        long hash = 0xcbf29ce484222325L;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text[i]) * 0x100000001b3L;
        }
        return hash * 0x9E3779B97F4A7C15L;
    }

    /** Whether equal keys do not yet mean equal texts. */
    static boolean ambiguous(long key) {
        return (key & AMBIGUOUS) == AMBIGUOUS;
    }

    /** Whether the text of a key that is not ambiguous holds anything but ASCII. */
    static boolean beyondAscii(long key) {
        return key < 0 && (key & 0x0080_8080_8080_8080L) != 0;
    }

    /**
     * Puts the text of a key that is not ambiguous at {@code at}, where there is room for it; the position after it.
     */
    static int put(long key, byte[] into, int at) {
        if (key >= 0) {
            return putNumber(key, into, at);
        }
        int length = (int) (key >>> LENGTH_BITS) & 0x7f;
        for (int i = 0; i < length; i++) {
            into[at + i] = (byte) (key >>> 8 * (length - 1 - i));
        }
        return at + length;
    }

    private static int putNumber(long number, byte[] into, int at) {
        int end = at + 1;
        for (long left = number / 10; left > 0; left /= 10) {
            end++;
        }
        long left = number;
        for (int i = end - 1; i >= at; i--) {
            into[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        return end;
    }
}
