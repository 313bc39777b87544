package io.shicheng.analysis.centrality;

import io.shicheng.csr.CsrGraph;
import java.util.BitSet;
import java.util.stream.IntStream;

/** The ends of ties that changed, and their contacts. */
final class Around {
    private Around() {}

    /**
     * Ascending. Who was a contact before and is none now is an end, too.
     *
     * @param pairs u, v, u, v, …
     * @param graph without directions, with the changes
     */
    static IntStream of(int[] pairs, CsrGraph graph) {
        BitSet around = new BitSet(graph.vertexCount());
        for (int v : pairs) {
            around.set(v);
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                around.set(graph.targets()[a]);
            }
        }
        return around.stream();
    }
}
