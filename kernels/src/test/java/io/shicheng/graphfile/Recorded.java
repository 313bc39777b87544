package io.shicheng.graphfile;

import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file handed over. */
public final class Recorded implements GraphHandler {
    final List<VertexRow> vertices = new ArrayList<>();
    public final List<EdgeRow> edges = new ArrayList<>();

    final List<String> leftOut = new ArrayList<>();
    final List<String> several = new ArrayList<>();

    @Nullable
    GraphFormat format;

    boolean directed;

    public static Recorded of(Path file) {
        return of(file, ReadLimits.defaults());
    }

    public static Recorded of(Path file, ReadLimits limits) {
        Recorded recorded = new Recorded();
        GraphFiles.read(file, recorded, limits, RunControl.NONE);
        return recorded;
    }

    @Override
    public void begin(GraphFormat of, boolean directedByDefault) {
        format = of;
        directed = directedByDefault;
    }

    @Override
    public void leftOut(String heading, long line) {
        leftOut.add(heading);
    }

    @Override
    public void severalValues(String attribute, long line) {
        several.add(attribute);
    }

    @Override
    public void vertex(VertexRow vertex) {
        vertices.add(vertex);
    }

    @Override
    public void edge(EdgeRow edge) {
        edges.add(edge);
    }
}
