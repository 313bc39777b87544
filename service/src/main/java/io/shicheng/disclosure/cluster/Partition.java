package io.shicheng.disclosure.cluster;

import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.disclosure.count.Headcount;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.Snapshot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who is counted by cluster or craft: those with the most people of whom that may be told, and a last part
 * for all others. People without a name are in a part only where their number may be told, so that no cell tells what
 * the counts of people leave out.
 *
 * @param codes of the parts but the last, the largest first
 * @param partOf by vertex of the whole network
 */
@HoldsPeople
record Partition(List<String> codes, int[] partOf) {
    /** More cannot be read as a table. */
    private static final int MOST = 30;

    /** The part of everybody else. */
    int rest() {
        return codes.size();
    }

    int parts() {
        return codes.size() + 1;
    }

    /** By clusters. People without a name are where all of their class are. */
    static Partition byCluster(CountedPeople people, Headcount count, ClusterNames names) {
        Snapshot whole = people.whole();
        @Nullable String[] codes = new String[whole.vertexCount()];
        for (int v = 0; v < codes.length; v++) {
            codes[v] = people.named()[v] ? names.idOf(whole, v) : null;
        }
        for (AnonymityClass each : people.classes().all()) {
            NodeKey cluster = each.cluster();
            String code = cluster != null && count.in(cluster) > 0 ? names.id(cluster) : null;
            each.members()
                    .forEach(member ->
                            whole.vertexOf(member).ifPresent(v -> codes[v] = people.unnamed()[v] ? code : codes[v]));
        }
        return of(codes, people);
    }

    /** By crafts. */
    static Partition byCraft(CountedPeople people) {
        Snapshot whole = people.whole();
        Map<String, Integer> unnamed = new TreeMap<>();
        for (int v = 0; v < whole.vertexCount(); v++) {
            String craft = whole.disciplineOf(v);
            if (craft != null && people.unnamed()[v]) {
                unnamed.merge(craft, 1, Integer::sum);
            }
        }
        List<String> crafts = List.copyOf(unnamed.keySet());
        int[] all = new int[crafts.size()];
        Arrays.setAll(all, i -> i);
        int[] cells = crafts.stream().mapToInt(unnamed::get).toArray();
        Suppression table = Suppression.of(cells, all);
        Set<String> told = IntStream.range(0, cells.length)
                .filter(cell -> !table.suppressed(cell))
                .mapToObj(crafts::get)
                .collect(Collectors.toSet());
        @Nullable String[] codes = new String[whole.vertexCount()];
        for (int v = 0; v < codes.length; v++) {
            String craft = whole.disciplineOf(v);
            boolean here = people.named()[v] || craft != null && people.unnamed()[v] && told.contains(craft);
            codes[v] = here ? craft : null;
        }
        return of(codes, people);
    }

    private static Partition of(@Nullable String[] codes, CountedPeople people) {
        Map<String, int[]> sizes = new HashMap<>();
        for (int v = 0; v < codes.length; v++) {
            String code = codes[v];
            if (code != null && people.counted(v)) {
                sizes.computeIfAbsent(code, _ -> new int[2])[people.named()[v] ? 0 : 1]++;
            }
        }
        List<String> told = sizes.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, int[]> part) -> -size(part.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        int[] partOf = new int[codes.length];
        for (int v = 0; v < codes.length; v++) {
            int part = codes[v] == null ? -1 : told.indexOf(codes[v]);
            partOf[v] = part < 0 ? told.size() : part;
        }
        return new Partition(told, partOf);
    }

    /** As it is told: by name and others. */
    private static int size(int[] part) {
        return part[0] + Suppression.rounded(part[1]);
    }
}
