package io.shicheng.cli.tie;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.multiplex.MultiplexTies;
import io.shicheng.analysis.multiplex.MultiplexTies.Counting;
import io.shicheng.cli.graph.RunSummary;
import io.shicheng.cli.uncertainty.MeasuredRanks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which table of ties is asked about, and by which measure.
 *
 * @param directed whether directions are to count; they do in lineages in any case
 * @param out where the answer goes; null for the standard output
 */
public record TieQuestion(
        Path file,
        TieOptions options,
        Measure measure,
        Settings settings,
        boolean directed,
        @Nullable Path out) {
    /** The same with directions or without, and where the answer goes. */
    public TieQuestion with(boolean directions, @Nullable Path to) {
        return new TieQuestion(file, options, measure, settings, directions, to);
    }

    /** Reads the table. */
    public TieTable read(RunControl control) {
        control.phase("load", 0);
        return TieTable.read(file, options.people(), control);
    }

    /** Whether directions count. */
    public boolean follows() {
        return directed || measure.sense() == Sense.LINEAGE;
    }

    /** Whether strengths count: wherever the measure knows what to do with them. */
    public boolean weighted() {
        return measure.has(Trait.STRENGTHS) || measure.has(Trait.TAKES_STRENGTHS);
    }

    public CsrGraph graph(MultiplexTies ties, Counting counting) {
        return ties.graph(counting, follows(), weighted());
    }

    public MeasuredRanks ranks() {
        return new MeasuredRanks(measure, settings.withWeighted(weighted()));
    }

    /** The beginning of the line that ends a run. */
    public RunSummary summary(TieTable table, double loadSeconds, double computeSeconds) {
        RunSummary summary = RunSummary.of(
                table.ids().size(), table.ties().ties().size(), loadSeconds, settings.threads(), computeSeconds);
        summary.add("measure", measure.code());
        summary.add("directions", follows() ? "as_stated" : "none");
        summary.add("self_ties", table.selfTies());
        summary.add("dates_left_out", table.badDates());
        return summary;
    }
}
