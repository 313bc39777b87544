package io.shicheng.disclosure.anonymity;

import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** People who are not together with others yet, by cluster, until there are enough of them. */
final class UngroupedPeople {
    private final int fewest;
    private final Map<NodeKey, List<NodeKey>> byCluster = new TreeMap<>();
    private final List<NodeKey> elsewhere = new ArrayList<>();

    UngroupedPeople(int fewest) {
        this.fewest = fewest;
    }

    /** @param cluster null if the person is in none */
    void add(NodeKey person, @Nullable NodeKey cluster) {
        if (cluster == null) {
            elsewhere.add(person);
        } else {
            byCluster.computeIfAbsent(cluster, _ -> new ArrayList<>()).add(person);
        }
    }

    /** Whether enough of them can be put together. */
    boolean enough() {
        int others = elsewhere.size();
        for (List<NodeKey> people : byCluster.values()) {
            if (people.size() >= fewest) {
                return true;
            }
            others += people.size();
        }
        return others >= fewest;
    }

    /**
     * Puts together people of one cluster where there are enough in it, and the others.
     *
     * @param whole all ties, by which people are compared; a person who is not in it goes along with the first of the
     *     same cluster
     * @param features of everybody in it, see {@link StructuralFeatures#features}
     */
    List<AnonymityClass> classes(Snapshot whole, int[][] features) {
        List<AnonymityClass> classes = new ArrayList<>();
        List<NodeKey> others = new ArrayList<>(elsewhere);
        byCluster.forEach((cluster, people) -> {
            if (people.size() < fewest) {
                others.addAll(people);
            } else {
                classes.addAll(divided(whole, features, people, cluster));
            }
        });
        if (others.size() >= fewest) {
            classes.addAll(divided(whole, features, others, null));
        }
        return classes;
    }

    private List<AnonymityClass> divided(
            Snapshot whole, int[][] features, List<NodeKey> people, @Nullable NodeKey cluster) {
        int[] known = people.stream()
                .map(whole::vertexOf)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .sorted()
                .toArray();
        Set<NodeKey> others = new HashSet<>(people);
        List<AnonymityClass> classes = new ArrayList<>();
        if (known.length < fewest) {
            classes.add(new AnonymityClass(cluster, people));
            return classes;
        }
        for (int[] alike : Mondrian.divide(features, known, fewest)) {
            List<NodeKey> members = new ArrayList<>();
            for (int vertex : alike) {
                members.add(whole.key(vertex));
            }
            others.removeAll(members);
            classes.add(new AnonymityClass(cluster, members));
        }
        if (!others.isEmpty()) {
            others.addAll(classes.getFirst().members());
            classes.set(0, new AnonymityClass(cluster, List.copyOf(others)));
        }
        return classes;
    }
}
