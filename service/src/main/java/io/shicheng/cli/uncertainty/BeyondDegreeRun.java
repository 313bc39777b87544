package io.shicheng.cli.uncertainty;

import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.rewiring.BeyondDegree;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.graph.RunSummary;
import io.shicheng.cli.graph.VertexTable;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of each vertex of a graph file whether it has more of what is measured than its number of ties would give it. */
final class BeyondDegreeRun implements GraphRun {
    private static final List<String> HEADINGS =
            List.of("vertex", "score", "rank", "ties", "expected", "more_than", "chance", "rate", "verdict");
    private static final double LEVEL = 0.10;

    private final GraphQuestion question;
    private final int rounds;
    private final List<GraphNotice> notices = new ArrayList<>();

    BeyondDegreeRun(GraphQuestion question, int rounds) {
        this.question = question;
        this.rounds = rounds;
    }

    @Override
    public String run(RunControl control) throws IOException {
        LoadedGraph loaded = question.read(control, notices::add);
        CsrGraph graph = loaded.graph();
        long start = System.nanoTime();
        MeasuredRanks ranks = question.ranks(loaded);
        control.phase(question.measure().code(), 0);
        Standing standing = ranks.scored(graph, control);
        // the network itself is measured as those are that it is compared with
        double[] compared = ranks.replicated(graph, control).scores();
        BeyondDegree found = BeyondDegree.of(
                graph,
                compared,
                rounds,
                question.settings().seed(),
                (rewired, running) ->
                        ranks.replicated(rewired, new CancelOnly(running)).scores(),
                control);
        List<List<@Nullable Object>> rows = rows(loaded, standing, ranks.of(standing), found);
        double seconds = (System.nanoTime() - start) / 1e9;
        AtomicFile.writeOrPrint(question.out(), to -> VertexTable.write(HEADINGS, rows, to));
        RunSummary summary =
                RunSummary.of(loaded, question.measure(), question.settings(), question.directed(), seconds);
        summary.add("rounds", found.rounds());
        summary.add(
                "judged",
                Arrays.stream(found.chance()).filter(p -> !Double.isNaN(p)).count());
        summary.add(
                "unusual_at_5_percent",
                Arrays.stream(found.chance()).filter(p -> p <= 0.05).count());
        summary.add("seed", question.settings().seed());
        return summary.json();
    }

    private static List<List<@Nullable Object>> rows(
            LoadedGraph loaded, Standing standing, RankBlocks observed, BeyondDegree found) {
        CsrGraph both = loaded.graph().undirected();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int v : observed.ordered()) {
            boolean judged = !Double.isNaN(found.chance()[v]);
            rows.add(Arrays.asList(
                    loaded.ids().id(v),
                    standing.score(v),
                    standing.none(v) ? null : (Integer) observed.best(v),
                    both.offsets()[v + 1] - both.offsets()[v],
                    found.expected()[v],
                    found.moreThan()[v],
                    judged ? (Double) found.chance()[v] : null,
                    judged ? (Double) found.rate()[v] : null,
                    verdict(found, v)));
        }
        return rows;
    }

    private static @Nullable String verdict(BeyondDegree found, int vertex) {
        if (!(found.rate()[vertex] <= LEVEL)) {
            return null;
        }
        return found.moreThan()[vertex] > 0.5 ? "more" : "less";
    }

    @Override
    public List<GraphNotice> notices() {
        return notices;
    }
}
