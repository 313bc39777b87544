package io.shicheng.disclosure.count;

import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.Snapshot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many unnamed people there are, altogether and in each cluster, as far as it may be said: the same numbers
 * wherever they are shown. Only those in a class are counted, so that no number changes by less than a class when
 * somebody comes.
 */
public final class Headcount {
    private final List<NodeKey> clusters;
    private final Suppression table;

    private Headcount(List<NodeKey> clusters, Suppression table) {
        this.clusters = clusters;
        this.table = table;
    }

    /** Of the people of a namespace too, if the classes and the snapshot are of one. */
    public static Headcount of(Snapshot snapshot, Classes classes) {
        boolean told = classes.parts().isEmpty() || separable(classes.parts());
        return of(snapshot, told ? classes.all() : List.of());
    }

    /**
     * Whether people may be counted by namespace: only if in each cluster, and outside all of them, each namespace has
     * none of them or ten, and so do those who are in none. Then no sum or difference of counts, by cluster or by
     * namespace, is of fewer than ten.
     */
    private static boolean separable(List<Classes.Part> parts) {
        Map<Cell, Integer> people = new HashMap<>();
        for (Classes.Part part : parts) {
            Cell cell = new Cell(part.people().cluster(), part.namespace());
            people.merge(cell, part.people().size(), Integer::sum);
        }
        return people.values().stream().allMatch(count -> count >= Suppression.FEWEST);
    }

    /** One cluster's part of one namespace. */
    private record Cell(@Nullable NodeKey cluster, @Nullable String namespace) {}

    private static Headcount of(Snapshot snapshot, List<AnonymityClass> classes) {
        int elsewhere = snapshot.clusters().size();
        int[] cells = new int[elsewhere + 1];
        for (AnonymityClass each : classes) {
            NodeKey cluster = each.cluster();
            int index = cluster == null ? -1 : snapshot.clusters().indexOf(cluster);
            cells[index < 0 ? elsewhere : index] += each.size();
        }
        boolean[] unpublished = new boolean[cells.length];
        unpublished[elsewhere] = true;
        int[] all = new int[cells.length];
        Arrays.setAll(all, i -> i);
        return new Headcount(snapshot.clusters(), Suppression.of(cells, unpublished, all));
    }

    /** Tens of all; 0 where too few to say. */
    public int all() {
        return table.total(0);
    }

    /** Tens of a cluster; 0 where too few to say, or where saying it would say another. */
    public int in(NodeKey cluster) {
        int index = clusters.indexOf(cluster);
        return index < 0 ? 0 : table.cell(index);
    }

    /** Tens of those who are in none of the clusters that can be counted. */
    public int elsewhere() {
        return table.others(0);
    }
}
