package io.shicheng.analysis.distance.search;

import java.util.Arrays;

/**
 * What searches add up of the distances that they find: whole numbers, so that their order does not matter. What is
 * attached to a source is a step farther away than it, and so is from every source what is attached to a vertex.
 */
final class DistanceSums {
    private final int count;
    private final int[] members;
    private final int[] attached;
    private final Summand summand;
    private final boolean anyAttached;
    private final int hops;
    /** By vertex, the sum over those that it reaches; then, by vertex, the same of what is attached to it. */
    final long[] sums;
    /** By vertex, and by what is attached to it, how many it reaches. */
    final int[] reached;
    /** By vertex, and by what is attached to it, how far the farthest of them is. */
    final int[] farthest;
    /** By distance, how many ordered pairs of vertices are so far apart. */
    long[] pairs = new long[16];

    private long[] units = new long[16];
    private int unitCount = 1;
    long rounds;
    long arcs;
    private int distance;

    /**
     * @param members how many vertices each stands for
     * @param attached how many are attached to each
     * @param hops greatest distance that counts
     */
    DistanceSums(int[] members, int[] attached, Summand summand, int hops) {
        this.count = members.length;
        this.members = members;
        this.attached = attached;
        this.anyAttached = Arrays.stream(attached).anyMatch(number -> number > 0);
        this.summand = summand;
        this.hops = hops;
        this.sums = new long[2 * count];
        this.reached = new int[2 * count];
        this.farthest = new int[2 * count];
    }

    /** What is added next is at this distance. */
    void at(int distance) {
        this.distance = distance;
        while (unitCount <= distance + 2) {
            if (unitCount == units.length) {
                units = Arrays.copyOf(units, 2 * unitCount);
                pairs = Arrays.copyOf(pairs, 2 * unitCount);
            }
            units[unitCount] = summand.at(unitCount);
            unitCount++;
        }
    }

    /**
     * Adds what sources stand for to what vertices reach, and what is attached to those sources.
     *
     * @param own by place from the first on, how many the sources stand for that reach the vertex
     * @param beyond how many are attached to them; empty if there are none
     */
    void add(int[] vertices, int first, int end, int[] own, int[] beyond) {
        add(vertices, first, end, own, 0, members, distance);
        if (beyond.length > 0) {
            add(vertices, first, end, beyond, 0, members, distance + 1);
        }
        if (anyAttached) {
            add(vertices, first, end, own, count, attached, distance + 1);
            if (beyond.length > 0) {
                add(vertices, first, end, beyond, count, attached, distance + 2);
            }
        }
    }

    private void add(int[] vertices, int first, int end, int[] more, int offset, int[] standsFor, int distance) {
        if (distance > hops) {
            return;
        }
        long[] sums = this.sums;
        int[] reached = this.reached;
        int[] farthest = this.farthest;
        long unit = units[distance];
        long found = 0;
        for (int i = first; i < end; i++) {
            int place = vertices[i];
            int sources = more[i - first];
            int each = standsFor[place];
            if (each != 0 && sources != 0) {
                found += (long) sources * each;
                place += offset;
                sums[place] += unit * sources;
                reached[place] += sources;
                if (farthest[place] < distance) {
                    farthest[place] = distance;
                }
            }
        }
        pairs[distance] += found;
    }

    /** Adds what vertices at this distance stand for, and what is attached to them, to what a vertex reaches. */
    void add(int vertex, int own, int beyond) {
        add(vertex, members[vertex], distance, own);
        add(vertex, members[vertex], distance + 1, beyond);
        if (attached[vertex] != 0) {
            add(count + vertex, attached[vertex], distance + 1, own);
            add(count + vertex, attached[vertex], distance + 2, beyond);
        }
    }

    /** Adds, or takes away, what one vertex reaches at a distance. */
    void correct(int vertex, int distance, int more) {
        if (more != 0) {
            at(distance);
            add(vertex, members[vertex], distance, more);
        }
    }

    private void add(int place, int standsFor, int distance, int more) {
        if (distance <= hops && more != 0) {
            sums[place] += units[distance] * more;
            reached[place] += more;
            farthest[place] = Math.max(farthest[place], distance);
            pairs[distance] += (long) more * standsFor;
        }
    }

    /** Takes what a place of other sums has. */
    void copy(int vertex, DistanceSums other, int place) {
        sums[vertex] = other.sums[place];
        reached[vertex] = other.reached[place];
        farthest[vertex] = other.farthest[place];
    }

    /** Adds what another thread added up. */
    void addAll(DistanceSums other) {
        addTotals(other);
        for (int v = 0; v < sums.length; v++) {
            sums[v] += other.sums[v];
            reached[v] += other.reached[v];
            farthest[v] = Math.max(farthest[v], other.farthest[v]);
        }
    }

    /** Adds the pairs and the work of other sums. */
    void addTotals(DistanceSums other) {
        at(Math.max(distance, other.pairs.length));
        for (int d = 0; d < other.pairs.length; d++) {
            pairs[d] += other.pairs[d];
        }
        rounds += other.rounds;
        arcs += other.arcs;
    }
}
