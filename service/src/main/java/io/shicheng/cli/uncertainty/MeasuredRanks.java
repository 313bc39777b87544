package io.shicheng.cli.uncertainty;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/** Ranks of a graph by a measure; those who have none of what is measured share the last. */
public record MeasuredRanks(Measure measure, Settings settings) {
    public RankBlocks of(CsrGraph graph, RunControl control) {
        return of(scored(graph, new CancelOnly(control)));
    }

    /** Of a replicate, of which many are taken: from estimates, where the measure has any that take less. */
    public RankBlocks ofReplicate(CsrGraph graph, RunControl control) {
        return of(replicated(graph, control));
    }

    public Standing scored(CsrGraph graph, RunControl control) {
        return Standing.of(
                measure, graph, measure.scores(graph, settings, control).values());
    }

    public RankBlocks of(Standing standing) {
        return RankBlocks.of(ranked(standing));
    }

    /** Ranks of some of the vertices among themselves, in a replicate. */
    public RankBlocks ofReplicate(CsrGraph graph, int[] among, RunControl control) {
        double[] ranked = ranked(replicated(graph, control));
        return RankBlocks.of(Arrays.stream(among).mapToDouble(v -> ranked[v]).toArray());
    }

    /** From estimates, where the measure has any that take less. */
    Standing replicated(CsrGraph graph, RunControl control) {
        return Standing.of(
                measure,
                graph,
                measure.replicateScores(graph, settings, new CancelOnly(control))
                        .values());
    }

    /** By vertex, the highest on top; NaN for those who have none. */
    private double[] ranked(Standing standing) {
        double[] ranked = standing.ranked();
        if (!measure.highFirst()) {
            for (int v = 0; v < ranked.length; v++) {
                ranked[v] = -ranked[v];
            }
        }
        return ranked;
    }
}
