package io.shicheng.analysis.distance.search;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Whole numbers of the sources of a batch: the least of them, and what others have more, by binary digits. For each digit
 * there is a mask a word, and words without any source that has the digit are left out.
 */
final class LaneWeights {
    private int least;
    private int digits;
    /** Where the words of each digit end; a digit has at most as many as a batch. */
    private int[] ends = new int[1];

    private int[] words = new int[SourceBatches.WORDS];
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
                    masks = Arrays.copyOf(masks, 2 * next);
                }
                words[next] = (from - first) / Long.SIZE;
                masks[next++] = mask;
            }
        }
        return next;
    }

    /** The least number of all. */
    int least() {
        return least;
    }

    /** Whether all numbers are equal. */
    boolean equal() {
        return digits == 0;
    }

    /** How much more than the least the sources have whose bits are set. */
    int sum(long[] bits, int at) {
        int sum = 0;
        int term = 0;
        for (int digit = 0; digit < digits; digit++) {
            // counted in binary, a counter a place
            long ones = 0;
            long twos = 0;
            long fours = 0;
            long eights = 0;
            for (int end = ends[digit]; term < end; term++) {
                long word = bits[at + words[term]] & masks[term];
                long carry = ones & word;
                ones ^= word;
                long second = twos & carry;
                twos ^= carry;
                eights ^= fours & second;
                fours ^= second;
            }
            sum += BitCounts.weighted(ones, twos, fours, eights) << digit;
        }
        return sum;
    }
}
