package io.shicheng.csr;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects edges and makes a {@link CsrGraph} of them. Self-loops are left out; parallel edges become one, their
 * strengths added in the order in which they came.
 */
public final class CsrBuilder {
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
    /** A thread is not worth starting for fewer. */
    private static final int ARCS_A_THREAD = 1 << 14;

    private final int vertexCount;
    private final boolean directed;
    private final boolean weighted;
    private int[] sources = new int[16];
    private int[] ends = new int[16];
    private double[] strengths;
    private int size;
    private long selfLoops;
    /** Self-loops that stand among the edges, where these were taken as they are. */
    private int heldLoops;

    /** @param weighted whether strengths are kept; if not, every edge has strength 1 however often it was added */
    public CsrBuilder(int vertexCount, boolean directed, boolean weighted) {
        this.vertexCount = vertexCount;
        this.directed = directed;
        this.weighted = weighted;
        this.strengths = new double[weighted ? 16 : 0];
    }

    /**
     * Adds an edge.
     *
     * @throws IllegalArgumentException if an end is not a vertex or the weight is not above 0 and finite
     * @throws IllegalStateException if the edges no longer fit an array
     */
    public void add(int from, int to, double weight) {
        check(from, to, weight);
        if (from == to) {
            selfLoops++;
            return;
        }
        if (size == sources.length) {
            grow();
        }
        sources[size] = from;
        ends[size] = to;
        if (weighted) {
            strengths[size] = weight;
        }
        size++;
    }

    private void check(int from, int to, double weight) {
        if (from < 0 || from >= vertexCount || to < 0 || to >= vertexCount) {
            throw new IllegalArgumentException(
                    "The edge " + from + " to " + to + " needs ends from 0 to " + (vertexCount - 1) + ".");
        }
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("The weight (" + weight + ") must be above 0 and finite.");
        }
    }

    /** Self-loops left out so far. */
    public long selfLoops() {
        return selfLoops;
    }

    private void grow() {
        long wanted = Math.min(LARGEST_ARRAY, 2L * sources.length);
        if (wanted == sources.length) {
            throw new IllegalStateException("More than " + LARGEST_ARRAY + " edges do not fit one graph.");
        }
        sources = Arrays.copyOf(sources, (int) wanted);
        ends = Arrays.copyOf(ends, (int) wanted);
        if (weighted) {
            strengths = Arrays.copyOf(strengths, (int) wanted);
        }
    }

    /**
     * Takes edges that are on arrays already, without copying them; the arrays may be longer than {@code count}, and no
     * edge is added to them later. Self-loops are left out.
     *
     * @param weights strengths, or null where every edge has strength 1
     * @throws IllegalArgumentException as {@link #add}
     */
    public static CsrBuilder ofEdges(
            int vertexCount, boolean directed, int[] from, int[] to, double @Nullable [] weights, int count) {
        CsrBuilder builder = new CsrBuilder(vertexCount, directed, weights != null);
        builder.sources = from;
        builder.ends = to;
        if (weights != null) {
            builder.strengths = weights;
        }
        builder.size = count;
        builder.checkAll();
        return builder;
    }

    private void checkAll() {
        int[] from = sources;
        int[] to = ends;
        int count = size;
        int loops = 0;
        for (int e = 0; e < count; e++) {
            int u = from[e];
            int v = to[e];
            if (u < 0 || u >= vertexCount || v < 0 || v >= vertexCount) {
                check(u, v, 1);
            }
            loops += u == v ? 1 : 0;
        }
        selfLoops = loops;
        heldLoops = loops;
        if (weighted) {
            for (int e = 0; e < count; e++) {
                check(from[e], to[e], strengths[e]);
            }
        }
    }

    /** Makes the graph on this thread. */
    public CsrGraph build() {
        return build(1);
    }

    /**
     * Makes the graph in time linear in vertices and edges; it is the same with any number of threads.
     *
     * @param threads how many to use at most: fewer where there are few edges a vertex
     */
    public CsrGraph build(int threads) {
        long arcs = arcs();
        if (arcs > LARGEST_ARRAY) {
            throw new IllegalStateException(arcs + " arcs do not fit one graph of " + LARGEST_ARRAY + ".");
        }
        double @Nullable [] kept = weighted ? strengths : null;
        return new ArcRows(vertexCount, directed, sources, ends, kept, size, threadsOf(arcs, threads)).graph();
    }

    /** Arcs before parallel ones become one. */
    private long arcs() {
        long edges = size - heldLoops;
        return directed ? edges : 2 * edges;
    }

    /** As many as have work to do, and whose counts take no more space than the arcs themselves. */
    private int threadsOf(long arcs, int most) {
        long useful = Math.min(arcs / ARCS_A_THREAD, 2 * arcs / (vertexCount + 1L));
        return Math.clamp(useful, 1, most);
    }

    /** Bytes that {@link #build} takes at its height, the graph among them, but not the edges it is made of. */
    public static long bytesToBuild(long vertices, long edges, boolean directed, boolean weighted) {
        long arcs = directed ? edges : 2 * edges;
        return (weighted ? 24 : 8) * arcs + 16 * vertices;
    }
}
