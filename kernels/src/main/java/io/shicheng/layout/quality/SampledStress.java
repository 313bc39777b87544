package io.shicheng.layout.quality;

import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/** How far distances in a layout are from those in the graph, over all pairs with one of some sources. */
final class SampledStress {
    private final CsrGraph graph;
    private final float[] x;
    private final float[] y;
    private final int[] distances;
    private final int[] queue;
    private double pairs;
    private double ratios;
    private double squaredRatios;

    private SampledStress(CsrGraph graph, float[] x, float[] y) {
        this.graph = graph;
        this.x = x;
        this.y = y;
        this.distances = new int[graph.vertexCount()];
        this.queue = new int[graph.vertexCount()];
    }

    static double of(CsrGraph graph, float[] x, float[] y, int[] sources, RunControl control) {
        SampledStress stress = new SampledStress(graph, x, y);
        CancellationPoint cancellation = new CancellationPoint(control);
        for (int source : sources) {
            stress.add(source, stress.search(source, cancellation));
        }
        // the mean of (1 − a·r)² over ratios r is least at a = Σr/Σr²
        double explained = stress.squaredRatios == 0 ? 0 : stress.ratios / stress.squaredRatios * stress.ratios;
        return stress.pairs == 0 ? 0 : Math.max(0, (stress.pairs - explained) / stress.pairs);
    }

    /** How many vertices there are in the queue. */
    private int search(int source, CancellationPoint cancellation) {
        Arrays.fill(distances, -1);
        distances[source] = 0;
        queue[0] = source;
        int reached = 1;
        for (int i = 0; i < reached; i++) {
            int v = queue[i];
            int end = graph.offsets()[v + 1];
            for (int a = graph.offsets()[v]; a < end; a++) {
                int other = graph.targets()[a];
                if (distances[other] < 0) {
                    distances[other] = distances[v] + 1;
                    queue[reached++] = other;
                }
            }
            cancellation.add(graph.outDegree(v));
        }
        return reached;
    }

    private void add(int source, int reached) {
        for (int i = 1; i < reached; i++) {
            int v = queue[i];
            double across = x[v] - x[source];
            double along = y[v] - y[source];
            double ratio = Math.sqrt(across * across + along * along) / distances[v];
            ratios += ratio;
            squaredRatios += ratio * ratio;
        }
        pairs += reached - 1;
    }
}
