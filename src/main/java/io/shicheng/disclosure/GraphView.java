package io.shicheng.disclosure;

import io.shicheng.disclosure.DisclosedGraph.Edge;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords.Listing;
import io.shicheng.snapshot.Snapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A graph as one viewer may see it; see {@link DisclosedGraph} for the rules. */
final class GraphView {
    private final Snapshot snapshot;
    private final Listing listing;
    private final Sight sight;
    private final ClusterNames clusters;
    private final Shown shown;

    GraphView(Snapshot snapshot, Listing listing, Sight sight, ClusterNames clusters) {
        this.snapshot = snapshot;
        this.listing = listing;
        this.sight = sight;
        this.clusters = clusters;
        this.shown = new Shown(sight);
    }

    /** Who is in it; complete once it was disclosed. */
    Shown shown() {
        return shown;
    }

    /** @param onlyCluster draw the people of this cluster only; null for all */
    DisclosedGraph disclose(@Nullable NodeKey onlyCluster, SortedMap<String, String> citation, RunControl control) {
        control.phase("disclose", 0);
        int cluster = onlyCluster == null ? -1 : snapshot.clusters().indexOf(onlyCluster);
        GraphPeople people = GraphPeople.of(snapshot, sight, cluster);
        Folding.Drawn drawn = new Folding(
                        snapshot.undirected(),
                        people.living(),
                        people.alone(),
                        people.clusterOf(),
                        snapshot.clusters().size(),
                        sight.fewestOutside())
                .fold(Sight.FEWEST, control);
        GraphNodes nodes = new GraphNodes(snapshot, sight, clusters, people, drawn);
        nodes.addThings(listing, targets(snapshot.spec().ties()), onlyCluster);
        nodes.addUnnamed(people, drawn);
        GraphEdges edges = new GraphEdges(snapshot, nodes, drawn);
        edges.addNamed(listing.ties());
        edges.addUnnamed(listing.ties());
        edges.addNamedToGroups(sight.fewestOutside());
        List<Edge> all = edges.edges();
        int folded = 0;
        for (int size : drawn.groupSize()) {
            folded += sight.countOutside(size);
        }
        recordPeople(people, drawn);
        citation.put("k", String.valueOf(drawn.k()));
        boolean directed = all.stream().anyMatch(Edge::directed);
        return new DisclosedGraph(directed, nodes.nodes(), all, drawn.k(), folded, citation);
    }

    private void recordPeople(GraphPeople people, Folding.Drawn drawn) {
        for (int v = 0; v < snapshot.vertexCount(); v++) {
            int node = drawn.nodeOf()[v];
            if (people.names()[v] != null) {
                shown.named(snapshot.key(v));
            } else if (node >= 0 && node < drawn.aloneCount()) {
                shown.pseudonymous(snapshot.key(v));
            }
        }
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
