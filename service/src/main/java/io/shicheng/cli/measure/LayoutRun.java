package io.shicheng.cli.measure;

import io.shicheng.analysis.measure.MemoryCheck;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.graph.RunSummary;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.layout.ForceLayout;
import io.shicheng.layout.Layout;
import io.shicheng.layout.LayoutSettings;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a graph, gives each vertex a place, writes the places and says how it went. */
final class LayoutRun implements GraphRun {
    private static final int BYTES_A_VERTEX = 250;
    /** On all levels together, from either end. */
    private static final int BYTES_AN_ARC = 20;

    private final Path file;
    private final LayoutSettings settings;
    private final @Nullable Path out;
    private final List<GraphNotice> notices = new ArrayList<>();

    LayoutRun(Path file, LayoutSettings settings, @Nullable Path out) {
        this.file = file;
        this.settings = settings;
        this.out = out;
    }

    @Override
    public String run(RunControl control) throws IOException {
        LoadedGraph loaded =
                LoadedGraph.read(file, false, settings.weighted(), settings.threads(), control, notices::add);
        CsrGraph graph = loaded.graph();
        long start = System.nanoTime();
        MemoryCheck.require(
                "layout", BYTES_A_VERTEX * (long) graph.vertexCount() + BYTES_AN_ARC * (long) graph.arcCount());
        Layout layout = ForceLayout.of(graph, settings, control);
        double seconds = (System.nanoTime() - start) / 1e9;
        AtomicFile.writeOrPrint(out, to -> ScoreCsv.writePlaces(loaded.ids(), layout.x(), layout.y(), to));
        return summary(loaded, layout, seconds);
    }

    @Override
    public List<GraphNotice> notices() {
        return notices;
    }

    private String summary(LoadedGraph loaded, Layout layout, double seconds) {
        return "{\"vertices\":" + loaded.graph().vertexCount()
                + ",\"edges\":" + loaded.graph().edgeCount()
                + ",\"load_s\":" + RunSummary.microseconds(loaded.seconds())
                + ",\"compute_s\":" + RunSummary.microseconds(seconds)
                + ",\"threads\":" + settings.threads()
                + ",\"weighted\":" + loaded.graph().weighted()
                + ",\"self_loops\":" + loaded.selfLoops()
                + ",\"seed\":" + layout.seed()
                + ",\"kernel_version\":" + layout.kernelVersion()
                + ",\"left\":" + layout.box().left()
                + ",\"bottom\":" + layout.box().bottom()
                + ",\"right\":" + layout.box().right()
                + ",\"top\":" + layout.box().top() + "}";
    }
}
