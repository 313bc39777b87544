package io.shicheng.analysis.structure;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;

/**
 * Connected components, directions left out.
 *
 * <p><b>Definition.</b> Two vertices are of one component if a chain of ties joins them. The score of a vertex is the
 * number of vertices in its component.
 *
 * <p><b>Reference.</b> Union–find with path halving: Tarjan, R. and van Leeuwen, J. (1984), doi:10.1145/62.2160.
 *
 * <p><b>Time and space.</b> O(n + m·log n), near O(n + m) on all real graphs; O(n).
 *
 * <p><b>Unit and normalisation.</b> Vertices, from 1 to n.
 *
 * <p><b>Ties, parts, overflow.</b> A vertex without ties is a component of its own. Nothing can overflow.
 *
 * <p><b>Determinism.</b> One thread; labels are given in the order of each component's smallest vertex.
 */
public final class Components {
    private static final int LOOK_MASK = (1 << 16) - 1;

    private final int[] labels;
    private final int[] sizes;

    private Components(int[] labels, int[] sizes) {
        this.labels = labels;
        this.sizes = sizes;
    }

    public static Components of(CsrGraph graph, RunControl control) {
        int n = graph.vertexCount();
        control.phase("components", n);
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        int[] parent = new int[n];
        for (int v = 0; v < n; v++) {
            parent[v] = v;
        }
        for (int v = 0; v < n; v++) {
            if ((v & LOOK_MASK) == LOOK_MASK) {
                control.checkCancelled();
            }
            int root = root(parent, v);
            for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                int other = root(parent, targets[a]);
                if (other < root) {
                    parent[root] = other;
                    root = other;
                } else {
                    parent[other] = root;
                }
            }
        }
        return labelled(parent);
    }

    private static int root(int[] parent, int vertex) {
        int v = vertex;
        while (parent[v] != v) {
            parent[v] = parent[parent[v]];
            v = parent[v];
        }
        return v;
    }

    /** The root is the smallest vertex of its component, and so comes first. */
    private static Components labelled(int[] parent) {
        int n = parent.length;
        int[] labels = new int[n];
        int count = 0;
        for (int v = 0; v < n; v++) {
            int root = root(parent, v);
            labels[v] = root == v ? count++ : labels[root];
        }
        int[] sizes = new int[count];
        for (int label : labels) {
            sizes[label]++;
        }
        return new Components(labels, sizes);
    }

    /** The component of each vertex, from 0. */
    public int[] labels() {
        return labels;
    }

    /** Vertices of each component. */
    public int[] sizes() {
        return sizes;
    }

    public int count() {
        return sizes.length;
    }

    /** The size of each vertex' component. */
    public double[] scores() {
        double[] scores = new double[labels.length];
        for (int v = 0; v < scores.length; v++) {
            scores[v] = sizes[labels[v]];
        }
        return scores;
    }
}
