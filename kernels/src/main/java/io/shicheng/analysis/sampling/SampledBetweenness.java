package io.shicheng.analysis.sampling;

import io.shicheng.analysis.betweenness.Betweenness;
import io.shicheng.analysis.betweenness.reduction.BlockRows;
import io.shicheng.analysis.betweenness.reduction.Reduction;
import io.shicheng.analysis.distance.ArcLengths;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Betweenness within a stated error, for graphs where the exact answer takes too long.
 *
 * <p><b>Definition.</b> As {@link io.shicheng.analysis.betweenness.Betweenness}. With a probability of at least 1 − δ
 * the true score of <em>every</em> vertex is within its own bound of the estimate, and no bound is greater than ε times
 * the greatest score possible. What the reduction settles in closed form is exact; only paths within blocks are
 * sampled. A sample is one pair of vertices, drawn by how many pairs of the whole graph it stands for, and one of its
 * shortest paths, each as probable as another.
 *
 * <p><b>Reference.</b> Riondato, M. and Kornaropoulos, E. (2016), doi:10.1007/s10618-015-0423-0, for sampled paths;
 * Borassi, M. and Natale, E. (2019), doi:10.1145/3284359, for searches from both ends and for sharing out δ by need;
 * Chernoff, H. (1952), doi:10.1214/aoms/1177729330, for the bounds. Blocks and twins before sampling, and bounds from
 * the exact tail exponent, are ours.
 *
 * <p><b>Time and space.</b> About 2·p·(1−p)·ln(1/δ)/ε² samples for the greatest share p of paths on one vertex, each
 * two searches that meet halfway (weighted: one search as far as the target); O(n + m), and O(n) a thread.
 *
 * <p><b>Unit and normalisation.</b> Pairs, raw, scores and bounds alike.
 *
 * <p><b>Ties, parts, overflow.</b> A vertex that no sample met and nothing settles scores 0, with a bound. To tell
 * apart the first k, sampling ends as soon as their bounds do not touch those of the others; equal scores never part,
 * so it ends at ε at the latest. Path counts are scaled a level at a time (weighted: kept as logarithms), so none
 * overflows.
 *
 * <p><b>Determinism.</b> The same bits for any number of threads: every batch of samples has its own random stream, and
 * counts are whole numbers.
 */
public final class SampledBetweenness {
    /** Arcs that searches in small blocks may scan: about a second. */
    private static final long SMALL_WORK = 1 << 29;

    private static final long BYTES_A_VERTEX = 240;
    private static final long BYTES_A_VERTEX_AND_THREAD = 64;
    private static final long BYTES_AN_ARC = 16;
    private static final long BYTES_A_LENGTH = 32;

    private final CsrGraph graph;
    private final Reduction reduction;
    private final double allowed;
    private final int top;
    private double[] scores = {};
    private double[] below = {};
    private double[] above = {};

    /**
     * @param scores estimates, one a vertex
     * @param bounds how far each may be off
     * @param samples paths drawn
     * @param arcs scanned while drawing them
     * @param separated how many of the first are surely in front of all that come after them, as far as was asked
     */
    public record Result(double[] scores, double[] bounds, long samples, long arcs, int separated) {}

    private SampledBetweenness(CsrGraph graph, Reduction reduction, double allowed, int top) {
        this.graph = graph;
        this.reduction = reduction;
        this.allowed = allowed;
        this.top = top;
    }

    /**
     * @param epsilon above 0 and below 1
     * @param delta above 0 and below 1
     * @param top how many need only be told apart from the rest; 0 to bring all within ε
     */
    public static Result of(
            CsrGraph graph,
            boolean weighted,
            double epsilon,
            double delta,
            int top,
            long seed,
            int threads,
            RunControl control) {
        return of(graph, weighted, epsilon, delta, top, seed, threads, SMALL_WORK, control);
    }

    /** @param smallWork arcs that searches in the smallest blocks may scan, so that these need no samples */
    static Result of(
            CsrGraph graph,
            boolean weighted,
            double epsilon,
            double delta,
            int top,
            long seed,
            int threads,
            long smallWork,
            RunControl control) {
        share("epsilon", epsilon, 0.01);
        share("delta", delta, 0.1);
        control.phase("reduce", 0);
        Reduction reduction = Reduction.of(graph, weighted ? ArcLengths.of(graph) : null, false, control);
        double n = graph.vertexCount();
        double allowed = epsilon * (n - 1) * (n - 2);
        return new SampledBetweenness(graph, reduction, allowed, top).run(delta, seed, threads, smallWork, control);
    }

    /** The most bytes that a run holds at once on top of the graph. */
    public static long bytes(CsrGraph graph, boolean weighted, int threads) {
        return Betweenness.bytes(graph, weighted, threads)
                + graph.vertexCount() * (BYTES_A_VERTEX + BYTES_A_VERTEX_AND_THREAD * threads)
                + graph.arcCount() * (weighted ? BYTES_AN_ARC + BYTES_A_LENGTH : BYTES_AN_ARC);
    }

    private static void share(String name, double value, double usual) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "The " + name + " (" + value + ") must be above 0 and below 1. Maybe " + usual + "?");
        }
    }

    private Result run(double delta, long seed, int threads, long smallWork, RunControl control) {
        int rows =
                reduction.blocks().isEmpty() ? 0 : reduction.blocks().getLast().size();
        boolean[] small = rows == 0 ? new boolean[0] : small(reduction.blocks().getLast(), smallWork);
        double[] settled = reduction.scores(
                rows == 0 ? new double[0] : Betweenness.within(reduction, block -> small[block], threads, control));
        scores = settled;
        below = new double[settled.length];
        above = below;
        long samples = 0;
        long arcs = 0;
        List<SampledBlock> large = new ArrayList<>();
        int[] firsts = new int[small.length];
        for (int b = 0; b < small.length; b++) {
            if (!small[b]) {
                firsts[large.size()] = reduction.blocks().getLast().starts[b];
                large.add(SampledBlock.of(reduction.blocks().getLast(), b));
            }
        }
        if (!large.isEmpty()) {
            PathSampler sampler = new PathSampler(large, seed, threads, control);
            double pairs = sampler.pairs();
            ProgressiveSampling sampling =
                    new ProgressiveSampling(sampler, sampler.classes(), allowed / pairs, delta, control);
            Rows places = new Rows(rows, large, firsts, sampler);
            if (top > 0) {
                sampling.runEarly(intervals ->
                        within(places, intervals, pairs, settled) || separated() >= Math.min(top, graph.vertexCount()));
            } else {
                sampling.run(intervals -> within(places, intervals, pairs, settled));
            }
            samples = sampling.samples();
            arcs = sampler.arcs();
        }
        double unit = graph.directed() ? 1 : 0.5;
        double[] bounds = new double[scores.length];
        int separated = top == 0 ? 0 : separated();
        for (int v = 0; v < scores.length; v++) {
            bounds[v] = unit * Math.max(below[v], above[v]);
            scores[v] *= unit;
        }
        return new Result(scores, bounds, samples, arcs, separated);
    }

    private int separated() {
        return Separation.of(scores, below, above, top);
    }

    /** The blocks that take less work to search than to sample, the smallest first. */
    private static boolean[] small(BlockRows rows, long smallWork) {
        Integer[] order = new Integer[rows.count()];
        Arrays.setAll(order, b -> b);
        Arrays.sort(order, Comparator.comparingLong(b -> Betweenness.work(rows, b)));
        boolean[] small = new boolean[order.length];
        long work = 0;
        for (int b : order) {
            work += Betweenness.work(rows, b);
            small[b] = work <= smallWork;
        }
        return small;
    }

    /** Where the classes of sampled blocks stand among the rows of the reduction. */
    private record Rows(int count, List<SampledBlock> blocks, int[] firsts, PathSampler sampler) {
        interface Value {
            double of(int c);
        }

        /** A value a row, for each member of it, from one a class; 0 in blocks that were not sampled. */
        double[] each(double pairs, Value value) {
            double[] values = new double[count];
            for (int b = 0; b < blocks.size(); b++) {
                int[] multiplicity = blocks.get(b).multiplicity();
                for (int c = 0; c < multiplicity.length; c++) {
                    values[firsts[b] + c] = pairs / multiplicity[c] * value.of(sampler.first(b) + c);
                }
            }
            return values;
        }
    }

    /** Takes the estimates and bounds from the intervals; whether all are narrow enough. */
    private boolean within(Rows rows, Intervals intervals, double pairs, double[] settled) {
        scores = reduction.spread(rows.each(pairs, intervals::mean));
        below = reduction.spread(rows.each(pairs, intervals::below));
        above = reduction.spread(rows.each(pairs, intervals::above));
        boolean within = true;
        for (int v = 0; v < scores.length; v++) {
            scores[v] += settled[v];
            within &= below[v] <= allowed && above[v] <= allowed;
        }
        return within;
    }
}
