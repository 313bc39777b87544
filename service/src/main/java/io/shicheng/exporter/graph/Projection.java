package io.shicheng.exporter.graph;

import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedGraph.Node;
import io.shicheng.disclosure.answer.DisclosedGraph.Scores;
import io.shicheng.graph.tie.TieKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Replaces organisations and works by ties among the people who take part in them, as a snapshot does: Newman's
 * strength (2001, doi:10.1103/PhysRevE.64.016132), Σ s/(n<sub>k</sub> − 1) over what two people share, s the weaker of
 * their ties to it. What more than {@value #LARGEST} people take part in joins nobody.
 *
 * <p>It is made of what is disclosed and of nothing else: n<sub>k</sub> counts the people shown by name.
 *
 * <p>Time and space O(Σ n<sub>k</sub>²).
 */
final class Projection {
    /** As of a snapshot. */
    private static final int LARGEST = 2_000;

    private Projection() {}

    static DisclosedGraph ontoPeople(DisclosedGraph graph) {
        int[] place = new int[graph.nodes().size()];
        List<Node> people = new ArrayList<>();
        for (int n = 0; n < place.length; n++) {
            place[n] = isPerson(graph.nodes().get(n)) ? people.size() : -1;
            if (place[n] >= 0) {
                people.add(graph.nodes().get(n));
            }
        }
        List<Edge> edges = new ArrayList<>();
        Map<Integer, Map<Integer, Double>> takePart = new TreeMap<>();
        for (Edge edge : graph.edges()) {
            int from = place[edge.from()];
            if (place[edge.to()] >= 0 && from >= 0) {
                edges.add(edge.between(from, place[edge.to()]));
            } else if (from >= 0 && isTwoMode(edge)) {
                takePart.computeIfAbsent(edge.to(), target -> new TreeMap<>()).merge(from, edge.weight(), Math::max);
            }
        }
        takePart.values().forEach(members -> join(members, edges));
        return new DisclosedGraph(
                edges.stream().anyMatch(Edge::directed),
                people,
                List.copyOf(edges),
                graph.scores().stream().map(scores -> kept(scores, place)).toList(),
                graph.k(),
                graph.folded(),
                graph.citation());
    }

    private static void join(Map<Integer, Double> members, List<Edge> edges) {
        if (members.size() > LARGEST) {
            return;
        }
        double others = members.size() - 1.0;
        members.forEach((one, strength) -> members.forEach((other, otherStrength) -> {
            if (one < other) {
                double weight = Math.max(Math.min(strength, otherStrength) / others, Double.MIN_VALUE);
                edges.add(Edge.undated(one, other, DisclosedGraph.PROJECTED, false, weight, null));
            }
        }));
    }

    private static Scores kept(Scores scores, int[] place) {
        List<@Nullable Number> values = new ArrayList<>();
        for (int n = 0; n < place.length; n++) {
            if (place[n] >= 0) {
                values.add(scores.values().get(n));
            }
        }
        return new Scores(scores.measure(), values);
    }

    private static boolean isPerson(Node node) {
        return node.kind().equals("person") || node.kind().equals(DisclosedGraph.PEOPLE);
    }

    private static boolean isTwoMode(Edge edge) {
        return TieKind.ofCode(edge.kind()).map(TieKind::twoMode).orElse(false);
    }
}
