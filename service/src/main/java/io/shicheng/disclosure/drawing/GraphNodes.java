package io.shicheng.disclosure.drawing;

import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Node;
import io.shicheng.disclosure.drawing.Groups.Group;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.ShownId;
import io.shicheng.graph.Work;
import io.shicheng.graph.tie.Tie;
import io.shicheng.snapshot.NetworkRecords.Listing;
import io.shicheng.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a disclosed graph: people by name, then organisations and works, then groups; each in the
 * order of their ids, so that the order tells nothing else.
 */
final class GraphNodes {
    private final Snapshot snapshot;
    private final PersonPolicy policy;
    private final ClusterNames clusters;
    private final Groups groups;
    private final List<Node> nodes = new ArrayList<>();
    private final int[] ofVertex;
    private final int[] ofGroup;
    private final Map<NodeKey, Integer> ofThing = new HashMap<>();

    /** A node before its place is known, and what it stands for. */
    private record Draft<T>(Node node, T origin) {}

    GraphNodes(
            Snapshot snapshot,
            PersonPolicy policy,
            ClusterNames clusters,
            Map<NodeKey, Label.Named> names,
            Groups groups) {
        this.snapshot = snapshot;
        this.policy = policy;
        this.clusters = clusters;
        this.ofVertex = new int[snapshot.vertexCount()];
        this.groups = groups;
        this.ofGroup = new int[groups.all().size()];
        Arrays.fill(ofVertex, -1);
        place(named(names), (vertex, node) -> ofVertex[vertex] = node);
    }

    /**
     * Adds those organisations and works that are wanted: all of these, or those of the cluster and namespace, and of
     * people by name. Groups that may not be called by their names are left out, with the ties that lead to them.
     */
    void addThings(Listing listing, Set<NodeKind> kinds, @Nullable NodeKey onlyCluster) {
        Set<NodeKey> tied = new HashSet<>();
        for (Tie tie : listing.ties()) {
            if (tie.kind().twoMode() && node(tie.from()) >= 0) {
                tied.add(tie.to());
            }
        }
        List<Draft<NodeKey>> drafts = new ArrayList<>();
        for (Organisation found : listing.organisations()) {
            ShownId id = ShownId.of(found.kind(), found.namespace(), found.sourceId());
            if (!policy.calls(id, found.source() != null, listing.conveners().getOrDefault(found.key(), Set.of()))) {
                continue;
            }
            boolean here = here(found.namespace()) && (onlyCluster == null || onlyCluster.equals(found.cluster()));
            if ((here || tied.contains(found.key())) && kinds.contains(found.kind())) {
                drafts.add(thing(found.key(), new Label.Named(id, found.name(), null), found.kind(), found.cluster()));
            }
        }
        for (Work found : listing.works()) {
            boolean here = here(found.namespace()) && (onlyCluster == null || onlyCluster.equals(found.cluster()));
            if ((here || tied.contains(found.key())) && kinds.contains(NodeKind.WORK)) {
                ShownId id = ShownId.of(NodeKind.WORK, found.namespace(), found.sourceId());
                drafts.add(
                        thing(found.key(), new Label.Named(id, found.title(), null), NodeKind.WORK, found.cluster()));
            }
        }
        place(drafts, ofThing::put);
    }

    /** Adds the groups. */
    void addGroups() {
        List<Draft<Integer>> drafts = new ArrayList<>();
        for (int g = 0; g < groups.all().size(); g++) {
            Group group = groups.all().get(g);
            String cluster = clusters.id(group.cluster());
            String name = policy.seesPseudonyms() || cluster == null ? group.name() : cluster;
            String id = DisclosedGraph.PEOPLE + ":" + name;
            Label label = new Label.Folded(group.shown());
            drafts.add(new Draft<>(new Node(id, label, DisclosedGraph.PEOPLE, cluster, null, false), g));
        }
        place(drafts, (group, node) -> ofGroup[group] = node);
    }

    /** All that was added, each with an id of its own. */
    List<Node> nodes() {
        return NodeIds.unique(nodes);
    }

    /** The node of a person by name, an organisation or a work, or -1. */
    int node(NodeKey key) {
        var vertex = snapshot.vertexOf(key);
        return vertex.isPresent() ? ofVertex[vertex.getAsInt()] : ofThing.getOrDefault(key, -1);
    }

    /** The node of a person by name, or -1. */
    int ofVertex(int vertex) {
        return ofVertex[vertex];
    }

    /** Who each node is; null for those that are no people by name. */
    @Nullable
    NodeKey[] people() {
        @Nullable NodeKey[] people = new NodeKey[nodes.size()];
        for (int v = 0; v < ofVertex.length; v++) {
            if (ofVertex[v] >= 0) {
                people[ofVertex[v]] = snapshot.key(v);
            }
        }
        return people;
    }

    /** The node of a group. */
    int ofGroup(int group) {
        return ofGroup[group];
    }

    private List<Draft<Integer>> named(Map<NodeKey, Label.Named> names) {
        List<Draft<Integer>> drafts = new ArrayList<>();
        names.forEach((person, name) -> {
            int v = snapshot.vertexOf(person).orElseThrow();
            Node node = new Node(
                    name.id(),
                    name,
                    "person",
                    clusters.idOf(snapshot, v),
                    snapshot.disciplineOf(v),
                    policy.historical(person));
            drafts.add(new Draft<>(node, v));
        });
        return drafts;
    }

    private Draft<NodeKey> thing(NodeKey key, Label.Named label, NodeKind kind, @Nullable NodeKey cluster) {
        return new Draft<>(new Node(label.id(), label, kind.code(), clusters.id(cluster), null, false), key);
    }

    private boolean here(@Nullable String namespace) {
        String only = snapshot.spec().namespace();
        return only == null || only.equals(namespace);
    }

    private <T> void place(List<Draft<T>> drafts, BiConsumer<T, Integer> sink) {
        drafts.sort(Comparator.comparing((Draft<T> draft) -> draft.node().kind())
                .thenComparing(draft -> draft.node().id()));
        for (Draft<T> draft : drafts) {
            sink.accept(draft.origin(), nodes.size());
            nodes.add(draft.node());
        }
    }
}
