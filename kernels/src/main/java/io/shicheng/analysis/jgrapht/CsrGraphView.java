package io.shicheng.analysis.jgrapht;

import io.shicheng.csr.CsrGraph;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * A graph as JGraphT sees one, so that any of its algorithms runs on it. Vertices are 0 to n−1; an edge is the index of
 * its arc, on an undirected graph of the one that leaves the smaller end. Nothing can be changed.
 *
 * <p>Ends and weight of an edge are found in constant time, the edge between two vertices in O(log degree). Takes 4
 * bytes an arc beyond the graph, and 8 more if directed.
 */
public final class CsrGraphView extends AbstractGraph<Integer, Integer> {
    private static final String READ_ONLY = "A view of a graph cannot be changed. Copy it into a graph of your own.";

    private final CsrGraph graph;
    private final int[] offsets;
    private final int[] targets;
    private final int[] sources;
    private final int[] inOffsets;
    /** Arcs that come in, by target. */
    private final int[] inArcs;

    public CsrGraphView(CsrGraph graph) {
        this.graph = graph;
        this.offsets = graph.offsets();
        this.targets = graph.targets();
        this.sources = new int[targets.length];
        for (int v = 0; v < graph.vertexCount(); v++) {
            Arrays.fill(sources, offsets[v], offsets[v + 1], v);
        }
        this.inOffsets = graph.directed() ? new int[offsets.length] : offsets;
        this.inArcs = new int[graph.directed() ? targets.length : 0];
        if (graph.directed()) {
            sortIncoming();
        }
    }

    private void sortIncoming() {
        for (int target : targets) {
            inOffsets[target + 1]++;
        }
        for (int v = 0; v < graph.vertexCount(); v++) {
            inOffsets[v + 1] += inOffsets[v];
        }
        int[] next = Arrays.copyOf(inOffsets, graph.vertexCount());
        for (int arc = 0; arc < targets.length; arc++) {
            inArcs[next[targets[arc]]++] = arc;
        }
    }

    /** The edge that an arc of the graph belongs to. */
    private int edgeOf(int arc) {
        if (graph.directed() || sources[arc] < targets[arc]) {
            return arc;
        }
        return arcBetween(targets[arc], sources[arc]);
    }

    private int arcBetween(int from, int to) {
        return Arrays.binarySearch(targets, offsets[from], offsets[from + 1], to);
    }

    private int known(@Nullable Integer vertex) {
        if (vertex == null || !containsVertex(vertex)) {
            throw new IllegalArgumentException(
                    "There is no vertex (" + vertex + "); vertices run from 0 to " + (graph.vertexCount() - 1) + ".");
        }
        return vertex;
    }

    private int knownEdge(@Nullable Integer edge) {
        if (edge == null || !containsEdge(edge)) {
            throw new IllegalArgumentException("There is no edge (" + edge + ").");
        }
        return edge;
    }

    @Override
    public boolean containsVertex(@Nullable Integer vertex) {
        return vertex != null && vertex >= 0 && vertex < graph.vertexCount();
    }

    @Override
    public boolean containsEdge(@Nullable Integer edge) {
        return edge != null
                && edge >= 0
                && edge < targets.length
                && (graph.directed() || sources[edge] < targets[edge]);
    }

    @Override
    public @Nullable Integer getEdge(@Nullable Integer from, @Nullable Integer to) {
        if (from == null || to == null || !containsVertex(from) || !containsVertex(to)) {
            return null;
        }
        int arc = graph.directed() ? arcBetween(from, to) : arcBetween(Math.min(from, to), Math.max(from, to));
        return arc < 0 ? null : arc;
    }

    @Override
    public @Nullable Set<Integer> getAllEdges(@Nullable Integer from, @Nullable Integer to) {
        if (from == null || to == null || !containsVertex(from) || !containsVertex(to)) {
            return null;
        }
        Integer edge = getEdge(from, to);
        return edge == null ? Set.of() : Set.of(edge);
    }

    @Override
    public Set<Integer> vertexSet() {
        return new IntegerSet(graph.vertexCount(), index -> index, this::containsVertex);
    }

    @Override
    public Set<Integer> edgeSet() {
        if (graph.directed()) {
            return new IntegerSet(targets.length, index -> index, this::containsEdge);
        }
        int[] edges = new int[targets.length / 2];
        int filled = 0;
        for (int arc = 0; arc < targets.length; arc++) {
            if (sources[arc] < targets[arc]) {
                edges[filled++] = arc;
            }
        }
        return new IntegerSet(edges.length, index -> edges[index], this::containsEdge);
    }

    @Override
    public Set<Integer> outgoingEdgesOf(Integer vertex) {
        int v = known(vertex);
        int start = offsets[v];
        return new IntegerSet(
                offsets[v + 1] - start,
                index -> edgeOf(start + index),
                edge -> containsEdge(edge) && (sources[edge] == v || (!graph.directed() && targets[edge] == v)));
    }

    @Override
    public Set<Integer> incomingEdgesOf(Integer vertex) {
        if (!graph.directed()) {
            return outgoingEdgesOf(vertex);
        }
        int v = known(vertex);
        int start = inOffsets[v];
        return new IntegerSet(
                inOffsets[v + 1] - start,
                index -> inArcs[start + index],
                edge -> containsEdge(edge) && targets[edge] == v);
    }

    @Override
    public Set<Integer> edgesOf(Integer vertex) {
        if (!graph.directed()) {
            return outgoingEdgesOf(vertex);
        }
        int v = known(vertex);
        int out = offsets[v + 1] - offsets[v];
        return new IntegerSet(
                out + inOffsets[v + 1] - inOffsets[v],
                index -> index < out ? offsets[v] + index : inArcs[inOffsets[v] + index - out],
                edge -> containsEdge(edge) && (sources[edge] == v || targets[edge] == v));
    }

    @Override
    public int degreeOf(Integer vertex) {
        return graph.directed() ? inDegreeOf(vertex) + outDegreeOf(vertex) : outDegreeOf(vertex);
    }

    @Override
    public int inDegreeOf(Integer vertex) {
        int v = known(vertex);
        return inOffsets[v + 1] - inOffsets[v];
    }

    @Override
    public int outDegreeOf(Integer vertex) {
        return graph.outDegree(known(vertex));
    }

    @Override
    public Integer getEdgeSource(Integer edge) {
        return sources[knownEdge(edge)];
    }

    @Override
    public Integer getEdgeTarget(Integer edge) {
        return targets[knownEdge(edge)];
    }

    /** The strength; 1 where the graph has none. */
    @Override
    public double getEdgeWeight(Integer edge) {
        double[] weights = graph.weights();
        return weights == null ? 1 : weights[knownEdge(edge)];
    }

    @Override
    public GraphType getType() {
        DefaultGraphType.Builder type = new DefaultGraphType.Builder();
        return (graph.directed() ? type.directed() : type.undirected())
                .allowMultipleEdges(false)
                .allowSelfLoops(false)
                .weighted(graph.weighted())
                .modifiable(false)
                .build();
    }

    @Override
    public @Nullable Supplier<Integer> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Integer> getEdgeSupplier() {
        return null;
    }

    @Override
    public Integer addVertex() {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public boolean addVertex(Integer vertex) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public Integer addEdge(Integer from, Integer to) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public boolean addEdge(Integer from, Integer to, Integer edge) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public Integer removeEdge(Integer from, Integer to) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public boolean removeEdge(Integer edge) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public boolean removeVertex(Integer vertex) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public void setEdgeWeight(Integer edge, double weight) {
        throw new UnsupportedOperationException(READ_ONLY);
    }
}
