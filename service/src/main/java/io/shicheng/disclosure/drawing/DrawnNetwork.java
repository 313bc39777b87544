package io.shicheng.disclosure.drawing;

import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.disclosure.count.TimedTies;
import io.shicheng.disclosure.policy.Citations;
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.HoldsPeople;
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
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The network that a question about a graph is of, all of one revision.
 *
 * @param snapshot of the whole network
 * @param open the same of the open network
 * @param classes of those who may not be named
 * @param onlyCluster whose people alone are drawn; null for all
 * @param measured measures that were asked for, of everybody in the open network
 */
@HoldsPeople
public record DrawnNetwork(
        PersonPolicy policy,
        Snapshot snapshot,
        Snapshot open,
        Listing listing,
        Classes classes,
        ClusterNames clusters,
        @Nullable NodeKey onlyCluster,
        List<NodeMeasures.Measured> measured) {

    /** What a graph of it cites. */
    public SortedMap<String, String> citation(GraphQuestion question) {
        SortedMap<String, String> citation = Citations.ofGraph(snapshot, question.clusterId(), policy.viewer());
        measured.forEach(each -> citation.putAll(each.told()));
        TimedTies.cite(snapshot.timeCounts(), snapshot.spec(), citation);
        return citation;
    }

    /** Who is wanted, whether they may be named or not, in the order of vertices. */
    List<NodeKey> people() {
        int cluster = onlyCluster == null ? -1 : snapshot.clusters().indexOf(onlyCluster);
        return IntStream.range(0, snapshot.vertexCount())
                .filter(v -> onlyCluster == null || snapshot.clusterOf(v) == cluster)
                .mapToObj(snapshot::key)
                .toList();
    }

    /** Those of them who may be named. */
    public List<NodeKey> peopleByName() {
        return people().stream().filter(policy::mayBeNamed).toList();
    }

    /**
     * Draws it.
     *
     * @param named who is drawn by name, in their order
     * @param ids the pseudonym of a class
     */
    public Drawing drawing(List<NodeKey> named, Function<AnonymityClass, String> ids, RunControl control) {
        Groups groups = Groups.of(snapshot, policy, ids, classes, clusters, onlyCluster);
        GraphNodes nodes = new GraphNodes(snapshot, policy, named, groups);
        nodes.addThings(listing, targets(snapshot.spec().ties()), onlyCluster);
        nodes.addGroups();
        control.checkCancelled();
        GraphEdges edges = new GraphEdges(snapshot, nodes, groups);
        edges.addNamed(listing.ties());
        edges.addBetweenGroups(listing.ties());
        edges.addNamedToGroups();
        return new Drawing(nodes.nodes(), edges.edges(), groups);
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
