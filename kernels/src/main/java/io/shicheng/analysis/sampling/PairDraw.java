package io.shicheng.analysis.sampling;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws pairs of different classes of a block, in proportion to source weight times target weight. */
final class PairDraw {
    private final long[] sourceEnds;
    private final long[] targetEnds;

    PairDraw(SampledBlock block) {
        int n = block.size();
        this.sourceEnds = new long[n];
        this.targetEnds = new long[n];
        long targets = 0;
        for (int c = 0; c < n; c++) {
            targets += block.targetWeight()[c];
            targetEnds[c] = targets;
        }
        long pairs = 0;
        for (int c = 0; c < n; c++) {
            pairs = Math.addExact(
                    pairs, Math.multiplyExact(block.sourceWeight()[c], targets - block.targetWeight()[c]));
            sourceEnds[c] = pairs;
        }
    }

    /** Ordered pairs of vertices of the whole graph whose paths cross the block between different classes. */
    long pairs() {
        return sourceEnds.length == 0 ? 0 : sourceEnds[sourceEnds.length - 1];
    }

    int source(SplittableRandom random) {
        return place(sourceEnds, random.nextLong(pairs()));
    }

    int target(int source, SplittableRandom random) {
        long before = source == 0 ? 0 : targetEnds[source - 1];
        long own = targetEnds[source] - before;
        long drawn = random.nextLong(targetEnds[targetEnds.length - 1] - own);
        return place(targetEnds, drawn < before ? drawn : drawn + own);
    }

    /** The first entry above the number drawn. */
    static int place(long[] ends, long drawn) {
        int place = Arrays.binarySearch(ends, drawn);
        if (place < 0) {
            return -place - 1;
        }
        while (ends[place] <= drawn) {
            place++;
        }
        return place;
    }
}
