package io.shicheng.analysis.community.move;

import io.shicheng.analysis.parallel.Rounds;
import java.util.ArrayDeque;

/**
 * Moves vertices of many fixed blocks at once. Within a block each move is seen at once; of other blocks a sweep sees
 * what they were when it began. So the outcome depends on the blocks, which depend on the graph alone, and not on the
 * threads. A few sweeps bring a large graph near to where {@link OneByOne} would.
 */
public final class BlockSweeps implements Rounds.Chunk, Rounds.End {
    private static final int ARCS_A_BLOCK = 1 << 19;
    private static final int MOST_BLOCKS = 64;
    private static final int BATCH = Workspace.BATCH;
    /** Odd, so that it leads once to each vertex of a range. */
    static final int STEP = 2531;

    private final Level level;
    private final int sweeps;
    private final boolean scattered;
    private final Workspace workspace;
    private final int[] bounds;
    private final long[] moved;
    private final ArrayDeque<View> views = new ArrayDeque<>();
    private int[] labels;
    private int[] next;
    private final double[] totals;
    private int sweep;
    private boolean begun;

    /** What one thread sees: its own block as it is, others as they were when the sweep began. */
    private static final class View {
        final Chooser chooser;
        int sweep = -1;

        View(Chooser chooser) {
            this.chooser = chooser;
        }
    }

    private BlockSweeps(
            Level level, int sweeps, boolean scattered, int[] labels, double[] totals, Workspace workspace) {
        this.level = level;
        this.sweeps = sweeps;
        this.scattered = scattered;
        this.workspace = workspace;
        this.labels = labels;
        this.next = workspace.ints();
        this.totals = totals;
        int blocks = Math.min(MOST_BLOCKS, level.arcs() / ARCS_A_BLOCK);
        this.bounds = Rounds.bounds(level.offsets(), level.size(), blocks);
        this.moved = new long[bounds.length - 1];
    }

    /** Whether a level is large enough to be worth it. */
    public static boolean suit(Level level) {
        return level.arcs() >= 2 * ARCS_A_BLOCK;
    }

    /**
     * @param scattered whether to take the vertices of a range out of their order, so that a label does not run along
     *     with them
     * @param labels of the vertices; given to the workspace if other labels are returned
     * @param totals masses of the communities, kept up to date
     * @return labels of the vertices afterwards
     */
    public static int[] run(
            Level level, int sweeps, boolean scattered, int[] labels, double[] totals, Workspace workspace) {
        BlockSweeps run = new BlockSweeps(level, sweeps, scattered, labels, totals, workspace);
        if (Workspace.fresh()) {
            run.block(0);
            run.begun = true;
        }
        Rounds.run(run.moved.length, workspace.threads(), workspace.control(), run, run);
        for (View view : run.views) {
            workspace.back(view.chooser.labels);
            workspace.back(view.chooser.totals);
            view.chooser.close();
        }
        workspace.back(run.next);
        return run.labels;
    }

    @Override
    public void run(int block) {
        // the first may have been run ahead of the others
        if (block > 0 || sweep > 0 || !begun) {
            block(block);
        }
    }

    private void block(int block) {
        View view = borrow();
        int from = bounds[block];
        int to = bounds[block + 1];
        Chooser chooser = view.chooser;
        if (view.sweep != sweep) {
            System.arraycopy(labels, 0, chooser.labels, 0, level.size());
            System.arraycopy(totals, 0, chooser.totals, 0, level.size());
            view.sweep = sweep;
        }
        if (sweep == 0) {
            // hubs then choose among communities rather than be chosen by their first neighbour
            int average = level.averageDegree();
            moved[block] = sweep(chooser, from, to, 0, average);
            moved[block] += sweep(chooser, from, to, average + 1, Integer.MAX_VALUE);
        } else {
            moved[block] = sweep(chooser, from, to, 0, Integer.MAX_VALUE);
        }
        System.arraycopy(chooser.labels, from, next, from, to - from);
        undo(chooser, from, to);
        giveBack(view);
    }

    /** Makes a view what it was before the block, for the next. */
    private void undo(Chooser chooser, int from, int to) {
        int[] labels = this.labels;
        int[] moved = chooser.labels;
        double[] totals = this.totals;
        for (int v = from; v < to; v++) {
            int before = labels[v];
            int after = moved[v];
            if (after != before) {
                chooser.totals[before] = totals[before];
                chooser.totals[after] = totals[after];
                moved[v] = before;
            }
        }
    }

    private long sweep(Chooser chooser, int from, int to, int leastDegree, int mostDegree) {
        long count = 0;
        int step = scattered ? STEP : 1;
        for (int start = from; start < to; start += BATCH) {
            workspace.control().checkCancelled();
            count += sweep(chooser, start, to, step, leastDegree, mostDegree);
        }
        return count;
    }

    private long sweep(Chooser chooser, int start, int to, int step, int leastDegree, int mostDegree) {
        int[] offsets = level.offsets();
        int[] labels = chooser.labels;
        long count = 0;
        for (int i = 0; i < BATCH; i++) {
            int v = start + (i * step & BATCH - 1);
            if (v >= to) {
                continue;
            }
            int degree = offsets[v + 1] - offsets[v];
            if (degree >= leastDegree && degree <= mostDegree) {
                int best = chooser.community(v);
                if (best != labels[v] && best != Chooser.ALONE) {
                    chooser.move(v, best);
                    count++;
                }
            }
        }
        return count;
    }

    @Override
    public boolean again() {
        int[] before = labels;
        labels = next;
        next = before;
        level.sumMasses(labels, totals, workspace);
        for (long count : moved) {
            workspace.moves += count;
        }
        workspace.rounds++;
        workspace.arcs += level.arcs();
        sweep++;
        return sweep < sweeps;
    }

    private View borrow() {
        synchronized (views) {
            View view = views.poll();
            if (view != null) {
                return view;
            }
        }
        return new View(Chooser.ofCommunities(level, workspace.ints(), workspace.doubles(), workspace));
    }

    private void giveBack(View view) {
        synchronized (views) {
            views.push(view);
        }
    }
}
