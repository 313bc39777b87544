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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The edges of a disclosed graph, in the order of their ends. */
final class GraphEdges {
    private static final Comparator<@Nullable String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<Edge> BETWEEN_THE_SAME = Comparator.comparing(Edge::kind)
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
        edges.sort(GraphEdges::compare);
        return List.copyOf(edges);
    }

    /** Ends first, in one step, since there may be millions of edges. */
    private static int compare(Edge one, Edge other) {
        int byFrom = Integer.compare(one.from(), other.from());
        if (byFrom != 0) {
            return byFrom;
        }
        int byTo = Integer.compare(one.to(), other.to());
        return byTo != 0 ? byTo : BETWEEN_THE_SAME.compare(one, other);
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
        Map<Pair, Edge> between = new HashMap<>();
        for (Tie tie : ties) {
            int from = group(tie.from());
            int to = group(tie.to());
            if (from >= 0 && to >= 0 && from != to) {
                Edge edge = edge(tie, nodes.ofGroup(from), nodes.ofGroup(to));
                between.merge(Pair.of(from, to), edge, GraphEdges::merged);
            }
        }
        edges.addAll(between.values());
        addProjected(between.keySet());
    }

    /** Between groups that share works or organisations and have no other tie, group by group. */
    private void addProjected(Set<Pair> tied) {
        CsrGraph graph = snapshot.undirected();
        int[] group = groups.ofVertex();
        int[] members = IntStream.range(0, graph.vertexCount())
                .filter(v -> group[v] >= 0)
                .boxed()
                .sorted(Comparator.comparingInt(v -> group[v]))
                .mapToInt(Integer::intValue)
                .toArray();
        // the last group, plus 1, that was seen to be tied to this one
        int[] seen = new int[Arrays.stream(group).max().orElse(-1) + 1];
        for (int v : members) {
            int one = group[v];
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int other = group[graph.targets()[a]];
                if (one < other && seen[other] != one + 1) {
                    seen[other] = one + 1;
                    if (!tied.contains(new Pair(one, other))) {
                        edges.add(between(nodes.ofGroup(one), nodes.ofGroup(other), DisclosedGraph.PROJECTED));
                    }
                }
            }
        }
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

    /** Two groups, the lesser number first. */
    private record Pair(int one, int other) {
        static Pair of(int u, int v) {
            return new Pair(Math.min(u, v), Math.max(u, v));
        }
    }
}
