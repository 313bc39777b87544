package io.shicheng.analysis.betweenness;

import io.shicheng.analysis.parallel.OrderedSum;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One source's contribution to unweighted betweenness; see {@link Betweenness}. */
final class BreadthFirstPaths implements OrderedSum.Kernel {
    /** Beyond this the reciprocal of a path count nears the smallest normal double. */
    static final double MOST_PATHS = 1e300;

    /** Vertices between two looks at the control: well under 100 ms. */
    private static final int LOOK_MASK = (1 << 14) - 1;

    private final CsrGraph graph;
    private final RunControl control;
    private final int[] offsets;
    private final int[] targets;
    private final int[] order;
    private final int[] distance;
    private final double[] paths;
    /** (1 + dependency) / paths of a vertex that is done with on the way back. */
    private final double[] share;

    private @Nullable WeightedPaths wide;

    BreadthFirstPaths(CsrGraph graph, RunControl control) {
        this.graph = graph;
        this.control = control;
        this.offsets = graph.offsets();
        this.targets = graph.targets();
        int n = graph.vertexCount();
        this.order = new int[n];
        this.distance = new int[n];
        this.paths = new double[n];
        this.share = new double[n];
        Arrays.fill(distance, -1);
    }

    @Override
    public void add(int source, double[] sums) {
        int reached = search(source);
        boolean countable = reached >= 0;
        if (countable) {
            gather(reached, sums);
        }
        clear(countable ? reached : ~reached);
        if (!countable) {
            if (wide == null) {
                wide = new WeightedPaths(graph, null, null, control);
            }
            wide.add(source, sums);
        }
    }

    /** Counts shortest paths; returns how many vertices were reached, as its complement if there are too many paths. */
    private int search(int source) {
        int[] offsets = this.offsets;
        int[] targets = this.targets;
        int[] order = this.order;
        int[] distance = this.distance;
        double[] paths = this.paths;
        order[0] = source;
        distance[source] = 0;
        paths[source] = 1;
        int tail = 1;
        boolean countable = true;
        for (int head = 0; head < tail; head++) {
            if ((head & LOOK_MASK) == LOOK_MASK) {
                control.checkCancelled();
            }
            int v = order[head];
            int next = distance[v] + 1;
            double through = paths[v];
            countable &= through < MOST_PATHS;
            for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                int w = targets[a];
                int known = distance[w];
                if (known < 0) {
                    distance[w] = next;
                    paths[w] = through;
                    order[tail++] = w;
                } else if (known == next) {
                    paths[w] += through;
                }
            }
        }
        return countable ? tail : ~tail;
    }

    /** Goes back from the farthest vertex and adds each one's dependency. */
    private void gather(int reached, double[] sums) {
        int[] offsets = this.offsets;
        int[] targets = this.targets;
        int[] order = this.order;
        int[] distance = this.distance;
        double[] paths = this.paths;
        double[] share = this.share;
        int deepest = distance[order[reached - 1]];
        int i = reached - 1;
        for (; i > 0 && distance[order[i]] == deepest; i--) {
            share[order[i]] = 1 / paths[order[i]];
        }
        for (; i > 0; i--) {
            if ((i & LOOK_MASK) == LOOK_MASK) {
                control.checkCancelled();
            }
            int v = order[i];
            int next = distance[v] + 1;
            double sum = 0;
            for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                int w = targets[a];
                if (distance[w] == next) {
                    sum += share[w];
                }
            }
            double dependency = paths[v] * sum;
            sums[v] += dependency;
            share[v] = (1 + dependency) / paths[v];
        }
    }

    private void clear(int reached) {
        int[] order = this.order;
        int[] distance = this.distance;
        for (int i = 0; i < reached; i++) {
            distance[order[i]] = -1;
        }
    }
}
