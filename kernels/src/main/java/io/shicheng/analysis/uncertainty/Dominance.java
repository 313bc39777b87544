package io.shicheng.analysis.uncertainty;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;

/**
 * Which ranks a vertex can have by any index at all that is worth the name: whoever has all the neighbours of another is
 * never behind.
 *
 * <p><b>Definition.</b> v dominates u if each neighbour of u is v or a neighbour of v ({@code N(u) ⊆ N[v]}), strictly if
 * u does not dominate v. The rank of v is from 1 + those who strictly dominate it to n − those whom it strictly
 * dominates.
 *
 * <p><b>Reference.</b> Schoch, D. (2018), Centrality without indices, doi:10.1016/j.socnet.2017.12.003.
 *
 * <p><b>Time and space.</b> O(m·d) for the highest degree d; O(n).
 *
 * <p><b>Unit and normalisation.</b> Vertices.
 *
 * <p><b>Ties, parts, overflow.</b> Directions and strengths are left out. Two who dominate each other are equal, neither
 * strictly. Whoever has no tie is dominated by all who have one.
 *
 * <p><b>Determinism.</b> Whole numbers, one thread.
 *
 * @param above how many strictly dominate each vertex
 * @param below how many each vertex strictly dominates
 */
@SuppressWarnings("ArrayRecordComponent") // by vertex; nobody compares two
public record Dominance(int[] above, int[] below) {
    /** Takes the ends of ties, whatever their directions. */
    public static Dominance of(CsrGraph given, RunControl control) {
        CsrGraph graph = given.undirected();
        int n = graph.vertexCount();
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        int[] above = new int[n];
        int[] below = new int[n];
        int[] shared = new int[n];
        int isolated = 0;
        for (int u = 0; u < n; u++) {
            isolated += graph.outDegree(u) == 0 ? 1 : 0;
        }
        for (int u = 0; u < n; u++) {
            control.checkCancelled();
            if (graph.outDegree(u) == 0) {
                above[u] = n - isolated;
                continue;
            }
            below[u] += isolated;
            count(graph, u, shared);
            // whoever has all of the neighbours of u has the first of them, or is it
            int first = targets[offsets[u]];
            settle(graph, u, first, shared, above, below);
            for (int a = offsets[first]; a < offsets[first + 1]; a++) {
                settle(graph, u, targets[a], shared, above, below);
            }
            clear(graph, u, shared);
        }
        return new Dominance(above, below);
    }

    /** The best rank of the vertex. */
    public int best(int vertex) {
        return above[vertex] + 1;
    }

    /** The worst. */
    public int worst(int vertex) {
        return above.length - below[vertex];
    }

    /** How many pairs there are of which one strictly dominates the other. */
    public long pairs() {
        long pairs = 0;
        for (int each : above) {
            pairs += each;
        }
        return pairs;
    }

    /** Of how many neighbours of u each vertex is one, or a neighbour. */
    private static void count(CsrGraph graph, int u, int[] shared) {
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        for (int a = offsets[u]; a < offsets[u + 1]; a++) {
            int w = targets[a];
            shared[w]++;
            for (int b = offsets[w]; b < offsets[w + 1]; b++) {
                shared[targets[b]]++;
            }
        }
    }

    private static void clear(CsrGraph graph, int u, int[] shared) {
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        for (int a = offsets[u]; a < offsets[u + 1]; a++) {
            int w = targets[a];
            shared[w] = 0;
            for (int b = offsets[w]; b < offsets[w + 1]; b++) {
                shared[targets[b]] = 0;
            }
        }
    }

    private static void settle(CsrGraph graph, int u, int v, int[] shared, int[] above, int[] below) {
        if (v == u || shared[v] < graph.outDegree(u)) {
            return;
        }
        // v has all of u; u has all of v too if they have as many that are not each other
        boolean equal = graph.outDegree(v) == graph.outDegree(u);
        if (!equal) {
            above[u]++;
            below[v]++;
        }
    }
}
