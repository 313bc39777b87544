package io.shicheng.csr;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An immutable graph in compressed sparse rows: the arcs of vertex {@code v} stand at {@code offsets[v]} to
 * {@code offsets[v + 1]} of {@code targets}, sorted by target, without self-loops or parallel arcs.
 *
 * <p>An undirected graph holds each edge as two arcs. Arrays that are handed out are the graph's own: kernels read
 * them into locals and never write.
 */
public final class CsrGraph {
    private final int[] offsets;
    private final int[] targets;
    private final double @Nullable [] weights;
    private final boolean directed;

    /**
     * Takes the arrays as they are; {@link CsrBuilder} makes them.
     *
     * @param weights strength per arc, above 0, or null where every arc has strength 1
     */
    CsrGraph(int[] offsets, int[] targets, double @Nullable [] weights, boolean directed) {
        this.offsets = offsets;
        this.targets = targets;
        this.weights = weights;
        this.directed = directed;
    }

    /**
     * A graph of arrays that were read off a graph before, as from a cache; they are taken as they are.
     *
     * @throws IllegalArgumentException if the lengths do not fit each other
     */
    public static CsrGraph ofArrays(int[] offsets, int[] targets, double @Nullable [] weights, boolean directed) {
        if (offsets.length == 0
                || offsets[offsets.length - 1] != targets.length
                || weights != null && weights.length != targets.length) {
            throw new IllegalArgumentException("Offsets, targets and weights do not fit each other.");
        }
        return new CsrGraph(offsets, targets, weights, directed);
    }

    public int vertexCount() {
        return offsets.length - 1;
    }

    /** Arcs held; twice the number of edges of an undirected graph. */
    public int arcCount() {
        return targets.length;
    }

    /** Edges as a user counts them: arcs if directed, half of them if not. */
    public long edgeCount() {
        return directed ? targets.length : targets.length / 2;
    }

    public boolean directed() {
        return directed;
    }

    public boolean weighted() {
        return weights != null;
    }

    /** Length {@code vertexCount() + 1}; the last entry is {@code arcCount()}. */
    public int[] offsets() {
        return offsets;
    }

    /** Length {@code arcCount()}. */
    public int[] targets() {
        return targets;
    }

    /** Strength per arc, length {@code arcCount()}, or null where every arc has strength 1. */
    public double @Nullable [] weights() {
        return weights;
    }

    public int outDegree(int vertex) {
        return offsets[vertex + 1] - offsets[vertex];
    }

    /** The place of an arc among all; negative if there is none. O(log d). */
    public int arc(int from, int to) {
        return Arrays.binarySearch(targets, offsets[from], offsets[from + 1], to);
    }

    /** The graph with every arc turned round; an undirected graph is its own. */
    public CsrGraph transpose() {
        if (!directed) {
            return this;
        }
        int n = vertexCount();
        int[] turnedOffsets = new int[n + 1];
        for (int target : targets) {
            turnedOffsets[target + 1]++;
        }
        for (int v = 0; v < n; v++) {
            turnedOffsets[v + 1] += turnedOffsets[v];
        }
        int[] next = Arrays.copyOf(turnedOffsets, n);
        int[] turned = new int[targets.length];
        double[] turnedWeights = weights == null ? null : new double[targets.length];
        for (int v = 0; v < n; v++) {
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                int slot = next[targets[a]]++;
                turned[slot] = v;
                if (turnedWeights != null && weights != null) {
                    turnedWeights[slot] = weights[a];
                }
            }
        }
        return new CsrGraph(turnedOffsets, turned, turnedWeights, true);
    }

    /** The same vertices with an undirected edge wherever there is an arc in either direction, strengths left out. */
    public CsrGraph undirected() {
        return undirected(false);
    }

    /**
     * The same vertices with an undirected edge wherever there is an arc in either direction. An undirected graph is
     * its own.
     *
     * @param weighted whether strengths are kept: those of two opposite arcs add up, also where each is 1 and the graph
     *     therefore holds none
     */
    public CsrGraph undirected(boolean weighted) {
        if (!directed) {
            return this;
        }
        CsrBuilder builder = new CsrBuilder(vertexCount(), false, weighted);
        for (int v = 0; v < vertexCount(); v++) {
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                builder.add(v, targets[a], weights == null ? 1 : weights[a]);
            }
        }
        return builder.build();
    }

    /** The graph without the arcs between two vertices, whichever way they run; the same vertices. O(n + m). */
    public CsrGraph without(int one, int other) {
        int[] fewer = new int[offsets.length];
        int[] left = new int[targets.length];
        double[] leftWeights = weights == null ? null : new double[targets.length];
        int arcs = 0;
        for (int v = 0; v < vertexCount(); v++) {
            int gone = v == one ? other : v == other ? one : -1;
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                if (targets[a] != gone) {
                    if (leftWeights != null && weights != null) {
                        leftWeights[arcs] = weights[a];
                    }
                    left[arcs++] = targets[a];
                }
            }
            fewer[v + 1] = arcs;
        }
        return new CsrGraph(
                fewer,
                Arrays.copyOf(left, arcs),
                leftWeights == null ? null : Arrays.copyOf(leftWeights, arcs),
                directed);
    }

    /** Bytes that the arrays take. */
    public long byteEstimate() {
        return 4L * offsets.length + (weights == null ? 4L : 12L) * targets.length;
    }
}
