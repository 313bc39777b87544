package io.shicheng.disclosure.count;

import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.Snapshot;
import java.util.Arrays;
import java.util.List;

/**
 * How many unnamed people there are, altogether and in each cluster, as far as it may be said: the same numbers wherever
 * they are shown. Only those in a class are counted, so that no number changes by less than a class when somebody comes.
 */
public final class Headcount {
    private final List<NodeKey> clusters;
    private final Suppression table;

    private Headcount(List<NodeKey> clusters, Suppression table) {
        this.clusters = clusters;
        this.table = table;
    }

    public static Headcount of(Snapshot snapshot, Classes classes) {
        int elsewhere = snapshot.clusters().size();
        int[] cells = new int[elsewhere + 1];
        for (AnonymityClass each : classes.all()) {
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
