package io.shicheng.exporter.graph;

import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedGraph.Node;
import io.shicheng.graph.tie.TieKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A disclosed graph with its edges as a file has them.
 *
 * @param graph its nodes, scores, k and citation; the citation also says how directions were used
 * @param directions how the edges run
 * @param edges by the index of their nodes; {@link Edge#directed} is the tie's own, whatever the file makes of it
 */
public record DrawnGraph(DisclosedGraph graph, Directions directions, List<Edge> edges) {
    /**
     * Draws a graph.
     *
     * @param projected whether organisations and works are replaced by ties among those who take part in them, and
     *     parallel ties by one: a simple graph of people, as measures take it; see {@link Projection}
     */
    public static DrawnGraph of(DisclosedGraph graph, Directions directions, boolean projected) {
        DisclosedGraph shown = projected ? Projection.ontoPeople(graph) : graph;
        List<Edge> edges = new ArrayList<>(shown.edges().size());
        boolean directed = shown.edges().stream().anyMatch(Edge::directed);
        for (Edge edge : shown.edges()) {
            add(edge, directions, directed, edges);
        }
        SortedMap<String, String> citation = new TreeMap<>(shown.citation());
        citation.put("directions", directions.code());
        if (projected) {
            citation.put("projected", "true");
        }
        DisclosedGraph cited = new DisclosedGraph(
                shown.directed(), shown.nodes(), shown.edges(), shown.scores(), shown.k(), shown.folded(), citation);
        DrawnGraph drawn = new DrawnGraph(cited, directions, List.copyOf(edges));
        return projected ? new DrawnGraph(cited, directions, Parallels.merged(drawn)) : drawn;
    }

    private static void add(Edge edge, Directions directions, boolean anyDirected, List<Edge> edges) {
        switch (directions) {
            case MIXED, NONE -> edges.add(edge);
            case AS_STATED -> {
                edges.add(edge);
                if (anyDirected && !edge.directed()) {
                    edges.add(edge.reversed());
                }
            }
            case TOWARDS_CREDIT -> {
                TieKind.Credit credit = credit(edge);
                if (credit != TieKind.Credit.FROM) {
                    edges.add(edge);
                }
                if (anyDirected && credit != TieKind.Credit.TO) {
                    edges.add(edge.reversed());
                }
            }
        }
    }

    private static TieKind.Credit credit(Edge edge) {
        return edge.directed()
                ? TieKind.ofCode(edge.kind()).map(TieKind::credit).orElse(TieKind.Credit.BOTH)
                : TieKind.Credit.BOTH;
    }

    /** Whether an edge that does not say otherwise has a direction. */
    public boolean directed() {
        return directions != Directions.NONE && graph.edges().stream().anyMatch(Edge::directed);
    }

    /** Whether the file has edges with and without a direction. */
    public boolean mixed() {
        return directions == Directions.MIXED
                && graph.edges().stream().anyMatch(Edge::directed)
                && !graph.edges().stream().allMatch(Edge::directed);
    }

    /** Whether this edge has a direction in the file. */
    public boolean directed(Edge edge) {
        return directions == Directions.MIXED ? edge.directed() : directed();
    }

    public Node from(Edge edge) {
        return graph.nodes().get(edge.from());
    }

    public Node to(Edge edge) {
        return graph.nodes().get(edge.to());
    }
}
