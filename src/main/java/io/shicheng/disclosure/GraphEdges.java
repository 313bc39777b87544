package io.shicheng.disclosure;

import io.shicheng.csr.CsrGraph;
import io.shicheng.disclosure.DisclosedGraph.Edge;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Tie;
import io.shicheng.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The edges of a disclosed graph, in the order of their ends. */
final class GraphEdges {
    private static final Comparator<@Nullable String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<Edge> ORDER = Comparator.comparingInt(Edge::from)
            .thenComparingInt(Edge::to)
            .thenComparing(Edge::kind)
            .thenComparing(Edge::since, TEXT)
            .thenComparing(Edge::until, TEXT)
            .thenComparing(Edge::source, TEXT)
            .thenComparingDouble(Edge::weight);

    private final Snapshot snapshot;
    private final GraphNodes nodes;
    private final Folding.Drawn drawn;
    private final List<Edge> edges = new ArrayList<>();

    GraphEdges(Snapshot snapshot, GraphNodes nodes, Folding.Drawn drawn) {
        this.snapshot = snapshot;
        this.nodes = nodes;
        this.drawn = drawn;
    }

    List<Edge> edges() {
        edges.sort(ORDER);
        return List.copyOf(edges);
    }

    /** Ties between nodes by name, as they are stored. */
    void addNamed(List<Tie> ties) {
        for (Tie tie : ties) {
            int from = nodes.node(tie.from());
            int to = nodes.node(tie.to());
            if (from >= 0 && to >= 0) {
                boolean turn = !tie.kind().directed() && from > to;
                edges.add(new Edge(
                        turn ? to : from,
                        turn ? from : to,
                        tie.kind().code(),
                        tie.kind().directed(),
                        tie.weight(),
                        DateText.of(tie.since()),
                        DateText.of(tie.until()),
                        tie.source()));
            }
        }
    }

    /** One edge for each pair of pseudonyms or groups that are tied; between pseudonyms with its kind, if it has one. */
    void addUnnamed(List<Tie> ties) {
        Map<Long, Edge> kinds = kinds(ties);
        CsrGraph graph = drawn.graph();
        for (int u = 0; u < graph.vertexCount(); u++) {
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                int v = graph.targets()[a];
                if (u < v) {
                    Edge known = kinds.get(pair(u, v));
                    String otherwise = v < drawn.aloneCount() ? DisclosedGraph.PROJECTED : DisclosedGraph.SEVERAL;
                    edges.add(known != null ? known : between(nodes.ofDrawn(u), nodes.ofDrawn(v), otherwise));
                }
            }
        }
    }

    /**
     * An edge from a person by name to a group where the person is tied to enough of its people.
     *
     * @param fewest so many
     */
    void addNamedToGroups(int fewest) {
        CsrGraph graph = snapshot.undirected();
        int groups = drawn.groupSize().length;
        for (int v = 0; v < graph.vertexCount(); v++) {
            if (nodes.ofVertex(v) < 0) {
                continue;
            }
            int[] tied = new int[groups];
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int node = drawn.nodeOf()[graph.targets()[a]];
                if (node >= drawn.aloneCount()) {
                    tied[node - drawn.aloneCount()]++;
                }
            }
            for (int g = 0; g < groups; g++) {
                if (tied[g] >= fewest) {
                    int group = nodes.ofDrawn(drawn.aloneCount() + g);
                    edges.add(between(nodes.ofVertex(v), group, DisclosedGraph.SEVERAL));
                }
            }
        }
    }

    /** The edges between pseudonyms that come from ties of people, by pair. */
    private Map<Long, Edge> kinds(List<Tie> ties) {
        Map<Long, Edge> kinds = new HashMap<>();
        for (Tie tie : ties) {
            int from = alone(tie.from());
            int to = alone(tie.to());
            if (from >= 0 && to >= 0 && from != to) {
                Edge edge = edge(tie, from, to);
                kinds.merge(
                        pair(from, to),
                        edge,
                        (one, other) -> one.equals(other)
                                ? one
                                : between(nodes.ofDrawn(from), nodes.ofDrawn(to), DisclosedGraph.SEVERAL));
            }
        }
        return kinds;
    }

    private Edge edge(Tie tie, int from, int to) {
        if (!tie.kind().directed()) {
            return between(nodes.ofDrawn(from), nodes.ofDrawn(to), tie.kind().code());
        }
        return new Edge(nodes.ofDrawn(from), nodes.ofDrawn(to), tie.kind().code(), true, 1, null, null, null);
    }

    /** The drawn node of somebody by pseudonym, or -1. */
    private int alone(NodeKey person) {
        OptionalInt vertex = snapshot.vertexOf(person);
        int node = vertex.isEmpty() ? -1 : drawn.nodeOf()[vertex.getAsInt()];
        return node < drawn.aloneCount() ? node : -1;
    }

    private static Edge between(int one, int other, String kind) {
        return new Edge(Math.min(one, other), Math.max(one, other), kind, false, 1, null, null, null);
    }

    private static long pair(int u, int v) {
        return (long) Math.min(u, v) << 32 | Math.max(u, v);
    }
}
