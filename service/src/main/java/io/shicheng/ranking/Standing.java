package io.shicheng.ranking;

import io.shicheng.analysis.Measure;
import io.shicheng.analysis.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.BitSet;

/** Scores with what they are worth: whoever has none of what is measured has no score to be ranked by. */
final class Standing {
    private final Measure measure;
    private final double[] scores;
    private final BitSet none = new BitSet();

    private Standing(Measure measure, double[] scores) {
        this.measure = measure;
        this.scores = scores;
    }

    /** Time of the measure, and O(n + m). */
    static Standing of(Measure measure, CsrGraph graph, Settings settings, RunControl control) {
        Standing standing =
                new Standing(measure, measure.scores(graph, settings, control).values());
        BitSet tied = tied(graph);
        for (int v = 0; v < standing.scores.length; v++) {
            standing.none.set(v, measure.none(standing.scores[v], !tied.get(v)));
        }
        return standing;
    }

    /** Those who are tied to somebody, in either direction. */
    private static BitSet tied(CsrGraph graph) {
        BitSet tied = new BitSet(graph.vertexCount());
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        for (int v = 0; v < graph.vertexCount(); v++) {
            if (offsets[v] < offsets[v + 1]) {
                tied.set(v);
            }
        }
        for (int target : targets) {
            tied.set(target);
        }
        return tied;
    }

    /** The members in order; those who have none come last, together. */
    RankOrder order(int[] members) {
        double[] ranked = scores.clone();
        for (int v = none.nextSetBit(0); v >= 0; v = none.nextSetBit(v + 1)) {
            ranked[v] = Double.NaN;
        }
        return RankOrder.of(ranked, members, measure.highFirst());
    }

    /** As the measure gives it. */
    double score(int vertex) {
        return scores[vertex];
    }

    boolean none(int vertex) {
        return none.get(vertex);
    }
}
