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
 * <p><b>Reference.</b> Seidman, S. (1983), doi:10.1016/0378-8733(83)90028-X; Batagelj, V. and Zaveršnik, M. (2011),
 * Fast algorithms for determining (generalized) core groups, doi:10.1007/s11634-010-0079-y; peeled level by level from
 * a queue instead of from buckets: Kabir, H. and Madduri, K. (2017), Parallel k-core decomposition on multicore
 * platforms, doi:10.1109/IPDPSW.2017.151.
 *
 * <p><b>Time and space.</b> O(n + m): each row is read once, and a vertex is looked at once for each level up to its
 * own, which is no more than its degree; O(n).
 *
 * <p><b>Unit and normalisation.</b> Contacts, at most n−1.
 *
 * <p><b>Ties, parts, overflow.</b> Directions and strengths are left out. A vertex without ties has 0. Each part is
 * peeled as if it were alone. Nothing can overflow.
 *
 * <p><b>Determinism.</b> Whole numbers, one thread.
 *
 * <p><b>Idea graveyard.</b> On a web graph of 0.3 M vertices and 2.7 M edges, in ms warm and in a fresh JVM, against 14
 * and 29: one order of all vertices with buckets in it, whose entries are swapped as degrees fall, 24 and 47, since it
 * touches four places an arc instead of one; branches instead of writes that may change nothing, 16 and 33; calls for
 * 64 rows each, 14 and 32, and for 8, 14 and 35.
 */
public final class Coreness {
    private static final int BATCH = Components.BATCH;
    /** Rows a call of the hottest loop. */
    private static final int ROWS = 16;

    private static final int RANGES_BETWEEN_CHECKS = 1 << 8;

    private final int[] offsets;
    private final int[] targets;
    private final RunControl control;
    /** Contacts that are not peeled yet, and from then on the coreness: it does not fall below the level. */
    private final int[] degree;
    /** Vertices in the order in which they are peeled, and room for one that is not kept. */
    private final int[] queue;

    private int queued;
    /** Vertices that were above the level when they were last looked at. */
    private int listed;
    /** The fewest contacts left that a vertex above the level has. */
    private int fewest;

    private int ranges;
    private long verticesSifted;
    private long arcsScanned;

    private Coreness(CsrGraph graph, RunControl control) {
        this.offsets = graph.offsets();
        this.targets = graph.targets();
        this.control = control;
        this.degree = new int[graph.vertexCount()];
        this.queue = new int[graph.vertexCount() + 1];
    }

    public static Coreness of(CsrGraph graph, RunControl control) {
        control.phase("coreness", graph.vertexCount());
        Coreness coreness = new Coreness(graph.undirected(), control);
        coreness.peelAll();
        return coreness;
    }

    /** The coreness of each vertex. */
    public int[] cores() {
        return degree;
    }

    /** The greatest coreness, 0 of an empty graph. */
    public int degeneracy() {
        return degree.length == 0 ? 0 : degree[queue[degree.length - 1]];
    }

    /** Vertices in an order in which each has no more contacts behind it than its coreness. */
    public int[] degeneracyOrder() {
        return Arrays.copyOf(queue, degree.length);
    }

    /** Arcs that were looked at: all, each once. */
    public long arcsScanned() {
        return arcsScanned;
    }

    /**
     * How often a vertex was looked at in search of those to peel: once a level from 0 to that after its own, at most.
     */
    public long verticesSifted() {
        return verticesSifted;
    }

    public double[] scores() {
        int n = degree.length;
        double[] scores = new double[n];
        for (int from = 0; from < n; from += BATCH) {
            score(scores, from, Math.min(n, from + BATCH));
        }
        return scores;
    }

    private void score(double[] scores, int from, int to) {
        for (int v = from; v < to; v++) {
            scores[v] = degree[v];
        }
    }

    /** Level by level, takes away all who have no more contacts left than the level. */
    private void peelAll() {
        int n = degree.length;
        int[] left = new int[n];
        for (int from = 0; from < n; from += BATCH) {
            begin(left, from, Math.min(n, from + BATCH));
        }
        listed = n;
        int level = 0;
        int peeled = 0;
        while (peeled < n) {
            siftAll(left, level);
            if (peeled == queued) {
                level = fewest;
                continue;
            }
            int before = peeled;
            while (peeled < queued) {
                int to = Math.min(queued, peeled + ROWS);
                peel(level, peeled, to);
                peeled = to;
                look();
            }
            control.advance(peeled - before);
            level++;
        }
    }

    private void look() {
        if (++ranges % RANGES_BETWEEN_CHECKS == 0) {
            control.checkCancelled();
        }
    }

    private void begin(int[] left, int from, int to) {
        for (int v = from; v < to; v++) {
            degree[v] = offsets[v + 1] - offsets[v];
            left[v] = v;
        }
    }

    /** Queues those who go at this level; leaves in the list those above it. */
    private void siftAll(int[] left, int level) {
        fewest = Integer.MAX_VALUE;
        verticesSifted += listed;
        int kept = 0;
        for (int from = 0; from < listed; from += BATCH) {
            kept = sift(left, level, kept, from, Math.min(listed, from + BATCH));
            look();
        }
        listed = kept;
    }

    private int sift(int[] left, int level, int before, int from, int to) {
        int[] degree = this.degree;
        int[] queue = this.queue;
        int kept = before;
        int end = queued;
        int fewest = this.fewest;
        for (int i = from; i < to; i++) {
            int v = left[i];
            int d = degree[v];
            if (d > level) {
                left[kept++] = v;
                fewest = Math.min(fewest, d);
            } else if (d == level) {
                queue[end++] = v;
            }
        }
        this.fewest = fewest;
        queued = end;
        return kept;
    }

    /**
     * Takes away vertices of the queue; those that fall to the level by that are queued. Nobody foresees which half of
     * the arcs do something, so all write, and what they write says which.
     */
    private void peel(int level, int from, int to) {
        int[] targets = this.targets;
        int[] degree = this.degree;
        int[] queue = this.queue;
        int end = queued;
        for (int i = from; i < to; i++) {
            int start = offsets[queue[i]];
            int stop = offsets[queue[i] + 1];
            for (int a = start; a < stop; a++) {
                int w = targets[a];
                int d = degree[w];
                degree[w] = d - (d > level ? 1 : 0);
                queue[end] = w;
                end += d == level + 1 ? 1 : 0;
            }
            arcsScanned += stop - start;
        }
        queued = end;
    }
}
