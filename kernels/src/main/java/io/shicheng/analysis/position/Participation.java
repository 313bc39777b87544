package io.shicheng.analysis.position;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;

/**
 * Participation: how evenly the ties of a vertex are spread over groups.
 *
 * <p><b>Definition.</b> {@code P(v) = 1 − Σ (k(s)/k)²} over groups s, k(s) being the ties of v into s, its own among
 * them, and k all of these; strengths in their place if weighted.
 *
 * <p><b>Reference.</b> Guimerà, R. and Nunes Amaral, L. (2005), Functional cartography of complex metabolic networks,
 * doi:10.1038/nature03288.
 *
 * <p><b>Time and space.</b> O(n + m); O(n).
 *
 * <p><b>Unit and normalisation.</b> From 0, all ties into one group, to below 1 − 1/groups at most.
 *
 * <p><b>Ties, parts, overflow.</b> Directions are left out; the strengths of two opposite arcs add up. Contacts without
 * a group do not count; a vertex without contacts that have one has no participation: not a number.
 *
 * <p><b>Determinism.</b> One thread; groups in the order of the row.
 */
public final class Participation {
    private Participation() {}

    /** @param groups one a vertex; below 0 for none */
    public static double[] scores(CsrGraph directedOrNot, int[] groups, boolean weighted, RunControl control) {
        CsrGraph graph = directedOrNot.undirected(weighted);
        int n = graph.vertexCount();
        control.phase("participation", n);
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        double[] weights = weighted ? graph.weights() : null;
        int most = -1;
        for (int group : groups) {
            most = Math.max(most, group);
        }
        double[] into = new double[most + 1];
        double[] scores = new double[n];
        for (int v = 0; v < n; v++) {
            double all = 0;
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                int group = groups[targets[a]];
                if (group >= 0) {
                    double strength = weights == null ? 1 : weights[a];
                    into[group] += strength;
                    all += strength;
                }
            }
            double squares = 0;
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                int group = groups[targets[a]];
                if (group >= 0) {
                    squares += into[group] / all * (into[group] / all);
                    into[group] = 0;
                }
            }
            scores[v] = all == 0 ? Double.NaN : Math.max(0, 1 - squares);
            control.advance(1);
        }
        return scores;
    }
}
