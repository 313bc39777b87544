package io.shicheng.analysis.betweenness;

import io.shicheng.analysis.betweenness.reduction.BlockRows;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * Counts shortest paths from one vertex of a block after another, level by level, and gathers what depends on them on
 * the way back; see {@link Betweenness}. Each level is either pushed along the rows of the level before or pulled along
 * its own, whichever has fewer arcs.
 *
 * <p>No distances are kept. Pushing adds to all neighbours, whatever their level: what vertices of levels that are
 * done with receive is never read again. Pulling reads an array that is zero but for the one level it wants. So no arc
 * is asked about, and there is nothing for the processor to guess but the ends of rows.
 */
final class BlockSearch {
    /** Pushing an arc costs about as much as pulling this many. */
    private static final int PUSH_COST = 2;

    /** Vertices between two looks at how much was done. */
    private static final int BATCH = 1024;

    /** Arcs between two looks at the control. */
    private static final int LOOK = 1 << 20;

    private final BlockRows rows;
    private final RunControl control;
    /** Vertices reached, level by level. */
    private final int[] order;
    /** Vertices not reached, where a level was pulled. */
    private final int[] rest;
    /** By place in {@link #order}: path counts; on the way back, what a vertex passes on to each path to it. */
    private final double[] values;
    /** By vertex: where pushes add up. Zero for vertices not reached. */
    private final double[] sums;
    /** By vertex: what a level offers to pulls. Zero for all others. */
    private final double[] front;
    /** Where each level begins in {@link #order}. */
    private int[] levels = new int[64];

    private long[] arcsOut = new long[64];
    private long[] arcsIn = new long[64];
    private int depth;
    private int restCount;
    private double most;
    private int base;
    private int limit;
    private long sinceLook;
    private long scanned;

    BlockSearch(BlockRows rows, RunControl control) {
        this.rows = rows;
        this.control = control;
        int size = rows.largest() + 1;
        this.order = new int[size];
        this.rest = new int[size];
        this.values = new double[size];
        this.sums = new double[size];
        this.front = new double[size];
    }

    /** Arcs scanned so far. */
    long scanned() {
        return scanned;
    }

    /**
     * Adds what a source contributes to the vertices of its block, of which those from {@code size} on are gone.
     *
     * @param factor by which it counts
     * @param first where the block's scores begin
     * @return the greatest number of shortest paths to a vertex; nothing was added if it is
     *     {@link BreadthFirstPaths#MOST_PATHS} or more
     */
    double add(int block, int size, int source, double factor, double[] scores, int first) {
        base = rows.starts[block];
        limit = size;
        int whole = rows.starts[block + 1] - base;
        Arrays.fill(sums, 0, size, 0);
        Arrays.fill(sums, size, whole + 1, 1);
        forward(source, rows.inOffsets[base + whole] - rows.inOffsets[base]);
        if (most < BreadthFirstPaths.MOST_PATHS) {
            Arrays.fill(sums, 0, size, 0);
            backward(factor * rows.sourceWeight[base + source], scores, first);
        }
        return most;
    }

    private void forward(int source, long arcs) {
        most = 1;
        depth = 0;
        restCount = -1;
        order[0] = source;
        sums[source] = 1;
        levels[0] = 0;
        int row = base + source;
        int tail = LevelLoops.pushRow(rows.targets, rows.offsets[row], rows.offsets[row + 1], 1, sums, order, 1);
        done(rows.offsets[row + 1] - rows.offsets[row]);
        long unseen = arcs - (rows.inOffsets[row + 1] - rows.inOffsets[row]);
        int from = 1;
        while (tail > from) {
            depth++;
            beginLevel(from, tail);
            unseen -= arcsIn[depth];
            if (tail == limit) {
                break;
            }
            int to = tail;
            if (arcsOut[depth] * PUSH_COST <= unseen) {
                tail = pushLevel(from, to);
            } else {
                tail = pullLevel(from, to, unseen);
            }
            from = to;
        }
        levels[depth + 1] = tail;
    }

    private void beginLevel(int from, int to) {
        if (depth + 2 > levels.length) {
            levels = Arrays.copyOf(levels, 2 * depth + 2);
            arcsOut = Arrays.copyOf(arcsOut, 2 * depth + 2);
            arcsIn = Arrays.copyOf(arcsIn, 2 * depth + 2);
        }
        levels[depth] = from;
        arcsOut[depth] = LevelLoops.degrees(rows.offsets, base, from, to, order);
        arcsIn[depth] = rows.directed ? LevelLoops.degrees(rows.inOffsets, base, from, to, order) : arcsOut[depth];
        most = Math.max(most, LevelLoops.takeCounts(from, to, order, sums, values));
    }

    private int pushLevel(int from, int to) {
        int tail = to;
        for (int i = from; i < to; i += BATCH) {
            int end = Math.min(to, i + BATCH);
            tail = LevelLoops.push(i, end, base, rows.offsets, rows.targets, rows.classes, values, sums, order, tail);
            done(arcsOut[depth] * (end - i) / (to - from));
        }
        return tail;
    }

    private int pullLevel(int from, int to, long arcs) {
        restCount = LevelLoops.unreached(restCount < 0 ? LevelLoops.all(limit, rest) : restCount, rest, sums);
        LevelLoops.offer(from, to, base, rows.classes, order, values, front);
        int tail = to;
        for (int i = 0; i < restCount; i += BATCH) {
            int end = Math.min(restCount, i + BATCH);
            tail = LevelLoops.pull(i, end, base, rows.inOffsets, rows.inTargets, rest, front, sums, order, tail);
            done(arcs * (end - i) / restCount);
        }
        LevelLoops.withdraw(from, to, order, front);
        return tail;
    }

    private void backward(double weight, double[] scores, int first) {
        LevelLoops.finish(levels[depth], levels[depth + 1], base, rows.classes, order, values);
        for (int level = depth - 1; level > 0; level--) {
            int from = levels[level];
            int to = levels[level + 1];
            int end = levels[level + 2];
            if (arcsIn[level + 1] * PUSH_COST <= arcsOut[level]) {
                for (int i = to; i < end; i += BATCH) {
                    LevelLoops.pushBack(
                            i, Math.min(end, i + BATCH), base, rows.inOffsets, rows.inTargets, order, values, sums);
                    done(arcsIn[level + 1] * Math.min(BATCH, end - i) / (end - to));
                }
            } else {
                LevelLoops.show(to, end, order, values, front);
                for (int i = from; i < to; i += BATCH) {
                    LevelLoops.pullBack(
                            i, Math.min(to, i + BATCH), base, rows.offsets, rows.targets, order, front, sums);
                    done(arcsOut[level] * Math.min(BATCH, to - i) / (to - from));
                }
                LevelLoops.withdraw(to, end, order, front);
            }
            LevelLoops.gather(from, to, base, rows.classes, order, sums, values, weight, scores, first);
        }
    }

    private void done(long arcs) {
        scanned += arcs;
        sinceLook += arcs;
        if (sinceLook > LOOK) {
            sinceLook = 0;
            control.checkCancelled();
        }
    }
}
