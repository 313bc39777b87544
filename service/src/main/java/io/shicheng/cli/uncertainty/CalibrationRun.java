package io.shicheng.cli.uncertainty;

import io.shicheng.analysis.measure.MemoryCheck;
import io.shicheng.analysis.uncertainty.Calibration;
import io.shicheng.analysis.uncertainty.Replicates;
import io.shicheng.analysis.uncertainty.TieThinning;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.graph.RunSummary;
import io.shicheng.cli.graph.VertexTable;
import io.shicheng.cli.recording.StatedOrEstimated;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a graph file for the truth, and says how often intervals of what would be recorded of it hold the true rank. */
final class CalibrationRun implements GraphRun {
    private static final List<String> HEADINGS =
            List.of("people", "interval", "judged", "covered", "median_width", "mean_log_width");

    private final GraphQuestion question;
    private final StatedOrEstimated rates;
    private final int rounds;
    private final int trials;
    private final List<GraphNotice> notices = new ArrayList<>();

    CalibrationRun(GraphQuestion question, StatedOrEstimated rates, int rounds, int trials) {
        this.question = question;
        this.rates = rates;
        this.rounds = rounds;
        this.trials = trials;
    }

    @Override
    public String run(RunControl control) throws IOException {
        LoadedGraph loaded = question.read(control, notices::add);
        CsrGraph graph = loaded.graph();
        MemoryCheck.require("interval", Replicates.bytes(graph.vertexCount(), rounds));
        long start = System.nanoTime();
        MeasuredRanks ranks = question.ranks(loaded);
        control.phase("interval", (long) trials * rounds);
        List<Calibration.Row> found = Calibration.of(
                graph,
                TieThinning.names(graph.vertexCount(), loaded.ids()::id),
                rates.rates(),
                trials,
                rounds,
                question.settings().seed(),
                ranks::of,
                ranks::ofReplicate,
                control);
        double seconds = (System.nanoTime() - start) / 1e9;
        AtomicFile.writeOrPrint(question.out(), to -> VertexTable.write(HEADINGS, rows(found), to));
        RunSummary summary =
                RunSummary.of(loaded, question.measure(), question.settings(), question.directed(), seconds);
        summary.add("trials", trials);
        summary.add("rounds", rounds);
        rates.addTo(summary);
        summary.add("seed", question.settings().seed());
        return summary.json();
    }

    private static List<List<@Nullable Object>> rows(List<Calibration.Row> found) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Calibration.Row row : found) {
            rows.add(List.of(
                    row.people().name().toLowerCase(Locale.ROOT),
                    row.kind().name().toLowerCase(Locale.ROOT),
                    row.judged(),
                    row.covered(),
                    row.medianWidth(),
                    row.meanLogWidth()));
        }
        return rows;
    }

    @Override
    public List<GraphNotice> notices() {
        return notices;
    }
}
