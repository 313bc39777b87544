package io.shicheng.cli.course;

import io.shicheng.analysis.multiplex.Holding.Placement;
import io.shicheng.analysis.multiplex.MultiplexTies.Counting;
import io.shicheng.cli.graph.RunSummary;
import io.shicheng.cli.tie.TieTable;
import java.util.Locale;

/** How many of the ties that count have a place in time; told beside each result of a year. */
final class Placements {
    private Placements() {}

    static void add(TieTable table, Counting counting, RunSummary summary) {
        int[] counts = table.ties().placements(kind -> counting.kindWeights()[kind] > 0);
        for (Placement placement : Placement.values()) {
            summary.add("ties_" + placement.name().toLowerCase(Locale.ROOT), counts[placement.ordinal()]);
        }
    }
}
