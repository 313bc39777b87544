package io.shicheng.cli.graph;

import io.shicheng.analysis.measure.MemoryCheck;
import io.shicheng.cli.vertex.VertexOptions;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.graphfile.ReadLimits;
import io.shicheng.graphfile.array.EdgeArrays;
import io.shicheng.graphfile.array.VertexIds;
import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A graph as it was read from a file. */
public record LoadedGraph(VertexIds ids, CsrGraph graph, long selfLoops, double seconds) {
    private static final String LOAD = "load";

    /**
     * @param notices takes what the reader decides about the file
     * @throws io.shicheng.graphfile.GraphFileException if the file cannot be read
     * @throws io.shicheng.analysis.measure.NotEnoughMemoryException if it surely does not fit
     */
    public static LoadedGraph read(
            Path file,
            boolean directed,
            boolean weighted,
            int threads,
            RunControl control,
            Consumer<GraphNotice> notices) {
        long start = System.nanoTime();
        control.phase(LOAD, 0);
        long rough = GraphFiles.roughEdges(file);
        MemoryCheck.require(
                LOAD, EdgeArrays.bytes(rough, weighted) + CsrBuilder.bytesToBuild(0, rough, directed, weighted));
        EdgeArrays edges =
                GraphFiles.readEdges(file, directed, weighted, threads, ReadLimits.defaults(), control, notices);
        int vertices = edges.vertices().size();
        MemoryCheck.require(LOAD, CsrBuilder.bytesToBuild(vertices, edges.count(), directed, edges.weights() != null));
        CsrBuilder builder =
                CsrBuilder.ofEdges(vertices, directed, edges.from(), edges.to(), edges.weights(), edges.count());
        CsrGraph graph = builder.build(threads);
        return new LoadedGraph(edges.vertices(), graph, builder.selfLoops(), (System.nanoTime() - start) / 1e9);
    }

    /**
     * The numbers of vertices by their ids in the file.
     *
     * @param option by which they were asked for
     * @throws io.shicheng.cli.vertex.VertexRefusedException if one is not in the file
     */
    public List<Integer> vertices(List<String> wanted, String option) {
        return VertexOptions.find(ids, wanted, option);
    }
}
