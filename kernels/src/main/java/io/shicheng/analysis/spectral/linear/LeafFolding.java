package io.shicheng.analysis.spectral.linear;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gaussian elimination of leaves, and of what is a leaf once they are gone, from
 * {@code g(v)·s(v) − κ·Σ w(u,v)·s(u) = c(v)}: a leaf's value is affine in its neighbour's, so that the leaf only
 * changes the neighbour's g and c. A tree folds into one vertex. No row gets longer by it, and none loses its dominant
 * diagonal.
 */
final class LeafFolding {
    private static final int VERTICES_A_CHECK = 1 << 14;

    private final int[] offsets;
    private final int[] targets;
    private final double @Nullable [] weights;
    final double coupling;
    /** g and c, changed where leaves were folded in. */
    final double[] diagonal;

    final double[] constant;
    /** Ties to vertices that are kept, −1 for a folded vertex. */
    final int[] degree;
    /** The folded vertices, in the order in which they went. */
    private int[] order = {};
    /** The arc from a folded vertex to the one it went into. */
    private int[] upArcs = {};

    /** Kept vertices without ties: alone from the beginning, or all that is left of a tree. */
    private int[] roots = {};

    private int rootCount;
    private int folded;
    private long foldedArcs;

    /** Takes g and c and changes them. */
    LeafFolding(CsrGraph graph, double @Nullable [] weights, double coupling, double[] diagonal, double[] constant) {
        this.offsets = graph.offsets();
        this.targets = graph.targets();
        this.weights = weights;
        this.coupling = coupling;
        this.diagonal = diagonal;
        this.constant = constant;
        this.degree = new int[diagonal.length];
    }

    int folded() {
        return folded;
    }

    /** Arcs that leave folded vertices. */
    long foldedArcs() {
        return foldedArcs;
    }

    void fold(RunControl control) {
        int end = 0;
        for (int from = 0; from < degree.length; from += Chunks.STRIP) {
            end = firstLeaves(from, Math.min(from + Chunks.STRIP, degree.length), end);
        }
        for (int i = 0; i < end; i++) {
            if ((i & (VERTICES_A_CHECK - 1)) == 0) {
                control.checkCancelled();
            }
            end = visit(order[i], end);
        }
    }

    private int firstLeaves(int from, int to, int found) {
        int leaves = found;
        if (leaves + to - from > order.length) {
            order = grown(order);
        }
        for (int v = from; v < to; v++) {
            int ties = offsets[v + 1] - offsets[v];
            degree[v] = ties;
            if (ties == 1) {
                order[leaves++] = v;
            } else if (ties == 0) {
                addRoot(v);
            }
        }
        return leaves;
    }

    /** Folds a vertex if it is a leaf still; a parent that becomes one is queued at the end. */
    private int visit(int v, int end) {
        if (degree[v] != 1) {
            return end;
        }
        order[folded] = v;
        int parent = foldInto(v);
        int left = --degree[parent];
        if (left == 0) {
            addRoot(parent);
        }
        if (left != 1) {
            return end;
        }
        if (end == order.length) {
            order = grown(order);
        }
        order[end] = parent;
        return end + 1;
    }

    private void addRoot(int vertex) {
        if (rootCount == roots.length) {
            roots = grown(roots);
        }
        roots[rootCount++] = vertex;
    }

    private static int[] grown(int[] list) {
        return Arrays.copyOf(list, (int) Math.min(Integer.MAX_VALUE - 8, 2L * list.length + 1024));
    }

    /** The only kept neighbour takes the leaf in. */
    private int foldInto(int leaf) {
        int arc = offsets[leaf];
        while (degree[targets[arc]] < 0) {
            arc++;
        }
        if (folded == upArcs.length) {
            upArcs = grown(upArcs);
        }
        upArcs[folded++] = arc;
        foldedArcs += offsets[leaf + 1] - offsets[leaf];
        degree[leaf] = -1;
        int parent = targets[arc];
        double tie = weights == null ? coupling : coupling * weights[arc];
        double factor = tie / diagonal[leaf];
        diagonal[parent] -= factor * tie;
        constant[parent] += factor * constant[leaf];
        return parent;
    }

    /** Puts the values of kept vertices that have ties to one number, and those of all others to 0. */
    void begin(double[] values, double start) {
        Arrays.fill(values, start);
        for (int i = 0; i < folded; i++) {
            values[order[i]] = 0;
        }
        for (int i = 0; i < rootCount; i++) {
            values[roots[i]] = 0;
        }
    }

    /** Works out the values of kept vertices without ties, then of the folded ones, last folded first. */
    void unfold(double[] values) {
        for (int i = 0; i < rootCount; i++) {
            values[roots[i]] = constant[roots[i]] / diagonal[roots[i]];
        }
        for (int i = folded - 1; i >= 0; i--) {
            unfold(order[i], upArcs[i], values);
        }
    }

    private void unfold(int leaf, int arc, double[] values) {
        double tie = weights == null ? coupling : coupling * weights[arc];
        values[leaf] = (constant[leaf] + tie * values[targets[arc]]) / diagonal[leaf];
    }
}
