package io.shicheng.cli.scenario;

import io.shicheng.analysis.measure.MemoryCheck;
import io.shicheng.analysis.scenario.ChangeText;
import io.shicheng.analysis.scenario.ChangedRanks;
import io.shicheng.analysis.scenario.NewStanding;
import io.shicheng.analysis.scenario.RankedNetwork;
import io.shicheng.analysis.scenario.Scenario;
import io.shicheng.analysis.uncertainty.Replicates;
import io.shicheng.analysis.uncertainty.TieThinning;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.graph.RunSummary;
import io.shicheng.cli.graph.VertexTable;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.uncertainty.GraphQuestion;
import io.shicheng.cli.uncertainty.MeasuredRanks;
import io.shicheng.cli.uncertainty.UncertaintyOptions.Doubt;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the vertices of a graph file as it is and as it would be with some changes, and writes both of those whom the
 * changes touch and of the first.
 */
final class ScenarioRun implements GraphRun {
    private final GraphQuestion question;
    private final List<ChangeText> changes;
    private final int first;
    private final @Nullable Doubt doubt;
    private final List<GraphNotice> notices = new ArrayList<>();

    ScenarioRun(GraphQuestion question, List<ChangeText> changes, int first, @Nullable Doubt doubt) {
        this.question = question;
        this.changes = changes;
        this.first = first;
        this.doubt = doubt;
    }

    @Override
    public String run(RunControl control) throws IOException {
        LoadedGraph loaded = question.read(control, notices::add);
        CsrGraph graph = loaded.graph();
        Scenario scenario = ChangeReader.read(loaded, question.settings().weighted(), changes);
        if (doubt != null) {
            MemoryCheck.require("interval", 2 * Replicates.bytes(graph.vertexCount(), doubt.rounds()));
        }
        long start = System.nanoTime();
        MeasuredRanks measured = question.ranks(loaded);
        MeasuredRanks measuredAfter =
                new MeasuredRanks(question.measure(), SettingsWithout.of(measured.settings(), scenario.without()));
        control.phase(question.measure().code(), 0);
        CsrGraph changed = scenario.changed(graph);
        RankedNetwork before = RankedNetwork.of(question.measure(), measured.scored(graph, control));
        RankedNetwork after = RankedNetwork.of(
                question.measure(),
                NewStanding.of(
                        question.measure(),
                        scenario,
                        graph,
                        changed,
                        before.standing().scores(),
                        measuredAfter.settings(),
                        control));
        ChangedRanks ranks = new ChangedRanks(scenario, before, after);
        int[] touched = scenario.touched(graph);
        List<ChangedRanks.Row> rows = ranks.rows(touched, first);
        PairedReplicates doubted = null;
        if (doubt != null) {
            control.phase("interval", doubt.rounds());
            doubted = PairedReplicates.of(
                    new PairedReplicates.Pair(measured, before.blocks(), measuredAfter, after.blocks()),
                    scenario,
                    ranks,
                    rows,
                    thinning(loaded, doubt),
                    doubt.rounds(),
                    question.settings().seed(),
                    control);
        }
        ScenarioTable table = new ScenarioTable(loaded.ids(), scenario, touched, rows, doubted);
        double seconds = (System.nanoTime() - start) / 1e9;
        AtomicFile.writeOrPrint(question.out(), to -> VertexTable.write(table.headings(), table.rows(), to));
        return summary(loaded, changed, touched.length, doubted, seconds);
    }

    private TieThinning thinning(LoadedGraph loaded, Doubt rates) {
        long[] names = TieThinning.names(loaded.graph().vertexCount(), loaded.ids()::id);
        return new TieThinning(
                loaded.graph(),
                names,
                rates.rates().rates(),
                question.settings().seed());
    }

    private String summary(
            LoadedGraph loaded, CsrGraph changed, int touched, @Nullable PairedReplicates doubted, double seconds) {
        RunSummary summary =
                RunSummary.of(loaded, question.measure(), question.settings(), question.directed(), seconds);
        summary.add("changes", changes.size());
        summary.add("touched", touched);
        summary.add("new_vertices", changed.vertexCount());
        summary.add("new_edges", changed.edgeCount());
        summary.add("first", first);
        if (doubt != null && doubted != null) {
            summary.add("rounds", doubted.rounds());
            summary.add("rounds_without_answer", doubted.unsettled());
            doubt.rates().addTo(summary);
            summary.add("seed", question.settings().seed());
        }
        return summary.json();
    }

    @Override
    public List<GraphNotice> notices() {
        return notices;
    }
}
