package io.shicheng.layout.force;

import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.layout.coarsening.LevelGraph;
import io.shicheng.layout.coarsening.Levels;
import io.shicheng.progress.RunControl;
import java.util.SplittableRandom;

/** Lays out a connected graph: few vertices that stand for all first, then with each level more of them, from where these stood. */
public final class Multilevel {
    /** Vertices of a cluster begin within so much of the distance between clusters. */
    private static final double JITTER = 0.3;
    /**
     * The radius of the disc that a graph without ties would fill evenly, beside √n times the root of the mean mass. At 0.5
     * communities are flattened, at 4 the graph becomes a thin snake.
     */
    private static final double ROOM = 2;

    private static final int BEGINNINGS = 8;
    private static final int BEGINNINGS_OF_A_SMALL_PART = 3;
    private static final int TRIANGLE = 3;

    private final Levels levels;
    private final Effort effort;
    private final long seed;
    private final int threads;
    private final Share control;
    private final double gravity;
    private double[] x = new double[0];
    private double[] y = new double[0];

    private Multilevel(LevelGraph ground, Effort effort, long seed, int threads, long units, RunControl control) {
        this.levels = Levels.of(ground, control);
        this.effort = effort;
        this.seed = seed;
        this.threads = threads;
        this.gravity = gravity(ground);
        this.control = new Share(control, units, work());
        begin(ground.totalMass());
    }

    /** Places the coarsest vertices: of some beginnings by chance that with the least energy once it has come to rest. */
    private void begin(double mass) {
        LevelGraph top = levels.graph(levels.count() - 1);
        int n = top.size();
        double side = Math.sqrt(mass);
        SplittableRandom random = new SplittableRandom(seed);
        double least = Double.POSITIVE_INFINITY;
        for (int beginning = 0; beginning < beginnings(); beginning++) {
            double[] startX = new double[n];
            double[] startY = new double[n];
            for (int v = 0; v < n; v++) {
                startX[v] = (random.nextDouble() - 0.5) * side;
                startY[v] = (random.nextDouble() - 0.5) * side;
            }
            new Relaxation(top, startX, startY, effort, gravity, null, control).run(steps(levels.count() - 1), 1, 1);
            double energy = Energy.of(top, startX, startY, gravity);
            if (!(energy >= least)) {
                least = energy;
                x = startX;
                y = startY;
            }
        }
    }

    private int beginnings() {
        if (levels.count() > 1) {
            return BEGINNINGS;
        }
        return levels.graph(0).size() > TRIANGLE ? BEGINNINGS_OF_A_SMALL_PART : 1;
    }

    /** By which a graph of that mass fills a disc of its size. */
    static double gravity(LevelGraph graph) {
        return graph.size() / (graph.totalMass() * ROOM * ROOM);
    }

    private double work() {
        double work = 0;
        for (int level = 0; level < levels.count(); level++) {
            work += (double) levels.graph(level).size() * steps(level);
        }
        int top = levels.count() - 1;
        return work + (beginnings() - 1.0) * levels.graph(top).size() * steps(top);
    }

    private int steps(int level) {
        return effort.steps(level, level == levels.count() - 1);
    }

    /**
     * Positions of the vertices, x and y, about the origin.
     *
     * @param units by which the control is advanced in all
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public static double[][] of(
            LevelGraph graph, Effort effort, long seed, int threads, long units, RunControl control) {
        Multilevel layout = new Multilevel(graph, effort, seed, threads, units, control);
        for (int level = layout.levels.count() - 2; level >= 0; level--) {
            layout.refine(level);
            layout.relax(level);
        }
        layout.control.end();
        return new double[][] {layout.x, layout.y};
    }

    private void relax(int level) {
        new Relaxation(levels.graph(level), x, y, effort, gravity, null, control).run(steps(level), 1, threads);
    }

    /** Each vertex to the mean of its cluster and those of its neighbours, a little aside by chance. */
    private void refine(int level) {
        LevelGraph graph = levels.graph(level);
        int[] clusters = levels.clusters(level);
        int n = graph.size();
        double aside = JITTER * span() / Math.sqrt(x.length);
        double[] fineX = new double[n];
        double[] fineY = new double[n];
        double[] strengths = graph.strengths();
        CancellationPoint cancellation = new CancellationPoint(control);
        for (int v = 0; v < n; v++) {
            cancellation.add(graph.offsets()[v + 1] - graph.offsets()[v] + 1L);
            double sumX = x[clusters[v]];
            double sumY = y[clusters[v]];
            double sum = 1;
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                double share = graph.weights()[a] / strengths[v];
                int other = clusters[graph.targets()[a]];
                sumX += share * x[other];
                sumY += share * y[other];
                sum += share;
            }
            long chance = Chance.of(seed, v, level);
            fineX[v] = sumX / sum + aside * Chance.first(chance);
            fineY[v] = sumY / sum + aside * Chance.second(chance);
        }
        x = fineX;
        y = fineY;
    }

    private double span() {
        double span = 0;
        for (int v = 0; v < x.length; v++) {
            span = Math.max(span, Math.max(Math.abs(x[v]), Math.abs(y[v])));
        }
        return span;
    }
}
