package io.shicheng.analysis.betweenness.reduction;

import io.shicheng.analysis.betweenness.reduction.ClassGraph.Rows;
import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * Finds vertices whose neighbours are all tied to each other. None of them lies on a shortest path of others, so each
 * is searched from once, counting for both directions, and then taken out of the graph. No two of them are tied once
 * twins are one vertex.
 *
 * <p>Sarıyüce, A. E., Saule, E., Kaya, K. and Çatalyürek, Ü. V. (2012), Shattering and compressing networks for
 * centrality analysis, doi:10.48550/arXiv.1209.6007. Valid for undirected graphs without lengths: with
 * lengths a way over a vertex may be shorter than the tie between two of its neighbours.
 */
final class SideVertices {
    /** Arcs looked at a vertex of the graph, at most: looking shall cost less than a few searches. */
    private static final long ARCS_A_VERTEX = 64;

    private SideVertices() {}

    /** Which vertices are side vertices, as far as it pays to look. */
    static boolean[] of(ClassGraph graph, RunControl control) {
        int n = graph.size();
        boolean[] side = new boolean[n];
        int[] mark = new int[n];
        long budget = ARCS_A_VERTEX * n + 4L * graph.arcs();
        for (int v = 0; v < n && budget > 0; v++) {
            CancellationPoint.at(v, control);
            if (leastAmongNeighbours(graph, v)) {
                budget -= mark(graph, v, mark);
                side[v] = neighboursAreTied(graph, v, mark);
                budget -= looked(graph, v, side[v]);
            }
        }
        return side;
    }

    /** All that v is tied to, its neighbours are tied to as well: none of them can have fewer ties. */
    private static boolean leastAmongNeighbours(ClassGraph graph, int v) {
        int degree = graph.degree(v);
        for (int a = graph.offsets[v]; a < graph.offsets[v + 1]; a++) {
            if (graph.degree(graph.targets[a]) < degree) {
                return false;
            }
        }
        return true;
    }

    private static int mark(ClassGraph graph, int v, int[] mark) {
        mark[v] = v + 1;
        for (int a = graph.offsets[v]; a < graph.offsets[v + 1]; a++) {
            mark[graph.targets[a]] = v + 1;
        }
        return graph.degree(v);
    }

    private static boolean neighboursAreTied(ClassGraph graph, int v, int[] mark) {
        int degree = graph.degree(v);
        for (int a = graph.offsets[v]; a < graph.offsets[v + 1]; a++) {
            int u = graph.targets[a];
            int common = 0;
            for (int b = graph.offsets[u]; b < graph.offsets[u + 1]; b++) {
                common += mark[graph.targets[b]] == v + 1 ? 1 : 0;
            }
            if (common < degree) {
                return false;
            }
        }
        return true;
    }

    private static long looked(ClassGraph graph, int v, boolean all) {
        long arcs = 0;
        for (int a = graph.offsets[v], end = all ? graph.offsets[v + 1] : Math.min(a + 1, graph.offsets[v + 1]);
                a < end;
                a++) {
            arcs += graph.degree(graph.targets[a]);
        }
        return arcs;
    }

    /** The graph without some vertices; {@code origin} receives what its vertices were before. */
    static ClassGraph without(ClassGraph graph, boolean[] gone, int[] origin) {
        int n = graph.size();
        int[] place = new int[n];
        int left = 0;
        for (int v = 0; v < n; v++) {
            place[v] = gone[v] ? -1 : left;
            if (!gone[v]) {
                origin[left++] = v;
            }
        }
        int[] offsets = new int[left + 1];
        int[] targets = new int[graph.arcs()];
        int arc = 0;
        for (int i = 0; i < left; i++) {
            int v = origin[i];
            for (int a = graph.offsets[v]; a < graph.offsets[v + 1]; a++) {
                int w = place[graph.targets[a]];
                if (w >= 0) {
                    targets[arc++] = w;
                }
            }
            offsets[i + 1] = arc;
        }
        int[] members = new int[left];
        double[] weights = new double[left];
        for (int i = 0; i < left; i++) {
            members[i] = graph.members[origin[i]];
            weights[i] = graph.sourceWeight[origin[i]];
        }
        Rows rows = new Rows(offsets, Arrays.copyOf(targets, arc), null);
        return new ClassGraph(false, rows, null, members, weights, weights);
    }
}
