package io.shicheng.analysis.structure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes the edges of a directed graph one after the other and leaves out each that would close a cycle with those taken
 * before it.
 *
 * <p>Only edges within a strongly connected component can close one. Among these a topological order is kept up as
 * edges come (Pearce and Kelly 2007, doi:10.1145/1187436.1210590), beginning with the order of a depth-first search of
 * the whole graph, so that only its back edges cost a search. Linear where cycles are few; a budget of steps ends it
 * where there are too many of them to search through. Deterministic.
 */
public final class CycleFinder {
    /** Some two seconds. */
    private static final long STEPS_MAX = 200_000_000L;

    /** What is kept of a path: cycles as long as the file would fill the memory. */
    public static final int PATH_MAX = 64;

    /** Takes the edges that are left out. */
    @FunctionalInterface
    public interface Sink {
        /**
         * @param path the vertices from the edge's head to its tail, both included; the first {@link #PATH_MAX} of them
         */
        void closes(int edge, int[] path);
    }

    private final int vertices;
    private final int[] from;
    private final int[] to;
    private final int[] order;
    private final int[] firstOut;
    private final int[] nextOut;
    private final int[] firstIn;
    private final int[] nextIn;
    private final int[] parent;
    private final int[] seen;
    private final int[] forward;
    private final int[] backward;
    private int search;
    private long steps;

    /**
     * @param vertices how many there are, numbered from 0
     * @param from,to the ends of each edge, in the order in which they are taken
     */
    public CycleFinder(int vertices, int[] from, int[] to) {
        this.vertices = vertices;
        this.from = from;
        this.to = to;
        this.order = new int[vertices];
        this.firstOut = filled(vertices);
        this.nextOut = filled(from.length);
        this.firstIn = filled(vertices);
        this.nextIn = filled(from.length);
        this.parent = new int[vertices];
        this.seen = new int[vertices];
        this.forward = new int[vertices];
        this.backward = new int[vertices];
    }

    /** @return whether all edges were looked at within the budget */
    public boolean forEachClosingEdge(Sink sink) {
        int[] component = new StrongComponents(vertices, from, to).find(order);
        Map<Long, int[]> known = new HashMap<>();
        for (int edge = 0; edge < from.length; edge++) {
            int tail = from[edge];
            int head = to[edge];
            if (component[tail] != component[head]) {
                continue;
            }
            Long pair = (long) tail << 32 | head;
            int[] path = known.containsKey(pair) ? known.get(pair) : insert(edge, tail, head);
            if (path.length > 0) {
                known.put(pair, path);
                sink.closes(edge, path);
            }
            if (steps > STEPS_MAX) {
                return false;
            }
        }
        return true;
    }

    /** @return the path that the edge closes to a cycle; empty if there is none, and the edge is taken */
    private int[] insert(int edge, int tail, int head) {
        if (tail == head) {
            return new int[] {tail};
        }
        if (order[tail] > order[head]) {
            search++;
            int reached = searchForward(head, tail);
            if (reached < 0) {
                return path(head, tail);
            }
            reorder(reached, searchBackward(tail, order[head]));
        }
        nextOut[edge] = firstOut[tail];
        firstOut[tail] = edge;
        nextIn[edge] = firstIn[head];
        firstIn[head] = edge;
        return new int[0];
    }

    /** @return how many vertices up to the target's place in the order were reached; -1 if the target was */
    private int searchForward(int start, int target) {
        int limit = order[target];
        int count = 0;
        forward[count++] = start;
        seen[start] = search;
        for (int i = 0; i < count; i++) {
            for (int edge = firstOut[forward[i]]; edge >= 0; edge = nextOut[edge]) {
                steps++;
                int next = to[edge];
                if (seen[next] != search && order[next] <= limit) {
                    seen[next] = search;
                    parent[next] = forward[i];
                    if (next == target) {
                        return -1;
                    }
                    forward[count++] = next;
                }
            }
        }
        return count;
    }

    private int searchBackward(int start, int limit) {
        int count = 0;
        backward[count++] = start;
        seen[start] = search;
        for (int i = 0; i < count; i++) {
            for (int edge = firstIn[backward[i]]; edge >= 0; edge = nextIn[edge]) {
                steps++;
                int next = from[edge];
                if (seen[next] != search && order[next] >= limit) {
                    seen[next] = search;
                    backward[count++] = next;
                }
            }
        }
        return count;
    }

    /** Puts those that reach the tail before those that the head reaches, in the places that they hold together. */
    private void reorder(int forwardCount, int backwardCount) {
        long[] byOrder = new long[backwardCount + forwardCount];
        int[] places = new int[byOrder.length];
        for (int i = 0; i < backwardCount; i++) {
            places[i] = order[backward[i]];
            byOrder[i] = (long) places[i] << 32 | backward[i];
        }
        for (int i = 0; i < forwardCount; i++) {
            places[backwardCount + i] = order[forward[i]];
            byOrder[backwardCount + i] = (long) places[backwardCount + i] << 32 | forward[i];
        }
        Arrays.sort(byOrder, 0, backwardCount);
        Arrays.sort(byOrder, backwardCount, byOrder.length);
        Arrays.sort(places);
        for (int i = 0; i < places.length; i++) {
            order[(int) byOrder[i]] = places[i];
        }
        steps += byOrder.length;
    }

    private int[] path(int start, int end) {
        int length = 1;
        for (int at = end; at != start; at = parent[at]) {
            length++;
        }
        steps += length;
        int[] path = new int[Math.min(length, PATH_MAX)];
        int at = end;
        for (int i = length - 1; i > 0; i--) {
            if (i < path.length) {
                path[i] = at;
            }
            at = parent[at];
        }
        path[0] = start;
        return path;
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, -1);
        return array;
    }
}
