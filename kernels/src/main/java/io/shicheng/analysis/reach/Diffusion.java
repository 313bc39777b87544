package io.shicheng.analysis.reach;

import io.shicheng.analysis.distance.Eccentricity;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Diffusion centrality: how often others hear what begins at a vertex, if everybody passes it on for a few rounds.
 *
 * <p><b>Definition.</b> {@code d = Σ (qA)^t·1} over rounds t from 1 to T, with q the probability that a tie passes in a
 * round; the inverse of A's greatest eigenvalue λ unless said, and T the diameter.
 *
 * <p><b>Reference.</b> Banerjee, A., Chandrasekhar, A., Duflo, E. and Jackson, M. (2019), Using gossips to spread
 * information: theory and evidence from two randomized controlled trials, doi:10.1093/restud/rdz008: whom people
 * nominate as good at spreading news has a high one.
 *
 * <p><b>Time and space.</b> O(T·m), and for λ O(m) a round of a power iteration on A + λ′·I, λ′ the mean degree, at most
 * 2,000; O(n).
 *
 * <p><b>Unit and normalisation.</b> Expected hearings, each time that somebody hears it.
 *
 * <p><b>Ties, parts, overflow.</b> Directions are left out; strengths count if weighted, as entries of A. λ is of the
 * whole graph, whatever its parts, and T the greatest diameter of a part. A vertex without ties has 0. λ is found by
 * quotients that approach it from below, to one part in 10¹⁴ where the next eigenvalue is not too near.
 *
 * <p><b>Determinism.</b> One thread, sums in the order of rows; the diameter by whole numbers.
 */
public final class Diffusion {
    private static final int MOST_ROUNDS = 2000;
    private static final double SETTLED = 1e-15;
    private static final int SETTLED_ROUNDS = 5;

    private final CsrGraph graph;
    private final double @Nullable [] weights;
    private final RunControl control;

    /**
     * Scores, and what they rest on.
     *
     * @param eigenvalue λ
     * @param passing q
     * @param rounds T
     */
    @SuppressWarnings("ArrayRecordComponent") // handed out once
    public record Result(double[] scores, double eigenvalue, double passing, int rounds) {}

    private Diffusion(CsrGraph graph, boolean weighted, RunControl control) {
        this.graph = graph;
        this.weights = weighted ? graph.weights() : null;
        this.control = control;
    }

    /**
     * @param passing q; 0 for 1/λ
     * @param rounds T; 0 for the diameter
     */
    public static Result of(
            CsrGraph directedOrNot, boolean weighted, double passing, int rounds, int threads, RunControl control) {
        CsrGraph graph = directedOrNot.undirected(weighted);
        if (graph.arcCount() == 0) {
            return new Result(new double[graph.vertexCount()], 0, passing, rounds);
        }
        int last = rounds > 0 ? rounds : diameter(graph, threads, control);
        Diffusion diffusion = new Diffusion(graph, weighted, control);
        control.phase("diffusion", last);
        double eigenvalue = diffusion.eigenvalue();
        double q = passing > 0 ? passing : 1 / eigenvalue;
        return new Result(diffusion.heard(q, last), eigenvalue, q, last);
    }

    private static int diameter(CsrGraph graph, int threads, RunControl control) {
        double[] farthest = Eccentricity.scores(graph, false, threads, control).values();
        return (int) Arrays.stream(farthest).max().orElse(0);
    }

    /** The product of A and a vector. */
    private double[] times(double[] vector) {
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        double[] product = new double[vector.length];
        for (int v = 0; v < vector.length; v++) {
            double sum = 0;
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                sum += weights == null ? vector[targets[a]] : weights[a] * vector[targets[a]];
            }
            product[v] = sum;
        }
        return product;
    }

    private double[] heard(double q, int rounds) {
        double[] round = new double[graph.vertexCount()];
        Arrays.fill(round, 1);
        double[] heard = new double[round.length];
        for (int t = 0; t < rounds; t++) {
            control.checkCancelled();
            round = times(round);
            for (int v = 0; v < round.length; v++) {
                round[v] *= q;
                heard[v] += round[v];
            }
            control.advance(1);
        }
        return heard;
    }

    /** By Rayleigh's quotients of a vector that turns towards the greatest; the shift keeps it from swinging. */
    private double eigenvalue() {
        double[] vector = new double[graph.vertexCount()];
        Arrays.fill(vector, 1);
        double shift = Arrays.stream(times(vector)).sum() / vector.length;
        double last = 0;
        int settled = 0;
        for (int round = 0; round < MOST_ROUNDS && settled < SETTLED_ROUNDS; round++) {
            control.checkCancelled();
            double[] product = times(vector);
            double dot = 0;
            double square = 0;
            double most = 0;
            for (int v = 0; v < vector.length; v++) {
                dot += vector[v] * product[v];
                square += vector[v] * vector[v];
                product[v] += shift * vector[v];
                most = Math.max(most, product[v]);
            }
            double quotient = dot / square;
            settled = Math.abs(quotient - last) <= SETTLED * quotient ? settled + 1 : 0;
            last = quotient;
            for (int v = 0; v < vector.length; v++) {
                vector[v] = product[v] / most;
            }
        }
        return last;
    }
}
