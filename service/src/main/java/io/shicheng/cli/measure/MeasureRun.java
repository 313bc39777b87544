package io.shicheng.cli.measure;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Scores;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.graph.RunSummary;
import io.shicheng.cli.nomination.NominationOptions;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.vertex.VertexOptions;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.graphfile.array.VertexIds;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a graph, scores its vertices, writes the scores and says how it went. */
final class MeasureRun implements GraphRun {
    private final Path file;
    private final Measure measure;
    private final boolean directed;
    private final boolean normalised;
    private final VertexOptions vertices;
    private final NominationOptions nominations;
    private final @Nullable Path out;
    private final @Nullable Path bounds;
    private final @Nullable Path neighbourhoodFunction;
    private final Settings settings;
    private final List<GraphNotice> notices = new ArrayList<>();
    private double computeSeconds;

    MeasureRun(
            Path file,
            Measure measure,
            Settings settings,
            boolean directed,
            boolean normalised,
            VertexOptions vertices,
            NominationOptions nominations,
            @Nullable Path out,
            @Nullable Path bounds,
            @Nullable Path neighbourhoodFunction) {
        this.file = file;
        this.measure = measure;
        this.settings = settings;
        this.directed = directed;
        this.normalised = normalised;
        this.vertices = vertices;
        this.nominations = nominations;
        this.out = out;
        this.bounds = bounds;
        this.neighbourhoodFunction = neighbourhoodFunction;
    }

    @Override
    public String run(RunControl control) throws IOException {
        LoadedGraph loaded =
                LoadedGraph.read(file, directed, settings.weighted(), settings.threads(), control, notices::add);
        VertexIds ids = loaded.ids();
        CsrGraph graph = loaded.graph();
        long start = System.nanoTime();
        Settings wanted = vertices.settings(settings, loaded.ids());
        Scores scores = nominations.beside(measure.scores(graph, wanted, control), measure.highFirst(), ids);
        if (normalised) {
            double divisor = measure.normalisation().divisor(graph);
            divide(scores.values(), divisor);
            divide(scores.bounds(), divisor);
        }
        computeSeconds = (System.nanoTime() - start) / 1e9;
        if (bounds != null) {
            double[] each = scores.bounds() == null ? new double[graph.vertexCount()] : scores.bounds();
            AtomicFile.write(bounds, to -> ScoreCsv.write(ids, "bound", each, to));
        }
        if (neighbourhoodFunction != null && scores.pairs() != null) {
            long[] pairs = scores.pairs();
            AtomicFile.write(neighbourhoodFunction, to -> to.write(table(pairs).getBytes(StandardCharsets.UTF_8)));
        }
        AtomicFile.writeOrPrint(out, to -> ScoreCsv.write(ids, scores.values(), scores.columns(), to));
        return summary(loaded, scores);
    }

    @Override
    public List<GraphNotice> notices() {
        return notices;
    }

    /** How many pairs are at each distance. */
    private static String table(long[] pairs) {
        StringBuilder csv = new StringBuilder("distance,pairs\n");
        for (int distance = 1; distance < pairs.length; distance++) {
            csv.append(distance).append(',').append(pairs[distance]).append('\n');
        }
        return csv.toString();
    }

    private static void divide(double @Nullable [] scores, double divisor) {
        if (scores != null && divisor > 0) {
            for (int v = 0; v < scores.length; v++) {
                scores[v] /= divisor;
            }
        }
    }

    private String summary(LoadedGraph loaded, Scores scores) {
        RunSummary summary = RunSummary.of(loaded, measure, settings, directed, computeSeconds);
        scores.facts().forEach(summary::add);
        return summary.json();
    }
}
