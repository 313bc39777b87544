package io.shicheng.cli.recording;

import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.graph.MeasureRefusedException;
import io.shicheng.cli.vertex.SideTable;
import io.shicheng.cli.vertex.VertexNumbers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;

/** Vertices of a graph file that a table with a heading names in its first column. */
public final class VertexList {
    private VertexList() {}

    /** @throws MeasureRefusedException if it names somebody who is not in the graph */
    public static BitSet read(Path file, LoadedGraph loaded) throws IOException {
        Map<String, Integer> vertices = VertexNumbers.of(loaded.ids());
        BitSet found = new BitSet();
        SideTable.read(
                file,
                1,
                fields -> {
                    Integer vertex = vertices.get(fields.getFirst().strip());
                    if (vertex == null) {
                        throw MeasureRefusedException.notThere(file.toString(), fields.getFirst());
                    }
                    found.set(vertex);
                },
                wrong -> MeasureRefusedException.notThere(file.toString(), wrong));
        return found;
    }
}
