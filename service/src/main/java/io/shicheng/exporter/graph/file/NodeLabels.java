package io.shicheng.exporter.graph.file;

import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Node;
import io.shicheng.disclosure.label.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a drawing writes at nodes: the name, and behind one that several people of the graph share what tells them
 * apart, or the id. Tables keep the name as it is, and have both in columns of their own.
 */
final class NodeLabels {
    private NodeLabels() {}

    /** In the order of the nodes. */
    static List<String> of(DisclosedGraph graph) {
        Map<String, Integer> people = new HashMap<>();
        for (Node node : graph.nodes()) {
            if (isPerson(node) && name(node) != null) {
                people.merge(name(node), 1, Integer::sum);
            }
        }
        return graph.nodes().stream()
                .map(node -> {
                    String name = name(node);
                    boolean shared = isPerson(node) && name != null && people.getOrDefault(name, 0) > 1;
                    return shared ? name + " (" + behind(node) + ")" : Fields.label(node);
                })
                .toList();
    }

    private static boolean isPerson(Node node) {
        return node.kind().equals("person");
    }

    private static @Nullable String name(Node node) {
        return node.label() instanceof Label.Named named ? named.name() : null;
    }

    private static String behind(Node node) {
        String detail = node.detail() == null ? null : node.detail().neutral();
        return detail == null ? node.id() : detail;
    }
}
