package io.shicheng.analysis.distance.search;

import io.shicheng.analysis.distance.search.fold.SearchGraph;
import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.progress.RunControl;

/**
 * Breadth-first search from one source after another, for graphs on which sources share too little for
 * {@link MultiSourceBfs}: on a long and thin one, most of them reach a vertex each at a distance of its own. Seconds of
 * one processor for harmonic closeness: a chain of 5,000 vertices 0.39 instead of 0.96, a ring of as many 0.32 instead
 * of 0.89; but a strip of the width 6 with 7,200 would take 0.52 instead of 0.43.
 */
final class SingleSourceBfs {
    /** Vertices a step, on average, up to which a graph is thin. */
    private static final int WIDTH = 3;
    /** Vertices up to which a graph is not long. */
    private static final int SHORT = 2 * SourceBatches.LANES;

    private final SearchGraph graph;
    private final SourceBatches batches;
    private final DistanceSums sums;
    private final CancellationPoint meter;
    private final int[] queue;
    /** By vertex, the place of the last source that reached it, plus 1. */
    private final int[] reachedFrom;

    private int tail;

    SingleSourceBfs(SearchGraph graph, SourceBatches batches, DistanceSums sums, RunControl control) {
        this.graph = graph;
        this.batches = batches;
        this.sums = sums;
        this.meter = new CancellationPoint(control);
        this.queue = new int[graph.count];
        this.reachedFrom = new int[graph.count];
    }

    /**
     * Whether all parts of a graph that are not small are long and thin: a search from one vertex of each finds few
     * vertices a step. It ends where a part is wide.
     */
    static boolean suits(SearchGraph graph, RunControl control) {
        CancellationPoint meter = new CancellationPoint(control);
        boolean[] reached = new boolean[graph.count];
        int[] queue = new int[graph.count];
        boolean any = false;
        for (int start = 0; start < graph.count; start++) {
            if (!reached[start]) {
                int found = reachThin(graph, start, reached, queue, meter);
                if (found < 0) {
                    return false;
                }
                any |= found > SHORT;
            }
        }
        return any;
    }

    /** Returns how many vertices a part has, or -1 if it is neither small nor thin. */
    private static int reachThin(
            SearchGraph graph, int start, boolean[] reached, int[] queue, CancellationPoint meter) {
        queue[0] = start;
        reached[start] = true;
        int tail = 1;
        int head = 0;
        for (int steps = 1; head < tail; steps++) {
            for (int end = tail; head < end; head++) {
                int v = queue[head];
                meter.add(graph.outOffsets[v + 1] - graph.outOffsets[v] + 1);
                for (int a = graph.outOffsets[v]; a < graph.outOffsets[v + 1]; a++) {
                    int w = graph.outTargets[a];
                    if (!reached[w]) {
                        reached[w] = true;
                        queue[tail++] = w;
                    }
                }
            }
            if (tail > SHORT && tail > (long) WIDTH * steps) {
                return -1;
            }
        }
        return tail;
    }

    /** Adds up, for every source of a batch, the vertices that it reaches within the given number of steps. */
    void run(int batch, int mostSteps) {
        for (int place = batches.first(batch); place < batches.first(batch + 1); place++) {
            search(place, mostSteps);
        }
    }

    private void search(int place, int mostSteps) {
        int source = batches.source(place);
        int mark = place + 1;
        reachedFrom[source] = mark;
        queue[0] = source;
        tail = 1;
        int head = 0;
        for (int distance = 1; head < tail && distance <= mostSteps; distance++) {
            int end = tail;
            for (; head < end; head++) {
                int v = queue[head];
                if (distance == 1 || graph.passingArcs[v] > 0) {
                    reach(v, mark);
                }
            }
            sums.rounds++;
            if (tail > end) {
                add(source, distance, end);
            }
        }
    }

    private void reach(int v, int mark) {
        int[] targets = graph.outTargets;
        int[] reachedFrom = this.reachedFrom;
        int from = graph.outOffsets[v];
        int to = graph.outOffsets[v + 1];
        sums.arcs += to - from;
        meter.add(to - from + 1);
        for (int a = from; a < to; a++) {
            int w = targets[a];
            if (reachedFrom[w] != mark) {
                reachedFrom[w] = mark;
                queue[tail++] = w;
            }
        }
    }

    private void add(int source, int distance, int first) {
        int own = 0;
        int beyond = 0;
        for (int i = first; i < tail; i++) {
            own += graph.members[queue[i]];
            beyond += graph.attached[queue[i]];
        }
        sums.at(distance);
        sums.add(source, own, beyond);
    }
}
