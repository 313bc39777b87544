package io.shicheng.disclosure.drawing;

import io.shicheng.disclosure.drawing.Groups.Group;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
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
import org.jspecify.annotations.Nullable;

/**
 * What the nodes of a disclosed graph stand for: people by name in the order given, then organisations and works, then
 * groups, each of these in the order of their ids, so that the order tells nothing else.
 */
final class GraphNodes {
    private static final Comparator<NodeOrigin.Thing> BY_KIND_AND_ID = Comparator.comparing(
                    (NodeOrigin.Thing thing) -> thing.kind().code())
            .thenComparing(thing -> thing.label().id());

    private final Snapshot snapshot;
    private final PersonPolicy policy;
    private final Groups groups;
    private final List<NodeOrigin> nodes = new ArrayList<>();
    private final int[] ofVertex;
    private final int[] ofGroup;
    private final Map<NodeKey, Integer> ofThing = new HashMap<>();

    /** @param people those of the snapshot who are drawn by name */
    GraphNodes(Snapshot snapshot, PersonPolicy policy, List<NodeKey> people, Groups groups) {
        this.snapshot = snapshot;
        this.policy = policy;
        this.ofVertex = new int[snapshot.vertexCount()];
        this.groups = groups;
        this.ofGroup = new int[groups.all().size()];
        Arrays.fill(ofVertex, -1);
        for (NodeKey person : people) {
            int vertex = snapshot.vertexOf(person).orElseThrow();
            ofVertex[vertex] = nodes.size();
            nodes.add(new NodeOrigin.Person(person, vertex));
        }
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
        List<NodeOrigin.Thing> things = new ArrayList<>();
        for (NodeOrigin.Thing found : ShownThings.of(listing, policy)) {
            boolean here =
                    here(found.label().namespace()) && (onlyCluster == null || onlyCluster.equals(found.cluster()));
            if ((here || tied.contains(found.key())) && kinds.contains(found.kind())) {
                things.add(found);
            }
        }
        things.sort(BY_KIND_AND_ID);
        for (NodeOrigin.Thing thing : things) {
            ofThing.put(thing.key(), nodes.size());
            nodes.add(thing);
        }
    }

    /** Adds the groups. */
    void addGroups() {
        List<Integer> order = new ArrayList<>();
        for (int g = 0; g < ofGroup.length; g++) {
            order.add(g);
        }
        order.sort(Comparator.comparing(g -> groups.all().get(g).name()));
        for (int g : order) {
            Group group = groups.all().get(g);
            ofGroup[g] = nodes.size();
            nodes.add(new NodeOrigin.People(group));
        }
    }

    /** All that was added. */
    List<NodeOrigin> nodes() {
        return List.copyOf(nodes);
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

    /** The node of a group. */
    int ofGroup(int group) {
        return ofGroup[group];
    }

    private boolean here(@Nullable String namespace) {
        String only = snapshot.spec().namespace();
        return only == null || only.equals(namespace);
    }
}
