package io.shicheng.analysis.coverage;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.BitSet;

/**
 * Who is within {@code hops} ties of a vertex, the vertex included. Breadth first over arrays that are used again, so
 * that a visit allocates nothing; time O(vertices and arcs within reach). Not thread-safe.
 */
public final class Reach {
    private final int[] offsets;
    private final int[] targets;
    private final int hops;
    private final int[] queue;
    private final int[] seenIn;
    private int visit;

    /** @param hops ties to follow at most, from 0 */
    public Reach(CsrGraph undirected, int hops) {
        this.offsets = undirected.offsets();
        this.targets = undirected.targets();
        this.hops = hops;
        this.queue = new int[undirected.vertexCount()];
        this.seenIn = new int[undirected.vertexCount()];
    }

    /** How many each of some vertices reaches; time that of a visit of each. */
    public int[] sizes(int[] vertices, RunControl control) {
        control.phase("reach", vertices.length);
        int[] sizes = new int[vertices.length];
        for (int i = 0; i < vertices.length; i++) {
            control.checkCancelled();
            sizes[i] = visit(vertices[i]);
            control.advance(1);
        }
        return sizes;
    }

    /** Fills {@link #reached} with those within reach and says how many they are. */
    int visit(int start) {
        int[] localOffsets = offsets;
        int[] localTargets = targets;
        int[] localQueue = queue;
        int[] seen = seenIn;
        int now = ++visit;
        localQueue[0] = start;
        seen[start] = now;
        int head = 0;
        int tail = 1;
        for (int hop = 0; hop < hops && head < tail; hop++) {
            int levelEnd = tail;
            for (; head < levelEnd; head++) {
                int v = localQueue[head];
                for (int a = localOffsets[v]; a < localOffsets[v + 1]; a++) {
                    int w = localTargets[a];
                    if (seen[w] != now) {
                        seen[w] = now;
                        localQueue[tail++] = w;
                    }
                }
            }
        }
        return tail;
    }

    /** The vertices of the last visit, the start first; only as many as {@link #visit} said. */
    int[] reached() {
        return queue;
    }

    /** How many within reach of the start are not covered yet. */
    int gain(int start, BitSet covered) {
        int count = visit(start);
        int gain = 0;
        for (int i = 0; i < count; i++) {
            if (!covered.get(queue[i])) {
                gain++;
            }
        }
        return gain;
    }
}
