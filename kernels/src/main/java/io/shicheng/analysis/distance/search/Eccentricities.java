package io.shicheng.analysis.distance.search;

import io.shicheng.analysis.distance.search.fold.DominatedVertices;
import io.shicheng.analysis.distance.search.fold.MergedTwins;
import io.shicheng.analysis.distance.search.fold.SearchGraph;
import io.shicheng.analysis.parallel.Blocks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * How far the farthest vertex is from each, on a graph without directions, without a search from each: a search from s
 * with eccentricity e bounds that of every vertex v at distance d, {@code max(d, e − d) ≤ e(v) ≤ e + d}, and where both
 * bounds meet, v is done. Sources are the vertices with the greatest upper and with the least lower bound in turn, and
 * with each the vertex that the search before found farthest away, done or not. As soon as searches settle fewer
 * vertices than searching from as many at once would, {@link MultiSourceBfs} takes what is left, as on a cycle, where
 * no bound ever meets the other.
 *
 * <p><b>Idea graveyard</b> (searches on a web of 325,557 pages: 934). Eight unsettled vertices at a time: 12,094, as
 * those with equal bounds lie side by side. Two at a time, both unsettled: 2,551, and half of a complete binary tree is
 * never settled, for all that lies opposite is settled and no longer picked.
 */
public final class Eccentricities {
    /** Searches at a time. */
    private static final int GROUP = 2;

    private static final int ROUNDS_ON_TRIAL = 8;
    /** A search from one vertex costs about as much as this many lanes of a search from many. */
    private static final int LANES_A_SEARCH = 32;

    private final MergedTwins graph;
    private final int threads;
    private final RunControl control;
    private final int[] lower;
    private final int[] upper;
    private int unsettled;
    private long sources;
    private long arcs;

    private Eccentricities(MergedTwins graph, int threads, RunControl control) {
        this.graph = graph;
        this.threads = threads;
        this.control = control;
        this.lower = new int[graph.count];
        this.upper = new int[graph.count];
        Arrays.fill(upper, Integer.MAX_VALUE);
        this.unsettled = graph.count;
    }

    /**
     * @throws IllegalArgumentException if the graph is directed
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public static Eccentricities of(CsrGraph graph, int threads, RunControl control) {
        if (graph.directed()) {
            throw new IllegalArgumentException("Bounds need a graph without directions.");
        }
        Eccentricities found = new Eccentricities(new MergedTwins(graph, control), threads, control);
        control.phase("eccentricity", 0);
        found.bound();
        found.searchTheRest();
        return found;
    }

    private void bound() {
        int[][] distances = new int[GROUP][graph.count];
        boolean[] searched = new boolean[graph.count];
        int opposite = -1;
        int leftBefore = unsettled;
        for (int round = 1; unsettled > SourceBatches.LANES; round++) {
            int[] group = {pick(round % 2 == 1, -1), opposite};
            if (opposite < 0 || opposite == group[0] || searched[opposite]) {
                group[1] = pick(round % 2 == 0, group[0]);
            }
            opposite = search(group, distances);
            for (int source : group) {
                searched[source] = true;
            }
            if (round % ROUNDS_ON_TRIAL == 0) {
                if (leftBefore - unsettled < ROUNDS_ON_TRIAL * GROUP * LANES_A_SEARCH) {
                    return;
                }
                leftBefore = unsettled;
            }
        }
    }

    /** Searches from the group, settles what that settles, and returns a vertex farthest from the first of it. */
    private int search(int[] group, int[][] distances) {
        int[] last = new int[group.length];
        Blocks.run(group.length, 1, threads, control, () -> {
            OneSourceSearch search = new OneSourceSearch(graph, control);
            return (from, to) -> {
                for (int i = from; i < to; i++) {
                    last[i] = search.from(group[i], distances[i]);
                }
            };
        });
        for (int i = 0; i < group.length; i++) {
            settle(distances[i], distances[i][last[i]]);
        }
        sources += group.length;
        return last[0];
    }

    /** The unsettled vertex with the greatest upper or the least lower bound, of equal ones the one with most arcs. */
    private int pick(boolean byUpper, int butNot) {
        int best = -1;
        for (int v = 0; v < graph.count; v++) {
            if (lower[v] != upper[v] && v != butNot && (best < 0 || before(v, best, byUpper))) {
                best = v;
            }
        }
        return best;
    }

    private boolean before(int u, int v, boolean byUpper) {
        int first = byUpper ? Integer.compare(upper[v], upper[u]) : Integer.compare(lower[u], lower[v]);
        return first < 0 || first == 0 && degree(u) > degree(v);
    }

    private int degree(int v) {
        return graph.outOffsets[v + 1] - graph.outOffsets[v];
    }

    private void settle(int[] distance, int farthest) {
        int[] lower = this.lower;
        int[] upper = this.upper;
        int[] offsets = graph.outOffsets;
        int left = 0;
        for (int v = 0; v < distance.length; v++) {
            int d = distance[v];
            if (d >= 0) {
                lower[v] = Math.max(lower[v], Math.max(d, farthest - d));
                upper[v] = Math.min(upper[v], farthest + d);
                arcs += offsets[v + 1] - offsets[v];
            }
            left += lower[v] == upper[v] ? 0 : 1;
        }
        unsettled = left;
    }

    private void searchTheRest() {
        int[] rest = new int[unsettled];
        int size = 0;
        for (int v = 0; v < graph.count; v++) {
            if (lower[v] != upper[v]) {
                rest[size++] = v;
                lower[v] = 0;
            }
        }
        SearchGraph whole = SearchGraph.whole(graph, DominatedVertices.of(graph, control));
        SourceBatches batches = new SourceBatches(rest, whole);
        control.phase("eccentricity", batches.count());
        Blocks.run(batches.count(), 1, threads, control, () -> {
            DistanceSums sums = new DistanceSums(whole.members, whole.attached, distance -> 0, Integer.MAX_VALUE);
            MultiSourceBfs search = new MultiSourceBfs(whole, batches, sums, control);
            search.findFarthest(lower);
            return (from, to) -> {
                for (int batch = from; batch < to; batch++) {
                    long before = sums.arcs;
                    search.run(batch, Integer.MAX_VALUE);
                    synchronized (this) {
                        arcs += sums.arcs - before;
                    }
                }
            };
        });
        sources += rest.length;
    }

    /** Steps to the farthest vertex that this one reaches; 0 if it reaches none. */
    public int farthest(int vertex) {
        int merged = graph.vertexOf[vertex];
        return Math.max(lower[merged], graph.apart[merged]);
    }

    /** How many vertices were searched from. */
    public long sources() {
        return sources;
    }

    /** Arcs scanned, each for one source or for up to 512 at once. */
    public long arcs() {
        return arcs;
    }
}
