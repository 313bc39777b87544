package io.shicheng.analysis.centrality;

import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.parallel.Blocks;
import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Burt's effective size: the contacts of a vertex, less how far they are tied to each other; and that per contact, its
 * efficiency.
 *
 * <p><b>Definition.</b> {@code e(i) = Σ (1 − Σ p(i,q)·m(j,q))} over contacts j, the inner sum over contacts q other than
 * j: {@code p(i,q)} is the share of i's ties that joins it to q, as of {@link Constraint}, and {@code m(j,q)} the
 * strength of the tie of j and q in units of j's strongest. Where strengths do not count that is {@code k − 2t/k} with k
 * contacts and t ties among them. The share of a contact is its term.
 *
 * <p><b>Reference.</b> Burt, R. (1992), Structural Holes, p. 51–53, doi:10.4159/9780674029095; Borgatti, S. (1997),
 * Structural holes: unpacking Burt's redundancy measures, Connections 20(1), 35–38.
 *
 * <p><b>Time and space.</b> O(Σ min(k(q), k(i)·log k(q))) over ties; O(n) a thread.
 *
 * <p><b>Unit and normalisation.</b> Contacts, above 0 and at most as many as there are; efficiency above 0, at most 1.
 *
 * <p><b>Ties, parts, overflow.</b> Opposite arcs add up, weighted or not. A vertex without a contact has neither: not a
 * number.
 *
 * <p><b>Determinism.</b> The same bits for any number of threads: a vertex' sum is its own.
 */
public final class EffectiveSize {
    private static final int BLOCK = 64;

    private EffectiveSize() {}

    /** @param perContact whether efficiency is wanted, not size */
    public static double[] scores(
            CsrGraph directedOrNot, boolean weighted, boolean perContact, int threads, RunControl control) {
        CsrGraph graph = Constraint.bothWays(directedOrNot, weighted);
        int n = graph.vertexCount();
        control.phase("effective size", n);
        double[] scores = new double[n];
        double[] strengths = OutStrength.of(graph, true);
        double[] strongest = strongest(graph);
        Blocks.run(n, BLOCK, threads, control, () -> {
            Kernel kernel = new Kernel(graph, strengths, strongest, new CancellationPoint(control));
            return (from, to) -> {
                for (int i = from; i < to; i++) {
                    scores[i] = score(graph, kernel, i, perContact);
                }
            };
        });
        return scores;
    }

    private static double score(CsrGraph graph, Kernel kernel, int vertex, boolean perContact) {
        int contacts = graph.outDegree(vertex);
        double size = Arrays.stream(kernel.terms(vertex)).sum();
        return contacts == 0 ? Double.NaN : perContact ? size / contacts : size;
    }

    /** The same from scores before some ties changed, as {@link Constraint#updated}. */
    static double[] updated(Measure.Update update, boolean weighted, boolean perContact, RunControl control) {
        CsrGraph graph = Constraint.bothWays(update.after(), weighted);
        double[] scores = update.scores().clone();
        Kernel kernel =
                new Kernel(graph, OutStrength.of(graph, true), strongest(graph), new CancellationPoint(control));
        Around.of(update.pairs(), graph).forEach(v -> scores[v] = score(graph, kernel, v, perContact));
        return scores;
    }

    /** The terms of each contact; what is left without one is told as {@link ConstraintShares} does. */
    public static Explanation explain(
            CsrGraph directedOrNot, boolean weighted, boolean perContact, int vertex, RunControl control) {
        Ego ego = Ego.of(Constraint.bothWays(directedOrNot, weighted), vertex);
        int[] contacts = ego.contacts();
        if (contacts.length == 0) {
            return Explanation.none(Double.NaN, 0);
        }
        double[] shares = kernel(ego, control).terms(ego.center());
        double size = Arrays.stream(shares).sum();
        for (int i = 0; i < shares.length && perContact; i++) {
            shares[i] /= contacts.length;
        }
        return Explanation.of(
                        perContact ? size / contacts.length : size,
                        0,
                        contacts,
                        shares,
                        null,
                        Map.of("contacts", contacts.length))
                .measuredAnew(other -> {
                    Ego left = ego.without(other);
                    return score(left.ties(), kernel(left, control), left.center(), perContact);
                });
    }

    private static Kernel kernel(Ego ego, RunControl control) {
        return new Kernel(ego.ties(), ego.strengths(), ego.strongest(), new CancellationPoint(control));
    }

    /** Of each vertex, the strength of its strongest tie. */
    private static double[] strongest(CsrGraph graph) {
        double[] strongest = new double[graph.vertexCount()];
        double[] weights = graph.weights();
        for (int v = 0; v < strongest.length; v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                strongest[v] = Math.max(strongest[v], weights == null ? 1 : weights[a]);
            }
        }
        return strongest;
    }

    private static final class Kernel {
        private final CsrGraph graph;
        private final int[] offsets;
        private final int[] targets;
        private final double @Nullable [] weights;
        private final double[] strengths;
        private final double[] strongest;
        /** The share of i's ties that each contact has; 0 for who is none. */
        private final double[] invested;

        private final CancellationPoint meter;

        Kernel(CsrGraph graph, double[] strengths, double[] strongest, CancellationPoint meter) {
            this.graph = graph;
            this.offsets = graph.offsets();
            this.targets = graph.targets();
            this.weights = graph.weights();
            this.strengths = strengths;
            this.strongest = strongest;
            this.invested = new double[graph.vertexCount()];
            this.meter = meter;
        }

        private double weight(int arc) {
            return weights == null ? 1 : weights[arc];
        }

        /** {@code 1 − Σ p(i,q)·m(j,q)} for each contact j, in the order of the row. */
        double[] terms(int i) {
            for (int a = offsets[i]; a < offsets[i + 1]; a++) {
                invested[targets[a]] = weight(a) / strengths[i];
            }
            double[] terms = new double[graph.outDegree(i)];
            for (int at = 0; at < terms.length; at++) {
                int j = targets[offsets[i] + at];
                terms[at] = 1 - redundancy(i, j) / strongest[j];
            }
            for (int a = offsets[i]; a < offsets[i + 1]; a++) {
                invested[targets[a]] = 0;
            }
            return terms;
        }

        private double redundancy(int i, int j) {
            int ofJ = graph.outDegree(j);
            long looked = (long) graph.outDegree(i) * (Integer.SIZE - Integer.numberOfLeadingZeros(ofJ));
            double sum = 0;
            if (looked < ofJ) {
                meter.add(looked);
                for (int a = offsets[i]; a < offsets[i + 1]; a++) {
                    int b = graph.arc(j, targets[a]);
                    sum += b < 0 ? 0 : invested[targets[a]] * weight(b);
                }
                return sum;
            }
            meter.add(ofJ);
            for (int b = offsets[j]; b < offsets[j + 1]; b++) {
                sum += invested[targets[b]] * weight(b);
            }
            return sum;
        }
    }
}
