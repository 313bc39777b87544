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
    private int membersEach = 1;
    private int attachedEach;

    /**
     * @param members how many vertices each stands for
     * @param attached how many are attached to each
     * @param hops greatest distance that counts
     */
    DistanceSums(int[] members, int[] attached, Summand summand, int hops) {
        this.count = members.length;
        this.members = members;
        this.attached = attached;
        this.summand = summand;
        this.hops = hops;
        this.sums = new long[2 * count];
        this.reached = new int[2 * count];
        this.farthest = new int[2 * count];
    }

    /** What each source that is added next stands for, and has attached to it, at least. */
    void sources(int membersEach, int attachedEach) {
        this.membersEach = membersEach;
        this.attachedEach = attachedEach;
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

    /** Adds so many sources to what a vertex reaches. */
    void add(int vertex, int sources) {
        add(vertex, sources * membersEach, sources * attachedEach);
    }

    /** Adds what sources stand for, and what is attached to them, to what a vertex reaches. */
    void add(int vertex, int own, int beyond) {
        add(vertex, members[vertex], distance, own);
        if (beyond != 0) {
            add(vertex, members[vertex], distance + 1, beyond);
        }
        if (attached[vertex] != 0) {
            add(count + vertex, attached[vertex], distance + 1, own);
            if (beyond != 0) {
                add(count + vertex, attached[vertex], distance + 2, beyond);
            }
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
        if (distance <= hops) {
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
