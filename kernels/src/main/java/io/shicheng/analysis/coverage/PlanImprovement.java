package io.shicheng.analysis.coverage;

import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * Makes a plan better than greedy choice left it: who adds nothing any more is dropped, those who are missed least
 * first; then one contact is exchanged for another as long as that reaches more; and greedy choice is made again with
 * people counted by their prices.
 *
 * <p><b>Definition.</b> With a number of contacts given, a plan is better if it reaches more; with people to reach
 * given, if it takes fewer contacts, or as many and reaches more. An exchange is the best for the candidate who comes:
 * {@code gain(w) − loss(v) + } those whom v alone reaches and w too. A choice by prices counts
 * {@code β·π_u + 1 − β} for a person, β one of 1, 0.7, 0.5, 0.3.
 *
 * <p><b>Reference.</b> Redundant sets and choice by Lagrangian prices: Caprara, A., Fischetti, M. and Toth, P. (1999),
 * doi:10.1287/opre.47.5.730; exchanges: Nemhauser, G. L., Wolsey, L. A. and Fisher, M. L. (1978),
 * doi:10.1007/BF01588971.
 *
 * <p><b>Time and space.</b> O(all rows) for each choice and each of at most {@value #PASSES} passes of exchanges, and
 * O(candidates) for each exchange that is made; 24 bytes a person and 17 a candidate.
 *
 * <p><b>Unit.</b> People.
 *
 * <p><b>Ties, parts, overflow.</b> Equal gains by vertex, the first; of who is missed as little the last goes. Parts of
 * a graph do not matter. Gains by prices are counted in thousandths: two million people a candidate fit.
 *
 * <p><b>Determinism.</b> A function of what it is given; one thread.
 */
final class PlanImprovement {
    private static final int PASSES = 6;
    private static final double[] SHARES_OF_PRICES = {1, 0.7, 0.5, 0.3};
    private static final int THOUSAND = 1_000;

    private final CoverageProblem problem;
    private final int most;
    private final int target;
    private final boolean bounded;
    private final RunControl control;
    private final ChosenCover cover;
    private final int[] overlaps;
    private final int[] touched;
    private int[] best;
    private int bestReached;

    /**
     * @param plan candidates
     * @param most how many may be chosen; any number if people to reach are given
     * @param target how many people are to be reached; any number if {@code most} is given
     */
    PlanImprovement(CoverageProblem problem, int[] plan, int most, int target, RunControl control) {
        this.problem = problem;
        this.most = most;
        this.target = target;
        this.bounded = target < Integer.MAX_VALUE;
        this.control = control;
        this.cover = new ChosenCover(problem);
        this.overlaps = new int[problem.candidateCount()];
        this.touched = new int[problem.candidateCount()];
        cover.choose(plan);
        this.best = plan.clone();
        this.bestReached = cover.reached();
    }

    /** Candidates of the best plan. */
    int[] best() {
        return best;
    }

    int bestReached() {
        return bestReached;
    }

    /** How often the best plan reaches each person. */
    int[] timesReached() {
        cover.choose(best);
        return cover.counts();
    }

    /** Drops and exchanges in the best plan. */
    void exchange() {
        cover.choose(best);
        settle();
    }

    /**
     * Chooses anew by prices, and drops and exchanges in what comes of it.
     *
     * @param prices by person, in millionths
     */
    void chooseBy(int[] prices) {
        int[] weights = new int[prices.length];
        for (double share : SHARES_OF_PRICES) {
            for (int u = 0; u < weights.length; u++) {
                weights[u] = (int) Math.max(1, share * prices[u] / THOUSAND + (1 - share) * THOUSAND);
            }
            cover.choose(new int[0]);
            fill(weights);
            settle();
        }
    }

    private void settle() {
        trim();
        for (int pass = 0; pass < PASSES && pass(); pass++) {
            trim();
        }
        boolean better = bounded
                ? cover.size() < best.length || cover.size() == best.length && cover.reached() > bestReached
                : cover.reached() > bestReached;
        if (better) {
            best = cover.chosen();
            bestReached = cover.reached();
        }
    }

    /** Drops who is not needed; where that makes room for others, they come. */
    private void trim() {
        int enough = bounded ? target : cover.reached();
        for (int least = cover.leastMissed();
                least >= 0 && cover.reached() - cover.loss(least) >= enough;
                least = cover.leastMissed()) {
            cover.remove(least);
        }
        if (!bounded && cover.size() < most) {
            int[] weights = new int[problem.personCount()];
            Arrays.fill(weights, 1);
            fill(weights);
        }
    }

    private void fill(int[] weights) {
        GainQueue queue = new GainQueue(problem.candidateCount());
        for (int i = 0; i < problem.candidateCount(); i++) {
            if (!cover.has(i)) {
                queue.append(gain(i, weights), i);
            }
        }
        queue.order();
        while (cover.size() < most && cover.reached() < target && !queue.isEmpty()) {
            control.checkCancelled();
            int gain = gain(queue.first(), weights);
            if (queue.fall(gain)) {
                if (gain == 0) {
                    return;
                }
                cover.add(queue.poll());
            }
        }
    }

    private int gain(int candidate, int[] weights) {
        int[] entries = problem.entries();
        int[] counts = cover.counts();
        int gain = 0;
        for (int a = problem.offsets()[candidate], end = problem.offsets()[candidate + 1]; a < end; a++) {
            if (counts[entries[a]] == 0) {
                gain += weights[entries[a]];
            }
        }
        return gain;
    }

    /** Offers each candidate the place of the contact for whom it is the best exchange; whether any was made. */
    private boolean pass() {
        boolean made = false;
        int least = cover.leastMissed();
        for (int candidate = 0; candidate < cover.candidateCount() && least >= 0; candidate++) {
            if (cover.has(candidate)) {
                continue;
            }
            int out = exchangeFor(candidate, least);
            if (out >= 0) {
                control.checkCancelled();
                cover.remove(out);
                cover.add(candidate);
                made = true;
                if (bounded) {
                    trim();
                }
                least = cover.leastMissed();
            }
        }
        return made;
    }

    /** In whose place a candidate reaches more; -1 if in nobody's. */
    private int exchangeFor(int candidate, int least) {
        if (problem.size(candidate) <= cover.loss(least)) {
            return -1; // who reaches no more than any of those chosen alone cannot make up for one
        }
        int[] entries = problem.entries();
        int[] counts = cover.counts();
        int gain = 0;
        int owners = 0;
        for (int a = problem.offsets()[candidate], end = problem.offsets()[candidate + 1]; a < end; a++) {
            int u = entries[a];
            if (counts[u] == 0) {
                gain++;
            } else if (counts[u] == 1) {
                int owner = cover.ownerOf(u);
                if (overlaps[owner]++ == 0) {
                    touched[owners++] = owner;
                }
            }
        }
        int out = least;
        int cost = cover.loss(least) - overlaps[least];
        for (int i = 0; i < owners; i++) {
            int owner = touched[i];
            int costs = cover.loss(owner) - overlaps[owner];
            if (costs < cost || costs == cost && owner > out) {
                cost = costs;
                out = owner;
            }
        }
        for (int i = 0; i < owners; i++) {
            overlaps[touched[i]] = 0;
        }
        return gain > cost ? out : -1;
    }
}
