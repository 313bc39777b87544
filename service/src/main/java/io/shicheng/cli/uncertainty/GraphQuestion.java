package io.shicheng.cli.uncertainty;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which graph is asked about, and by which measure.
 *
 * @param restarts ids of vertices at which a walk begins again
 * @param out where the answer goes; null for the standard output
 */
public record GraphQuestion(
        Path file,
        Measure measure,
        Settings settings,
        boolean directed,
        List<String> restarts,
        @Nullable Path out) {
    LoadedGraph read(RunControl control, Consumer<GraphNotice> notices) {
        return LoadedGraph.read(file, directed, settings.weighted(), settings.threads(), control, notices);
    }

    MeasuredRanks ranks(LoadedGraph loaded) {
        return new MeasuredRanks(measure, settings.with(Parameters.RESTART, loaded.vertices(restarts, "--restart")));
    }
}
