package io.shicheng.layout.coarsening;

import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.analysis.structure.Components;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The connected components of a graph, each as a graph of its own, the largest first. */
public final class Parts {
    private final CsrGraph graph;
    private final boolean weighted;
    /** Vertices, part by part, in the order of their numbers. */
    private final int[] members;
    /** Where the vertices of each part begin. */
    private final int[] starts;
    /** Of each vertex its place among those of its part. */
    private final int[] places;

    private final RunControl control;

    private Parts(CsrGraph graph, boolean weighted, int[] members, int[] starts, RunControl control) {
        this.control = control;
        this.graph = graph;
        this.weighted = weighted;
        this.members = members;
        this.starts = starts;
        this.places = new int[members.length];
        for (int p = 0; p < count(); p++) {
            for (int i = starts[p]; i < starts[p + 1]; i++) {
                places[members[i]] = i - starts[p];
                CancellationPoint.at(i, control);
            }
        }
    }

    /**
     * Directions are left out; strengths of opposite arcs add up.
     *
     * @param weighted whether strengths count
     */
    public static Parts of(CsrGraph graph, boolean weighted, RunControl control) {
        CsrGraph undirected = graph.undirected(weighted);
        control.checkCancelled();
        if (undirected.vertexCount() == 0) {
            return new Parts(undirected, weighted, new int[0], new int[1], control);
        }
        RunControl cancelOnly = new CancelOnly(control);
        Components components = Components.of(undirected, cancelOnly);
        int[] sizes = components.sizes();
        int[] rank = largestFirst(sizes);
        int[] starts = new int[sizes.length + 1];
        for (int c = 0; c < sizes.length; c++) {
            starts[rank[c] + 1] = sizes[c];
        }
        for (int p = 0; p < sizes.length; p++) {
            starts[p + 1] += starts[p];
        }
        int[] next = starts.clone();
        int[] members = new int[undirected.vertexCount()];
        for (int v = 0; v < members.length; v++) {
            members[next[rank[components.labels()[v]]]++] = v;
            CancellationPoint.at(v, control);
        }
        return new Parts(undirected, weighted, members, starts, cancelOnly);
    }

    /** The place of each component by size; of equal ones that with the smallest vertex first. */
    private static int[] largestFirst(int[] sizes) {
        long[] keys = new long[sizes.length];
        for (int c = 0; c < sizes.length; c++) {
            keys[c] = (long) (Integer.MAX_VALUE - sizes[c]) << 32 | c;
        }
        Arrays.sort(keys);
        int[] rank = new int[sizes.length];
        for (int p = 0; p < keys.length; p++) {
            rank[(int) keys[p]] = p;
        }
        return rank;
    }

    public int count() {
        return starts.length - 1;
    }

    public int size(int part) {
        return starts[part + 1] - starts[part];
    }

    /** The vertex of the whole graph. */
    public int vertex(int part, int place) {
        return members[starts[part] + place];
    }

    /** Ties of all parts. */
    public long arcs() {
        return graph.arcCount();
    }

    /**
     * One part as a graph. Strengths are divided by their mean, so that what they are counted in does not matter; the mass
     * of a vertex is the number of its ties and one.
     *
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public LevelGraph graph(int part) {
        int n = size(part);
        CancellationPoint cancellation = new CancellationPoint(control);
        int[] offsets = new int[n + 1];
        float[] masses = new float[n];
        for (int i = 0; i < n; i++) {
            int degree = graph.outDegree(vertex(part, i));
            offsets[i + 1] = offsets[i] + degree;
            masses[i] = degree + 1f;
            cancellation.add(1);
        }
        int[] targets = new int[offsets[n]];
        float[] weights = new float[offsets[n]];
        double[] strengths = weighted ? graph.weights() : null;
        double unit = strengths == null ? 1 : greatest(part, strengths, cancellation);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            int from = graph.offsets()[vertex(part, i)] - offsets[i];
            for (int a = offsets[i]; a < offsets[i + 1]; a++) {
                targets[a] = places[graph.targets()[from + a]];
                sum += strengths == null ? 1 : strengths[from + a] / unit;
            }
            cancellation.add(offsets[i + 1] - offsets[i] + 1L);
        }
        fill(part, offsets, weights, strengths, unit * (sum / Math.max(1, targets.length)), cancellation);
        return new LevelGraph(offsets, targets, weights, masses);
    }

    private double greatest(int part, double[] strengths, CancellationPoint cancellation) {
        double greatest = 0;
        for (int i = 0; i < size(part); i++) {
            int v = vertex(part, i);
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                greatest = Math.max(greatest, strengths[a]);
            }
            cancellation.add(graph.outDegree(v) + 1L);
        }
        return greatest == 0 ? 1 : greatest;
    }

    private void fill(
            int part,
            int[] offsets,
            float[] weights,
            double @Nullable [] strengths,
            double mean,
            CancellationPoint cancellation) {
        if (strengths == null) {
            Arrays.fill(weights, 1);
            return;
        }
        for (int i = 0; i < size(part); i++) {
            int from = graph.offsets()[vertex(part, i)] - offsets[i];
            for (int a = offsets[i]; a < offsets[i + 1]; a++) {
                weights[a] = (float) Math.max(Float.MIN_NORMAL, strengths[from + a] / mean);
            }
            cancellation.add(offsets[i + 1] - offsets[i] + 1L);
        }
    }
}
