package io.shicheng.layout.quality;

import io.shicheng.analysis.parallel.Blocks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/** Whether those who are close in a layout are neighbours in the graph, and of one community. */
final class Neighbourhoods implements Blocks.KernelFactory {
    private static final int BLOCK = 16;

    private final CsrGraph graph;
    private final int[] communities;
    private final NearestGrid grid;
    private int[] vertices = new int[0];
    private int nearest;
    private double[] kept = new double[0];
    private double[] pure = new double[0];

    Neighbourhoods(CsrGraph graph, float[] x, float[] y, int[] communities) {
        this.graph = graph;
        this.communities = communities;
        this.grid = new NearestGrid(x, y);
    }

    /** @param closest how many are asked for their community */
    void look(int[] around, int closest, int threads, RunControl control) {
        vertices = around;
        nearest = closest;
        kept = new double[around.length];
        pure = new double[around.length];
        Blocks.run(around.length, BLOCK, threads, control, this);
    }

    @Override
    public Blocks.Kernel create() {
        NearestGrid.Search search = grid.search();
        return (from, to) -> {
            for (int i = from; i < to; i++) {
                kept[i] = kept(vertices[i], search);
                pure[i] = communities.length == 0 ? 0 : pure(vertices[i], search);
            }
        };
    }

    private double kept(int vertex, NearestGrid.Search search) {
        int degree = graph.outDegree(vertex);
        int found = search.of(vertex, degree);
        int common = 0;
        for (int i = 0; i < found; i++) {
            int from = graph.offsets()[vertex];
            if (Arrays.binarySearch(graph.targets(), from, from + degree, search.vertex(i)) >= 0) {
                common++;
            }
        }
        return common / (double) (2 * degree - common);
    }

    private double pure(int vertex, NearestGrid.Search search) {
        int found = search.of(vertex, nearest);
        int same = 0;
        for (int i = 0; i < found; i++) {
            same += communities[search.vertex(i)] == communities[vertex] ? 1 : 0;
        }
        return found == 0 ? 0 : same / (double) found;
    }

    double kept() {
        return mean(kept);
    }

    double purity() {
        return mean(pure);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }
}
