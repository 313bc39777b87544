package io.shicheng.disclosure.drawing;

import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Node;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.policy.DisclosedPeople;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.pseudonym.ExportPseudonyms;
import io.shicheng.graph.NodeKey;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A graph as one viewer may see it; see {@link DisclosedGraph} for the rules. */
final class VisibleGraph {
    private final DrawnNetwork network;
    private final PersonLabels labels;

    VisibleGraph(DrawnNetwork network) {
        this.network = network;
        this.labels = new PersonLabels(network.policy());
    }

    /** Who is in it; complete once it was disclosed. */
    DisclosedPeople shown() {
        return labels.shown();
    }

    /** Draws the graph. */
    DisclosedGraph disclose(ExportPseudonyms ids, SortedMap<String, String> citation, RunControl control) {
        control.phase("disclose", 0);
        Map<NodeKey, Label.Named> names = labels.byName(network.people());
        List<NodeKey> people = names.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().id()))
                .map(Map.Entry::getKey)
                .toList();
        Drawing drawing = network.drawing(people, ids::ofClass, control);
        recordGrouped(drawing.groups());
        citation.put("k", String.valueOf(drawing.groups().k()));
        if (!network.measured().isEmpty()) {
            citation.put(
                    "with",
                    network.measured().stream()
                            .map(each -> each.measure() + " (" + each.directions() + ")")
                            .collect(Collectors.joining(", ")));
        }
        return new DisclosedGraph(
                drawing.directed(),
                nodes(drawing, names),
                drawing.edges(),
                new NodeScores(network.policy(), drawing.people()).of(network.measured()),
                drawing.groups().k(),
                drawing.groups().people(),
                citation);
    }

    private List<Node> nodes(Drawing drawing, Map<NodeKey, Label.Named> names) {
        List<Node> nodes = new ArrayList<>();
        for (NodeOrigin origin : drawing.nodes()) {
            nodes.add(
                    switch (origin) {
                        case NodeOrigin.Person(NodeKey key, int vertex) ->
                            person(key, vertex, Objects.requireNonNull(names.get(key)));
                        case NodeOrigin.Thing thing ->
                            new Node(
                                    thing.label().id(),
                                    thing.label(),
                                    thing.kind().code(),
                                    network.clusters().id(thing.cluster()),
                                    null,
                                    false);
                        case NodeOrigin.People(Groups.Group group) -> group(group);
                    });
        }
        return NodeIds.unique(nodes);
    }

    private Node person(NodeKey key, int vertex, Label.Named name) {
        Snapshot snapshot = network.snapshot();
        return new Node(
                name.id(),
                name,
                DisclosedGraph.PERSON,
                network.clusters().idOf(snapshot, vertex),
                snapshot.disciplineOf(vertex),
                network.policy().historical(key));
    }

    private Node group(Groups.Group group) {
        @Nullable String cluster = network.clusters().id(group.cluster());
        String id = DisclosedGraph.PEOPLE + ":" + group.name();
        return new Node(id, new Label.Folded(group.shown()), DisclosedGraph.PEOPLE, cluster, null, false);
    }

    /** Who is drawn in a class is in the export; a count of a whole cluster is of nobody in particular. */
    private void recordGrouped(Groups groups) {
        Snapshot snapshot = network.snapshot();
        for (int v = 0; v < snapshot.vertexCount() && network.policy().seesPseudonyms(); v++) {
            if (groups.ofVertex()[v] >= 0) {
                shown().pseudonymous(snapshot.key(v));
            }
        }
    }
}
