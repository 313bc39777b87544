package io.shicheng.csr;

import io.shicheng.threads.Workers;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes parallel arcs of sorted rows one, their strengths added in the order in which they stand. */
final class ParallelArcs {
    private final int[] offsets;
    private final int[] targets;
    private final double @Nullable [] weights;
    private final boolean directed;
    private final int threads;
    private final int[] bounds;
    /** Arcs that a slice keeps. */
    private final int[] kept;

    ParallelArcs(int[] offsets, int[] targets, double @Nullable [] weights, boolean directed, int threads) {
        this.offsets = offsets;
        this.targets = targets;
        this.weights = weights;
        this.directed = directed;
        this.threads = threads;
        this.bounds = Slices.balanced(offsets, threads);
        this.kept = new int[threads];
    }

    CsrGraph merged() {
        Workers.run(threads, this::count);
        long all = Arrays.stream(kept).asLongStream().sum();
        if (all == targets.length) {
            return graph(offsets, targets, weights);
        }
        int[] newOffsets = new int[offsets.length];
        int[] newTargets = new int[(int) all];
        double[] newWeights = weights == null ? null : new double[(int) all];
        newOffsets[offsets.length - 1] = (int) all;
        Workers.run(threads, slice -> copy(slice, newOffsets, newTargets, newWeights));
        return graph(newOffsets, newTargets, newWeights);
    }

    private CsrGraph graph(int[] rows, int[] ends, double @Nullable [] strengths) {
        return new CsrGraph(rows, ends, strengths == null || allOne(strengths) ? null : strengths, directed);
    }

    private static boolean allOne(double[] strengths) {
        for (double strength : strengths) {
            if (strength != 1) {
                return false;
            }
        }
        return true;
    }

    private void count(int slice) {
        int different = 0;
        for (int v = bounds[slice]; v < bounds[slice + 1]; v++) {
            different += differentIn(offsets[v], offsets[v + 1]);
        }
        kept[slice] = different;
    }

    private int differentIn(int start, int end) {
        int[] row = targets;
        int different = 0;
        int last = -1;
        for (int a = start; a < end; a++) {
            different += row[a] == last ? 0 : 1;
            last = row[a];
        }
        return different;
    }

    private void copy(int slice, int[] newOffsets, int[] newTargets, double @Nullable [] newWeights) {
        int place = 0;
        for (int s = 0; s < slice; s++) {
            place += kept[s];
        }
        for (int v = bounds[slice]; v < bounds[slice + 1]; v++) {
            newOffsets[v] = place;
            place = copyRow(offsets[v], offsets[v + 1], place, newTargets, newWeights);
        }
    }

    private int copyRow(int start, int end, int to, int[] newTargets, double @Nullable [] newWeights) {
        double[] strengths = weights;
        int place = to;
        int last = -1;
        for (int a = start; a < end; a++) {
            int target = targets[a];
            if (target != last) {
                newTargets[place++] = target;
                last = target;
            }
            if (newWeights != null && strengths != null) {
                newWeights[place - 1] += strengths[a];
            }
        }
        return place;
    }
}
