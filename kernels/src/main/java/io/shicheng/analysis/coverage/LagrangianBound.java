package io.shicheng.analysis.coverage;

import io.shicheng.progress.RunControl;

/**
 * What no choice of contacts can pass, from the Lagrangian dual of maximum coverage, with the prices that prove it.
 *
 * <p><b>Definition.</b> For prices π from 0 to 1, {@code UB_k(π) = Σ(1 − π_u) + } the k greatest of
 * {@code c_v = Σ π_u}, u whom candidate v reaches; see {@link Prices}. It is convex in π, and its least value is that
 * of the linear program. It is lowered by subgradient steps: {@code π_u} falls by {@code θ·(UB − level)/‖g‖²} times
 * {@code g_u}, how often the k who are worth most reach u, less one; θ is halved, and the best prices are taken up
 * again, after {@value #PATIENCE} rounds that bring little. The level is what a plan reaches. With a price of 1 for
 * whom a plan does not reach and 0 for all others it is the bound of lazy greedy choice (Leskovec et al. 2007,
 * doi:10.1145/1281192.1281239).
 *
 * <p><b>Reference.</b> Galvão, R. D. and ReVelle, C. (1996), A Lagrangean heuristic for the maximal covering location
 * problem, doi:10.1016/0377-2217(94)00159-6; steps as in Caprara, A., Fischetti, M. and Toth, P. (1999), A heuristic
 * method for the set covering problem, doi:10.1287/opre.47.5.730.
 *
 * <p><b>Time and space.</b> O(all rows) a round, at most {@value #ROUNDS} rounds or what the caller says; twelve bytes
 * a person.
 *
 * <p><b>Unit.</b> People, in millionths.
 *
 * <p><b>Ties, parts, overflow.</b> Of candidates who are worth the same, those who reach more come first, then by
 * vertex. Parts of a graph do not matter. Sums are longs: 9·10¹² people fit.
 *
 * <p><b>Determinism.</b> Sums are of whole numbers; the same prices with any number of threads.
 */
final class LagrangianBound {
    /** Rounds towards the level of a plan. */
    static final int ROUNDS = 80;

    private static final int PATIENCE = 10;
    /** A round brings little if it takes less than this part of what is left. */
    private static final int LITTLE = 500;

    private static final double LEAST_STEP = 1e-3;
    /** Where prices start: of whom a plan reaches once, and of whom it reaches oftener. */
    private static final int ONCE = 700_000;

    private static final int OFTENER = 300_000;

    private final CoverageProblem problem;
    private final Prices prices;
    private final RunControl control;
    private final int[] counts;
    private final int[] best;

    LagrangianBound(CoverageProblem problem, int threads, RunControl control) {
        this.problem = problem;
        this.prices = new Prices(problem, threads);
        this.control = control;
        this.counts = new int[problem.personCount()];
        this.best = new int[problem.personCount()];
    }

    /** Prices to begin with, from how often a plan reaches each person. */
    void start(int[] timesReached) {
        int[] price = prices.price();
        for (int u = 0; u < price.length; u++) {
            price[u] = timesReached[u] == 0 ? Prices.UNIT : timesReached[u] == 1 ? ONCE : OFTENER;
        }
        System.arraycopy(price, 0, best, 0, price.length);
    }

    /** The best prices so far, by person. */
    int[] best() {
        return best;
    }

    /** How many people k contacts can reach at most, by the best prices. */
    int most(int k) {
        restore();
        return (int) Math.min(problem.personCount(), prices.bound(k, control) / Prices.UNIT);
    }

    /** How many contacts it takes at least to reach this many people, by the best prices. */
    int fewest(int people) {
        restore();
        return prices.fewest(people, control);
    }

    /**
     * Lowers the bound of k contacts until it is below {@code people + 1}: then nobody reaches more than that.
     *
     * @return whether that was proven
     */
    boolean proveMost(int k, int people, int rounds) {
        return lower(k, people * (long) Prices.UNIT + Prices.UNIT / 2, (people + 1L) * Prices.UNIT, rounds);
    }

    /**
     * Looks for prices by which it takes as many contacts as possible to reach some people: first whether one contact
     * less than a plan has is too few, then whether one more is needed than is proven.
     *
     * @param contacts of a plan
     * @param rounds for each of the two
     */
    void proveFewest(int people, int contacts, int rounds) {
        int[] kept = best.clone();
        int least = fewest(people);
        int aim = contacts - 1;
        for (int part = 0; part < 2 && least < contacts; part++) {
            int left = rounds;
            while (left > 0 && least < contacts) {
                boolean proven =
                        lower(aim, (long) people * Prices.UNIT - Prices.UNIT / 2, (long) people * Prices.UNIT, left);
                left = proven ? left - rounds / 4 : 0;
                int now = fewest(people);
                if (now > least) {
                    least = now;
                    System.arraycopy(best, 0, kept, 0, kept.length);
                }
                aim = Math.max(aim, least);
            }
            System.arraycopy(kept, 0, best, 0, kept.length);
            aim = least;
        }
    }

    private void restore() {
        System.arraycopy(best, 0, prices.price(), 0, best.length);
    }

    private boolean lower(int k, long level, long enough, int rounds) {
        restore();
        long least = Long.MAX_VALUE;
        double theta = 1;
        int stalled = 0;
        for (int round = 0; round < rounds && theta >= LEAST_STEP; round++) {
            control.checkCancelled();
            long bound = prices.bound(k, control);
            stalled = least - bound < (least - level) / LITTLE ? stalled + 1 : 0;
            if (bound < least) {
                least = bound;
                System.arraycopy(prices.price(), 0, best, 0, best.length);
            }
            if (least < enough) {
                return true;
            }
            if (stalled == PATIENCE) {
                stalled = 0;
                theta /= 2;
                restore();
                bound = prices.bound(k, control);
            }
            step(theta * (bound - level));
        }
        return false;
    }

    /** Goes against the subgradient as far as the square of its length says. */
    private void step(double distance) {
        count(1);
        int[] price = prices.price();
        long square = 0;
        for (int u = 0; u < price.length; u++) {
            int over = counts[u] - 1;
            if (over > 0 ? price[u] > 0 : over < 0 && price[u] < Prices.UNIT) {
                square += (long) over * over;
            }
        }
        if (square > 0) {
            double length = distance / square;
            for (int u = 0; u < price.length; u++) {
                int over = counts[u] - 1;
                if (over != 0) {
                    price[u] = (int) Math.max(0, Math.min(Prices.UNIT, price[u] - length * over + 0.5));
                }
            }
        }
        count(-1);
    }

    /** How often those who are worth most reach each person. */
    private void count(int by) {
        int[] entries = problem.entries();
        int[] offsets = problem.offsets();
        for (int i = 0; i < prices.topCount(); i++) {
            int candidate = prices.top()[i];
            for (int a = offsets[candidate]; a < offsets[candidate + 1]; a++) {
                counts[entries[a]] += by;
            }
        }
    }
}
