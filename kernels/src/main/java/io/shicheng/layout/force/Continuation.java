package io.shicheng.layout.force;

import io.shicheng.layout.coarsening.LevelGraph;
import io.shicheng.progress.RunControl;

/**
 * Lays out a connected graph again, some of whose vertices have a place already: new ones beside their neighbours, then all of them
 * by the forces of {@link Relaxation}, those that had a place held there, so that who has the neighbours that they had stays.
 */
public final class Continuation {
    /** Beside all other forces on a vertex. */
    // at 4 those stay longer who lost their neighbours, at a quarter all drift by a third of a hundredth of the width
    private static final double HOLD = 1;
    /** Of the longest step of a layout from nothing. */
    private static final double FIRST_STEP = 0.25;

    private final LevelGraph graph;
    private final double[] x;
    private final double[] y;
    private final long seed;
    private final int[] queue;
    private int placed;

    private Continuation(LevelGraph graph, double[] x, double[] y, long seed) {
        this.graph = graph;
        this.x = x;
        this.y = y;
        this.seed = seed;
        this.queue = new int[graph.size()];
    }

    /**
     * @param x in place: not a number for a vertex that had no place; at least one had. As {@code y}
     * @param distance of neighbours in the earlier layout, about
     * @param units by which the control is advanced in all
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public static void of(
            LevelGraph graph,
            double[] x,
            double[] y,
            double distance,
            Effort effort,
            long seed,
            int threads,
            long units,
            RunControl control) {
        Anchors anchors = new Anchors(x.clone(), y.clone(), HOLD);
        Continuation layout = new Continuation(graph, x, y, seed);
        layout.placeTheNew(distance);
        double gravity = Multilevel.gravity(graph);
        Frame frame = Frame.of(graph, x, y, gravity);
        frame.enter(x, y);
        frame.enter(anchors.x(), anchors.y());
        Share share = new Share(control, units, (double) graph.size() * effort.steps());
        new Relaxation(graph, x, y, effort, gravity, anchors, share).run(effort.steps(), FIRST_STEP, threads);
        share.end();
        frame.leave(x, y);
    }

    /** Outwards from those that have a place: each to the mean of its placed neighbours, a little aside. */
    private void placeTheNew(double distance) {
        int n = graph.size();
        for (int v = 0; v < n; v++) {
            if (!Double.isNaN(x[v])) {
                queue[placed++] = v;
            }
        }
        for (int i = 0; i < placed; i++) {
            int v = queue[i];
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int other = graph.targets()[a];
                if (Double.isNaN(x[other])) {
                    place(other, distance);
                    queue[placed++] = other;
                }
            }
        }
    }

    private void place(int vertex, double distance) {
        double sumX = 0;
        double sumY = 0;
        double sum = 0;
        for (int a = graph.offsets()[vertex]; a < graph.offsets()[vertex + 1]; a++) {
            int other = graph.targets()[a];
            if (!Double.isNaN(x[other])) {
                double weight = graph.weights()[a];
                sumX += weight * x[other];
                sumY += weight * y[other];
                sum += weight;
            }
        }
        long chance = Chance.of(seed, vertex, 0);
        x[vertex] = sumX / sum + distance * Chance.first(chance);
        y[vertex] = sumY / sum + distance * Chance.second(chance);
    }
}
