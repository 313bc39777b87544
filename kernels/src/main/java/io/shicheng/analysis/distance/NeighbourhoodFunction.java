package io.shicheng.analysis.distance;

import io.shicheng.analysis.distance.search.DistanceSweep;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;

/**
 * How many pairs of vertices are within a given number of steps of each other, and what follows from it.
 *
 * <p><b>Definition.</b> {@code N(t)} is the number of pairs {@code (v,u)}, v ≠ u, with {@code d(v,u) ≤ t}: ordered
 * pairs if the graph is directed, paths running from v to u, and each unordered pair once if it is not. A vertex and
 * itself are no pair. The mean distance is taken over pairs that a path joins. The effective diameter is the least t
 * with {@code N(t) ≥ 0.9·N(∞)}, N taken as linear between whole distances.
 *
 * <p><b>Reference.</b> Palmer, C., Gibbons, P. and Faloutsos, C. (2002), ANF, doi:10.1145/775047.775059; Boldi, P.,
 * Rosa, M. and Vigna, S. (2011), HyperANF, doi:10.1145/1963405.1963493. Both estimate; here every pair is counted.
 *
 * <p><b>Time and space.</b> As {@link DistanceSweep}.
 *
 * <p><b>Unit and normalisation.</b> Pairs, and steps.
 *
 * <p><b>Ties, parts, overflow.</b> Pairs that no path joins count nowhere. Counts are 64 bits wide: n² fits for every
 * graph that an array holds. Without any pair the mean and the effective diameter are not defined (NaN), and the
 * diameter is 0.
 *
 * <p><b>Determinism.</b> Whole numbers are added, the same for any number of threads.
 */
public final class NeighbourhoodFunction {
    private static final double MOST = 0.9;

    private final long[] pairs;

    private NeighbourhoodFunction(long[] pairs) {
        this.pairs = pairs;
    }

    /** Counts all pairs of a graph. */
    public static NeighbourhoodFunction of(CsrGraph graph, int threads, RunControl control) {
        return of(
                DistanceSweep.of(graph, "neighbourhood", distance -> 0, Integer.MAX_VALUE, threads, control),
                graph.directed());
    }

    static NeighbourhoodFunction of(DistanceSweep sweep, boolean directed) {
        long[] pairs = sweep.pairs();
        if (!directed) {
            for (int d = 0; d < pairs.length; d++) {
                pairs[d] /= 2;
            }
        }
        return new NeighbourhoodFunction(pairs);
    }

    /** How many pairs are at each distance, from 0, where there are none, to the greatest that occurs. */
    public long[] pairs() {
        return pairs.clone();
    }

    /** The greatest distance that occurs. */
    public int diameter() {
        return pairs.length - 1;
    }

    /** Pairs that a path joins. */
    public long connectedPairs() {
        long sum = 0;
        for (long each : pairs) {
            sum += each;
        }
        return sum;
    }

    /** Of the pairs that a path joins. */
    public double meanDistance() {
        double sum = 0;
        for (int d = 1; d < pairs.length; d++) {
            sum += (double) d * pairs[d];
        }
        return sum / connectedPairs();
    }

    /** Distance within which nine in ten of the pairs are that a path joins. */
    public double effectiveDiameter() {
        double wanted = MOST * connectedPairs();
        long within = 0;
        for (int d = 1; d < pairs.length; d++) {
            if (within + pairs[d] >= wanted) {
                return d - 1 + (wanted - within) / pairs[d];
            }
            within += pairs[d];
        }
        return Double.NaN;
    }
}
