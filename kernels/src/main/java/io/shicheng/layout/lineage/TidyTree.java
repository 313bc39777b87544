package io.shicheng.layout.lineage;

import java.util.Objects;

/**
 * How far across the vertices of trees stand, if each stands in a given layer below its parent's: in a layer at least 1 apart, a parent
 * in the middle between its first and last child, no two ties crossing, and a tree the same wherever it stands.
 *
 * <p>Subtrees are pushed together until their outlines touch, from the left, and once more from the right; vertices stand in the middle
 * between both, so that a tree and its mirror image are drawn as mirror images: Reingold, E. M. and Tilford, J. S. (1981), Tidier
 * drawings of trees, doi:10.1109/TSE.1981.234519. A tie that passes layers keeps its place in them free.
 *
 * <p>O(n + layers passed), since outlines are joined in the time of the shorter one.
 */
final class TidyTree {
    private final Forest forest;
    private final int[] layers;
    private final int top;

    private TidyTree(Forest forest, int[] layers) {
        this.forest = forest;
        this.layers = layers;
        int least = Integer.MAX_VALUE;
        for (int layer : layers) {
            least = Math.min(least, layer);
        }
        this.top = least - 1;
    }

    /**
     * Places from 0 on.
     *
     * @param layers by vertex, each greater than its parent's
     */
    static float[] of(Forest forest, int[] layers) {
        int n = forest.size();
        if (n == 0) {
            return new float[0];
        }
        TidyTree tree = new TidyTree(forest, layers);
        double[] pushedLeft = tree.offsets(false);
        double[] pushedRight = tree.offsets(true);
        double[] across = new double[n];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            int v = forest.inOrder(i);
            int parent = forest.parent(v);
            across[v] = (pushedLeft[v] - pushedRight[v]) / 2 + (parent == Forest.NONE ? 0 : across[parent]);
            least = Math.min(least, across[v]);
        }
        float[] places = new float[n];
        for (int v = 0; v < n; v++) {
            places[v] = (float) (across[v] - least);
        }
        return places;
    }

    /** How far each stands from its parent, if children are pushed towards the first, or, as a mirror image, towards the last. */
    private double[] offsets(boolean mirrored) {
        int n = forest.size();
        double[] offsets = new double[n];
        Outline[] outlines = new Outline[n];
        for (int i = n - 1; i >= 0; i--) {
            int v = forest.inOrder(i);
            outlines[v] = joined(v, layers[v], mirrored, offsets, outlines);
            outlines[v].lead(layers[v]);
        }
        joined(n, top, mirrored, offsets, outlines);
        return offsets;
    }

    /** The outline of all children of a vertex, seen from where it stands. */
    private Outline joined(int vertex, int layer, boolean mirrored, double[] offsets, Outline[] outlines) {
        int count = forest.childCount(vertex);
        if (count == 0) {
            return new Outline(layer);
        }
        Outline all = null;
        for (int i = 0; i < count; i++) {
            int child = forest.child(vertex, mirrored ? count - 1 - i : i);
            Outline own = outlines[child];
            outlines[child] = new Outline(layer); // it is of no more use, and may be large
            own.lead(layer + 1);
            offsets[child] = all == null ? 0 : all.distance(own);
            all = all == null ? own : all.joined(own, offsets[child]);
        }
        double middle = offsets[forest.child(vertex, mirrored ? 0 : count - 1)] / 2;
        for (int i = 0; i < count; i++) {
            offsets[forest.child(vertex, i)] -= middle;
        }
        Objects.requireNonNull(all).shift(-middle);
        return all;
    }
}
