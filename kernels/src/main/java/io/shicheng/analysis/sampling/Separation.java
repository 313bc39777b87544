package io.shicheng.analysis.sampling;

import java.util.Arrays;

/** How far down an order of estimates is beyond doubt. */
final class Separation {
    private Separation() {}

    /**
     * @param below how far each score may be too high
     * @param above how far each may be too low
     * @param top how many of the first to look at
     * @return the greatest k up to top such that none of the first k can be behind any that comes after them
     */
    static int of(double[] scores, double[] below, double[] above, int top) {
        int n = scores.length;
        int wanted = Math.min(top, n);
        if (wanted == 0) {
            return 0;
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double last = sorted[n - wanted];
        Integer[] first = new Integer[wanted];
        boolean[] among = new boolean[n];
        int count = 0;
        for (int v = 0; v < n; v++) {
            if (scores[v] > last) {
                first[count++] = v;
                among[v] = true;
            }
        }
        for (int v = 0; v < n && count < wanted; v++) {
            if (scores[v] == last) {
                first[count++] = v;
                among[v] = true;
            }
        }
        Arrays.sort(first, (u, v) -> Double.compare(scores[v], scores[u]));
        double[] reach = new double[wanted + 1];
        reach[wanted] = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < n; v++) {
            if (!among[v]) {
                reach[wanted] = Math.max(reach[wanted], scores[v] + above[v]);
            }
        }
        for (int i = wanted - 1; i >= 0; i--) {
            reach[i] = Math.max(reach[i + 1], scores[first[i]] + above[first[i]]);
        }
        double least = Double.POSITIVE_INFINITY;
        int separated = 0;
        for (int i = 0; i < wanted; i++) {
            least = Math.min(least, scores[first[i]] - below[first[i]]);
            separated = least > reach[i + 1] ? i + 1 : separated;
        }
        return separated;
    }
}
