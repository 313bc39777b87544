package io.shicheng.analysis;

import io.shicheng.csr.CsrGraph;
import java.util.Arrays;

/** Measures of distances by their definitions, on a matrix of all distances. */
public final class SlowDistances {
    private final double[][] distances;

    /** Floyd and Warshall. */
    public SlowDistances(CsrGraph graph, boolean weighted) {
        double[][] strengths = SlowTwins.matrix(graph, weighted);
        int n = strengths.length;
        this.distances = new double[n][n];
        for (int u = 0; u < n; u++) {
            for (int v = 0; v < n; v++) {
                distances[u][v] = u == v ? 0 : strengths[u][v] == 0 ? Double.POSITIVE_INFINITY : 1 / strengths[u][v];
            }
        }
        for (int k = 0; k < n; k++) {
            for (int u = 0; u < n; u++) {
                for (int v = 0; v < n; v++) {
                    distances[u][v] = Math.min(distances[u][v], distances[u][k] + distances[k][v]);
                }
            }
        }
    }

    /** Of others that are reached. */
    private double[] reached(int v) {
        return Arrays.stream(distances[v])
                .filter(d -> d > 0 && Double.isFinite(d))
                .toArray();
    }

    public double[] harmonic() {
        double[] scores = new double[distances.length];
        Arrays.setAll(scores, v -> Arrays.stream(reached(v)).map(d -> 1 / d).sum());
        return scores;
    }

    public double[] closeness() {
        double[] scores = new double[distances.length];
        for (int v = 0; v < scores.length; v++) {
            double r = reached(v).length;
            double sum = Arrays.stream(reached(v)).sum();
            scores[v] = r == 0 ? 0 : r / (scores.length - 1) * (r / sum);
        }
        return scores;
    }

    public double[] reach(int hops) {
        double[] scores = new double[distances.length];
        Arrays.setAll(
                scores, v -> Arrays.stream(reached(v)).filter(d -> d <= hops).count());
        return scores;
    }

    public double[] eccentricity() {
        double[] scores = new double[distances.length];
        Arrays.setAll(scores, v -> Arrays.stream(reached(v)).max().orElse(0));
        return scores;
    }

    /** By distance, how many ordered pairs; trailing distances without any are left out. */
    public long[] orderedPairs() {
        long[] pairs = new long[distances.length + 1];
        int farthest = 0;
        for (int v = 0; v < distances.length; v++) {
            for (double d : reached(v)) {
                pairs[(int) d]++;
                farthest = Math.max(farthest, (int) d);
            }
        }
        return Arrays.copyOf(pairs, farthest + 1);
    }
}
