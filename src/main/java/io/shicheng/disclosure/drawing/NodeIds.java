package io.shicheng.disclosure.drawing;

import io.shicheng.disclosure.DisclosedGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives nodes the ids of their sources, and where two kinds or sources share one, ids that differ. */
final class NodeIds {
    private NodeIds() {}

    /** The nodes in their order, each with an id of its own. */
    static List<DisclosedGraph.Node> unique(List<DisclosedGraph.Node> nodes) {
        Map<String, Integer> uses = new HashMap<>();
        for (DisclosedGraph.Node node : nodes) {
            uses.merge(node.id(), 1, Integer::sum);
        }
        Set<String> taken = new HashSet<>();
        List<DisclosedGraph.Node> result = new ArrayList<>(nodes.size());
        for (DisclosedGraph.Node node : nodes) {
            if (uses.getOrDefault(node.id(), 0) == 1) {
                taken.add(node.id());
            }
        }
        for (DisclosedGraph.Node node : nodes) {
            result.add(uses.getOrDefault(node.id(), 0) == 1 ? node : renamed(node, taken));
        }
        return result;
    }

    private static DisclosedGraph.Node renamed(DisclosedGraph.Node node, Set<String> taken) {
        String base = node.kind() + ":" + node.id();
        String id = base;
        for (int number = 2; !taken.add(id); number++) {
            id = base + "#" + number;
        }
        return new DisclosedGraph.Node(
                id, node.label(), node.kind(), node.clusterId(), node.discipline(), node.historical());
    }
}
