package io.shicheng.analysis.structure;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * Coreness: how deep in the dense middle of the network a vertex lies.
 *
 * <p><b>Definition.</b> The largest k such that the vertex is in the k-core, the largest part in which everybody has at
 * least k contacts within the part.
 *
 * <p><b>Reference.</b> Seidman, S. (1983), doi:10.1016/0378-8733(83)90028-X; Batagelj, V. and Zaveršnik, M. (2011), Fast
 * algorithms for determining (generalized) core groups, doi:10.1007/s11634-010-0079-y.
 *
 * <p><b>Time and space.</b> O(n + m); O(n).
 *
 * <p><b>Unit and normalisation.</b> Contacts, at most n−1.
 *
 * <p><b>Ties, parts, overflow.</b> Directions and strengths are left out. A vertex without ties has 0.
 *
 * <p><b>Determinism.</b> Whole numbers, one thread.
 */
public final class Coreness {
    private static final int LOOK_MASK = (1 << 16) - 1;

    private Coreness() {}

    public static double[] scores(CsrGraph directedOrNot, RunControl control) {
        CsrGraph graph = directedOrNot.undirected();
        int n = graph.vertexCount();
        control.phase("coreness", n);
        int[] degree = new int[n];
        int most = 0;
        for (int v = 0; v < n; v++) {
            degree[v] = graph.outDegree(v);
            most = Math.max(most, degree[v]);
        }
        peel(graph, degree, most, control);
        double[] scores = new double[n];
        for (int v = 0; v < n; v++) {
            scores[v] = degree[v];
        }
        return scores;
    }

    /** Takes away the vertex with the fewest contacts left, again and again; its degree then is its coreness. */
    private static void peel(CsrGraph graph, int[] degree, int most, RunControl control) {
        int n = degree.length;
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        int[] bucketStart = new int[most + 2];
        for (int v = 0; v < n; v++) {
            bucketStart[degree[v] + 1]++;
        }
        for (int d = 0; d <= most; d++) {
            bucketStart[d + 1] += bucketStart[d];
        }
        int[] next = Arrays.copyOf(bucketStart, most + 1);
        int[] order = new int[n];
        int[] place = new int[n];
        for (int v = 0; v < n; v++) {
            place[v] = next[degree[v]]++;
            order[place[v]] = v;
        }
        for (int i = 0; i < n; i++) {
            if ((i & LOOK_MASK) == LOOK_MASK) {
                control.checkCancelled();
            }
            int v = order[i];
            int core = degree[v];
            for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                int w = targets[a];
                int d = degree[w];
                if (d > core) {
                    // swaps w with the first of its bucket, whose start then moves past it
                    int first = bucketStart[d];
                    int other = order[first];
                    int at = place[w];
                    order[at] = other;
                    place[other] = at;
                    order[first] = w;
                    place[w] = first;
                    bucketStart[d] = first + 1;
                    degree[w] = d - 1;
                }
            }
        }
    }
}
