package io.shicheng.analysis.coverage;

import io.shicheng.analysis.parallel.Blocks;
import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * A price from 0 to 1 for each person who is still to be reached, and what it proves: nobody can reach more with k
 * contacts than {@code Σ(1 − π_u)} and the k greatest sums of prices over whom a candidate reaches. The proof takes a
 * line: of those who are reached, each counts at most 1 − π_u, and π_u for each contact who reaches them.
 *
 * <p>Prices are whole millionths and sums are whole numbers, so the bound is exact, in whatever order it is added up and
 * with any number of threads.
 *
 * <p>A candidate who reaches s people is worth at most s, so candidates come by size, and the many who reach few are
 * not looked at where others are worth more. Time of a round: at most all rows; memory: 28 bytes a candidate and eight a
 * person.
 */
final class Prices {
    /** A price of 1. */
    static final int UNIT = 1_000_000;

    private static final int BLOCK = 1 << 12;
    /** Fewer entries are added up sooner than a thread is started. */
    private static final int ENTRIES_A_THREAD = 1 << 18;

    private final int[] offsets;
    private final int[] entries;
    private final int[] sizes;
    private final int threads;
    private final int[] price;
    /** Candidates, those who reach most first. */
    private final int[] order;
    /** By the place in that order. */
    private final long[] worth;

    private final long[] scratch;
    private final int[] top;
    private int topCount;
    private long leastWorth;

    Prices(CoverageProblem problem, int threads) {
        this.offsets = problem.offsets();
        this.entries = problem.entries();
        this.threads = Math.min(threads, 1 + entries.length / ENTRIES_A_THREAD);
        this.price = new int[problem.personCount()];
        int count = problem.candidateCount();
        this.order = new int[count];
        this.sizes = new int[count];
        this.worth = new long[count];
        this.scratch = new long[count];
        this.top = new int[count];
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = (long) -problem.size(i) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        for (int i = 0; i < count; i++) {
            order[i] = (int) keys[i];
            sizes[i] = problem.size(order[i]);
        }
    }

    /** The prices, to be read and written. */
    int[] price() {
        return price;
    }

    /** Those who are worth most, as many as were last asked for; {@link #topCount} of them. */
    int[] top() {
        return top;
    }

    int topCount() {
        return topCount;
    }

    /** What k contacts cannot pass, in millionths; {@link #top} then has those who are worth most. */
    long bound(int k, RunControl control) {
        int count = order.length;
        int wanted = Math.min(k, count);
        topCount = 0;
        if (wanted == 0) {
            return rest();
        }
        int known = 0;
        // the least of the last round is near that of this one
        long least = leastWorth - leastWorth / 8;
        do {
            int from = known;
            known = Math.max(wanted, known);
            while (known < count && (long) sizes[known] * UNIT > least) {
                known++;
            }
            sum(from, known, control);
            System.arraycopy(worth, 0, scratch, 0, known);
            least = Selection.largest(scratch, known, wanted);
        } while (known < count && (long) sizes[known] * UNIT > least);
        leastWorth = least;
        return rest() + take(known, wanted, least);
    }

    /** The fewest contacts whose bound is at least this many people; one more than there are if there is none. */
    int fewest(int people, RunControl control) {
        int count = order.length;
        sum(0, count, control);
        System.arraycopy(worth, 0, scratch, 0, count);
        Arrays.sort(scratch, 0, count);
        long bound = rest();
        int k = 0;
        while (bound < (long) people * UNIT && k < count) {
            k++;
            bound += scratch[count - k];
        }
        return bound < (long) people * UNIT ? count + 1 : k;
    }

    private long rest() {
        long rest = (long) price.length * UNIT;
        for (int each : price) {
            rest -= each;
        }
        return rest;
    }

    /** Those who are worth more than the least, and of those who are worth as much the first. */
    private long take(int known, int wanted, long least) {
        long sum = 0;
        for (int i = 0; i < known; i++) {
            if (worth[i] > least) {
                top[topCount++] = order[i];
                sum += worth[i];
            }
        }
        for (int i = 0; i < known && topCount < wanted; i++) {
            if (worth[i] == least) {
                top[topCount++] = order[i];
                sum += least;
            }
        }
        return sum;
    }

    private void sum(int from, int to, RunControl control) {
        if (threads == 1) {
            sum(from, to);
            return;
        }
        Blocks.run(to - from, BLOCK, threads, new CancelOnly(control), () -> (a, b) -> sum(from + a, from + b));
    }

    private void sum(int from, int to) {
        int[] localEntries = entries;
        int[] localPrice = price;
        for (int i = from; i < to; i++) {
            long sum = 0;
            for (int a = offsets[order[i]], end = offsets[order[i] + 1]; a < end; a++) {
                sum += localPrice[localEntries[a]];
            }
            worth[i] = sum;
        }
    }
}
