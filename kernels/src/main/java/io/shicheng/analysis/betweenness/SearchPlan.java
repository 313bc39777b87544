package io.shicheng.analysis.betweenness;

import io.shicheng.analysis.betweenness.reduction.BlockRows;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.analysis.parallel.OrderedSum;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * All searches, cut into tasks of about equal work: a range of sources of one large block, or several small blocks
 * whole. Depends on the blocks alone. Scores stand row after row, for the first of the {@link BlockRows}, then the
 * next.
 */
final class SearchPlan implements OrderedSum.Ranges {
    /** Many enough to share among threads, few enough to add up. */
    private static final int WANTED_TASKS = 256;

    /** No task shall be less work than handing it out. */
    private static final long LEAST_WORK = 1 << 16;

    /** A row costs about as much as this many arcs. */
    private static final int ARCS_A_ROW = 4;

    private static final int FIELDS = 5;

    private final List<BlockRows> parts;
    private final IntPredicate chosen;
    private final int[] firsts;
    private final long work;
    /** Of each task: part, first block, end of blocks, first source, end of sources of the last block. */
    private int[] tasks = new int[FIELDS * WANTED_TASKS];

    private int count;
    private final long sources;

    SearchPlan(List<BlockRows> parts, IntPredicate chosen) {
        this.chosen = chosen;
        this.parts = parts;
        this.firsts = new int[parts.size() + 1];
        long allWork = 0;
        long allSources = 0;
        for (int p = 0; p < parts.size(); p++) {
            BlockRows rows = parts.get(p);
            firsts[p + 1] = UnmeasurableException.length((long) firsts[p] + rows.size());
            for (int b = 0; b < rows.count(); b++) {
                if (chosen.test(b)) {
                    allWork += rows.sources(b) * workOfASource(rows, b);
                    allSources += rows.sources(b);
                }
            }
        }
        this.work = allWork;
        this.sources = allSources;
        long wanted = Math.max(LEAST_WORK, allWork / WANTED_TASKS);
        for (int p = 0; p < parts.size(); p++) {
            cut(p, parts.get(p), wanted);
        }
    }

    /** Units of work; an honest measure of time. */
    static long workOfASource(BlockRows rows, int block) {
        int from = rows.starts[block];
        int to = rows.starts[block + 1];
        return rows.offsets[to] - rows.offsets[from] + (long) ARCS_A_ROW * (to - from);
    }

    private void cut(int part, BlockRows rows, long wanted) {
        int bundle = 0;
        long bundled = 0;
        for (int b = 0; b < rows.count(); b++) {
            long each = workOfASource(rows, b);
            int blockSources = chosen.test(b) ? rows.sources(b) : 0;
            long whole = blockSources * each;
            if (bundled > 0 && (blockSources == 0 || bundled + whole > wanted)) {
                add(part, bundle, b, 0, rows.sources(b - 1));
                bundle = b;
                bundled = 0;
            }
            if (blockSources == 0) {
                bundle = b + 1;
            } else if (whole > wanted) {
                int range = (int) Math.max(1, wanted / each);
                for (int s = 0; s < blockSources; s += range) {
                    add(part, b, b + 1, s, Math.min(blockSources, s + range));
                }
                bundle = b + 1;
            } else {
                bundled += whole;
            }
        }
        if (bundled > 0) {
            add(part, bundle, rows.count(), 0, rows.sources(rows.count() - 1));
        }
    }

    private void add(int part, int fromBlock, int toBlock, int fromSource, int toSource) {
        if (tasks.length == FIELDS * count) {
            tasks = Arrays.copyOf(tasks, 2 * tasks.length);
        }
        int[] fields = {part, fromBlock, toBlock, fromSource, toSource};
        System.arraycopy(fields, 0, tasks, FIELDS * count++, FIELDS);
    }

    long work() {
        return work;
    }

    long sources() {
        return sources;
    }

    /** Number of scores. */
    int length() {
        return firsts[parts.size()];
    }

    int part(int task) {
        return tasks[FIELDS * task];
    }

    int fromBlock(int task) {
        return tasks[FIELDS * task + 1];
    }

    int toBlock(int task) {
        return tasks[FIELDS * task + 2];
    }

    /** First source of a task on one block. */
    int fromSource(int task) {
        return tasks[FIELDS * task + 3];
    }

    /** End of sources of a task on one block. */
    int toSource(int task) {
        return tasks[FIELDS * task + 4];
    }

    @Override
    public int blocks() {
        return count;
    }

    @Override
    public int from(int task) {
        return firsts[part(task)] + parts.get(part(task)).starts[fromBlock(task)];
    }

    @Override
    public int to(int task) {
        return firsts[part(task)] + parts.get(part(task)).starts[toBlock(task)];
    }
}
