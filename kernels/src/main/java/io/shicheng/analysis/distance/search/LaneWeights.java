package io.shicheng.analysis.distance.search;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Whole numbers of the sources of a batch: the least of them, and what others have more, by binary digits. For each
 * digit there is a mask a word, and words without any source that has the digit are left out.
 */
final class LaneWeights {
    private static final int[] NONE = {};
    /** Digits that are added up at once: their sum over all sources fits 16 bits. */
    private static final int DIGITS_AT_ONCE = 7;

    private int least;
    private int digits;
    /** Where the masks of each digit end; a digit has at most as many as a batch has words. */
    private int[] ends = new int[1];

    private int[] words = new int[SourceBatches.WORDS];
    private int[] shifts = new int[SourceBatches.WORDS];
    private long[] masks = new long[SourceBatches.WORDS];

    /** Takes the numbers of the sources from one place to another. */
    void take(int first, int end, IntUnaryOperator numbers) {
        least = Integer.MAX_VALUE;
        int most = 0;
        for (int place = first; place < end; place++) {
            least = Math.min(least, numbers.applyAsInt(place));
            most = Math.max(most, numbers.applyAsInt(place));
        }
        digits = 0;
        int size = 0;
        while (most - least >>> digits != 0) {
            size = takeDigit(first, end, numbers, size);
            if (digits == ends.length) {
                ends = Arrays.copyOf(ends, 2 * digits);
            }
            ends[digits++] = size;
        }
    }

    private int takeDigit(int first, int end, IntUnaryOperator numbers, int size) {
        int next = size;
        for (int from = first; from < end; from += Long.SIZE) {
            long mask = 0;
            for (int place = from; place < Math.min(end, from + Long.SIZE); place++) {
                mask |= (long) (numbers.applyAsInt(place) - least >>> digits & 1) << place - from;
            }
            if (mask != 0) {
                if (next == words.length) {
                    words = Arrays.copyOf(words, 2 * next);
                    shifts = Arrays.copyOf(shifts, 2 * next);
                    masks = Arrays.copyOf(masks, 2 * next);
                }
                words[next] = (from - first) / Long.SIZE;
                shifts[next] = digits % DIGITS_AT_ONCE;
                masks[next++] = mask;
            }
        }
        return next;
    }

    /**
     * Adds up, by vertex, the numbers of the sources whose bits it has.
     *
     * @param bits eight words a vertex
     * @param vertices of which those from the first place on are looked at, up to the end
     * @param counts by place from the first on, how many bits the vertex has
     * @param sums is filled by place from the first on, unless another array is returned
     * @return the sums; the counts if each source has 1, and an empty array if each has 0
     */
    int[] sums(long[] bits, int[] vertices, int first, int end, int[] counts, int[] sums) {
        if (digits == 0 && least <= 1) {
            return least == 1 ? counts : NONE;
        }
        for (int i = 0; i < end - first; i++) {
            sums[i] = counts[i] * least;
        }
        for (int digit = 0; digit < digits; digit += DIGITS_AT_ONCE) {
            addDigits(digit, bits, vertices, first, end, sums);
        }
        return sums;
    }

    private void addDigits(int digit, long[] bits, int[] vertices, int first, int end, int[] sums) {
        int[] words = this.words;
        int[] shifts = this.shifts;
        long[] masks = this.masks;
        int firstMask = digit == 0 ? 0 : ends[digit - 1];
        int endMask = ends[Math.min(digits, digit + DIGITS_AT_ONCE) - 1];
        for (int i = first; i < end; i++) {
            int at = vertices[i] * SourceBatches.WORDS;
            long quarters = 0;
            for (int mask = firstMask; mask < endMask; mask++) {
                long word = bits[at + words[mask]] & masks[mask];
                word -= word >>> 1 & BitCounts.PAIRS;
                word = (word & BitCounts.FOURS) + (word >>> 2 & BitCounts.FOURS);
                word = (word & BitCounts.BYTES) + (word >>> 4 & BitCounts.BYTES);
                quarters += (word & BitCounts.SHORTS) + (word >>> 8 & BitCounts.SHORTS) << shifts[mask];
            }
            sums[i - first] += (int) (quarters * 0x0001000100010001L >>> 48) << digit;
        }
    }
}
