package io.shicheng.disclosure.drawing;

import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a graph as a viewer may see it consists of, before anybody is called anything: no name was opened for it.
 *
 * @param nodes what each node stands for
 * @param edges between nodes by their index
 * @param groups those among the nodes
 */
@HoldsPeople
public record Drawing(List<NodeOrigin> nodes, List<Edge> edges, Groups groups) {
    /** Whether any edge is. */
    public boolean directed() {
        return edges.stream().anyMatch(Edge::directed);
    }

    /** Who each node is; null for those that are no people by name. */
    @Nullable
    NodeKey[] people() {
        @Nullable NodeKey[] people = new NodeKey[nodes.size()];
        for (int n = 0; n < people.length; n++) {
            people[n] = nodes.get(n) instanceof NodeOrigin.Person person ? person.key() : null;
        }
        return people;
    }
}
