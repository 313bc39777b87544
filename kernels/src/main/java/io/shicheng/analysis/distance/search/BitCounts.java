package io.shicheng.analysis.distance.search;

/**
 * Counts the bits of four words at once. {@code Long.bitCount} is one instruction to the last compiler, but a call of
 * twenty to the first, and four words have most of those in common.
 */
final class BitCounts {
    static final long PAIRS = 0x5555555555555555L;
    static final long FOURS = 0x3333333333333333L;
    static final long BYTES = 0x0F0F0F0F0F0F0F0FL;
    static final long SHORTS = 0x00FF00FF00FF00FFL;

    private BitCounts() {}

    /** The bits of the first, twice those of the second, four times those of the third and eight times the last's. */
    static int weighted(long ones, long twos, long fours, long eights) {
        // at most 4 + 2 · 4 in four bits, and at most 24 + 4 · 24 in eight
        long low = byFour(ones) + (byFour(twos) << 1);
        long high = byFour(fours) + (byFour(eights) << 1);
        long bytes = (low & BYTES) + (low >>> 4 & BYTES) + ((high & BYTES) + (high >>> 4 & BYTES) << 2);
        return (int) (((bytes & SHORTS) + (bytes >>> 8 & SHORTS)) * 0x0001000100010001L >>> 48);
    }

    /** How many bits are set in each range of four. */
    private static long byFour(long bits) {
        long pairs = bits - (bits >>> 1 & PAIRS);
        return (pairs & FOURS) + (pairs >>> 2 & FOURS);
    }
}
