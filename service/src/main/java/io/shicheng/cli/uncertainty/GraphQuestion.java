package io.shicheng.cli.uncertainty;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.vertex.VertexOptions;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which graph is asked about, and by which measure.
 *
 * @param vertices what of the measure only the file can tell
 * @param out where the answer goes; null for the standard output
 */
public record GraphQuestion(
        Path file,
        Measure measure,
        Settings settings,
        boolean directed,
        VertexOptions vertices,
        @Nullable Path out) {
    public LoadedGraph read(RunControl control, Consumer<GraphNotice> notices) {
        return LoadedGraph.read(file, directed, settings.weighted(), settings.threads(), control, notices);
    }

    public MeasuredRanks ranks(LoadedGraph loaded) throws IOException {
        return new MeasuredRanks(measure, vertices.settings(settings, loaded.ids()));
    }
}
