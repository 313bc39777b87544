package io.shicheng.analysis.spectral;

import io.shicheng.csr.CsrGraph;

/** Whether a directed graph has no cycle: vertices are taken away as long as nothing leads to them. */
final class Acyclic {
    private Acyclic() {}

    static boolean test(CsrGraph graph) {
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
}
