package io.shicheng.analysis.distance;

import java.util.ArrayList;
import java.util.List;

/** How many vertices each vertex reaches at each distance, in whole numbers; see {@link Harmonic}. */
final class DistanceCounts {
    /** Up to this distance there is a count of its own. */
    static final int COUNTED = 64;

    private final int n;
    private final int shift;
    private final List<int[]> byDistance = new ArrayList<>();
    private long[] beyond = new long[0];

    DistanceCounts(int n) {
        this.n = n;
        // n terms of at most 1/64 each stay within 63 bits
        this.shift = 62 + 6 - (32 - Integer.numberOfLeadingZeros(Math.max(1, n)));
    }

    /** Counts of one distance, a place a vertex; only for distances up to {@link #COUNTED}. */
    int[] at(int distance) {
        while (byDistance.size() < distance) {
            byDistance.add(new int[n]);
        }
        return byDistance.get(distance - 1);
    }

    /** Counts vertices beyond {@link #COUNTED}. */
    void addBeyond(int vertex, int distance, int count) {
        if (beyond.length == 0) {
            beyond = new long[n];
        }
        beyond[vertex] += count * unitsOf(distance, shift);
    }

    private static long unitsOf(int distance, int shift) {
        return Math.round(Math.scalb(1.0 / distance, shift));
    }

    /** Adds the parts of all threads up, distance by distance. */
    static double[] harmonic(int n, List<DistanceCounts> parts) {
        double[] scores = new double[n];
        int farthest = 0;
        for (DistanceCounts part : parts) {
            farthest = Math.max(farthest, part.byDistance.size());
        }
        int[] total = new int[n];
        for (int distance = 1; distance <= farthest; distance++) {
            java.util.Arrays.fill(total, 0);
            for (DistanceCounts part : parts) {
                if (part.byDistance.size() >= distance) {
                    int[] counts = part.byDistance.get(distance - 1);
                    for (int v = 0; v < n; v++) {
                        total[v] += counts[v];
                    }
                }
            }
            for (int v = 0; v < n; v++) {
                scores[v] += (double) total[v] / distance;
            }
        }
        long[] beyond = new long[n];
        for (DistanceCounts part : parts) {
            for (int v = 0; v < part.beyond.length; v++) {
                beyond[v] += part.beyond[v];
            }
        }
        for (int v = 0; v < n; v++) {
            scores[v] += Math.scalb((double) beyond[v], -parts.getFirst().shift);
        }
        return scores;
    }
}
