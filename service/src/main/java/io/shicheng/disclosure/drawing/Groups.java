package io.shicheng.disclosure.drawing;

import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.disclosure.count.Headcount;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The group nodes of a drawing: a class each for those who are shown people by pseudonym, else a cluster each. Nobody
 * who may not be named is drawn in another way.
 *
 * @param ofVertex group of each person, or -1
 */
public record Groups(int[] ofVertex, List<Group> all) {
    /**
     * One group node.
     *
     * @param name what tells it from others of the drawing: the pseudonym of a class, or the id of a cluster; empty for
     *     the group of people from everywhere
     * @param cluster of all in it, or null
     * @param shown least number of people, as far as that may be said
     */
    public record Group(String name, @Nullable NodeKey cluster, int shown) {}

    /**
     * @param ids the pseudonym of a class
     * @param onlyCluster the cluster that is drawn, or null for all
     */
    static Groups of(
            Snapshot snapshot,
            PersonPolicy policy,
            Function<AnonymityClass, String> ids,
            Classes classes,
            ClusterNames clusters,
            @Nullable NodeKey onlyCluster) {
        int[] ofVertex = new int[snapshot.vertexCount()];
        Arrays.fill(ofVertex, -1);
        Groups groups = new Groups(ofVertex, new ArrayList<>());
        if (policy.seesPseudonyms()) {
            groups.addClasses(snapshot, policy, ids, classes, onlyCluster);
        } else {
            groups.addClusters(snapshot, classes, clusters, onlyCluster);
        }
        return groups;
    }

    private void addClasses(
            Snapshot snapshot,
            PersonPolicy policy,
            Function<AnonymityClass, String> ids,
            Classes classes,
            @Nullable NodeKey onlyCluster) {
        List<AnonymityClass> wanted = new ArrayList<>();
        int people = 0;
        for (AnonymityClass each : classes.all()) {
            boolean there = each.members().stream()
                    .allMatch(member -> snapshot.vertexOf(member).isPresent() && !policy.mayBeNamed(member));
            if (there && (onlyCluster == null || onlyCluster.equals(each.cluster()))) {
                wanted.add(each);
                people += each.size();
            }
        }
        if (people < Suppression.FEWEST) {
            return;
        }
        for (AnonymityClass each : wanted) {
            put(snapshot, each, all.size());
            all.add(new Group(ids.apply(each), each.cluster(), ClassRegister.K));
        }
    }

    private void addClusters(Snapshot snapshot, Classes classes, ClusterNames clusters, @Nullable NodeKey onlyCluster) {
        Headcount count = Headcount.of(snapshot, classes);
        int[] groupOf = new int[snapshot.clusters().size()];
        for (int c = 0; c < groupOf.length; c++) {
            NodeKey cluster = snapshot.clusters().get(c);
            boolean wanted = onlyCluster == null || onlyCluster.equals(cluster);
            groupOf[c] = wanted && count.in(cluster) > 0 ? all.size() : -1;
            if (groupOf[c] >= 0) {
                String name = Objects.requireNonNullElse(clusters.id(cluster), cluster.value());
                all.add(new Group(name, cluster, count.in(cluster)));
            }
        }
        int elsewhere = onlyCluster == null && count.elsewhere() > 0 ? all.size() : -1;
        if (elsewhere >= 0) {
            all.add(new Group("", null, count.elsewhere()));
        }
        for (AnonymityClass each : classes.all()) {
            NodeKey cluster = each.cluster();
            int index = cluster == null ? -1 : snapshot.clusters().indexOf(cluster);
            put(snapshot, each, index >= 0 && groupOf[index] >= 0 ? groupOf[index] : elsewhere);
        }
    }

    private void put(Snapshot snapshot, AnonymityClass each, int group) {
        for (NodeKey member : each.members()) {
            snapshot.vertexOf(member).ifPresent(vertex -> ofVertex[vertex] = group);
        }
    }

    /** The fewest people that any group says it holds; 0 if there is none. */
    public int k() {
        return all.stream().mapToInt(Group::shown).min().orElse(0);
    }

    /** Tens of everybody who is in a group. */
    public int people() {
        return Suppression.rounded(
                (int) Arrays.stream(ofVertex).filter(group -> group >= 0).count());
    }
}
