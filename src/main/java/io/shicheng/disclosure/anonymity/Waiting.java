package io.shicheng.disclosure.anonymity;

import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** People who are in no class yet, by cluster, until there are enough of them. */
final class Waiting {
    private final Snapshot snapshot;
    private final int fewest;
    /** By cluster, those without one last. */
    private final List<List<NodeKey>> byCluster = new ArrayList<>();

    Waiting(Snapshot snapshot, int fewest) {
        this.snapshot = snapshot;
        this.fewest = fewest;
        for (int c = 0; c <= snapshot.clusters().size(); c++) {
            byCluster.add(new ArrayList<>());
        }
    }

    void add(int vertex) {
        int cluster = snapshot.clusterOf(vertex);
        byCluster.get(cluster < 0 ? snapshot.clusters().size() : cluster).add(snapshot.key(vertex));
    }

    /** Whether a class can be made of some of them. */
    boolean enough() {
        int others = 0;
        for (List<NodeKey> people : byCluster) {
            if (people.size() >= fewest) {
                return true;
            }
            others += people.size();
        }
        return others >= fewest;
    }

    /**
     * Classes of people of one cluster where there are enough in it, and of the others together.
     *
     * @param whole all ties, by which people are compared
     */
    List<AnonymityClass> classes(Snapshot whole) {
        int[][] features = Resemblance.features(whole);
        List<AnonymityClass> classes = new ArrayList<>();
        List<NodeKey> others = new ArrayList<>();
        for (int c = 0; c < byCluster.size(); c++) {
            NodeKey cluster =
                    c < snapshot.clusters().size() ? snapshot.clusters().get(c) : null;
            int[] people = vertices(whole, byCluster.get(c));
            if (people.length < fewest) {
                others.addAll(byCluster.get(c));
            } else {
                divide(whole, features, people, cluster, classes);
            }
        }
        int[] left = vertices(whole, others);
        if (left.length >= fewest) {
            divide(whole, features, left, null, classes);
        }
        return classes;
    }

    private void divide(
            Snapshot whole, int[][] features, int[] people, @Nullable NodeKey cluster, List<AnonymityClass> classes) {
        for (int[] alike : Mondrian.divide(features, people, fewest)) {
            List<NodeKey> members = new ArrayList<>();
            for (int vertex : alike) {
                members.add(whole.key(vertex));
            }
            classes.add(new AnonymityClass(cluster, members));
        }
    }

    private static int[] vertices(Snapshot whole, List<NodeKey> people) {
        return people.stream()
                .map(whole::vertexOf)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .sorted()
                .toArray();
    }
}
