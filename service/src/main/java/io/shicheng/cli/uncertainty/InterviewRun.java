package io.shicheng.cli.uncertainty;

import io.shicheng.analysis.interview.InterviewOrder;
import io.shicheng.analysis.interview.InterviewedTies;
import io.shicheng.analysis.measure.MemoryCheck;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.analysis.uncertainty.Replicates;
import io.shicheng.analysis.uncertainty.TieThinning;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.graph.RunSummary;
import io.shicheng.cli.graph.VertexTable;
import io.shicheng.cli.recording.Recording;
import io.shicheng.cli.recording.VertexList;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says whom of a graph file to interview next, and what ranks are with what interviews have told. */
final class InterviewRun implements GraphRun {
    private static final List<String> HEADINGS =
            List.of("order", "vertex", "score", "rank", "among_first", "ties", "gain");

    private final GraphQuestion question;
    private final Recording recording;
    private final int rounds;
    private final int first;
    private final @Nullable Path candidates;
    private final List<GraphNotice> notices = new ArrayList<>();

    InterviewRun(GraphQuestion question, Recording recording, int rounds, int first, @Nullable Path candidates) {
        this.question = question;
        this.recording = recording;
        this.rounds = rounds;
        this.first = first;
        this.candidates = candidates;
    }

    @Override
    public String run(RunControl control) throws IOException {
        LoadedGraph loaded = question.read(control, notices::add);
        CsrGraph graph = loaded.graph();
        int n = graph.vertexCount();
        MemoryCheck.require("interval", Replicates.bytes(n, rounds));
        long start = System.nanoTime();
        Recording.Read recorded = recording.read(loaded);
        InterviewedTies.Scorer scorer = new InterviewedTies.Scorer(
                question.measure(),
                question.ranks(loaded).settings(),
                recorded.known(),
                recorded.rates().missing());
        control.phase(question.measure().code(), 0);
        Standing standing = scorer.standing(graph, control);
        RankBlocks observed = scorer.ranks(standing);
        TieThinning thinning = recorded.thinning(loaded, question.settings().seed());
        control.phase("interval", rounds);
        Replicates.Found found = Replicates.of(
                observed,
                rounds,
                question.settings().seed(),
                round -> scorer.ranks(scorer.standing(thinning.replicate(round), control)),
                control);
        double[] among = found.ranks().intervals().standings(first).amongFirst();
        List<List<@Nullable Object>> rows = rows(loaded, standing, observed, among, recorded.known());
        double seconds = (System.nanoTime() - start) / 1e9;
        AtomicFile.writeOrPrint(question.out(), to -> VertexTable.write(HEADINGS, rows, to));
        RunSummary summary =
                RunSummary.of(loaded, question.measure(), question.settings(), question.directed(), seconds);
        summary.add("rounds", found.rounds());
        recorded.addTo(summary);
        summary.add("first", first);
        summary.add("scores_are", scorer.corrects() ? "corrected for missing ties" : "as recorded");
        summary.add("seed", question.settings().seed());
        return summary.json();
    }

    private List<List<@Nullable Object>> rows(
            LoadedGraph loaded, Standing standing, RankBlocks observed, double[] among, BitSet known)
            throws IOException {
        CsrGraph both = loaded.graph().undirected();
        int[] ties = new int[both.vertexCount()];
        Arrays.setAll(ties, v -> both.offsets()[v + 1] - both.offsets()[v]);
        BitSet asked = new BitSet();
        asked.set(0, ties.length);
        if (candidates != null) {
            asked = VertexList.read(candidates, loaded);
        }
        double[] gains = InterviewOrder.gains(among, ties);
        double[] scores = new double[ties.length];
        Arrays.setAll(scores, v -> -observed.best(v));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int v : InterviewOrder.next(gains, scores, asked, known)) {
            rows.add(Arrays.asList(
                    rows.size() + 1,
                    loaded.ids().id(v),
                    standing.score(v),
                    standing.none(v) ? null : (Integer) observed.best(v),
                    among[v],
                    ties[v],
                    gains[v]));
        }
        return rows;
    }

    @Override
    public List<GraphNotice> notices() {
        return notices;
    }
}
