package io.shicheng.csr;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects edges and makes a {@link CsrGraph} of them. Self-loops are left out; parallel edges become one, their
 * strengths added in the order in which they came.
 */
public final class CsrBuilder {
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final int vertexCount;
    private final boolean directed;
    private final boolean weighted;
    private int[] sources = new int[16];
    private int[] ends = new int[16];
    private double[] strengths;
    private int size;
    private long selfLoops;

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
     * Takes edges that are on arrays already, without copying them; the arrays may be longer than {@code count}.
     * Self-loops are left out.
     *
     * @param weights strengths, or null where every edge has strength 1
     * @throws IllegalArgumentException as {@link #add}
     */
    public static CsrBuilder ofEdges(
            int vertexCount, boolean directed, int[] from, int[] to, double @Nullable [] weights, int count) {
        CsrBuilder builder = new CsrBuilder(vertexCount, directed, weights != null);
        int kept = 0;
        for (int e = 0; e < count; e++) {
            int u = from[e];
            int v = to[e];
            double weight = weights == null ? 1 : weights[e];
            builder.check(u, v, weight);
            from[kept] = u;
            to[kept] = v;
            if (weights != null) {
                weights[kept] = weight;
            }
            kept += u == v ? 0 : 1;
        }
        builder.sources = from;
        builder.ends = to;
        if (weights != null) {
            builder.strengths = weights;
        }
        builder.size = kept;
        builder.selfLoops = count - kept;
        return builder;
    }

    /**
     * Makes the graph in time linear in vertices and edges: arcs are put into buckets by target, then, target by target,
     * into rows by source, so that rows come out sorted and parallel edges in the order in which they came.
     */
    public CsrGraph build() {
        long arcs = directed ? size : 2L * size;
        if (arcs > LARGEST_ARRAY) {
            throw new IllegalStateException(arcs + " arcs do not fit one graph of " + LARGEST_ARRAY + ".");
        }
        int[] bucketEnds = starts(ends, directed ? null : sources);
        int[] bucketSources = new int[(int) arcs];
        double[] bucketWeights = new double[weighted ? (int) arcs : 0];
        fillBuckets(bucketEnds, bucketSources, bucketWeights);
        int[] offsets = directed ? starts(sources, null) : starts(ends, sources);
        int[] next = Arrays.copyOf(offsets, vertexCount);
        int[] targets = new int[(int) arcs];
        double[] weights = new double[bucketWeights.length];
        int arc = 0;
        for (int v = 0; v < vertexCount; v++) {
            for (int end = bucketEnds[v]; arc < end; arc++) {
                int slot = next[bucketSources[arc]]++;
                targets[slot] = v;
                if (weighted) {
                    weights[slot] = bucketWeights[arc];
                }
            }
        }
        return merged(offsets, targets, weights);
    }

    /** Start of each vertex' stretch, were the given ends sorted; length {@code vertexCount + 1}. */
    private int[] starts(int[] first, int @Nullable [] second) {
        int[] starts = new int[vertexCount + 1];
        int count = size;
        for (int e = 0; e < count; e++) {
            starts[first[e] + 1]++;
        }
        if (second != null) {
            for (int e = 0; e < count; e++) {
                starts[second[e] + 1]++;
            }
        }
        for (int v = 0; v < vertexCount; v++) {
            starts[v + 1] += starts[v];
        }
        return starts;
    }

    /** Sorts arcs by target; the starts of the buckets become their ends. */
    private void fillBuckets(int[] starts, int[] bucketSources, double[] bucketWeights) {
        int[] from = sources;
        int[] to = ends;
        int count = size;
        for (int e = 0; e < count; e++) {
            int u = from[e];
            int v = to[e];
            int slot = starts[v]++;
            bucketSources[slot] = u;
            if (weighted) {
                bucketWeights[slot] = strengths[e];
            }
            if (!directed) {
                slot = starts[u]++;
                bucketSources[slot] = v;
                if (weighted) {
                    bucketWeights[slot] = strengths[e];
                }
            }
        }
    }

    /** Makes parallel arcs one, in place; rows are sorted. */
    private CsrGraph merged(int[] offsets, int[] targets, double[] weights) {
        int kept = 0;
        int arc = 0;
        for (int v = 0; v < vertexCount; v++) {
            int end = offsets[v + 1];
            offsets[v] = kept;
            int last = -1;
            for (; arc < end; arc++) {
                int target = targets[arc];
                if (target != last) {
                    targets[kept] = target;
                    if (weighted) {
                        weights[kept] = weights[arc];
                    }
                    kept++;
                    last = target;
                } else if (weighted) {
                    weights[kept - 1] += weights[arc];
                }
            }
        }
        offsets[vertexCount] = kept;
        boolean plain = !weighted || allOne(weights, kept);
        return new CsrGraph(
                offsets,
                kept == targets.length ? targets : Arrays.copyOf(targets, kept),
                plain ? null : kept == weights.length ? weights : Arrays.copyOf(weights, kept),
                directed);
    }

    private static boolean allOne(double[] weights, int length) {
        for (int a = 0; a < length; a++) {
            if (weights[a] != 1) {
                return false;
            }
        }
        return true;
    }
}
