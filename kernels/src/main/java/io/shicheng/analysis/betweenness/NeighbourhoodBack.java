package io.shicheng.analysis.betweenness;

import io.shicheng.csr.CsrGraph;
import java.util.Arrays;

/** Finds those from whom somebody can be reached. */
final class NeighbourhoodBack {
    private final CsrGraph in;

    NeighbourhoodBack(CsrGraph graph) {
        this.in = graph.transpose();
    }

    /** All others from whom arcs lead to the vertex, ascending; O(n + m). */
    int[] of(int vertex) {
        boolean[] seen = new boolean[in.vertexCount()];
        int[] order = new int[in.vertexCount()];
        int tail = 0;
        order[tail++] = vertex;
        seen[vertex] = true;
        for (int head = 0; head < tail; head++) {
            for (int a = in.offsets()[order[head]]; a < in.offsets()[order[head] + 1]; a++) {
                int w = in.targets()[a];
                if (!seen[w]) {
                    seen[w] = true;
                    order[tail++] = w;
                }
            }
        }
        int[] others = Arrays.copyOfRange(order, 1, tail);
        Arrays.sort(others);
        return others;
    }
}
