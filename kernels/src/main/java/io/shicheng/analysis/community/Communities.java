package io.shicheng.analysis.community;

import io.shicheng.analysis.community.move.ShuffledGraph;
import io.shicheng.analysis.community.move.Workspace;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A division of vertices into communities, and how it was found.
 *
 * @param labels the community of each vertex, from 0 in descending order of size, of equal ones the one with the
 *     smallest vertex first
 * @param count of communities
 * @param quality what the division is worth
 * @param levels of the hierarchy at its highest
 * @param rounds sweeps over all vertices, or over those that were waiting
 * @param moves of vertices of any level from one community to another
 * @param arcs looked at
 */
public record Communities(int[] labels, int count, double quality, int levels, long rounds, long moves, long arcs) {
    /** Less, as a share, is rounding. */
    private static final double LEAST_GAIN = 1e-12;

    /** Numbers the communities; the workspace has the counts. */
    static Communities of(int[] raw, int n, double quality, Workspace workspace) {
        int[] labels = Arrays.copyOf(raw, n);
        int count = number(labels);
        return new Communities(
                labels, count, quality, workspace.levels, workspace.rounds, workspace.moves, workspace.arcs);
    }

    /** The other division, of the same graph in another order, if it is better; and what both took. */
    Communities orBetter(Communities other, ShuffledGraph shuffled) {
        boolean better = other.quality > quality + Math.abs(quality) * LEAST_GAIN;
        int[] kept = better ? shuffled.back(other.labels) : labels;
        return new Communities(
                kept,
                better ? number(kept) : count,
                better ? other.quality : quality,
                better ? other.levels : levels,
                rounds + other.rounds,
                moves + other.moves,
                arcs + other.arcs);
    }

    /** Puts numbers in place of labels, which are below n; gives how many there are. */
    private static int number(int[] labels) {
        int n = labels.length;
        int[] sizes = new int[n];
        int[] firsts = new int[n];
        int count = 0;
        for (int v = 0; v < n; v++) {
            if (sizes[labels[v]]++ == 0) {
                firsts[count++] = v;
            }
        }
        long[] order = new long[count];
        for (int c = 0; c < count; c++) {
            // the largest first, then the one that begins first
            order[c] = (long) (n - sizes[labels[firsts[c]]]) << 32 | firsts[c];
        }
        Arrays.sort(order);
        // sizes have served
        int[] numbers = sizes;
        for (int c = 0; c < count; c++) {
            numbers[labels[(int) order[c]]] = c;
        }
        for (int v = 0; v < n; v++) {
            labels[v] = numbers[labels[v]];
        }
        return count;
    }

    /** The communities as scores. */
    public double[] values() {
        double[] values = new double[labels.length];
        for (int v = 0; v < values.length; v++) {
            values[v] = labels[v];
        }
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Communities that
                && Arrays.equals(labels, that.labels)
                && count == that.count
                && Double.compare(quality, that.quality) == 0
                && levels == that.levels
                && rounds == that.rounds
                && moves == that.moves
                && arcs == that.arcs;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return count + " communities of quality " + quality;
    }
}
