package io.shicheng.analysis.spectral;

import io.shicheng.csr.CsrGraph;

/** What the cycles of a directed graph say of its eigenvectors. */
final class Cycles {
    private Cycles() {}

    /** Whether there is none: vertices are taken away as long as nothing leads to them. */
    static boolean none(CsrGraph graph) {
        int n = graph.vertexCount();
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        int[] incoming = new int[n];
        for (int target : targets) {
            incoming[target]++;
        }
        int[] free = new int[n];
        int found = 0;
        for (int v = 0; v < n; v++) {
            if (incoming[v] == 0) {
                free[found++] = v;
            }
        }
        for (int i = 0; i < found; i++) {
            for (int a = offsets[free[i]], end = offsets[free[i] + 1]; a < end; a++) {
                if (--incoming[targets[a]] == 0) {
                    free[found++] = targets[a];
                }
            }
        }
        return found == n;
    }

    /**
     * Whether a cycle leads through any two vertices; then there is one vector without negative entries.
     *
     * @param in the graph, turned round
     */
    static boolean joinAll(CsrGraph graph, CsrGraph in) {
        return reachesAll(graph) && reachesAll(in);
    }

    private static boolean reachesAll(CsrGraph graph) {
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        int[] reached = new int[graph.vertexCount()];
        boolean[] seen = new boolean[reached.length];
        seen[0] = true;
        int found = 1;
        for (int i = 0; i < found; i++) {
            for (int a = offsets[reached[i]], end = offsets[reached[i] + 1]; a < end; a++) {
                if (!seen[targets[a]]) {
                    seen[targets[a]] = true;
                    reached[found++] = targets[a];
                }
            }
        }
        return found == reached.length;
    }
}
