package io.shicheng.cli.uncertainty;

import io.shicheng.analysis.agreement.NominationIntervals;
import io.shicheng.analysis.measure.MemoryCheck;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.uncertainty.Certainty;
import io.shicheng.analysis.uncertainty.MirrorIntervals;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.analysis.uncertainty.Replicates;
import io.shicheng.analysis.uncertainty.Sensitivity;
import io.shicheng.analysis.uncertainty.TieThinning;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.graph.RunSummary;
import io.shicheng.cli.graph.VertexTable;
import io.shicheng.cli.nomination.Nominated;
import io.shicheng.cli.nomination.NominationOptions;
import io.shicheng.cli.recording.Recording;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranks the vertices of a graph file, and says between which ranks each truly is, and who is among the first by luck. */
final class IntervalRun implements GraphRun {
    private static final List<String> HEADINGS =
            List.of("vertex", "score", "rank", "low", "high", "among_first", "certainty", "block");
    private static final List<String> NOMINATED = List.of("nominations", "nominated_low", "nominated_high", "disagree");

    private final GraphQuestion question;
    private final Recording recording;
    private final int rounds;
    private final int first;
    private final @Nullable NominationOptions nominations;
    private final List<GraphNotice> notices = new ArrayList<>();

    /** @param nominations that are compared; null if none are */
    IntervalRun(
            GraphQuestion question,
            Recording recording,
            int rounds,
            int first,
            @Nullable NominationOptions nominations) {
        this.question = question;
        this.recording = recording;
        this.rounds = rounds;
        this.first = first;
        this.nominations = nominations;
    }

    @Override
    public String run(RunControl control) throws IOException {
        LoadedGraph loaded = question.read(control, notices::add);
        CsrGraph graph = loaded.graph();
        MemoryCheck.require("interval", Replicates.bytes(graph.vertexCount(), rounds));
        long start = System.nanoTime();
        MeasuredRanks ranks = question.ranks(loaded);
        control.phase(question.measure().code(), 0);
        Standing standing = ranks.scored(graph, control);
        RankBlocks observed = ranks.of(standing);
        Recording.Read recorded = recording.read(loaded);
        long seed = question.settings().seed();
        TieThinning thinning = recorded.thinning(loaded, seed);
        double[] sensitivity = new double[1];
        control.phase("interval", rounds);
        Replicates.Found found = Replicates.of(
                observed,
                rounds,
                seed,
                round -> {
                    RankBlocks replicate = ranks.ofReplicate(thinning.replicate(round), control);
                    sensitivity[0] += Sensitivity.of(replicate, observed);
                    return replicate;
                },
                control);
        Nominated nominated = nominations == null
                ? null
                : nominations.nominated(
                        loaded.ids(), rounds, question.settings().seed());
        List<List<@Nullable Object>> rows =
                rows(loaded, standing, observed, found.ranks().intervals(), nominated);
        List<String> headings = new ArrayList<>(HEADINGS);
        if (nominated != null) {
            headings.addAll(NOMINATED);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        AtomicFile.writeOrPrint(question.out(), to -> VertexTable.write(headings, rows, to));
        RunSummary summary =
                RunSummary.of(loaded, question.measure(), question.settings(), question.directed(), seconds);
        summary.add("rounds", found.rounds());
        summary.add("rounds_without_answer", found.unsettled());
        recorded.addTo(summary);
        summary.add("first", first);
        summary.add("sensitivity", sensitivity[0] / found.rounds());
        summary.add("seed", seed);
        return summary.json();
    }

    /** Best first; those who have none of what is measured last, without a rank. */
    private List<List<@Nullable Object>> rows(
            LoadedGraph loaded,
            Standing standing,
            RankBlocks observed,
            MirrorIntervals mirror,
            @Nullable Nominated nominated) {
        MirrorIntervals.Standings all = mirror.standings(first);
        int[] blocks = mirror.blocks(first);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int v : observed.ordered()) {
            double score = standing.score(v);
            int rank = observed.best(v);
            int low = Math.min(rank, all.intervals()[v].best());
            int high = Math.max(rank, all.intervals()[v].worst(observed.size()));
            if (standing.none(v)) {
                rows.add(with(
                        Arrays.asList(loaded.ids().id(v), score, null, null, null, null, null, null),
                        nominated,
                        v,
                        low,
                        high));
                continue;
            }
            double among = all.amongFirst()[v];
            boolean shown = rank <= first;
            rows.add(with(
                    Arrays.asList(
                            loaded.ids().id(v),
                            score,
                            rank,
                            low,
                            high,
                            among,
                            shown ? Certainty.of(among).code() : null,
                            shown ? (Integer) blocks[v] : null),
                    nominated,
                    v,
                    low,
                    high));
        }
        return rows;
    }

    /** The row, with where the vertex stands by nominations and whether the two agree. */
    private static List<@Nullable Object> with(
            List<@Nullable Object> row, @Nullable Nominated nominated, int vertex, int low, int high) {
        if (nominated == null) {
            return row;
        }
        List<@Nullable Object> more = new ArrayList<>(row);
        NominationIntervals intervals = nominated.intervals();
        more.add(nominated.scores()[vertex]);
        more.add(intervals.best()[vertex]);
        more.add(intervals.worst()[vertex]);
        more.add(intervals.disagrees(vertex, low, high) ? "disagree" : null);
        return more;
    }

    @Override
    public List<GraphNotice> notices() {
        return notices;
    }
}
