package io.shicheng.analysis.distance.search;

import io.shicheng.analysis.distance.search.fold.MergedTwins;
import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/** Breadth-first search from one vertex after another. */
final class OneSourceSearch {
    private final int[] offsets;
    private final int[] targets;
    private final int[] queue;
    private final CancellationPoint meter;

    OneSourceSearch(MergedTwins graph, RunControl control) {
        this.offsets = graph.outOffsets;
        this.targets = graph.outTargets;
        this.queue = new int[graph.count];
        this.meter = new CancellationPoint(control);
    }

    /**
     * @param distance is filled, with -1 for what is not reached
     * @return the vertex that was reached last, as far away as any
     */
    int from(int source, int[] distance) {
        Arrays.fill(distance, -1);
        distance[source] = 0;
        queue[0] = source;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            meter.add(offsets[queue[head] + 1] - offsets[queue[head]] + 1);
            tail = reach(queue[head], distance, tail);
        }
        return queue[tail - 1];
    }

    private int reach(int v, int[] distance, int tail) {
        int[] targets = this.targets;
        int next = distance[v] + 1;
        for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
            int w = targets[a];
            if (distance[w] < 0) {
                distance[w] = next;
                queue[tail++] = w;
            }
        }
        return tail;
    }
}
