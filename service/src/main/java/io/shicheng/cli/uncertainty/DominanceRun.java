package io.shicheng.cli.uncertainty;

import io.shicheng.analysis.uncertainty.Dominance;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says between which ranks each vertex of a graph file is by any index at all. */
final class DominanceRun implements GraphRun {
    private static final List<String> HEADINGS = List.of("vertex", "low", "high", "above", "below");

    private final Path file;
    private final int threads;
    private final @Nullable Path out;
    private final List<GraphNotice> notices = new ArrayList<>();

    DominanceRun(Path file, int threads, @Nullable Path out) {
        this.file = file;
        this.threads = threads;
        this.out = out;
    }

    @Override
    public String run(RunControl control) throws IOException {
        LoadedGraph loaded = LoadedGraph.read(file, false, false, threads, control, notices::add);
        long start = System.nanoTime();
        Dominance found = Dominance.of(loaded.graph(), control);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int v = 0; v < loaded.ids().size(); v++) {
            rows.add(List.of(loaded.ids().id(v), found.best(v), found.worst(v), found.above()[v], found.below()[v]));
        }
        AtomicFile.writeOrPrint(out, to -> VertexTable.write(HEADINGS, rows, to));
        RunSummary summary = RunSummary.of(loaded, threads, seconds);
        summary.add("pairs", found.pairs());
        return summary.json();
    }

    @Override
    public List<GraphNotice> notices() {
        return notices;
    }
}
