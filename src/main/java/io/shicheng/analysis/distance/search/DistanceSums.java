package io.shicheng.analysis.distance.search;

import java.util.Arrays;

/** What searches add up of the distances that they find: whole numbers, so that their order does not matter. */
final class DistanceSums {
    private final int[] members;
    private final Summand summand;
    /** By vertex, the sum over those that it reaches. */
    final long[] sums;
    /** By vertex, how many it reaches. */
    final int[] reached;
    /** By vertex, how far the farthest of them is. */
    final int[] farthest;
    /** By distance, how many ordered pairs of vertices are so far apart. */
    long[] pairs = new long[16];

    long rounds;
    long arcs;
    private int distance;
    private long unit;

    DistanceSums(int[] members, Summand summand) {
        this.members = members;
        this.summand = summand;
        this.sums = new long[members.length];
        this.reached = new int[members.length];
        this.farthest = new int[members.length];
    }

    /** What is added next is at this distance. */
    void at(int distance) {
        this.distance = distance;
        unit = summand.at(distance);
        if (distance >= pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * distance);
        }
    }

    void add(int vertex, int count) {
        sums[vertex] += unit * count;
        reached[vertex] += count;
        farthest[vertex] = Math.max(farthest[vertex], distance);
        pairs[distance] += (long) count * members[vertex];
    }

    /** Adds what another thread added up. */
    void addAll(DistanceSums other) {
        if (pairs.length < other.pairs.length) {
            pairs = Arrays.copyOf(pairs, other.pairs.length);
        }
        for (int d = 0; d < other.pairs.length; d++) {
            pairs[d] += other.pairs[d];
        }
        rounds += other.rounds;
        arcs += other.arcs;
        for (int v = 0; v < sums.length; v++) {
            sums[v] += other.sums[v];
            reached[v] += other.reached[v];
            farthest[v] = Math.max(farthest[v], other.farthest[v]);
        }
    }
}
