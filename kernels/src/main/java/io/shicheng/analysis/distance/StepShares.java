package io.shicheng.analysis.distance;

import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sums over distances from a vertex, such as harmonic closeness and reach, taken apart by the first step: of what a
 * vertex u adds, a neighbour x carries as much as is its share of the shortest paths to u.
 *
 * <p><b>Definition.</b> {@code Σ f(d(v,u))·σ(v,u|x)/σ(v,u)} over others u, {@code σ(v,u)} the number of shortest paths
 * and {@code σ(v,u|x)} of those that begin with x; gathered backwards as Brandes, U. (2001),
 * doi:10.1080/0022250X.2001.9990249, gathers dependencies.
 *
 * <p>{@link Closeness} is {@code r²/((n−1)·Σd)}: each of the r who are reached adds the same, and a neighbour carries as
 * much of it as is its share of the paths there.
 *
 * <p><b>What is left</b> without a contact is told where distances are steps, see {@link CountedShares}.
 *
 * <p><b>Time and space.</b> O(m + n log n), in steps O(n + m); O(n). Counts of paths are kept as a number from 1 to 2 and a power of two,
 * so that none overflows.
 *
 * <p><b>Facts.</b> {@code reached}, how many others; {@code at_1}, {@code at_2}, {@code at_3}, how many of them at these
 * distances, where strengths do not count.
 */
public final class StepShares {
    private static final double EQUALLY_SHORT = 1 + 1e-12;

    private final CsrGraph graph;
    private final double @Nullable [] lengths;
    private final NearestFirst search;
    private final double[] paths;
    private final int[] power;

    private StepShares(CsrGraph graph, double @Nullable [] lengths, RunControl control) {
        this.graph = graph;
        this.lengths = lengths;
        this.search = new NearestFirst(graph, lengths, control);
        this.paths = new double[graph.vertexCount()];
        this.power = new int[graph.vertexCount()];
    }

    /** {@link Harmonic} closeness of a vertex. */
    public static Explanation harmonic(CsrGraph graph, boolean weighted, int vertex, RunControl control) {
        double[] lengths = weighted ? ArcLengths.of(graph) : null;
        int n = graph.vertexCount();
        CountedShares.Worth worth = new CountedShares.Worth(
                Integer.MAX_VALUE,
                steps -> Harmonic.units(steps, n),
                steps -> 1.0 / steps,
                (sum, _) -> Harmonic.ofUnits(sum, n));
        return lengths == null
                ? CountedShares.of(graph, vertex, worth, control)
                : new StepShares(graph, lengths, control).explanation(vertex, _ -> distance -> 1 / distance);
    }

    /** How many others are within some steps, as {@link HopReach} counts them. */
    public static Explanation reach(CsrGraph graph, int hops, int vertex, RunControl control) {
        CountedShares.Worth worth = new CountedShares.Worth(hops, _ -> 1, _ -> 1, (sum, _) -> sum);
        return CountedShares.of(graph, vertex, worth, control);
    }

    /** {@link Closeness} of a vertex. */
    public static Explanation closeness(CsrGraph graph, boolean weighted, int vertex, RunControl control) {
        double[] lengths = weighted ? ArcLengths.of(graph) : null;
        int n = graph.vertexCount();
        CountedShares.Worth worth = new CountedShares.Worth(
                Integer.MAX_VALUE, steps -> steps, _ -> 1, (sum, reached) -> Closeness.closeness(n, reached, sum));
        return lengths == null
                ? CountedShares.of(graph, vertex, worth, control)
                : new StepShares(graph, lengths, control).explanation(vertex, search -> {
                    double sum = 0;
                    for (int i = 1; i < search.reached; i++) {
                        sum += search.distance[search.order[i]];
                    }
                    double each = (search.reached - 1) / (n - 1.0) / sum;
                    return _ -> each;
                });
    }

    /** What counts of those behind each step, in the order of the row, where all lengths are 1. */
    static double[] inSteps(CsrGraph graph, int source, IntToDoubleFunction worth, RunControl control) {
        StepShares run = new StepShares(graph, null, control);
        run.search.from(source);
        return run.shares(source, distance -> worth.applyAsDouble((int) distance));
    }

    /** @param worthOf what somebody at a distance adds, once it is known who is how far */
    private Explanation explanation(int source, Function<NearestFirst, DoubleUnaryOperator> worthOf) {
        search.from(source);
        DoubleUnaryOperator worth = worthOf.apply(search);
        double score = 0;
        for (int i = search.reached - 1; i > 0; i--) {
            score += worth.applyAsDouble(search.distance[search.order[i]]);
        }
        double[] shares = shares(source, worth);
        int[] steps = Arrays.copyOfRange(graph.targets(), graph.offsets()[source], graph.offsets()[source + 1]);
        return Explanation.of(score, 0, steps, shares, null, Map.of("reached", search.reached - 1));
    }

    private double[] shares(int source, DoubleUnaryOperator worth) {
        count();
        double[] sums = new double[graph.vertexCount()];
        for (int i = search.reached - 1; i > 0; i--) {
            int v = search.order[i];
            sums[v] += worth.applyAsDouble(search.distance[v]);
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int w = graph.targets()[a];
                if (onShortestPath(a, v, w)) {
                    sums[v] += ratio(v, w) * sums[w];
                }
            }
        }
        double[] shares = new double[graph.outDegree(source)];
        for (int i = 0; i < shares.length; i++) {
            int arc = graph.offsets()[source] + i;
            int step = graph.targets()[arc];
            shares[i] = onShortestPath(arc, source, step) ? ratio(source, step) * sums[step] : 0;
        }
        return shares;
    }

    private boolean onShortestPath(int arc, int v, int w) {
        double over = search.distance[v] + (lengths == null ? 1 : lengths[arc]);
        return search.rank[v] < search.rank[w] && over <= search.distance[w] * EQUALLY_SHORT;
    }

    /** Which part of the paths to w runs through v. */
    private double ratio(int v, int w) {
        return Math.scalb(paths[v] / paths[w], power[v] - power[w]);
    }

    private void count() {
        paths[search.order[0]] = 1;
        for (int i = 0; i < search.reached; i++) {
            int v = search.order[i];
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int w = graph.targets()[a];
                if (onShortestPath(a, v, w)) {
                    add(v, w);
                }
            }
        }
    }

    private void add(int v, int w) {
        int higher = paths[w] == 0 ? power[v] : Math.max(power[v], power[w]);
        double sum = Math.scalb(paths[w], power[w] - higher) + Math.scalb(paths[v], power[v] - higher);
        int carry = Math.getExponent(sum);
        paths[w] = Math.scalb(sum, -carry);
        power[w] = higher + carry;
    }
}
