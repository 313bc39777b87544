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
 * not looked at where others are worth more. Nor are those who were worth little when they were last looked at: since
 * then they gained at most s times the sum of the greatest rises of a price. Time of a round: at most all rows; memory:
 * 48 bytes a candidate and twelve a person.
 */
final class Prices {
    /** A price of 1. */
    static final int UNIT = 1_000_000;

    private static final int BLOCK = 1 << 7;
    /** Fewer entries are added up sooner than a thread is started. */
    private static final int ENTRIES_A_THREAD = 1 << 18;

    private final int[] offsets;
    private final int[] entries;
    private final int[] sizes;
    private final int threads;
    private final int[] price;
    /** Candidates, those who reach most first. */
    private final int[] order;
    /** By the place in that order, as it was when it was last added up. */
    private final long[] worth;
    /** Of the rises, those that were there then. */
    private final long[] risesThen;
    /** The greatest rise of a price from round to round, all rounds together. */
    private long rises;
    /** The prices of the last round. */
    private final int[] last;
    /** Places in the order that are looked at, and of them those that are to be added up. */
    private final int[] asked;

    private final int[] stale;
    /** The round in which each place was last added up. */
    private final int[] roundOf;

    private int round;

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
        this.risesThen = new long[count];
        this.last = new int[problem.personCount()];
        this.asked = new int[count];
        this.stale = new int[count];
        this.roundOf = new int[count];
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
            worth[i] = (long) sizes[i] * UNIT;
        }
        Arrays.fill(last, UNIT);
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
        rise();
        int known = 0;
        // the least of the last round is near that of this one
        long least = leastWorth - leastWorth / 8;
        long enough;
        int looked;
        do {
            enough = least;
            known = Math.max(wanted, known);
            while (known < count && (long) sizes[known] * UNIT > least) {
                known++;
            }
            looked = look(known, enough, control);
            if (looked < wanted) {
                enough = 0;
                looked = look(known, 0, control);
            }
            for (int i = 0; i < looked; i++) {
                scratch[i] = worth[asked[i]];
            }
            least = Selection.largest(scratch, looked, wanted);
        } while (least < enough || known < count && (long) sizes[known] * UNIT > least);
        leastWorth = least;
        return rest() + take(looked, wanted, least);
    }

    /** Counts how much any candidate may have gained since the last round. */
    private void rise() {
        int most = 0;
        for (int u = 0; u < price.length; u++) {
            most = Math.max(most, price[u] - last[u]);
            last[u] = price[u];
        }
        rises += most;
        round++;
    }

    /** Adds up those of the first in order who may be worth so much; how many there are. */
    private int look(int known, long enough, RunControl control) {
        int looked = 0;
        int staleCount = 0;
        long staleEntries = 0;
        for (int i = 0; i < known; i++) {
            long gained = (rises - risesThen[i]) * sizes[i];
            if (worth[i] + gained >= enough) {
                asked[looked++] = i;
                if (roundOf[i] != round) {
                    stale[staleCount++] = i;
                    staleEntries += sizes[i];
                }
            }
        }
        sum(staleCount, staleEntries, control);
        return looked;
    }

    /** The fewest contacts whose bound is at least this many people; one more than there are if there is none. */
    int fewest(int people, RunControl control) {
        int count = order.length;
        rise();
        look(count, 0, control);
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
    private long take(int looked, int wanted, long least) {
        long sum = 0;
        for (int i = 0; i < looked; i++) {
            if (worth[asked[i]] > least) {
                top[topCount++] = order[asked[i]];
                sum += worth[asked[i]];
            }
        }
        for (int i = 0; i < looked && topCount < wanted; i++) {
            if (worth[asked[i]] == least) {
                top[topCount++] = order[asked[i]];
                sum += least;
            }
        }
        return sum;
    }

    private void sum(int count, long all, RunControl control) {
        if (threads == 1 || all < ENTRIES_A_THREAD) {
            sum(0, count);
            return;
        }
        Blocks.run(count, BLOCK, threads, new CancelOnly(control), () -> this::sum);
    }

    private void sum(int from, int to) {
        int[] localEntries = entries;
        int[] localPrice = price;
        for (int s = from; s < to; s++) {
            int i = stale[s];
            long sum = 0;
            for (int a = offsets[order[i]], end = offsets[order[i] + 1]; a < end; a++) {
                sum += localPrice[localEntries[a]];
            }
            worth[i] = sum;
            risesThen[i] = rises;
            roundOf[i] = round;
        }
    }
}
