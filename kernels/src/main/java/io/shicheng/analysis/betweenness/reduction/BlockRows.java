package io.shicheng.analysis.betweenness.reduction;

import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Blocks as they are searched: vertices are numbered from 0 in each block, and those that are searched from and then
 * taken out stand last, the first to go at the very end. A search from such a vertex s runs over the vertices up to s.
 *
 * <p>Where all arcs have length 1, rows ascend and are filled up to a multiple of {@value #WIDTH} with a number that no
 * vertex has, the size of the block: reading four at a time, a search has no remainders, and most rows of a sparse
 * graph are as long as each other, so that the processor foresees their end.
 */
public final class BlockRows {
    /** What lengths of rows are a multiple of, where all arcs have length 1. */
    public static final int WIDTH = 4;

    public final boolean directed;
    /** First row of each block, and at the end the number of rows. */
    public final int[] starts;
    /** How many of a block's vertices are searched from and taken out, one after another; null if none is taken out. */
    public final int @Nullable [] leaving;
    /** Offsets of rows into {@link #targets}. */
    public final int[] offsets;
    /** Numbers within the block. */
    public final int[] targets;

    public final double @Nullable [] lengths;
    public final int[] inOffsets;
    public final int[] inTargets;
    public final double[] sourceWeight;
    /** Two numbers a row: its weight as a target of paths, and how many members its class has. */
    public final double[] classes;
    /** The vertex of the graph of classes that a row is for. */
    private final int[] vertex;

    BlockRows(ClassGraph graph, int[] starts, boolean @Nullable [] side, RunControl control) {
        this.directed = graph.directed;
        this.starts = starts;
        this.vertex = new int[graph.size()];
        this.leaving = side == null ? null : new int[starts.length - 1];
        int[] place = new int[graph.size()];
        int[] next = new int[largest()];
        for (int b = 0; b + 1 < starts.length; b++) {
            arrange(graph, starts[b], starts[b + 1], side, b, place, next);
        }
        int n = graph.size();
        sourceWeight = new double[n];
        classes = new double[2 * n];
        for (int i = 0; i < n; i++) {
            sourceWeight[i] = graph.sourceWeight[vertex[i]];
            classes[2 * i] = graph.targetWeight[vertex[i]];
            classes[2 * i + 1] = graph.members[vertex[i]];
        }
        int width = graph.lengths == null ? WIDTH : 1;
        offsets = offsets(graph.offsets, width);
        targets = new int[offsets[n]];
        lengths = graph.lengths == null ? null : new double[targets.length];
        if (lengths != null && graph.lengths != null) {
            copy(graph, graph.lengths, place, lengths);
        } else {
            fill(graph.inOffsets, graph.inTargets, place, offsets, targets, control);
        }
        if (directed) {
            inOffsets = offsets(graph.inOffsets, width);
            inTargets = new int[inOffsets[n]];
            fill(graph.offsets, graph.targets, place, inOffsets, inTargets, control);
        } else {
            inOffsets = offsets;
            inTargets = targets;
        }
    }

    /** Offsets of rows that are filled up to a multiple of {@code width}. */
    private int[] offsets(int[] of, int width) {
        int[] wide = new int[vertex.length + 1];
        for (int i = 0; i < vertex.length; i++) {
            int degree = of[vertex[i] + 1] - of[vertex[i]];
            wide[i + 1] = UnmeasurableException.length((long) wide[i] + (degree + width - 1) / width * width);
        }
        return wide;
    }

    /**
     * Puts a block's vertices into descending order of degree, those that leave last: what is read most often then lies
     * together.
     *
     * @param next scratch, as long as the block
     */
    private void arrange(
            ClassGraph graph, int from, int end, boolean @Nullable [] side, int b, int[] place, int[] next) {
        int size = end - from;
        Arrays.fill(next, 0, size, 0);
        for (int v = from; v < end; v++) {
            next[size - 1 - Math.min(size - 1, graph.degree(v))]++;
        }
        for (int i = 0, sum = from; i < size; i++) {
            int count = next[i];
            next[i] = sum;
            sum += count;
        }
        for (int v = from; v < end; v++) {
            vertex[next[size - 1 - Math.min(size - 1, graph.degree(v))]++] = v;
        }
        if (side != null && leaving != null) {
            leaving[b] = sideLast(side, from, end);
        }
        for (int i = from; i < end; i++) {
            place[vertex[i]] = i;
        }
    }

    private int sideLast(boolean[] side, int from, int end) {
        int[] last = new int[end - from];
        int count = 0;
        int stay = from;
        for (int i = from; i < end; i++) {
            if (side[vertex[i]]) {
                last[count++] = vertex[i];
            } else {
                vertex[stay++] = vertex[i];
            }
        }
        System.arraycopy(last, 0, vertex, stay, count);
        return count;
    }

    /** Writes each arc into the row of its other end, ends ascending, and fills rows up. */
    private void fill(
            int[] fromOffsets, int[] fromTargets, int[] place, int[] intoOffsets, int[] into, RunControl control) {
        int[] next = Arrays.copyOf(intoOffsets, vertex.length);
        for (int b = 0; b + 1 < starts.length; b++) {
            int start = starts[b];
            int end = starts[b + 1];
            for (int i = start; i < end; i++) {
                CancellationPoint.at(i, control);
                int v = vertex[i];
                for (int a = fromOffsets[v], last = fromOffsets[v + 1]; a < last; a++) {
                    into[next[place[fromTargets[a]]]++] = i - start;
                }
            }
            for (int i = start; i < end; i++) {
                Arrays.fill(into, next[i], intoOffsets[i + 1], end - start);
            }
        }
    }

    /** Copies rows with their lengths. */
    private void copy(ClassGraph graph, double[] fromLengths, int[] place, double[] intoLengths) {
        for (int b = 0; b + 1 < starts.length; b++) {
            for (int i = starts[b]; i < starts[b + 1]; i++) {
                int arc = offsets[i];
                for (int a = graph.offsets[vertex[i]]; a < graph.offsets[vertex[i] + 1]; a++, arc++) {
                    targets[arc] = place[graph.targets[a]] - starts[b];
                    intoLengths[arc] = fromLengths[a];
                }
            }
        }
    }

    /** Number of blocks. */
    public int count() {
        return starts.length - 1;
    }

    /** Number of sources to search from in a block. */
    public int sources(int block) {
        return leaving == null ? starts[block + 1] - starts[block] : leaving[block];
    }

    /**
     * The rows of some blocks as a graph of their own, for searches that need no filling up. Its vertices are rows,
     * numbered from the first of the blocks.
     *
     * @param size vertices of each block from here on are gone, and have no arcs
     */
    public CsrGraph graph(int fromBlock, int toBlock, int size) {
        int first = starts[fromBlock];
        int[] graphOffsets = new int[starts[toBlock] - first + 1];
        int[] graphTargets = new int[offsets[starts[toBlock]] - offsets[first]];
        int arc = 0;
        for (int b = fromBlock; b < toBlock; b++) {
            int live = Math.min(size, starts[b + 1] - starts[b]);
            for (int row = starts[b]; row < starts[b + 1]; row++) {
                for (int a = offsets[row]; a < offsets[row + 1] && row - starts[b] < live; a++) {
                    if (targets[a] < live) {
                        graphTargets[arc++] = targets[a] + starts[b] - first;
                    }
                }
                graphOffsets[row - first + 1] = arc;
            }
        }
        return CsrGraph.ofArrays(graphOffsets, Arrays.copyOf(graphTargets, arc), null, directed);
    }

    /** The range of {@link #classes} that is for a block. */
    public double[] classesOf(int block) {
        return Arrays.copyOfRange(classes, 2 * starts[block], 2 * starts[block + 1]);
    }

    /** Number of rows. */
    public int size() {
        return vertex.length;
    }

    /** Vertices of the largest block. */
    public int largest() {
        int largest = 0;
        for (int b = 0; b < count(); b++) {
            largest = Math.max(largest, starts[b + 1] - starts[b]);
        }
        return largest;
    }

    void addTo(double[] found, int first, double[] scores) {
        for (int i = 0; i < vertex.length; i++) {
            scores[vertex[i]] += found[first + i];
        }
    }
}
