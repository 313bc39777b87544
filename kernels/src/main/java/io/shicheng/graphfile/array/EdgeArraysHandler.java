package io.shicheng.graphfile.array;

import io.shicheng.graphfile.EdgeRow;
import io.shicheng.graphfile.GraphHandler;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.graphfile.MalformedGraphFileException;
import io.shicheng.graphfile.VertexRow;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Puts the rows of a file that declares its vertices onto arrays, and checks what a row alone cannot tell. */
public final class EdgeArraysHandler implements GraphHandler {
    private final Path file;
    private final Consumer<GraphNotice> notices;
    private final boolean directed;
    private final boolean weighted;
    private final EdgeArrays.Builder edges;
    private final BitSet declared = new BitSet();
    /** Vertices that an edge named before they were declared, and its line; they may be declared further down. */
    private final Map<Integer, Long> usedBefore = new LinkedHashMap<>();

    private boolean severalWeights;

    public EdgeArraysHandler(Path file, boolean directed, boolean weighted, Consumer<GraphNotice> notices) {
        this.file = file;
        this.directed = directed;
        this.weighted = weighted;
        this.notices = notices;
        this.edges = new EdgeArrays.Builder(weighted);
    }

    @Override
    public void leftOut(String heading, long line) {
        notices.accept(GraphNotice.of("part_left_out", file, line, heading));
    }

    @Override
    public void severalValues(String attribute, long line) {
        if (weighted && attribute.equals(EdgeRow.WEIGHT) && !severalWeights) {
            severalWeights = true;
            notices.accept(GraphNotice.of("several_weights", file, line, null));
        }
    }

    @Override
    public void vertex(VertexRow vertex) {
        int index = edges.ids().vertex(vertex.id());
        if (declared.get(index)) {
            throw new MalformedGraphFileException("vertex_twice", file, vertex.line(), vertex.id());
        }
        declared.set(index);
    }

    @Override
    public void edge(EdgeRow edge) {
        String text = weighted ? edge.weight() : null;
        double weight = text == null ? 1 : Weights.parse(text.strip(), file, edge.line());
        int from = end(edge.from(), edge.line());
        int to = end(edge.to(), edge.line());
        edges.add(from, to, weight);
        if (directed && !edge.directed() && from != to) {
            edges.add(to, from, weight);
        }
    }

    private int end(String id, long line) {
        int vertex = edges.ids().vertex(id);
        if (!declared.get(vertex)) {
            usedBefore.putIfAbsent(vertex, line);
        }
        return vertex;
    }

    public EdgeArrays edges() {
        for (Map.Entry<Integer, Long> use : usedBefore.entrySet()) {
            int vertex = use.getKey();
            if (!declared.get(vertex)) {
                throw new MalformedGraphFileException(
                        "unknown_vertex", file, use.getValue(), edges.ids().id(vertex));
            }
        }
        return edges.build();
    }
}
