package io.shicheng.cli.measure;

import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.graph.RunSummary;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.vertex.VertexOptions;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a graph, takes the score of one vertex apart, writes who carries it and says how it went. What is left without
 * a carrier is measured anew for the first few, where it is not known from how the score came about.
 */
final class ExplanationRun implements GraphRun {
    private final Path file;
    private final Measure measure;
    private final Settings settings;
    private final boolean directed;
    private final VertexOptions vertices;
    private final String vertex;
    private final @Nullable Path out;
    private final List<GraphNotice> notices = new ArrayList<>();

    ExplanationRun(
            Path file,
            Measure measure,
            Settings settings,
            boolean directed,
            VertexOptions vertices,
            String vertex,
            @Nullable Path out) {
        this.file = file;
        this.measure = measure;
        this.settings = settings;
        this.directed = directed;
        this.vertices = vertices;
        this.vertex = vertex;
        this.out = out;
    }

    @Override
    public String run(RunControl control) throws IOException {
        LoadedGraph loaded =
                LoadedGraph.read(file, directed, settings.weighted(), settings.threads(), control, notices::add);
        int of = loaded.vertices(List.of(vertex), "--why").getFirst();
        Settings wanted = vertices.settings(settings, loaded.ids());
        long start = System.nanoTime();
        Explanation found = measure.explain(loaded.graph(), wanted, null, of, control);
        double[] without = found.without().clone();
        for (int i = 0; i < Math.min(Explanation.MEASURED_ANEW, without.length); i++) {
            if (Double.isNaN(without[i])) {
                without[i] = measure.without(loaded.graph(), wanted, of, found.carriers()[i], control);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        AtomicFile.writeOrPrint(out, to -> ScoreCsv.writeShares(loaded.ids(), found, without, to));
        RunSummary summary = RunSummary.of(loaded, measure, settings, directed, seconds);
        summary.add("score", found.score());
        summary.add("base", found.base());
        found.facts().forEach(summary::add);
        return summary.json();
    }

    @Override
    public List<GraphNotice> notices() {
        return notices;
    }
}
