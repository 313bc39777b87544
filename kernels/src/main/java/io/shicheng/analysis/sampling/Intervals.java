package io.shicheng.analysis.sampling;

/** For each class its share of the samples, and how far the expectation may lie below and above it. */
final class Intervals {
    /** Most classes are on few paths or none, and share their interval. */
    private static final int SHARED = 64;

    private final double[] mean;
    private final double[] below;
    private final double[] above;

    /**
     * @param counts on how many of the samples each class was
     * @param pilot on how many paths of the pilot each class was, which decided on its part of the probability
     * @param lookNats what further to allow for, since this is not the only look at the samples
     */
    Intervals(int[] counts, long samples, int[] pilot, Allotment allotment, double lookNats) {
        int n = counts.length;
        this.mean = new double[n];
        this.below = new double[n];
        this.above = new double[n];
        boolean[] known = new boolean[SHARED];
        double[] knownBelow = new double[SHARED];
        double[] knownAbove = new double[SHARED];
        for (int c = 0; c < n; c++) {
            int count = counts[c];
            mean[c] = (double) count / samples;
            boolean shared = pilot[c] == 0 && count < SHARED;
            if (shared && known[count]) {
                below[c] = knownBelow[count];
                above[c] = knownAbove[count];
                continue;
            }
            double nats = allotment.nats(pilot[c]) + lookNats;
            below[c] = mean[c] - MeanBound.lower(mean[c], samples, nats);
            above[c] = MeanBound.upper(mean[c], samples, nats) - mean[c];
            if (shared) {
                known[count] = true;
                knownBelow[count] = below[c];
                knownAbove[count] = above[c];
            }
        }
    }

    double mean(int c) {
        return mean[c];
    }

    double below(int c) {
        return below[c];
    }

    double above(int c) {
        return above[c];
    }
}
