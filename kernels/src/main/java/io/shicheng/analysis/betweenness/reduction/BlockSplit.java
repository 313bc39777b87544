package io.shicheng.analysis.betweenness.reduction;

import io.shicheng.analysis.betweenness.reduction.ClassGraph.Rows;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes a graph apart into its biconnected blocks, a vertex that joins several of them becoming one vertex in each.
 * Pairs that a vertex keeps apart are settled; blocks of two vertices, and complete ones where all ties are equally
 * long, have nothing left to count and are dropped. Folding away vertices of degree 1, again and again, is what this
 * does to bridges.
 */
final class BlockSplit {
    /** The blocks, one after another. */
    final ClassGraph graph;
    /** First vertex of each block, and at the end the number of vertices. */
    final int[] starts;
    /** The vertex that a vertex of a block was before. */
    final int[] origin;

    private final BlockTree blocks;
    private final ClassGraph before;
    /** Arcs out of a vertex within the block that it is below the top of, and out of the top of each block. */
    private final int[] ownDegree;

    private final int[] topDegree;
    /** The new vertex that a vertex became below a top, -1 if none. */
    private final int[] ownPlace;
    /** The new vertex that the top of a block became, -1 if the block was dropped. */
    private final int[] topPlace;

    BlockSplit(ClassGraph before, RunControl control) {
        this.before = before;
        Rows both = before.directed ? bothWays(before) : new Rows(before.offsets, before.targets, null);
        blocks = new BlockTree(both.offsets(), both.targets(), control);
        ownDegree = new int[before.size()];
        topDegree = new int[blocks.count];
        countDegrees(control);
        control.checkCancelled();
        ownPlace = new int[before.size()];
        topPlace = new int[blocks.count];
        starts = place();
        origin = origins();
        Rows out = rows(control);
        Rows in = before.directed ? out.turned() : null;
        control.checkCancelled();
        BlockWeights weights = before.directed
                ? new DirectedBlockWeights(before, blocks, this, out, Objects.requireNonNull(in)).settle(control)
                : BlockWeights.undirected(before, blocks);
        graph = graph(out, in, weights);
    }

    private static Rows bothWays(ClassGraph graph) {
        int n = graph.size();
        int[] offsets = new int[n + 1];
        int[] targets = new int[UnmeasurableException.length(2L * graph.arcs())];
        int arc = 0;
        for (int v = 0; v < n; v++) {
            int out = graph.offsets[v + 1] - graph.offsets[v];
            int in = graph.inOffsets[v + 1] - graph.inOffsets[v];
            System.arraycopy(graph.targets, graph.offsets[v], targets, arc, out);
            System.arraycopy(graph.inTargets, graph.inOffsets[v], targets, arc + out, in);
            arc += out + in;
            offsets[v + 1] = arc;
        }
        return new Rows(offsets, targets, null);
    }

    private void countDegrees(RunControl control) {
        int[] number = blocks.number;
        int[] block = blocks.block;
        int[] offsets = before.offsets;
        int[] targets = before.targets;
        for (int v = 0; v < number.length; v++) {
            CancellationPoint.at(v, control);
            int here = number[v];
            int own = 0;
            for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                int w = targets[a];
                if (number[w] < here || block[w] == block[v]) {
                    own++;
                } else {
                    topDegree[block[w]]++;
                }
            }
            ownDegree[v] = own;
        }
    }

    /** Gives each vertex of a block that is kept its new number; returns where blocks start. */
    private int[] place() {
        int[] size = new int[blocks.count];
        long[] arcs = new long[blocks.count];
        for (int v = 0; v < ownDegree.length; v++) {
            int b = blocks.block[v];
            if (b >= 0) {
                size[b]++;
                arcs[b] += ownDegree[v];
            }
        }
        int[] firsts = new int[blocks.count + 1];
        int kept = 0;
        int place = 0;
        for (int b = 0; b < blocks.count; b++) {
            long vertices = size[b] + 1L;
            boolean complete = arcs[b] + topDegree[b] == vertices * (vertices - 1);
            boolean settled = vertices == 2 || complete && before.lengths == null && !before.directed;
            topPlace[b] = settled ? -1 : place;
            firsts[kept] = place;
            if (!settled) {
                kept++;
                place = UnmeasurableException.length((long) place + size[b] + 1);
            }
        }
        firsts[kept] = place;
        int[] next = topPlace.clone();
        for (int v : blocks.order) {
            int b = blocks.block[v];
            ownPlace[v] = b < 0 || next[b] < 0 ? -1 : ++next[b];
        }
        return Arrays.copyOf(firsts, kept + 1);
    }

    private int[] origins() {
        int[] origins = new int[starts[starts.length - 1]];
        for (int v = 0; v < ownPlace.length; v++) {
            if (ownPlace[v] >= 0) {
                origins[ownPlace[v]] = v;
            }
        }
        for (int b = 0; b < topPlace.length; b++) {
            if (topPlace[b] >= 0) {
                origins[topPlace[b]] = blocks.top[b];
            }
        }
        return origins;
    }

    private Rows rows(RunControl control) {
        int[] offsets = new int[origin.length + 1];
        for (int v = 0; v < ownPlace.length; v++) {
            if (ownPlace[v] >= 0) {
                offsets[ownPlace[v] + 1] = ownDegree[v];
            }
        }
        for (int b = 0; b < topPlace.length; b++) {
            if (topPlace[b] >= 0) {
                offsets[topPlace[b] + 1] = topDegree[b];
            }
        }
        for (int i = 0; i < origin.length; i++) {
            offsets[i + 1] += offsets[i];
        }
        int[] targets = new int[offsets[origin.length]];
        double[] lengths = before.lengths == null ? null : new double[targets.length];
        fill(Arrays.copyOf(offsets, origin.length), targets, lengths, control);
        return new Rows(offsets, targets, lengths);
    }

    private void fill(int[] next, int[] targets, double @Nullable [] lengths, RunControl control) {
        int[] number = blocks.number;
        int[] block = blocks.block;
        int[] oldTargets = before.targets;
        double[] oldLengths = before.lengths;
        for (int v = 0; v < number.length; v++) {
            CancellationPoint.at(v, control);
            int here = number[v];
            int own = block[v];
            for (int a = before.offsets[v], end = before.offsets[v + 1]; a < end; a++) {
                int w = oldTargets[a];
                boolean up = number[w] < here;
                int b = up ? own : block[w];
                int top = topPlace[b];
                if (top < 0) {
                    continue;
                }
                int from = b == own ? ownPlace[v] : top;
                int slot = next[from]++;
                targets[slot] = b == block[w] ? ownPlace[w] : top;
                if (lengths != null && oldLengths != null) {
                    lengths[slot] = oldLengths[a];
                }
            }
        }
    }

    private ClassGraph graph(Rows out, @Nullable Rows in, BlockWeights weights) {
        int[] members = new int[origin.length];
        for (int i = 0; i < origin.length; i++) {
            members[i] = before.members[origin[i]];
        }
        double[] source = place(weights.ownSource, weights.topSource);
        double[] target = before.directed ? place(weights.ownTarget, weights.topTarget) : source;
        return new ClassGraph(before.directed, out, in, members, source, target);
    }

    private double[] place(double[] own, double[] ofTops) {
        double[] placed = new double[origin.length];
        for (int v = 0; v < own.length; v++) {
            if (ownPlace[v] >= 0) {
                placed[ownPlace[v]] = own[v];
            }
        }
        for (int b = 0; b < ofTops.length; b++) {
            if (topPlace[b] >= 0) {
                placed[topPlace[b]] = ofTops[b];
            }
        }
        return placed;
    }

    /** The new vertex of a block's top, -1 if the block was dropped. */
    int topPlace(int block) {
        return topPlace[block];
    }

    int ownPlace(int vertex) {
        return ownPlace[vertex];
    }

    /** Whether a block of two vertices has the arc from its top. */
    boolean leadsDown(int block) {
        return topDegree[block] > 0;
    }

    /** Whether a block of two vertices has the arc to its top. */
    boolean leadsUp(int block) {
        return ownDegree[blocks.head[block]] > 0;
    }
}
