package io.shicheng.analysis.lineage;

import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.csr.CsrGraph;
import java.util.Arrays;

/**
 * Direct teaching: how many apprentices a master taught, and how many of those taught in turn.
 *
 * <p><b>Definition.</b> {@code students(v) = |{w : v→w}|}; {@code m(v)} is the largest h such that v taught h
 * apprentices who each taught at least h; {@code g(v)} is the largest g such that v taught at least g apprentices, of
 * whom the g with the most taught at least g² together.
 *
 * <p><b>Reference.</b> The m-index is Rossi, L., Freire, I. and Mena-Chalco, J. (2017), Genealogical index: a metric to
 * analyze advisor–advisee relationships, doi:10.1016/j.joi.2017.04.001, after Hirsch, J. (2005),
 * doi:10.1073/pnas.0507655102. The g-index of apprentices is after Egghe, L. (2006), Theory and practise of the g-index,
 * doi:10.1007/s11192-006-0144-7; without its limit to the apprentices there are, two of whom one taught many would have
 * any g.
 *
 * <p><b>Time and space.</b> O(n + m); the g-index O(n + m log m).
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
            Arrays.fill(having, 0, students + 1, 0);
        }
        return indices;
    }

    /** @throws UnmeasurableException if the graph is not directed */
    public static double[] gIndex(CsrGraph graph) {
        Descendants.requireDirected(graph);
        double[] indices = new double[graph.vertexCount()];
        for (int v = 0; v < indices.length; v++) {
            int[] counts = Arrays.stream(graph.targets(), graph.offsets()[v], graph.offsets()[v + 1])
                    .map(graph::outDegree)
                    .sorted()
                    .toArray();
            long together = 0;
            int g = 0;
            while (g < counts.length) {
                together += counts[counts.length - 1 - g];
                // the best g together have g² at least as long as their mean is g, which falls while g rises
                if (together < (g + 1L) * (g + 1L)) {
                    break;
                }
                g++;
            }
            indices[v] = g;
        }
        return indices;
    }
}
