package io.shicheng.disclosure.drawing;

import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.sight.ClusterNames;
import io.shicheng.disclosure.sight.DisclosedPeople;
import io.shicheng.disclosure.sight.Sight;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords.Listing;
import io.shicheng.snapshot.Snapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A graph as one viewer may see it; see {@link DisclosedGraph} for the rules. */
public final class GraphDiscloser {
    private final Snapshot snapshot;
    private final Listing listing;
    private final Sight sight;
    private final Classes classes;
    private final ClusterNames clusters;
    private final DisclosedPeople shown;

    public GraphDiscloser(Snapshot snapshot, Listing listing, Sight sight, Classes classes, ClusterNames clusters) {
        this.snapshot = snapshot;
        this.listing = listing;
        this.sight = sight;
        this.classes = classes;
        this.clusters = clusters;
        this.shown = new DisclosedPeople(sight);
    }

    /** Who is in it; complete once it was disclosed. */
    public DisclosedPeople shown() {
        return shown;
    }

    /**
     * Draws the graph.
     *
     * @param onlyCluster draw the people of this cluster only; null for all
     * @param measured what nodes are to have as columns, as far as it may be seen
     */
    public DisclosedGraph disclose(
            @Nullable NodeKey onlyCluster,
            List<NodeMeasures.Measured> measured,
            SortedMap<String, String> citation,
            RunControl control) {
        control.phase("disclose", 0);
        Label.@Nullable Named[] names = names(onlyCluster);
        Groups groups = Groups.of(snapshot, sight, classes, onlyCluster);
        GraphNodes nodes = new GraphNodes(snapshot, sight, clusters, names, groups);
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
                new NodeScores(sight, nodes.people()).of(measured),
                groups.k(),
                groups.people(),
                citation);
    }

    /** Who is drawn in a class is in the export; a count of a whole cluster is of nobody in particular. */
    private void recordGrouped(Groups groups) {
        for (int v = 0; v < snapshot.vertexCount() && sight.seesPseudonyms(); v++) {
            if (groups.ofVertex()[v] >= 0) {
                shown.pseudonymous(snapshot.key(v));
            }
        }
    }

    /** By vertex; null for those who are not wanted or may not be named. */
    private Label.@Nullable Named[] names(@Nullable NodeKey onlyCluster) {
        int cluster = onlyCluster == null ? -1 : snapshot.clusters().indexOf(onlyCluster);
        Label.@Nullable Named[] names = new Label.Named[snapshot.vertexCount()];
        for (int v = 0; v < names.length; v++) {
            if (onlyCluster == null || snapshot.clusterOf(v) == cluster) {
                names[v] = sight.byName(snapshot.key(v)).orElse(null);
            }
            if (names[v] != null) {
                shown.named(snapshot.key(v));
            }
        }
        return names;
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
