package io.shicheng.csr;

import io.shicheng.threads.Workers;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sorts arcs into rows, twice over: first into buckets by target, then, bucket by bucket, into rows by source, so that
 * rows come out sorted and parallel arcs in the order in which they came. Each thread counts and places a slice of the
 * arcs, behind those of the slices before it, so that the rows are the same with any number of threads.
 *
 * <p>Time: O(n + m) and n for each thread; space beside the graph: as much as its targets, and 4 n bytes a thread.
 *
 * <p>On edges at random a second thread gains little, perhaps since both write to the same cache lines where rows are
 * short (3 million edges of a million vertices, warm: 0.13 to 0.16 s with one thread, 0.10 to 0.16 s with two; of
 * 325,557, where rows are longer, 0.05 and 0.04 s).
 */
final class ArcRows {
    private final int vertexCount;
    private final boolean directed;
    private final int[] sources;
    private final int[] ends;
    private final double @Nullable [] strengths;
    private final int edges;
    private final int threads;

    /** Start of each vertex' bucket, later of its row; length {@code vertexCount + 1}. */
    private int[] starts;
    /** For each slice, where its next arc of a vertex goes. */
    private final int[][] next;

    private int[] others = new int[0];
    private double @Nullable [] weights;

    ArcRows(
            int vertexCount,
            boolean directed,
            int[] sources,
            int[] ends,
            double @Nullable [] strengths,
            int edges,
            int threads) {
        this.vertexCount = vertexCount;
        this.directed = directed;
        this.sources = sources;
        this.ends = ends;
        this.strengths = strengths;
        this.edges = edges;
        this.threads = threads;
        this.starts = new int[vertexCount + 1];
        this.next = new int[threads][];
    }

    CsrGraph graph() {
        Workers.run(threads, this::countTargets);
        int arcs = placeSlices();
        others = new int[arcs];
        weights = strengths == null ? null : new double[arcs];
        Workers.run(threads, this::fillBuckets);
        int[] bucketStarts = starts;
        int[] bounds = Slices.balanced(bucketStarts, threads);
        Workers.run(threads, slice -> countSources(bucketStarts, bounds, slice));
        starts = new int[vertexCount + 1];
        placeSlices();
        int[] targets = new int[arcs];
        double[] ordered = weights == null ? null : new double[arcs];
        Workers.run(threads, slice -> fillRows(bucketStarts, bounds, slice, targets, ordered));
        return new ParallelArcs(starts, targets, ordered, directed, threads).merged();
    }

    private int edge(int slice) {
        return (int) ((long) edges * slice / threads);
    }

    private void countTargets(int slice) {
        int[] counts = new int[vertexCount];
        int end = edge(slice + 1);
        if (directed) {
            countIn(counts, edge(slice), end);
        } else {
            countBoth(counts, edge(slice), end);
        }
        next[slice] = counts;
    }

    private void countIn(int[] counts, int start, int end) {
        int[] from = sources;
        int[] to = ends;
        for (int e = start; e < end; e++) {
            int target = to[e];
            if (from[e] != target) {
                counts[target]++;
            }
        }
    }

    private void countBoth(int[] counts, int start, int end) {
        int[] from = sources;
        int[] to = ends;
        for (int e = start; e < end; e++) {
            int source = from[e];
            int target = to[e];
            if (source != target) {
                counts[source]++;
                counts[target]++;
            }
        }
    }

    /** Turns the counts of the slices into where each begins; the number of arcs. */
    private int placeSlices() {
        int[] begin = starts;
        int place = 0;
        for (int v = 0; v < vertexCount; v++) {
            begin[v] = place;
            for (int[] counts : next) {
                int count = counts[v];
                counts[v] = place;
                place += count;
            }
        }
        begin[vertexCount] = place;
        return place;
    }

    private void fillBuckets(int slice) {
        int end = edge(slice + 1);
        if (strengths != null) {
            fillWeighted(next[slice], edge(slice), end);
        } else if (directed) {
            fillIn(next[slice], edge(slice), end);
        } else {
            fillBoth(next[slice], edge(slice), end);
        }
    }

    private void fillIn(int[] place, int start, int end) {
        int[] from = sources;
        int[] to = ends;
        int[] arcs = others;
        for (int e = start; e < end; e++) {
            int source = from[e];
            int target = to[e];
            if (source != target) {
                arcs[place[target]++] = source;
            }
        }
    }

    private void fillBoth(int[] place, int start, int end) {
        int[] from = sources;
        int[] to = ends;
        int[] arcs = others;
        for (int e = start; e < end; e++) {
            int source = from[e];
            int target = to[e];
            if (source != target) {
                arcs[place[target]++] = source;
                arcs[place[source]++] = target;
            }
        }
    }

    private void fillWeighted(int[] place, int start, int end) {
        int[] from = sources;
        int[] to = ends;
        double[] given = strengths;
        double[] kept = weights;
        if (given == null || kept == null) {
            return;
        }
        for (int e = start; e < end; e++) {
            int source = from[e];
            int target = to[e];
            if (source != target) {
                int slot = place[target]++;
                others[slot] = source;
                kept[slot] = given[e];
                if (!directed) {
                    slot = place[source]++;
                    others[slot] = target;
                    kept[slot] = given[e];
                }
            }
        }
    }

    private void countSources(int[] bucketStarts, int[] bounds, int slice) {
        int[] counts = next[slice];
        Arrays.fill(counts, 0);
        int[] arcs = others;
        int end = bucketStarts[bounds[slice + 1]];
        for (int a = bucketStarts[bounds[slice]]; a < end; a++) {
            counts[arcs[a]]++;
        }
    }

    private void fillRows(int[] bucketStarts, int[] bounds, int slice, int[] targets, double @Nullable [] ordered) {
        int[] place = next[slice];
        for (int v = bounds[slice]; v < bounds[slice + 1]; v++) {
            if (ordered == null) {
                fillRow(place, v, bucketStarts[v], bucketStarts[v + 1], targets);
            } else {
                fillRow(place, v, bucketStarts[v], bucketStarts[v + 1], targets, ordered);
            }
        }
    }

    private void fillRow(int[] place, int target, int start, int end, int[] targets) {
        int[] arcs = others;
        for (int a = start; a < end; a++) {
            targets[place[arcs[a]]++] = target;
        }
    }

    private void fillRow(int[] place, int target, int start, int end, int[] targets, double[] ordered) {
        double[] kept = weights;
        if (kept == null) {
            return;
        }
        for (int a = start; a < end; a++) {
            int slot = place[others[a]]++;
            targets[slot] = target;
            ordered[slot] = kept[a];
        }
    }
}
