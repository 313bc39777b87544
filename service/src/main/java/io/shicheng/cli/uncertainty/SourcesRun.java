package io.shicheng.cli.uncertainty;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.source.SourceDependence;
import io.shicheng.analysis.source.SourceTies;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.graph.RunSummary;
import io.shicheng.cli.graph.VertexTable;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranks the first of a graph file, and says where each would be without the source that carries the rank. */
final class SourcesRun implements GraphRun {
    private static final List<String> HEADINGS = List.of(
            "vertex", "score", "rank", "rank_without", "source", "source_ties", "own_ties", "ties", "concentration");

    private final GraphQuestion question;
    private final Path sources;
    private final int first;
    private final List<GraphNotice> notices = new ArrayList<>();

    SourcesRun(GraphQuestion question, Path sources, int first) {
        this.question = question;
        this.sources = sources;
        this.first = first;
    }

    @Override
    public String run(RunControl control) throws IOException {
        LoadedGraph loaded = question.read(control, notices::add);
        SourceFile named = SourceFile.read(sources, loaded);
        SourceTies ties = named.ties();
        long start = System.nanoTime();
        MeasuredRanks ranks = question.ranks(loaded);
        control.phase(question.measure().code(), 0);
        Standing standing = ranks.scored(loaded.graph(), control);
        RankBlocks observed = ranks.of(standing);
        int[] shown = Arrays.stream(observed.ordered())
                .filter(v -> observed.best(v) <= first && !standing.none(v))
                .toArray();
        List<SourceDependence> found = SourceDependence.of(
                ties, observed, shown, question.measure().sense() == Measure.Sense.LINEAGE, ranks::of, control);
        double seconds = (System.nanoTime() - start) / 1e9;
        AtomicFile.writeOrPrint(
                question.out(), to -> VertexTable.write(HEADINGS, rows(loaded, standing, ties, found), to));
        RunSummary summary =
                RunSummary.of(loaded, question.measure(), question.settings(), question.directed(), seconds);
        summary.add("sources", ties.count());
        summary.add("ties_with_source", ties.named());
        summary.add("lines_of_no_tie", named.strangers());
        return summary.json();
    }

    private static List<List<@Nullable Object>> rows(
            LoadedGraph loaded, Standing standing, SourceTies ties, List<SourceDependence> found) {
        int[] resting = ties.resting();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SourceDependence each : found) {
            boolean carried = each.source() >= 0;
            rows.add(Arrays.asList(
                    loaded.ids().id(each.vertex()),
                    standing.score(each.vertex()),
                    each.rank(),
                    each.worst(),
                    carried ? ties.name(each.source()) : null,
                    carried ? (Integer) resting[each.source()] : null,
                    carried ? (Integer) each.own() : null,
                    each.ties(),
                    each.concentration()));
        }
        return rows;
    }

    @Override
    public List<GraphNotice> notices() {
        return notices;
    }
}
