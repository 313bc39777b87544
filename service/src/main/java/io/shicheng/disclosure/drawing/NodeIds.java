package io.shicheng.disclosure.drawing;

import io.shicheng.disclosure.answer.DisclosedGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes sure that no two nodes of a file have one id. The ids differ already, but for people of two namespaces whom a
 * version stored that did not keep namespaces: they are told apart by a number until their files are imported again.
 */
final class NodeIds {
    private NodeIds() {}

    /** The nodes in their order, each with an id of its own. */
    static List<DisclosedGraph.Node> unique(List<DisclosedGraph.Node> nodes) {
        Set<String> taken = new HashSet<>();
        List<DisclosedGraph.Node> result = new ArrayList<>(nodes.size());
        for (DisclosedGraph.Node node : nodes) {
            result.add(taken.add(node.id()) ? node : numbered(node, taken));
        }
        return result;
    }

    private static DisclosedGraph.Node numbered(DisclosedGraph.Node node, Set<String> taken) {
        int number = 2;
        while (!taken.add(node.id() + "#" + number)) {
            number++;
        }
        String id = node.id() + "#" + number;
        return new DisclosedGraph.Node(
                id, node.label(), node.kind(), node.clusterId(), node.discipline(), node.historical());
    }
}
