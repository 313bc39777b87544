package io.shicheng.analysis.centrality;

import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.csr.CsrGraph;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Constraint taken apart: {@code (p(i,j) + Σ p(i,q)·p(q,j))²} for each contact j, as in {@link Constraint}. Low is
 * good, so a carrier is one who ties down.
 *
 * <p><b>Facts.</b> {@code effective_size}, contacts less the mean number of ties that each has to the others:
 * {@code Σ (1 − Σ p(i,q)·m(j,q))} with {@code m(j,q)} the strength of the tie of j and q in units of j's strongest; and
 * {@code efficiency}, that per contact. Burt, R. (1992), Structural Holes, p. 51–53; Borgatti, S. (1997), Structural
 * holes: unpacking Burt's redundancy measures, Connections 20(1).
 *
 * <p><b>What is left</b> without a contact is the constraint of the same few rows without the tie, the same bits as a
 * run: nobody else's ties are in it.
 *
 * <p><b>Time and space.</b> O(Σ k(q)) over contacts q, and as much of ties among them for each of the first
 * {@value Explanation#MEASURED_ANEW}; O(n) and, where directions must be added up first, O(n + m).
 */
public final class ConstraintShares {
    private final Ego ego;
    private final CsrGraph graph;
    private final double[] invested;
    private final double[] strengths;

    private ConstraintShares(Ego ego) {
        this.ego = ego;
        this.graph = ego.ties();
        this.invested = new double[graph.vertexCount()];
        this.strengths = ego.strengths();
    }

    /** @param weighted whether strengths count */
    public static Explanation of(CsrGraph graph, boolean weighted, int vertex) {
        Ego ego = Ego.of(Constraint.bothWays(graph, weighted), vertex);
        return new ConstraintShares(ego)
                .explanation(ego.center())
                .measuredAnew(other -> Constraint.ofCenter(ego.without(other)));
    }

    private double weight(int arc) {
        double[] weights = graph.weights();
        return weights == null ? 1 : weights[arc];
    }

    private Explanation explanation(int i) {
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        int[] contacts = Arrays.copyOfRange(targets, offsets[i], offsets[i + 1]);
        if (contacts.length == 0) {
            return Explanation.none(Double.NaN, 0);
        }
        for (int a = offsets[i]; a < offsets[i + 1]; a++) {
            invested[targets[a]] = weight(a) / strengths[i];
        }
        double effective = 0;
        double[] through = new double[contacts.length];
        for (int c = 0; c < contacts.length; c++) {
            int j = contacts[c];
            double redundant = 0;
            for (int b = offsets[j]; b < offsets[j + 1]; b++) {
                redundant += invested[targets[b]] * weight(b);
                // the same tie seen from q's side: strengths are of both directions together
                through[c] += invested[targets[b]] * weight(b) / strengths[targets[b]];
            }
            effective += 1 - redundant / ego.strongest()[j];
        }
        double score = 0;
        double[] shares = new double[contacts.length];
        for (int c = 0; c < contacts.length; c++) {
            double all = invested[contacts[c]] + through[c];
            shares[c] = all * all;
            score += shares[c];
        }
        Map<String, Number> facts = new LinkedHashMap<>();
        facts.put("effective_size", effective);
        facts.put("efficiency", effective / contacts.length);
        return Explanation.of(score, 0, ego.contacts(), shares, null, facts);
    }
}
