package io.shicheng.analysis.uncertainty;

import java.util.Arrays;

/**
 * Quantiles of the differences in a window of ranks that moves from the best to the worst. Differences are counted by
 * their order among all in a tree of sums, as Fenwick, P. (1994), doi:10.1002/spe.4380240306, has it.
 */
final class SlidingQuantiles {
    private final MirrorIntervals mirror;
    private final int first;
    private final int n;
    /** All differences, ascending. */
    private final double[] sorted;
    /** Of each place in the list by rank, where its difference is among all, from 1 on. */
    private final int[] placeOf;

    private final int[] counts;
    private int from = 1;
    private int to;
    private int inside;

    SlidingQuantiles(MirrorIntervals mirror, int first) {
        this.mirror = mirror;
        this.first = first;
        this.n = mirror.people();
        int all = mirror.start(n + 1);
        double[] differences = new double[all];
        for (int r = 1; r <= n; r++) {
            for (int place = mirror.start(r); place < mirror.start(r + 1); place++) {
                differences[place] = mirror.difference(place, r);
            }
        }
        this.sorted = differences.clone();
        Arrays.sort(sorted);
        this.placeOf = new int[all];
        for (int place = 0; place < all; place++) {
            // of equal ones all stand at one place
            placeOf[place] = 1 + Arrays.binarySearch(sorted, differences[place]);
        }
        this.counts = new int[all + 1];
    }

    MirrorIntervals.Standings standings() {
        MirrorIntervals.Interval[] intervals = new MirrorIntervals.Interval[n];
        double[] among = new double[n];
        int[] order = mirror.observed().order();
        for (int place = 0; place < n; place++) {
            int vertex = order[place];
            int best = mirror.observed().best(vertex);
            if (mirror.wide(vertex)) {
                int leader = order[best - 1];
                intervals[vertex] = best == place + 1 ? mirror.interval(vertex) : intervals[leader];
                among[vertex] = best == place + 1 ? mirror.amongFirst(vertex, first) : among[leader];
                continue;
            }
            move(mirror.from(vertex), mirror.to(vertex));
            if (inside == 0) {
                intervals[vertex] = mirror.interval(vertex);
                among[vertex] = mirror.amongFirst(vertex, first);
            } else {
                intervals[vertex] =
                        mirror.mirrored(vertex, quantile(MirrorIntervals.LOW), quantile(MirrorIntervals.HIGH));
                among[vertex] = (double) within(vertex, mirror.bound(first)) / inside;
            }
        }
        return new MirrorIntervals.Standings(intervals, among);
    }

    /** How many differences inside put the vertex up to there. */
    private int within(int vertex, double bound) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mirror.place(vertex, sorted[middle]) <= bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return upTo(low);
    }

    /**
     * How many inside are among the first so many of all. Equal ones stand at one place, which may be any of theirs, and
     * all of them are among the first or none.
     */
    private int upTo(int place) {
        int sum = 0;
        for (int i = place; i > 0; i -= i & -i) {
            sum += counts[i];
        }
        return sum;
    }

    private void move(int wantedFrom, int wantedTo) {
        while (to < wantedTo) {
            change(++to, 1);
        }
        while (from > wantedFrom) {
            change(--from, 1);
        }
        while (to > wantedTo) {
            change(to--, -1);
        }
        while (from < wantedFrom) {
            change(from++, -1);
        }
    }

    private void change(int rank, int by) {
        for (int place = mirror.start(rank); place < mirror.start(rank + 1); place++) {
            inside += by;
            for (int i = placeOf[place]; i < counts.length; i += i & -i) {
                counts[i] += by;
            }
        }
    }

    private double quantile(double share) {
        double place = share * (inside - 1);
        int below = (int) Math.floor(place);
        double low = at(below);
        return low + (place - below) * (at(Math.min(inside - 1, below + 1)) - low);
    }

    /** The difference inside that has this many before it. */
    private double at(int before) {
        int position = 0;
        int left = before;
        for (int step = Integer.highestOneBit(counts.length - 1); step > 0; step >>= 1) {
            int next = position + step;
            if (next < counts.length && counts[next] <= left) {
                position = next;
                left -= counts[next];
            }
        }
        return sorted[position];
    }
}
