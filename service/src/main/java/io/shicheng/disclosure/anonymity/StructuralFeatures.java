package io.shicheng.disclosure.anonymity;

import io.shicheng.csr.CsrGraph;
import io.shicheng.snapshot.Snapshot;
import java.util.Arrays;

/**
 * Where people stand in the network, by what most measures go along with: number of contacts, ties that lead away, ties
 * that lead here, and contacts of contacts. Of each it is the logarithm of the rank, since rank bands widen with the
 * rank.
 *
 * <p>Time O(m + n log n).
 */
final class StructuralFeatures {
    private static final double UNITS_A_DOUBLING = 1000;

    private StructuralFeatures() {}

    /** One row a feature, one column a vertex. */
    static int[][] features(Snapshot whole) {
        CsrGraph contacts = whole.undirected();
        CsrGraph stated = whole.graph();
        CsrGraph turned = stated.transpose();
        int n = whole.vertexCount();
        long[] degree = new long[n];
        long[] away = new long[n];
        long[] here = new long[n];
        long[] second = new long[n];
        for (int v = 0; v < n; v++) {
            degree[v] = contacts.outDegree(v);
            away[v] = stated.outDegree(v);
            here[v] = turned.outDegree(v);
        }
        for (int v = 0; v < n; v++) {
            for (int a = contacts.offsets()[v]; a < contacts.offsets()[v + 1]; a++) {
                second[v] += degree[contacts.targets()[a]];
            }
        }
        return new int[][] {logRanks(degree), logRanks(away), logRanks(here), logRanks(second)};
    }

    /** Equal values share a rank; the highest value has rank 1. */
    private static int[] logRanks(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] ranks = new int[values.length];
        for (int v = 0; v < values.length; v++) {
            ranks[v] = (int) (UNITS_A_DOUBLING * Math.log(rank(sorted, values[v])) / Math.log(2));
        }
        return ranks;
    }

    private static int rank(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length - low + 1;
    }
}
