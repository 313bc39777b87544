package io.shicheng.analysis.distance.search.fold;

import io.shicheng.analysis.parallel.CancellationPoint;
import java.util.Arrays;

/** Finds vertices of a graph without directions that have the same neighbours; see {@link MergedTwins}. */
final class TwinFinder {
    private final int[] offsets;
    private final int[] targets;
    private final CancellationPoint meter;
    private final int mask;
    private final int[] apart;
    private final int[] together;
    private final long[] sums;

    /** @param targets in every row in the same order */
    TwinFinder(int[] offsets, int[] targets, CancellationPoint meter) {
        int n = offsets.length - 1;
        this.offsets = offsets;
        this.targets = targets;
        this.meter = meter;
        this.mask = Integer.highestOneBit(Math.clamp(2 * n, 1, 1 << 29)) * 2 - 1;
        this.apart = new int[mask + 1];
        this.together = new int[mask + 1];
        this.sums = new long[n];
    }

    /** Of each vertex the twin with the smallest number, or itself. */
    int[] firstOfClass() {
        int n = sums.length;
        int[] first = new int[n];
        for (int v = 0; v < n; v++) {
            meter.add(offsets[v + 1] - offsets[v] + 1);
            sums[v] = sumOfNeighbours(v);
            int place = find(apart, v, 0);
            int other = apart[place] - 1;
            if (other < 0) {
                int secondPlace = find(together, v, 1);
                other = together[secondPlace] - 1;
                if (other < 0) {
                    apart[place] = v + 1;
                    together[secondPlace] = v + 1;
                }
            }
            first[v] = other < 0 ? v : other;
        }
        return first;
    }

    private long sumOfNeighbours(int v) {
        int[] targets = this.targets;
        long sum = 0;
        for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
            sum += scrambled(targets[a]);
        }
        return sum;
    }

    /** The finisher of SplitMix64. */
    private static long scrambled(int v) {
        long bits = (v + 1) * 0x9E3779B97F4A7C15L;
        bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        return bits ^ bits >>> 27;
    }

    /** Where a twin of the vertex stands in the table, or could. */
    private int find(int[] table, int v, int withItself) {
        long sum = sums[v] + withItself * scrambled(v);
        int place = (int) (sum >>> 32 ^ sum) & mask;
        for (; table[place] != 0; place = place + 1 & mask) {
            int u = table[place] - 1;
            if (sum == sums[u] + withItself * scrambled(u) && sameNeighbours(u, v, withItself == 1)) {
                break;
            }
        }
        return place;
    }

    /** Whether N(u) = N(v), or, with each other, N[u] = N[v]. */
    private boolean sameNeighbours(int u, int v, boolean each) {
        int from = offsets[u];
        int to = offsets[u + 1];
        int otherFrom = offsets[v];
        int otherTo = offsets[v + 1];
        if (to - from != otherTo - otherFrom) {
            return false;
        }
        meter.add(to - from);
        if (!each) {
            return Arrays.equals(targets, from, to, targets, otherFrom, otherTo);
        }
        int a = from;
        int b = otherFrom;
        while (a < to || b < otherTo) {
            if (a < to && targets[a] == v) {
                a++;
            } else if (b < otherTo && targets[b] == u) {
                b++;
            } else if (a == to || b == otherTo || targets[a++] != targets[b++]) {
                return false;
            }
        }
        return true;
    }
}
