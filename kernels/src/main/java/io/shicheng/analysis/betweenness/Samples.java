package io.shicheng.analysis.betweenness;

import java.util.SplittableRandom;

/** Sampling without replacement. */
final class Samples {
    private Samples() {}

    /** {@code count} different vertices out of n, in the order drawn; depends on the seed alone. */
    static int[] of(int n, int count, long seed) {
        int[] all = new int[n];
        for (int v = 0; v < n; v++) {
            all[v] = v;
        }
        SplittableRandom random = new SplittableRandom(seed);
        int[] drawn = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i, n);
            drawn[i] = all[j];
            all[j] = all[i];
        }
        return drawn;
    }
}
