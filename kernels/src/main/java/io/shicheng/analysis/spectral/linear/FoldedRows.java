package io.shicheng.analysis.spectral.linear;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are left when leaves are folded. While few arcs went, they are those of the graph, and rows without
 * ties are passed over: copying would cost more than it spares. Else they are copied without what was folded.
 */
final class FoldedRows {
    final int[] offsets;
    final int[] targets;
    final double @Nullable [] weights;
    final double[] diagonal;
    final double[] constant;
    /** Kept ties; a row without any is not iterated on. */
    final int[] ties;
    /** The vertex of a row, or null if row v is vertex v. */
    final int @Nullable [] vertices;

    final Chunks chunks;
    /** Arcs that one round reads. */
    final long arcs;

    /** The graph's own rows. */
    private FoldedRows(CsrGraph graph, double @Nullable [] weights, LeafFolding folding, Chunks chunks) {
        this.offsets = graph.offsets();
        this.targets = graph.targets();
        this.weights = weights;
        this.diagonal = folding.diagonal;
        this.constant = folding.constant;
        this.ties = folding.degree;
        this.vertices = null;
        this.chunks = chunks;
        this.arcs = targets.length - folding.foldedArcs();
    }

    /** Rows that {@link #copy} fills. */
    private FoldedRows(int[] rowOf, int rows, boolean weighted, LeafFolding folding) {
        this.offsets = new int[rows + 1];
        this.diagonal = new double[rows];
        this.constant = new double[rows];
        this.ties = new int[rows];
        this.vertices = new int[rows];
        for (int v = 0; v < rowOf.length; v++) {
            int row = rowOf[v];
            if (row >= 0) {
                vertices[row] = v;
                ties[row] = folding.degree[v];
                diagonal[row] = folding.diagonal[v];
                constant[row] = folding.constant[v];
                offsets[row + 1] = offsets[row] + ties[row];
            }
        }
        this.targets = new int[offsets[rows]];
        this.weights = weighted ? new double[offsets[rows]] : null;
        this.chunks = Chunks.of(offsets);
        this.arcs = targets.length;
    }

    static FoldedRows of(
            CsrGraph graph,
            double @Nullable [] weights,
            LeafFolding folding,
            Chunks chunks,
            int threads,
            RunControl control) {
        // each folded vertex takes two arcs with it
        if (graph.arcCount() >= 8L * folding.folded()) {
            return new FoldedRows(graph, weights, folding, chunks);
        }
        int[] rowOf = new int[graph.vertexCount()];
        int count = 0;
        for (int v = 0; v < rowOf.length; v++) {
            rowOf[v] = folding.degree[v] > 0 ? count++ : -1;
        }
        FoldedRows rows = new FoldedRows(rowOf, count, weights != null, folding);
        rows.chunks.once(threads, control, chunk -> {
            for (int row = rows.chunks.first(chunk), last = rows.chunks.first(chunk + 1); row < last; row++) {
                rows.copy(graph, weights, rowOf, row);
            }
        });
        return rows;
    }

    private void copy(CsrGraph graph, double @Nullable [] from, int[] rowOf, int row) {
        int vertex = vertices == null ? row : vertices[row];
        int[] all = graph.targets();
        int slot = offsets[row];
        for (int a = graph.offsets()[vertex], end = graph.offsets()[vertex + 1]; a < end; a++) {
            int other = rowOf[all[a]];
            if (other >= 0) {
                targets[slot] = other;
                if (weights != null && from != null) {
                    weights[slot] = from[a];
                }
                slot++;
            }
        }
    }

    int count() {
        return ties.length;
    }
}
