package io.shicheng.analysis.scenario;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.uncertainty.RankBlocks;

/**
 * A network that was measured.
 *
 * @param standing scores by vertex
 * @param blocks ranks by vertex; whoever has none of what is measured shares the last
 */
public record RankedNetwork(Standing standing, RankBlocks blocks) {
    public static RankedNetwork of(Measure measure, Standing standing) {
        double[] ranked = standing.ranked();
        for (int v = 0; v < ranked.length && !measure.highFirst(); v++) {
            ranked[v] = -ranked[v];
        }
        return new RankedNetwork(standing, RankBlocks.of(ranked));
    }

    /** Whether the vertex has a rank. */
    public boolean ranks(int vertex) {
        return vertex != Scenario.NOBODY && !standing.none(vertex);
    }
}
