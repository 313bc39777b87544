package io.shicheng.analysis.distance.search.fold;

import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.progress.RunControl;

/**
 * Vertices of a graph without directions that no shortest path between others needs: a neighbour w of u is as near as u
 * to all that u has arcs to, N[u] ⊆ N[w], so that a path through u goes as well through w. Of two with equal N[u] the
 * one with the smaller number dominates; so there is always a vertex that dominates u and that none dominates, and all
 * paths can do without all that are found here at once. Leaves are such, and who worked with members of one crew alone.
 *
 * <p>A dominated vertex of whose neighbours only one is not dominated is attached to that host: paths to all that are
 * not its neighbours run through the host.
 *
 * <p>A vertex that dominates u has arcs to all neighbours of u, so it is the neighbour of u with the fewest arcs or one
 * of that one's neighbours. After some looks for each of its arcs a vertex counts as not dominated, which is never
 * wrong. The time is O(m log n).
 */
public final class DominatedVertices {
    private static final int LOOKS_AN_ARC = 1;

    private final MergedTwins graph;
    private final int[] offsets;
    private final int[] targets;
    private final boolean[] dominated;
    /** Looks left for the vertex at hand. */
    private int left;

    private DominatedVertices(MergedTwins graph) {
        this.graph = graph;
        this.offsets = graph.outOffsets;
        this.targets = graph.outTargets;
        this.dominated = new boolean[graph.count];
    }

    /** Finds them; on a directed graph, none. */
    public static DominatedVertices of(MergedTwins graph, RunControl control) {
        DominatedVertices found = new DominatedVertices(graph);
        if (!graph.directed()) {
            CancellationPoint meter = new CancellationPoint(control);
            for (int v = 0; v < graph.count; v++) {
                meter.add(found.offsets[v + 1] - found.offsets[v] + 1);
                found.dominated[v] = found.offsets[v] < found.offsets[v + 1] && found.isDominated(v);
            }
        }
        return found;
    }

    public boolean contains(int vertex) {
        return dominated[vertex];
    }

    /** By vertex, the one that it is attached to, or -1. */
    int[] hosts() {
        int[] hosts = new int[graph.count];
        for (int v = 0; v < hosts.length; v++) {
            hosts[v] = dominated[v] ? onlyNeighbourLeft(v) : -1;
        }
        return hosts;
    }

    private int onlyNeighbourLeft(int u) {
        int only = -1;
        for (int a = graph.outOffsets[u], end = graph.outOffsets[u + 1]; a < end; a++) {
            int w = graph.outTargets[a];
            if (!dominated[w]) {
                if (only >= 0) {
                    return -1;
                }
                only = w;
            }
        }
        return only;
    }

    private boolean isDominated(int u) {
        int rarest = neighbourWithFewestArcs(u);
        left = LOOKS_AN_ARC * degree(u);
        if (mayDominate(rarest, u) && dominates(rarest, u)) {
            return true;
        }
        for (int a = offsets[rarest], end = offsets[rarest + 1]; a < end && left > 0; a++) {
            int w = targets[a];
            if (mayDominate(w, u) && adjacent(w, u) && dominates(w, u)) {
                return true;
            }
        }
        return false;
    }

    private int neighbourWithFewestArcs(int u) {
        int[] offsets = this.offsets;
        int rarest = -1;
        int fewest = Integer.MAX_VALUE;
        for (int a = offsets[u], end = offsets[u + 1]; a < end; a++) {
            int w = targets[a];
            int arcs = offsets[w + 1] - offsets[w];
            if (arcs < fewest) {
                fewest = arcs;
                rarest = w;
            }
        }
        return rarest;
    }

    private int degree(int v) {
        return offsets[v + 1] - offsets[v];
    }

    private boolean mayDominate(int w, int u) {
        int more = degree(w) - degree(u);
        return more > 0 && w != u || more == 0 && w < u;
    }

    /** Whether a neighbour has arcs to all other neighbours. */
    private boolean dominates(int w, int u) {
        for (int a = offsets[u], end = offsets[u + 1]; a < end; a++) {
            int neighbour = targets[a];
            if (neighbour != w && !adjacent(neighbour, w)) {
                return false;
            }
        }
        return true;
    }

    private boolean adjacent(int u, int v) {
        left--;
        return graph.adjacent(u, v);
    }
}
