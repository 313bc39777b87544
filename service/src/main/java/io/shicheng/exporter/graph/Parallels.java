package io.shicheng.exporter.graph;

import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Makes one edge of all that run between the same two nodes. */
final class Parallels {
    private Parallels() {}

    /**
     * A simple graph: at most one edge a pair, or one each way where edges have directions. Where a file mixes both,
     * the edges of a pair become one without a direction as soon as any of them has none, or as they run both ways.
     * Strengths are added up; kind, dates and source stay where all agree. Self-loops are left out.
     */
    static List<Edge> merged(DrawnGraph drawn) {
        SequencedMap<Long, Edge> pairs = new TreeMap<>();
        for (Edge edge : drawn.edges()) {
            if (edge.from() != edge.to()) {
                boolean turn = !drawn.directed(edge) && edge.from() > edge.to();
                add(turn ? edge.reversed() : edge, pairs);
            }
        }
        if (!drawn.mixed()) {
            return List.copyOf(pairs.values());
        }
        List<Edge> simple = new ArrayList<>();
        for (Edge edge : pairs.values()) {
            Edge back = pairs.get(pair(edge.to(), edge.from()));
            if (back == null) {
                simple.add(edge);
            } else if (edge.from() < edge.to()) {
                simple.add(merged(undirected(edge), undirected(back.reversed())));
            }
        }
        return List.copyOf(simple);
    }

    private static void add(Edge edge, SequencedMap<Long, Edge> pairs) {
        pairs.merge(pair(edge.from(), edge.to()), edge, Parallels::merged);
    }

    private static Edge merged(Edge one, Edge other) {
        boolean sameKind = one.kind().equals(other.kind());
        Edge strong = one.withWeight(other.weight());
        Edge sum = one.withWeight(one.weight() + other.weight());
        if (strong.equals(other)) {
            return sum;
        }
        return new Edge(
                one.from(),
                one.to(),
                sameKind ? one.kind() : DisclosedGraph.SEVERAL,
                one.directed() && other.directed(),
                sum.weight(),
                null,
                null,
                null,
                null,
                null);
    }

    private static Edge undirected(Edge edge) {
        return new Edge(
                edge.from(),
                edge.to(),
                edge.kind(),
                false,
                edge.weight(),
                edge.since(),
                edge.until(),
                edge.sinceYears(),
                edge.untilYears(),
                edge.source());
    }

    private static long pair(int from, int to) {
        return (long) from << 32 | to;
    }
}
