package io.shicheng.disclosure;

import io.shicheng.graph.Cluster;
import io.shicheng.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Clusters with how many people they hold, as a viewer may know it. */
final class ClusterView {
    private ClusterView() {}

    /**
     * Counts under ten are left out where living people are among them; historical people are shown in full. So that none
     * can be had by taking the others from a whole, a second one is left out where a single one would be.
     */
    static List<DisclosedCluster> disclose(Snapshot snapshot, List<Cluster> clusters, Sight sight) {
        int groups = snapshot.clusters().size() + 1;
        int[] people = new int[groups];
        int[] living = new int[groups];
        for (int v = 0; v < snapshot.vertexCount(); v++) {
            int cluster = snapshot.clusterOf(v) < 0 ? groups - 1 : snapshot.clusterOf(v);
            people[cluster]++;
            living[cluster] += sight.historical(snapshot.key(v)) ? 0 : 1;
        }
        boolean[] hidden = hidden(people, living);
        List<DisclosedCluster> disclosed = new ArrayList<>();
        for (Cluster cluster : clusters) {
            int index = snapshot.clusters().indexOf(cluster.key());
            Integer count = index < 0 ? Integer.valueOf(0) : hidden[index] ? null : Integer.valueOf(people[index]);
            disclosed.add(new DisclosedCluster(
                    cluster.sourceId(),
                    cluster.nameZh(),
                    cluster.nameEn(),
                    cluster.latitude(),
                    cluster.longitude(),
                    count));
        }
        disclosed.sort(Comparator.comparing(DisclosedCluster::id));
        return List.copyOf(disclosed);
    }

    /** The last group is that of people without a cluster; it is not shown, but counts for the whole. */
    private static boolean[] hidden(int[] people, int[] living) {
        boolean[] hidden = new boolean[people.length];
        int count = 0;
        for (int g = 0; g < people.length; g++) {
            hidden[g] = living[g] > 0 && living[g] < Sight.FEWEST_IN_TOTAL;
            count += hidden[g] ? 1 : 0;
        }
        int rest = people.length - 1;
        boolean restHidesIt = people[rest] > 0 && !hidden[rest];
        if (count == 1 && !restHidesIt) {
            int second = smallestWithLiving(living, hidden);
            if (second >= 0) {
                hidden[second] = true;
            }
        }
        return hidden;
    }

    private static int smallestWithLiving(int[] living, boolean[] hidden) {
        int smallest = -1;
        for (int g = 0; g < living.length; g++) {
            if (!hidden[g] && living[g] > 0 && (smallest < 0 || living[g] < living[smallest])) {
                smallest = g;
            }
        }
        return smallest;
    }
}
