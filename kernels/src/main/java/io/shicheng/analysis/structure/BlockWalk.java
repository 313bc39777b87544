package io.shicheng.analysis.structure;

import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * The depth-first walk that finds biconnected blocks, directions left out: Hopcroft, J. and Tarjan, R. (1973),
 * doi:10.1145/362248.362272, without recursion and without a stack of edges. Time and space O(n + m). It begins at the
 * smallest vertex of each part and takes neighbours in the order of the rows, in which an edge may stand more than
 * once; only then does a bridge that does so not count as one. What the walk must remember of a vertex on its path is
 * kept by depth, so that one number a vertex is all that is read out of order.
 */
public final class BlockWalk {
    /** What a root has in place of a block above. */
    public static final int NONE = -1;

    /** Steps a call of the hot loop, so that a fresh JVM compiles it after few calls. */
    private static final int STEPS = 32;

    private static final int CALLS_A_LOOK = 512;

    private final int[] offsets;
    private final int[] targets;
    private final RunControl control;
    /** Number in the order of the walk, from 1; 0 for not reached yet. */
    private final int[] reached;

    private final int[] blockAbove;
    private int[] tops = new int[16];
    private int blocks;
    private int bridges;
    private int numbered;
    private int leaves;

    // by depth: the vertex, its next arc, the least number that it or one below is tied to, where its block begins in
    // wait
    private final int[] path;
    private final int[] nextArc;
    private final int[] lowest;
    private final int[] waitFrom;
    /** Vertices whose block is not closed yet. */
    private final int[] waiting;

    private int waits;
    private int depth;

    /**
     * @param offsets of rows that hold each edge at both ends
     * @param control is told of each vertex that was reached
     */
    public BlockWalk(int[] offsets, int[] targets, RunControl control) {
        int n = offsets.length - 1;
        this.offsets = offsets;
        this.targets = targets;
        this.control = control;
        this.reached = new int[n];
        this.blockAbove = new int[n];
        this.path = new int[n];
        this.nextArc = new int[n];
        this.lowest = new int[n];
        this.waitFrom = new int[n];
        this.waiting = new int[n];
    }

    /** To be called once. */
    public void run() {
        int n = reached.length;
        int calls = 0;
        for (int v = 0; v < n; v++) {
            if (reached[v] > 0) {
                continue;
            }
            int before = numbered;
            begin(v);
            while (depth >= 0) {
                walk();
                if (++calls % CALLS_A_LOOK == 0) {
                    control.checkCancelled();
                    control.advance(numbered - before);
                    before = numbered;
                }
            }
            control.advance(numbered - before);
        }
    }

    /** By vertex, when it was met, from 1. */
    public int[] numbers() {
        return reached;
    }

    /** By vertex, the block in which it is with the vertex that it was met from; {@link #NONE} for roots. */
    public int[] blockAbove() {
        return blockAbove;
    }

    /** By block, in the order in which they closed, the vertex that was met first. */
    public int[] tops() {
        return Arrays.copyOf(tops, blocks);
    }

    int bridges() {
        return bridges;
    }

    /** All but those of leaves that were met from their neighbour. */
    long arcsScanned() {
        return targets.length - leaves;
    }

    private void begin(int root) {
        reached[root] = ++numbered;
        blockAbove[root] = NONE;
        depth = 0;
        path[0] = root;
        nextArc[0] = offsets[root];
        lowest[0] = numbered;
    }

    /** Some steps down or up; depth -1 means that the part is done. */
    private void walk() {
        int[] offsets = this.offsets;
        int[] targets = this.targets;
        int[] reached = this.reached;
        int depth = this.depth;
        int v = path[depth];
        int arc = nextArc[depth];
        int low = lowest[depth];
        for (int step = 0; step < STEPS && depth >= 0; step++) {
            int end = offsets[v + 1];
            int number = 1;
            while (arc < end && (number = reached[targets[arc]]) > 0) {
                low = Math.min(low, number);
                arc++;
            }
            if (arc < end) {
                int w = targets[arc++];
                number = ++numbered;
                reached[w] = number;
                if (offsets[w + 1] - offsets[w] == 1) {
                    closeLeaf(v, w);
                    continue;
                }
                nextArc[depth] = arc;
                lowest[depth] = low;
                path[++depth] = w;
                waitFrom[depth] = waits;
                waiting[waits++] = w;
                v = w;
                arc = offsets[w];
                low = number;
            } else if (--depth >= 0) {
                v = path[depth];
                arc = nextArc[depth];
                if (low >= reached[v]) {
                    close(v, waitFrom[depth + 1]);
                }
                low = Math.min(low, lowest[depth]);
            }
        }
        this.depth = depth;
        if (depth >= 0) {
            nextArc[depth] = arc;
            lowest[depth] = low;
        }
    }

    private void closeLeaf(int top, int leaf) {
        leaves++;
        bridges++;
        blockAbove[leaf] = block(top);
    }

    /** Nothing below ties these to a vertex before their top. */
    private void close(int top, int from) {
        int block = block(top);
        if (waits == from + 1) {
            bridges++;
        }
        for (int i = from; i < waits; i++) {
            blockAbove[waiting[i]] = block;
        }
        waits = from;
    }

    private int block(int top) {
        if (blocks == tops.length) {
            tops = Arrays.copyOf(tops, 2 * blocks);
        }
        tops[blocks] = top;
        return blocks++;
    }
}
