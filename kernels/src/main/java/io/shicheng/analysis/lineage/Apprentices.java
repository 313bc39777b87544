package io.shicheng.analysis.lineage;

import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.csr.CsrGraph;

/**
 * Direct teaching: how many apprentices a master taught, and how many of those taught in turn.
 *
 * <p><b>Definition.</b> {@code students(v) = |{w : v→w}|}; {@code m(v)} is the largest h such that v taught h
 * apprentices who each taught at least h.
 *
 * <p><b>Reference.</b> The m-index is Rossi, L., Freire, I. and Mena-Chalco, J. (2017), Genealogical index: a metric to
 * analyze advisor–advisee relationships, doi:10.1016/j.joi.2017.04.001, after Hirsch, J. (2005),
 * doi:10.1073/pnas.0507655102.
 *
 * <p><b>Time and space.</b> O(n + m).
 *
 * <p><b>Unit and normalisation.</b> Apprentices; students at most n−1.
 *
 * <p><b>Ties, parts, overflow.</b> An apprentice counts once, however often taught. Nothing can overflow.
 *
 * <p><b>Determinism.</b> Whole numbers, one thread.
 */
public final class Apprentices {
    private Apprentices() {}

    /** @throws UnmeasurableException if the graph is not directed */
    public static double[] students(CsrGraph graph) {
        Descendants.requireDirected(graph);
        double[] students = new double[graph.vertexCount()];
        for (int v = 0; v < students.length; v++) {
            students[v] = graph.outDegree(v);
        }
        return students;
    }

    /** @throws UnmeasurableException if the graph is not directed */
    public static double[] mIndex(CsrGraph graph) {
        Descendants.requireDirected(graph);
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        int n = graph.vertexCount();
        double[] indices = new double[n];
        int[] having = new int[16];
        for (int v = 0; v < n; v++) {
            int students = offsets[v + 1] - offsets[v];
            if (having.length <= students) {
                having = new int[Math.max(students + 1, (int) Math.min(n + 1L, 2L * having.length))];
            }
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                having[Math.min(students, graph.outDegree(targets[a]))]++;
            }
            int atLeast = 0;
            int h = students;
            while (h > 0 && (atLeast += having[h]) < h) {
                h--;
            }
            indices[v] = h;
            java.util.Arrays.fill(having, 0, students + 1, 0);
        }
        return indices;
    }
}
