package io.shicheng.disclosure.drawing;

import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.disclosure.policy.DisclosedPeople;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.pseudonym.ExportPseudonyms;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords.Listing;
import io.shicheng.snapshot.Snapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A graph as one viewer may see it; see {@link DisclosedGraph} for the rules. */
final class VisibleGraph {
    private final Snapshot snapshot;
    private final Listing listing;
    private final PersonPolicy policy;
    private final PersonLabels labels;
    private final ExportPseudonyms ids;
    private final Classes classes;
    private final ClusterNames clusters;

    VisibleGraph(
            Snapshot snapshot,
            Listing listing,
            PersonPolicy policy,
            ExportPseudonyms ids,
            Classes classes,
            ClusterNames clusters) {
        this.snapshot = snapshot;
        this.listing = listing;
        this.policy = policy;
        this.labels = new PersonLabels(policy);
        this.ids = ids;
        this.classes = classes;
        this.clusters = clusters;
    }

    /** Who is in it; complete once it was disclosed. */
    DisclosedPeople shown() {
        return labels.shown();
    }

    /**
     * Draws the graph.
     *
     * @param onlyCluster draw the people of this cluster only; null for all
     * @param measured what nodes are to have as columns, as far as it may be seen
     */
    DisclosedGraph disclose(
            @Nullable NodeKey onlyCluster,
            List<NodeMeasures.Measured> measured,
            SortedMap<String, String> citation,
            RunControl control) {
        control.phase("disclose", 0);
        Map<NodeKey, Label.Named> names = labels.byName(people(onlyCluster));
        Groups groups = Groups.of(snapshot, policy, ids, classes, onlyCluster);
        GraphNodes nodes = new GraphNodes(snapshot, policy, clusters, names, groups);
        nodes.addThings(listing, targets(snapshot.spec().ties()), onlyCluster);
        nodes.addGroups();
        control.checkCancelled();
        GraphEdges edges = new GraphEdges(snapshot, nodes, groups);
        edges.addNamed(listing.ties());
        edges.addBetweenGroups(listing.ties());
        edges.addNamedToGroups();
        List<Edge> all = edges.edges();
        recordGrouped(groups);
        citation.put("k", String.valueOf(groups.k()));
        boolean directed = all.stream().anyMatch(Edge::directed);
        if (!measured.isEmpty()) {
            citation.put(
                    "with",
                    measured.stream()
                            .map(each -> each.measure() + " (" + each.directions() + ")")
                            .collect(Collectors.joining(", ")));
        }
        return new DisclosedGraph(
                directed,
                nodes.nodes(),
                all,
                new NodeScores(policy, nodes.people()).of(measured),
                groups.k(),
                groups.people(),
                citation);
    }

    /** Who is drawn in a class is in the export; a count of a whole cluster is of nobody in particular. */
    private void recordGrouped(Groups groups) {
        for (int v = 0; v < snapshot.vertexCount() && policy.seesPseudonyms(); v++) {
            if (groups.ofVertex()[v] >= 0) {
                shown().pseudonymous(snapshot.key(v));
            }
        }
    }

    /** Who is wanted, in the order of vertices. */
    private List<NodeKey> people(@Nullable NodeKey onlyCluster) {
        int cluster = onlyCluster == null ? -1 : snapshot.clusters().indexOf(onlyCluster);
        return IntStream.range(0, snapshot.vertexCount())
                .filter(v -> onlyCluster == null || snapshot.clusterOf(v) == cluster)
                .mapToObj(snapshot::key)
                .toList();
    }

    /** What the chosen ties can lead to. */
    private static Set<NodeKind> targets(Set<TieKind> ties) {
        Set<NodeKind> targets = EnumSet.noneOf(NodeKind.class);
        for (TieKind kind : ties) {
            targets.addAll(kind.targets());
        }
        return targets;
    }
}
