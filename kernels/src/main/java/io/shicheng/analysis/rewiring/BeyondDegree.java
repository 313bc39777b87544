package io.shicheng.analysis.rewiring;

import io.shicheng.analysis.chance.FalseDiscovery;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who has more, or less, of what a measure says than the number of their ties alone would give them.
 *
 * <p><b>Definition.</b> The network is rewired {@code B} times with everybody's number of ties kept
 * ({@link EdgeSwitching}), and measured the same way. Of v, {@code more than} is the share of these in which v has less,
 * those in which it has the same counting half; the mid-p value is twice the lesser of {@code (above + (equal + 1)/2)/(B +
 * 1)} and the same of below. Whoever has the same in all is not judged. The rate of false discovery is over all who are.
 *
 * <p><b>Reference.</b> Rewired networks as what is expected: Maslov, S. and Sneppen, K. (2002),
 * doi:10.1126/science.1065103; mid-p values: Lancaster, H. (1961), Significance tests in discrete distributions,
 * doi:10.1080/01621459.1961.10482105; Benjamini, Y. and Hochberg, Y. (1995), doi:10.1111/j.2517-6161.1995.tb02031.x.
 *
 * <p><b>Time and space.</b> B runs of the measure; O(n + m).
 *
 * <p><b>Unit and normalisation.</b> Of the measure; shares.
 *
 * <p><b>Ties, parts, overflow.</b> Scores within one part in 10¹² of each other are the same. Rounds in which the measure
 * finds no answer are left out.
 *
 * <p><b>Determinism.</b> A function of the graph, the measure and the seed.
 *
 * @param expected by vertex, the mean over the networks
 * @param moreThan by vertex
 * @param chance by vertex, the mid-p value; not a number of who is not judged
 * @param rate by vertex, of false discovery; not a number of who is not judged
 * @param rounds that went into it
 */
@SuppressWarnings("ArrayRecordComponent") // by vertex; nobody compares two
public record BeyondDegree(double[] expected, double[] moreThan, double[] chance, double[] rate, int rounds) {
    /** So that one in forty on either side is told exactly. */
    public static final int ROUNDS = 199;

    private static final double ALIKE = 1e-12;

    /**
     * Compares.
     *
     * @param measured scores by vertex of a network
     * @throws UnmeasurableException if the measure finds an answer in fewer than half of the rounds
     */
    public static BeyondDegree of(
            CsrGraph graph,
            double[] scores,
            int rounds,
            long seed,
            BiFunction<CsrGraph, RunControl, double[]> measured,
            RunControl control) {
        int n = scores.length;
        EdgeSwitching switching = new EdgeSwitching(graph);
        double[] sums = new double[n];
        int[] below = new int[n];
        int[] equal = new int[n];
        int taken = 0;
        @Nullable UnmeasurableException failure = null;
        control.phase("rewired", rounds);
        for (int round = 0; round < rounds; round++) {
            control.checkCancelled();
            try {
                double[] found = measured.apply(switching.rewired(seed, round), control);
                taken++;
                for (int v = 0; v < n; v++) {
                    sums[v] += found[v];
                    boolean same = alike(found[v], scores[v]);
                    equal[v] += same ? 1 : 0;
                    below[v] += !same && found[v] < scores[v] ? 1 : 0;
                }
            } catch (UnmeasurableException e) {
                failure = e;
            }
            control.advance(1);
        }
        if (failure != null && taken < rounds / 2) {
            throw failure;
        }
        return of(sums, below, equal, taken);
    }

    private static BeyondDegree of(double[] sums, int[] below, int[] equal, int taken) {
        int n = sums.length;
        double[] expected = new double[n];
        double[] moreThan = new double[n];
        double[] chance = new double[n];
        int[] judged = new int[n];
        int count = 0;
        for (int v = 0; v < n; v++) {
            expected[v] = sums[v] / taken;
            moreThan[v] = (below[v] + equal[v] / 2.0) / taken;
            int above = taken - below[v] - equal[v];
            double least = Math.min(above, below[v]) + (equal[v] + 1) / 2.0;
            chance[v] = equal[v] == taken ? Double.NaN : Math.min(1, 2 * least / (taken + 1));
            if (equal[v] < taken) {
                judged[count++] = v;
            }
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = chance[judged[i]];
        }
        double[] rates = FalseDiscovery.rates(values);
        double[] rate = new double[n];
        Arrays.fill(rate, Double.NaN);
        for (int i = 0; i < count; i++) {
            rate[judged[i]] = rates[i];
        }
        return new BeyondDegree(expected, moreThan, chance, rate, taken);
    }

    private static boolean alike(double one, double other) {
        return Math.abs(one - other) <= ALIKE * Math.max(Math.abs(one), Math.abs(other))
                || Double.isNaN(one) && Double.isNaN(other);
    }
}
