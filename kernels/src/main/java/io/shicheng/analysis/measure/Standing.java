package io.shicheng.analysis.measure;

import io.shicheng.csr.CsrGraph;
import java.util.BitSet;

/**
 * Scores with what they are worth: a vertex that has none of what is measured has no score to be ranked by.
 *
 * @param scores by vertex, as the measure gives them
 * @param none of whom they say nothing
 */
@SuppressWarnings("ArrayRecordComponent") // by vertex; nobody compares two
public record Standing(double[] scores, BitSet none) {
    /** Time O(n + m). */
    public static Standing of(Measure measure, CsrGraph graph, double[] scores) {
        BitSet tied = tied(graph);
        BitSet none = new BitSet();
        for (int v = 0; v < scores.length; v++) {
            none.set(v, measure.none(scores[v], !tied.get(v)));
        }
        return new Standing(scores, none);
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

    /** By vertex, what to rank by: NaN for those who have none. */
    public double[] ranked() {
        double[] ranked = scores.clone();
        for (int v = none.nextSetBit(0); v >= 0; v = none.nextSetBit(v + 1)) {
            ranked[v] = Double.NaN;
        }
        return ranked;
    }

    /** As the measure gives it. */
    public double score(int vertex) {
        return scores[vertex];
    }

    public boolean none(int vertex) {
        return none.get(vertex);
    }
}
