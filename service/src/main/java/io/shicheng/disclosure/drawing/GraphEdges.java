package io.shicheng.disclosure.drawing;

import io.shicheng.csr.CsrGraph;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.label.Years;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.Tie;
import io.shicheng.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
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
    private final Groups groups;
    private final List<Edge> edges = new ArrayList<>();

    GraphEdges(Snapshot snapshot, GraphNodes nodes, Groups groups) {
        this.snapshot = snapshot;
        this.nodes = nodes;
        this.groups = groups;
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
                        tie.facts().weight(),
                        DateRange.textOf(tie.facts().since()),
                        DateRange.textOf(tie.facts().until()),
                        Years.of(tie.facts().since()),
                        Years.of(tie.facts().until()),
                        tie.facts().source()));
            }
        }
    }

    /** One edge for each pair of groups that are tied: with its kind where all ties are of one, and else without. */
    void addBetweenGroups(List<Tie> ties) {
        Map<Long, Edge> between = new HashMap<>();
        for (Tie tie : ties) {
            int from = group(tie.from());
            int to = group(tie.to());
            if (from >= 0 && to >= 0 && from != to) {
                Edge edge = edge(tie, nodes.ofGroup(from), nodes.ofGroup(to));
                between.merge(pair(from, to), edge, GraphEdges::merged);
            }
        }
        CsrGraph graph = snapshot.undirected();
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int one = groups.ofVertex()[v];
                int other = groups.ofVertex()[graph.targets()[a]];
                if (one >= 0 && one < other) {
                    between.computeIfAbsent(
                            pair(one, other),
                            pair -> between(nodes.ofGroup(one), nodes.ofGroup(other), DisclosedGraph.PROJECTED));
                }
            }
        }
        edges.addAll(between.values());
    }

    /** An edge from a person by name to a group where the person is tied to enough of its people to count them. */
    void addNamedToGroups() {
        CsrGraph graph = snapshot.undirected();
        for (int v = 0; v < graph.vertexCount(); v++) {
            if (nodes.ofVertex(v) < 0) {
                continue;
            }
            Map<Integer, Integer> tied = new TreeMap<>();
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int group = groups.ofVertex()[graph.targets()[a]];
                if (group >= 0) {
                    tied.merge(group, 1, Integer::sum);
                }
            }
            int person = nodes.ofVertex(v);
            tied.forEach((group, people) -> {
                if (people >= Suppression.FEWEST) {
                    edges.add(between(person, nodes.ofGroup(group), DisclosedGraph.SEVERAL));
                }
            });
        }
    }

    private static Edge merged(Edge one, Edge other) {
        return one.equals(other) ? one : between(one.from(), one.to(), DisclosedGraph.SEVERAL);
    }

    private static Edge edge(Tie tie, int from, int to) {
        String kind = tie.kind().code();
        return tie.kind().directed() ? Edge.undated(from, to, kind, true, 1, null) : between(from, to, kind);
    }

    /** The group of a person, or -1. */
    private int group(NodeKey person) {
        OptionalInt vertex = snapshot.vertexOf(person);
        return vertex.isEmpty() ? -1 : groups.ofVertex()[vertex.getAsInt()];
    }

    private static Edge between(int one, int other, String kind) {
        return Edge.undated(Math.min(one, other), Math.max(one, other), kind, false, 1, null);
    }

    private static long pair(int u, int v) {
        return (long) Math.min(u, v) << 32 | Math.max(u, v);
    }
}
