package io.shicheng.analysis.distance;

import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * A search in steps from one vertex: who is how far, over how many shortest paths, and who would be how far if the tie
 * to one of its contacts were not there.
 *
 * <p><b>Definition.</b> Without the tie to a contact c, only they are farther all of whose shortest paths begin with c.
 * The others keep a path, and nobody's distance falls; so these alone are searched again, from where arcs of others lead
 * among them.
 *
 * <p><b>Time and space.</b> O(n + m) for the search and as much, and a sort of those who are searched again, for all
 * contacts together; O(n).
 */
final class StepsFrom {
    /** The distance of who is not reached. */
    static final int UNREACHED = Integer.MAX_VALUE;

    /** Beyond this the reciprocal of a path count nears the smallest normal double. */
    private static final double MOST_PATHS = 1e300;

    private static final int SEVERAL = -1;

    private final int[] offsets;
    private final int[] targets;
    private final CancellationPoint point;
    private final int source;
    private final int most;
    /** Vertices reached, nearest first; room for more. */
    int[] order = new int[64];

    final int[] steps;
    final double[] paths;
    /** The contact with which all shortest paths begin, by its place in the row of the source. */
    private final int[] first;
    /** Of who has such a contact: the distance without the tie to it, as far as it is known. */
    private final int[] detour;

    private final boolean directed;

    int reached;
    private boolean countable = true;

    /** The distances of one vertex, before and without a tie. */
    @FunctionalInterface
    interface Farther {
        void from(int steps, int farther);
    }

    /** @param most how many steps are looked at; who is farther is not reached */
    StepsFrom(CsrGraph graph, int source, int most, RunControl control) {
        int n = graph.vertexCount();
        this.offsets = graph.offsets();
        this.targets = graph.targets();
        this.point = new CancellationPoint(control);
        this.source = source;
        this.most = most;
        this.directed = graph.directed();
        this.steps = new int[n];
        this.paths = new double[n];
        this.first = new int[n];
        this.detour = new int[n];
        Arrays.fill(steps, UNREACHED);
        search();
    }

    /** Whether no count of paths is beyond what divisions by it bear. */
    boolean countable() {
        return countable;
    }

    private void search() {
        order[0] = source;
        steps[source] = 0;
        paths[source] = 1;
        first[source] = SEVERAL;
        int tail = 1;
        for (int head = 0; head < tail && steps[order[head]] < most; head++) {
            int v = order[head];
            countable &= paths[v] < MOST_PATHS;
            int row = offsets[v + 1] - offsets[v];
            point.add(1L + row);
            if (order.length < tail + row) {
                order = Arrays.copyOf(order, (int) Math.min(steps.length + (long) row, 2L * (tail + row)));
            }
            tail = reach(v, tail);
        }
        reached = tail;
    }

    private int reach(int v, int before) {
        int tail = before;
        int next = steps[v] + 1;
        double through = paths[v];
        for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
            int w = targets[a];
            int known = steps[w];
            if (known > next) {
                steps[w] = next;
                paths[w] = through;
                first[w] = v == source ? a - offsets[v] : first[v];
                detour[w] = UNREACHED;
                order[tail++] = w;
            } else if (known == next) {
                paths[w] += through;
                first[w] = first[w] == first[v] ? first[w] : SEVERAL;
            }
        }
        return tail;
    }

    /** Finds where arcs of others lead among those who depend on one contact; before any {@link #without}. */
    void findDetours() {
        for (int i = 1; i < reached; i++) {
            int v = order[i];
            if (directed && steps[v] < most) {
                lead(v);
            } else if (!directed && first[v] != SEVERAL) {
                look(v);
            }
        }
    }

    private void lead(int v) {
        int own = first[v];
        int next = steps[v] + 1;
        point.add(1L + offsets[v + 1] - offsets[v]);
        for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
            int w = targets[a];
            if (first[w] != own && next < detour[w]) {
                detour[w] = next;
            }
        }
    }

    /** Of somebody on an undirected graph: nearer than over others who are as far, no detour can be. */
    private void look(int w) {
        int own = first[w];
        int best = UNREACHED;
        int a = offsets[w];
        for (int end = offsets[w + 1]; a < end && best > steps[w] + 1; a++) {
            int v = targets[a];
            if (v != source && first[v] != own && steps[v] < best - 1) {
                best = steps[v] + 1;
            }
        }
        point.add(1L + a - offsets[w]);
        detour[w] = best <= most ? best : UNREACHED;
    }

    /** All who depend on a contact, contact by contact in the order of the source's row, each the nearest first. */
    int[][] dependent() {
        int[] sizes = new int[offsets[source + 1] - offsets[source]];
        for (int i = 1; i < reached; i++) {
            if (first[order[i]] != SEVERAL) {
                sizes[first[order[i]]]++;
            }
        }
        int[][] dependent = new int[sizes.length][];
        for (int c = 0; c < sizes.length; c++) {
            dependent[c] = new int[sizes[c]];
        }
        for (int i = reached - 1; i > 0; i--) {
            int contact = first[order[i]];
            if (contact != SEVERAL) {
                dependent[contact][--sizes[contact]] = order[i];
            }
        }
        return dependent;
    }

    /** Tells of all who depend on one contact how far they would be without the tie to it. */
    void without(int[] dependent, Farther told) {
        long[] seeds = new long[dependent.length];
        int known = 0;
        for (int v : dependent) {
            if (detour[v] != UNREACHED) {
                seeds[known++] = (long) detour[v] << Integer.SIZE | v;
            }
        }
        Arrays.sort(seeds, 0, known);
        int[] queue = new int[dependent.length];
        int tail = 0;
        int head = 0;
        for (int s = 0; s < known || head < tail; ) {
            boolean fromSeed = head == tail || s < known && (int) (seeds[s] >> Integer.SIZE) <= detour[queue[head]];
            int v = fromSeed ? (int) seeds[s] : queue[head];
            int at = fromSeed ? (int) (seeds[s++] >> Integer.SIZE) : detour[queue[head++]];
            if (at == detour[v] && at < most) {
                tail = spread(v, queue, tail);
            }
        }
        for (int v : dependent) {
            told.from(steps[v], detour[v]);
        }
    }

    private int spread(int v, int[] queue, int before) {
        int tail = before;
        int next = detour[v] + 1;
        point.add(1L + offsets[v + 1] - offsets[v]);
        for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
            int w = targets[a];
            if (first[w] == first[v] && next < detour[w]) {
                detour[w] = next;
                queue[tail++] = w;
            }
        }
        return tail;
    }
}
