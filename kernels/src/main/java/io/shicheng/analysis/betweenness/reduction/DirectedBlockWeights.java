package io.shicheng.analysis.betweenness.reduction;

import io.shicheng.analysis.betweenness.reduction.ClassGraph.Rows;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * What hangs at each vertex of each block of a directed graph: how many vertices outside reach the block through it,
 * and how many are reached from it there.
 *
 * <p>Within a block the vertices that reach its cut vertices, and those that they reach, are found for 64 cut vertices
 * at a time, one bit each; from block to block sums go up the tree of blocks and cut vertices and then down. Sums are
 * of whole numbers below 2⁵³ and exact.
 */
final class DirectedBlockWeights {
    private static final int LANES = 64;

    private final ClassGraph graph;
    private final BlockTree blocks;
    private final BlockSplit split;
    private final Direction reached;
    private final Direction reaching;
    private final int[] wanted = new int[LANES];
    private final int[] places = new int[LANES];
    private final double[] sums = new double[LANES];

    DirectedBlockWeights(ClassGraph graph, BlockTree blocks, BlockSplit split, Rows out, Rows in) {
        this.graph = graph;
        this.blocks = blocks;
        this.split = split;
        this.reached = new Direction(out, graph.targetWeight);
        this.reaching = new Direction(in, graph.sourceWeight);
    }

    /** Sums along arcs, or against them. */
    private final class Direction {
        private final Rows rows;
        /** A vertex and what is reached from it through blocks that it is the top of. */
        private final double[] under;
        /** What is reached from the top of a block within and below the block. */
        private final double[] below = new double[blocks.count];
        /** What is reached from a vertex upwards, through the block that it is below the top of. */
        private final double[] above;
        /** Weight of the top of a block in it. */
        private final double[] beside = new double[blocks.count];

        private final long[] lanes;
        private final int[] queue;
        private final double[] weight;
        private final boolean[] waiting;

        Direction(Rows rows, double[] own) {
            this.rows = rows;
            this.under = own.clone();
            this.above = new double[own.length];
            int n = rows.offsets().length - 1;
            this.lanes = new long[n];
            this.queue = new int[n];
            this.weight = new double[n];
            this.waiting = new boolean[n];
        }

        /** Lets the bits in {@link #lanes} spread from the vertices in the queue. */
        private void spread(int base, int size, int queued) {
            int[] offsets = rows.offsets();
            int[] targets = rows.targets();
            for (int i = 0; i < queued; i++) {
                waiting[queue[base + i]] = true;
            }
            int head = 0;
            int count = queued;
            while (count > 0) {
                int v = queue[base + head];
                head = head + 1 == size ? 0 : head + 1;
                count--;
                waiting[v] = false;
                long bits = lanes[v];
                for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                    int w = targets[a];
                    if ((bits & ~lanes[w]) != 0) {
                        lanes[w] |= bits;
                        if (!waiting[w]) {
                            waiting[w] = true;
                            int tail = head + count;
                            queue[base + (tail >= size ? tail - size : tail)] = w;
                            count++;
                        }
                    }
                }
            }
        }

        /** Sums of the weights that each of the vertices reaches in its block, its own left out. */
        private void sums(int base, int end, int[] vertices, int count, double[] into) {
            Arrays.fill(lanes, base, end, 0);
            for (int i = 0; i < count; i++) {
                lanes[vertices[i]] = 1L << i;
                queue[base + i] = vertices[i];
                into[i] = -weight[vertices[i]];
            }
            spread(base, end - base, count);
            for (int v = base; v < end; v++) {
                for (long bits = lanes[v]; bits != 0; bits &= bits - 1) {
                    into[Long.numberOfTrailingZeros(bits)] += weight[v];
                }
            }
        }
    }

    /** Finds the weights; adds the pairs that cut vertices keep apart to their scores. */
    BlockWeights settle(RunControl control) {
        int[] bases = new int[blocks.count + 1];
        int[] members = membersByBlock(bases);
        for (int b = blocks.count - 1; b >= 0; b--) {
            control.checkCancelled();
            up(b, members, bases, reached, split.leadsDown(b));
            up(b, members, bases, reaching, split.leadsUp(b));
        }
        boolean[] cut = new boolean[graph.size()];
        for (int b = 0; b < blocks.count; b++) {
            cut[blocks.top[b]] = true;
        }
        for (int b = 0; b < blocks.count; b++) {
            control.checkCancelled();
            down(b, members, bases, reached, split.leadsUp(b), cut, control);
            down(b, members, bases, reaching, split.leadsDown(b), cut, control);
        }
        settlePairs();
        return new BlockWeights(reaching.under, reached.under, reaching.beside, reached.beside);
    }

    /** Vertices below the top of each block. */
    private int[] membersByBlock(int[] bases) {
        for (int b : blocks.block) {
            if (b >= 0) {
                bases[b + 1]++;
            }
        }
        for (int b = 0; b < blocks.count; b++) {
            bases[b + 1] += bases[b];
        }
        int[] next = bases.clone();
        int[] members = new int[bases[blocks.count]];
        for (int v : blocks.order) {
            if (blocks.block[v] >= 0) {
                members[next[blocks.block[v]]++] = v;
            }
        }
        return members;
    }

    private void up(int b, int[] members, int[] bases, Direction way, boolean arc) {
        int top = split.topPlace(b);
        if (top < 0) {
            way.below[b] = arc ? way.under[blocks.head[b]] : 0;
        } else {
            for (int i = bases[b]; i < bases[b + 1]; i++) {
                way.weight[split.ownPlace(members[i])] = way.under[members[i]];
            }
            way.weight[top] = 0;
            places[0] = top;
            way.sums(top, top + 1 + bases[b + 1] - bases[b], places, 1, sums);
            way.below[b] = sums[0];
        }
        way.under[blocks.top[b]] += way.below[b];
    }

    private void down(
            int b, int[] members, int[] bases, Direction way, boolean arc, boolean[] cut, RunControl control) {
        int p = blocks.top[b];
        way.beside[b] = way.under[p] + way.above[p] - way.below[b];
        int top = split.topPlace(b);
        if (top < 0) {
            way.above[blocks.head[b]] = arc ? way.beside[b] : 0;
            return;
        }
        way.weight[top] = way.beside[b];
        int end = top + 1 + bases[b + 1] - bases[b];
        int count = 0;
        for (int i = bases[b]; i < bases[b + 1]; i++) {
            if (cut[members[i]]) {
                wanted[count] = members[i];
                places[count++] = split.ownPlace(members[i]);
            }
            if (count == LANES || count > 0 && i == bases[b + 1] - 1) {
                control.checkCancelled();
                way.sums(top, end, places, count, sums);
                for (int lane = 0; lane < count; lane++) {
                    way.above[wanted[lane]] = sums[lane];
                }
                count = 0;
            }
        }
    }

    /** Pairs that come from one branch at a vertex and go into another. */
    private void settlePairs() {
        int n = graph.size();
        double[] from = reaching.above.clone();
        double[] to = reached.above.clone();
        for (int b = 0; b < blocks.count; b++) {
            int v = blocks.top[b];
            double pairs = from[v] * reached.below[b] + reaching.below[b] * to[v];
            graph.scores[v] += pairs / graph.members[v];
            from[v] += reaching.below[b];
            to[v] += reached.below[b];
        }
    }
}
