package io.shicheng.analysis.interview;

import io.shicheng.analysis.centrality.Degree;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import java.util.BitSet;
import java.util.Set;

/**
 * A network of which some people have told all of their ties, so that theirs are not missing while others' are.
 *
 * <p><b>Definition.</b> A tie with an end that was interviewed counts as it is; any other as 1/(1 − m) ties, for of those
 * that were there only 1 − m are recorded. So ties of those who were interviewed are not taken for more than others' only
 * because all of them are known.
 *
 * <p><b>Reference.</b> Weighting by the inverse probability of being recorded: Horvitz, D. and Thompson, D. (1952), A
 * generalization of sampling without replacement from a finite universe, doi:10.1080/01621459.1952.10483446.
 *
 * <p><b>Time and space.</b> O(n + m).
 *
 * <p><b>Unit and normalisation.</b> Ties, estimated.
 *
 * <p><b>Ties, parts, overflow.</b> A strength is multiplied. m is below 1.
 *
 * <p><b>Determinism.</b> One thread.
 */
public final class InterviewedTies {
    /** Measures that count ties, or add their strengths up. */
    private static final Set<String> COUNTING = Set.of("degree", "strength");

    private InterviewedTies() {}

    /**
     * Ranks a network by a measure, with scores corrected where they are counts or strengths of ties; what lies on paths
     * is not in proportion to the ties that are missing, and stays as it is.
     *
     * @param interviewed vertices
     * @param missing the share of ties of others that are not recorded
     */
    public record Scorer(Measure measure, Settings settings, BitSet interviewed, double missing) {
        public boolean corrects() {
            return COUNTING.contains(measure.code()) || settings.weighted();
        }

        public Standing standing(CsrGraph graph, RunControl control) {
            return Standing.of(measure, graph, values(graph, new CancelOnly(control)));
        }

        private double[] values(CsrGraph graph, RunControl control) {
            if (!corrects()) {
                return measure.replicateScores(graph, settings, control).values();
            }
            CsrGraph counted = measure.code().equals("degree") ? graph.undirected() : graph;
            CsrGraph corrected = corrected(counted, interviewed, missing);
            return COUNTING.contains(measure.code())
                    ? Degree.strength(corrected)
                    : measure.replicateScores(corrected, settings, control).values();
        }

        /** Those who have none of what is measured share the last. */
        public RankBlocks ranks(Standing standing) {
            double[] ranked = standing.ranked();
            if (!measure.highFirst()) {
                for (int v = 0; v < ranked.length; v++) {
                    ranked[v] = -ranked[v];
                }
            }
            return RankBlocks.of(ranked);
        }
    }

    /**
     * The network with strengths corrected.
     *
     * @param interviewed vertices
     * @param missing m
     */
    public static CsrGraph corrected(CsrGraph graph, BitSet interviewed, double missing) {
        double unknown = 1 / (1 - missing);
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        double[] weights = graph.weights();
        CsrBuilder builder = new CsrBuilder(graph.vertexCount(), graph.directed(), true);
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                if (graph.directed() || v < targets[a]) {
                    boolean known = interviewed.get(v) || interviewed.get(targets[a]);
                    builder.add(v, targets[a], (weights == null ? 1 : weights[a]) * (known ? 1 : unknown));
                }
            }
        }
        return builder.build();
    }
}
