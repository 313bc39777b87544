package io.shicheng.analysis.position;

import io.shicheng.csr.CsrGraph;
import java.util.Arrays;

/**
 * A core whose vertices are all tied to each other, and a periphery whose vertices are not: the division of a network
 * that comes nearest to that.
 *
 * <p><b>Definition.</b> {@code Z(S)} is the number of pairs within S that are not tied, and of pairs outside of S that
 * are. The core is an S with the least Z. Since {@code Z(S) = k(k−1)/2 − Σ d + m} with k vertices in S and the sum of
 * their degrees, those with the highest degrees are best for each k, and k grows as long as the next degree is above k:
 * the optimum is exact. At most two sizes, k and k+1, are equally good, and among equal degrees it may not matter who
 * is chosen: the core is unique where {@code d(k) > d(k+1)} and {@code d(k+1) < k}.
 *
 * <p><b>Reference.</b> Borgatti, S. and Everett, M. (1999), Models of core/periphery structures,
 * doi:10.1016/S0378-8733(99)00019-2; the optimum: Lip, S. (2011), A fast algorithm for the discrete core/periphery
 * bipartitioning problem, arXiv:1102.5511; when it is unique: Fasino, D. and Rinaldi, F. (2020), A fast and exact greedy
 * algorithm for the core–periphery problem, doi:10.3390/sym12010094.
 *
 * <p><b>Time and space.</b> O(n + m); O(n), and O(m) where directions must be left out.
 *
 * <p><b>Unit and normalisation.</b> 1 for who is in each best core, 0 for who is in none, 0.5 for who is in some of
 * them. Correlations of ties with a pattern, from −1 to 1, are of the smallest best core, of equal degrees the first
 * vertices: in the star pattern everybody is tied to the core; the block pattern asks only that the core be tied within
 * and the periphery not, and says nothing of ties between them.
 *
 * <p><b>Ties, parts, overflow.</b> Directions and strengths are left out. Parts count as one network. Counts are whole
 * numbers of 64 bits. A correlation is not a number where ties or the pattern do not vary.
 *
 * <p><b>Determinism.</b> Whole numbers, one thread.
 */
public final class CorePeriphery {
    private static final int IN = 2;
    private static final int MAYBE = 1;

    private final CsrGraph graph;
    private final int vertices;
    /** Vertices, the highest degree first, equal ones by number. */
    private final int[] order;

    private final int size;
    private final boolean twoSizes;

    /**
     * A division.
     *
     * @param membership one a vertex: 1, 0.5 or 0
     * @param least,most vertices of the smallest and of the largest best core
     * @param errors the least Z
     * @param unique whether there is one best core
     * @param starCorrelation,blockCorrelation of ties and each pattern, for the smallest best core
     */
    @SuppressWarnings("ArrayRecordComponent") // handed out once
    public record Division(
            double[] membership,
            int least,
            int most,
            long errors,
            boolean unique,
            double starCorrelation,
            double blockCorrelation) {}

    private CorePeriphery(CsrGraph graph) {
        this.graph = graph;
        this.vertices = graph.vertexCount();
        this.order = byDegree(graph);
        int k = 0;
        while (k < vertices && degree(k) > k) {
            k++;
        }
        this.size = k;
        this.twoSizes = k < vertices && degree(k) == k;
    }

    public static Division of(CsrGraph graph) {
        return new CorePeriphery(graph.undirected()).division();
    }

    private int degree(int place) {
        return graph.outDegree(order[place]);
    }

    private static int[] byDegree(CsrGraph graph) {
        int n = graph.vertexCount();
        int[] starts = new int[n + 1];
        for (int v = 0; v < n; v++) {
            starts[graph.outDegree(v)]++;
        }
        int before = 0;
        for (int degree = n; degree >= 0; degree--) {
            int count = starts[degree];
            starts[degree] = before;
            before += count;
        }
        int[] order = new int[n];
        for (int v = 0; v < n; v++) {
            order[starts[graph.outDegree(v)]++] = v;
        }
        return order;
    }

    private Division division() {
        byte[] smaller = states(size);
        byte[] larger = twoSizes ? states(size + 1) : smaller;
        double[] membership = new double[vertices];
        boolean unique = vertices == 0 || !twoSizes;
        for (int v = 0; v < vertices; v++) {
            unique &= smaller[v] != MAYBE;
            membership[v] = smaller[v] == larger[v] ? smaller[v] / 2.0 : 0.5;
        }
        long ties = graph.edgeCount();
        long within = tiesWithin();
        long ends = endsWithin();
        long errors = pairs(size) - ends + ties;
        long outside = ties - ends + within;
        long all = pairs(vertices);
        long apart = pairs(vertices - size);
        return new Division(
                membership,
                size,
                twoSizes ? size + 1 : size,
                errors,
                unique,
                correlation(all, ties, all - apart, ties - outside),
                correlation(pairs(size) + apart, within + outside, pairs(size), within));
    }

    /** Of each vertex, whether it is in all, in some or in none of the best cores of that size. */
    private byte[] states(int k) {
        byte[] states = new byte[vertices];
        if (k == 0) {
            return states;
        }
        int threshold = degree(k - 1);
        boolean all = k == vertices || degree(k) < threshold;
        for (int v = 0; v < vertices; v++) {
            int d = graph.outDegree(v);
            if (d > threshold) {
                states[v] = IN;
            } else if (d == threshold) {
                states[v] = (byte) (all ? IN : MAYBE);
            }
        }
        return states;
    }

    private long endsWithin() {
        long ends = 0;
        for (int i = 0; i < size; i++) {
            ends += degree(i);
        }
        return ends;
    }

    private long tiesWithin() {
        boolean[] core = new boolean[vertices];
        Arrays.stream(order, 0, size).forEach(v -> core[v] = true);
        long ends = 0;
        for (int i = 0; i < size; i++) {
            for (int a = graph.offsets()[order[i]]; a < graph.offsets()[order[i] + 1]; a++) {
                ends += core[graph.targets()[a]] ? 1 : 0;
            }
        }
        return ends / 2;
    }

    private static long pairs(long of) {
        return of * (of - 1) / 2;
    }

    /** Of two columns of zeros and ones, from how many ones each has and how many both have. */
    private static double correlation(double all, double one, double other, double both) {
        return (all * both - one * other) / Math.sqrt(one * (all - one) * other * (all - other));
    }
}
