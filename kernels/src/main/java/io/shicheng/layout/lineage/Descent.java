package io.shicheng.layout.lineage;

import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * One and all below, by whichever master: a lineage of its own, in which a pupil of two masters is looked for below the one of them
 * who is there. To look at those above, the graph is turned round first ({@link CsrGraph#transpose}). O(n + m).
 *
 * @param lineage the graph among them
 * @param vertices of each of them its number in the whole graph; that of the one first
 */
public record Descent(CsrGraph lineage, int[] vertices) {
    private static final int OUTSIDE = -1;

    /**
     * @param graph arcs from masters to pupils
     * @throws IllegalArgumentException if ties have no direction, or the root is not a vertex
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public static Descent of(CsrGraph graph, int root, RunControl control) {
        int n = graph.vertexCount();
        if (!graph.directed()) {
            throw new IllegalArgumentException("A lineage needs ties with a direction, from masters to pupils.");
        }
        if (root < 0 || root >= n) {
            throw new IllegalArgumentException(
                    "The root (" + root + ") must be a vertex of the lineage, from 0 to " + (n - 1) + ".");
        }
        CancellationPoint cancellation = new CancellationPoint(control);
        int[] numbers = new int[n];
        Arrays.fill(numbers, OUTSIDE);
        int[] found = new int[n];
        int count = 1;
        found[0] = root;
        numbers[root] = 0;
        for (int i = 0; i < count; i++) {
            for (int a = graph.offsets()[found[i]]; a < graph.offsets()[found[i] + 1]; a++) {
                int pupil = graph.targets()[a];
                if (numbers[pupil] == OUTSIDE) {
                    numbers[pupil] = count;
                    found[count++] = pupil;
                }
            }
            cancellation.add(graph.outDegree(found[i]) + 1L);
        }
        int[] vertices = Arrays.copyOf(found, count);
        return new Descent(among(graph, vertices, numbers), vertices);
    }

    /** All arcs of those who were found lead to such. */
    private static CsrGraph among(CsrGraph graph, int[] vertices, int[] numbers) {
        double[] weights = graph.weights();
        CsrBuilder builder = new CsrBuilder(vertices.length, true, weights != null);
        for (int i = 0; i < vertices.length; i++) {
            for (int a = graph.offsets()[vertices[i]]; a < graph.offsets()[vertices[i] + 1]; a++) {
                builder.add(i, numbers[graph.targets()[a]], weights == null ? 1 : weights[a]);
            }
        }
        return builder.build();
    }
}
