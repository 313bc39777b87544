package io.shicheng.analysis.distance.search;

import java.util.Arrays;

/**
 * How many vertices the sources of a batch stand for besides themselves, as a sum of terms: bits of a word under a mask,
 * times a number. A word whose sources all stand for as many is one term; others have one for each binary digit.
 */
final class LaneWeights {
    private int[] words = new int[SourceBatches.WORDS];
    private long[] masks = new long[SourceBatches.WORDS];
    private int[] factors = new int[SourceBatches.WORDS];
    private int terms;

    /** Takes the sources of a batch. */
    void take(SourceBatches batches, int batch) {
        terms = 0;
        int first = batches.first(batch);
        int end = batches.first(batch + 1);
        for (int from = first; from < end; from += Long.SIZE) {
            take(batches, from, Math.min(end, from + Long.SIZE), (from - first) / Long.SIZE);
        }
    }

    private void take(SourceBatches batches, int from, int to, int word) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int place = from; place < to; place++) {
            least = Math.min(least, batches.others(place));
            most = Math.max(most, batches.others(place));
        }
        if (least == most) {
            if (most > 0) {
                add(word, -1L, most);
            }
            return;
        }
        for (int digit = 0; most >>> digit != 0; digit++) {
            long mask = 0;
            for (int place = from; place < to; place++) {
                mask |= (long) (batches.others(place) >>> digit & 1) << place - from;
            }
            add(word, mask, 1 << digit);
        }
    }

    private void add(int word, long mask, int factor) {
        if (terms == words.length) {
            words = Arrays.copyOf(words, 2 * terms);
            masks = Arrays.copyOf(masks, 2 * terms);
            factors = Arrays.copyOf(factors, 2 * terms);
        }
        words[terms] = word;
        masks[terms] = mask;
        factors[terms++] = factor;
    }

    /** Whether each source stands for itself alone. */
    boolean none() {
        return terms == 0;
    }

    /** What the sources whose bits are set stand for besides themselves. */
    int sum(long[] bits, int at) {
        int sum = 0;
        for (int term = 0; term < terms; term++) {
            sum += Long.bitCount(bits[at + words[term]] & masks[term]) * factors[term];
        }
        return sum;
    }
}
