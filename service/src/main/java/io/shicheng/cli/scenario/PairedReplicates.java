package io.shicheng.cli.scenario;

import io.shicheng.analysis.scenario.ChangedRanks;
import io.shicheng.analysis.scenario.Scenario;
import io.shicheng.analysis.uncertainty.MirrorIntervals;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.analysis.uncertainty.RankChange;
import io.shicheng.analysis.uncertainty.Replicates;
import io.shicheng.analysis.uncertainty.TieThinning;
import io.shicheng.cli.uncertainty.MeasuredRanks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranks of the graph with ties missing, beside those of the same with the changes: the same ties are missing from both,
 * and the changes hold in each.
 *
 * @param before intervals of the graph as it is
 * @param after of the changed one
 * @param changes by row; null for who has no rank in one of them
 * @param rounds that went into it
 * @param unsettled rounds that found no answer
 */
record PairedReplicates(
        MirrorIntervals before, MirrorIntervals after, List<@Nullable RankChange> changes, int rounds, int unsettled) {
    /** The measure on both graphs, and what it found there. */
    record Pair(MeasuredRanks measured, RankBlocks observed, MeasuredRanks measuredAfter, RankBlocks observedAfter) {}

    static PairedReplicates of(
            Pair pair,
            Scenario scenario,
            ChangedRanks ranks,
            List<ChangedRanks.Row> rows,
            TieThinning thinning,
            int rounds,
            long seed,
            RunControl control) {
        List<@Nullable RankChange> changes = new ArrayList<>();
        for (ChangedRanks.Row row : rows) {
            changes.add(ranks.change(row, rounds));
        }
        Replicates.Intake after = new Replicates.Intake(pair.observedAfter(), rounds, seed);
        Replicates.Found found = Replicates.of(
                pair.observed(),
                rounds,
                seed,
                round -> {
                    CsrGraph replicate = thinning.replicate(round);
                    RankBlocks one = pair.measured().ofReplicate(replicate, control);
                    RankBlocks other = pair.measuredAfter().ofReplicate(scenario.changed(replicate), control);
                    after.add(other);
                    for (int i = 0; i < changes.size(); i++) {
                        ranks.add(rows.get(i), one, other, changes.get(i));
                    }
                    return one;
                },
                control);
        return new PairedReplicates(
                found.ranks().intervals(), after.intervals(), changes, found.rounds(), found.unsettled());
    }
}
