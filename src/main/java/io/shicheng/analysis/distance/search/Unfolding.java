package io.shicheng.analysis.distance.search;

/**
 * Sums of all vertices of a graph from those of searches without the attached ones. To and from an attached vertex u the
 * searches took each distance as one more than its host's; nearer are only u's other neighbours, which are the host's too.
 */
final class Unfolding {
    private final MergedTwins graph;
    private final int[] hosts;
    private final SearchGraph searched;
    private final DistanceSums sums;

    /** @param sums of nothing yet, without attached vertices */
    private Unfolding(MergedTwins graph, int[] hosts, SearchGraph searched, DistanceSums sums) {
        this.graph = graph;
        this.hosts = hosts;
        this.searched = searched;
        this.sums = sums;
    }

    /** What the vertices of a graph reach, as members of different classes of twins. */
    static DistanceSums of(
            MergedTwins graph, int[] hosts, SearchGraph searched, DistanceSums folded, Summand summand, int hops) {
        DistanceSums sums = new DistanceSums(graph.members, new int[graph.count], summand, hops);
        Unfolding unfolding = new Unfolding(graph, hosts, searched, sums);
        for (int v = 0; v < graph.count; v++) {
            int host = hosts[v];
            sums.copy(v, folded, host < 0 ? searched.numbers[v] : searched.count + searched.numbers[host]);
        }
        sums.addTotals(folded);
        for (int v = 0; v < graph.count; v++) {
            unfolding.addNear(v);
        }
        return sums;
    }

    private void addNear(int v) {
        int host = hosts[v];
        if (host < 0) {
            sums.correct(v, 1, searched.attached[searched.numbers[v]]);
            return;
        }
        sums.correct(v, 1, graph.members[host]);
        sums.correct(v, 2, searched.attached[searched.numbers[host]] - graph.members[v]);
        for (int a = graph.outOffsets[v], end = graph.outOffsets[v + 1]; a < end; a++) {
            int neighbour = graph.outTargets[a];
            if (neighbour != host) {
                putNearer(v, neighbour);
                if (hosts[neighbour] < 0) {
                    putNearer(neighbour, v);
                }
            }
        }
    }

    /** Puts one vertex one step from another instead of two. */
    private void putNearer(int v, int other) {
        sums.correct(v, 1, graph.members[other]);
        sums.correct(v, 2, -graph.members[other]);
    }
}
