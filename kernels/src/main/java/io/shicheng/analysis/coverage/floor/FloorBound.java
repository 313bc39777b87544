package io.shicheng.analysis.coverage.floor;

import io.shicheng.analysis.coverage.CoverageProblem;
import io.shicheng.analysis.coverage.Selection;
import io.shicheng.progress.RunControl;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What no choice of contacts can pass that reaches a floor of each group, and what no floor can, with the numbers that
 * prove it: a price for each person and a multiplier for each group.
 *
 * <p><b>Definition.</b> Let {@code w_u = 1 + m_g} for a person of group g with multiplier {@code m_g ≥ 0}, and 1 for
 * one of none. For prices {@code 0 ≤ π_u ≤ w_u} no k contacts that reach {@code need_g} people of every group reach more
 * than {@code Σ(w_u − π_u) + } the k greatest of {@code Σ_{u ∈ R(v)} π_u} {@code − Σ m_g · need_g}: of those reached,
 * each counts at most {@code w_u − π_u}, and {@code π_u} for each contact who reaches them, and what the multipliers add
 * is at least what is taken off. With {@code w_u = m_g}, and 0 for those of no group, the first two sums over
 * {@code Σ m_g · N_g} are a share that no plan reaches of each group: a mean of shares is no less than the least of them.
 * Both are lowered by subgradient steps, in which a multiplier goes by how many of the group are reached beyond what is
 * needed, over its people.
 *
 * <p><b>Reference.</b> Lagrangian relaxation of maximal covering: Galvão, R. D. and ReVelle, C. (1996),
 * doi:10.1016/0377-2217(94)00159-6; steps as in Caprara, A., Fischetti, M. and Toth, P. (1999),
 * doi:10.1287/opre.47.5.730. The multipliers of groups are of this program.
 *
 * <p><b>Time and space.</b> O(all rows) a round as a rule, at most {@value #ROUNDS} rounds; 24 bytes a
 * person and 16 a candidate.
 *
 * <p><b>Unit.</b> People in millionths, or a share in millionths.
 *
 * <p><b>Ties, parts, overflow.</b> Of candidates who are worth the same the first come first. Parts of a graph do not
 * matter. A multiplier is at most {@value #MOST}; sums are longs.
 *
 * <p><b>Determinism.</b> A function of what it is given; one thread. Bounds are of whole numbers.
 */
public final class FloorBound {
    /** A price of 1. */
    public static final int UNIT = 1_000_000;

    private static final int ROUNDS = 800;
    private static final int FEWEST_ROUNDS = 60;
    /** People of rows that all rounds together look at. */
    private static final long WORK = 400_000_000;

    private static final int MOST = 1000;
    private static final int PATIENCE = 15;
    /** A round brings little if it takes less than this part of what is left. */
    private static final int LITTLE = 1000;

    private static final double LEAST_STEP = 1e-4;
    /** Where prices start: of whom a plan reaches once, and of whom it reaches oftener. */
    private static final double ONCE = 0.7;

    private static final double OFTENER = 0.3;

    private final CoverageProblem problem;
    private final int groups;
    /** Group of each person, or the number of groups. */
    private final int[] groupOf;
    /** Of each group, with those who are reached already. */
    private final int[] people;

    private final int[] already;
    private final int contacts;
    private final RunControl control;

    private final int[] price;
    private final int[] multiplier;
    private final int[] counts;
    private final long[] worth;
    private final int[] top;
    private int topCount;

    /**
     * What proves a bound.
     *
     * @param prices by vertex, in millionths; 0 of those who were not to be reached
     * @param multipliers by group, in millionths
     * @param bound people, or a share in millionths
     */
    public record Proof(int[] prices, int[] multipliers, int bound) {}

    /**
     * @param groupOf group of each vertex, from 0, or -1
     * @param people how many of each group there are to be reached, with those who are already
     * @param already how many of them are
     * @param contacts how many may still be chosen
     */
    public FloorBound(
            CoverageProblem problem, int[] groupOf, int[] people, int[] already, int contacts, RunControl control) {
        this.problem = problem;
        this.groups = people.length;
        this.people = people;
        this.already = already;
        this.contacts = contacts;
        this.control = control;
        this.groupOf = FloorSearch.groupsOfPeople(problem, groupOf, groups);
        this.price = new int[problem.personCount()];
        this.multiplier = new int[groups + 1];
        this.counts = new int[problem.personCount()];
        this.worth = new long[problem.candidateCount()];
        this.top = new int[problem.candidateCount()];
    }

    /**
     * What is searched.
     *
     * @param base of each weight, in millionths
     * @param needs of each group, or null for the highest share there is
     * @param level that no bound is below
     */
    private record Search(int base, int @Nullable [] needs, double level) {
        boolean highest() {
            return needs == null;
        }
    }

    /**
     * How many people nobody reaches more than who reaches a floor.
     *
     * @param needs how many people of each group have still to be reached
     * @param plan vertices of a plan to begin with
     * @param reached how many of those still to be reached it reaches
     */
    public Proof most(int[] needs, int[] plan, int reached) {
        start(plan, UNIT);
        long bound = lower(new Search(UNIT, needs, (double) reached * UNIT));
        return proof((int) Math.min(problem.personCount(), Math.floorDiv(bound, (long) UNIT)));
    }

    /**
     * What share nobody reaches more than of each group.
     *
     * @param plan vertices of a plan to begin with
     * @param least share of the group of which it reaches least, in millionths
     */
    public Proof highest(int[] plan, int least) {
        Arrays.fill(multiplier, 0, groups, UNIT);
        start(plan, 0);
        return proof((int) Math.min(UNIT, lower(new Search(0, null, least))));
    }

    private Proof proof(int bound) {
        int[] byVertex = new int[problem.vertexCount()];
        for (int u = 0; u < price.length; u++) {
            byVertex[problem.persons()[u]] = price[u];
        }
        return new Proof(byVertex, Arrays.copyOf(multiplier, groups), bound);
    }

    private void start(int[] plan, int base) {
        Arrays.fill(counts, 0);
        for (int candidate : problem.placesOf(plan)) {
            if (candidate >= 0) {
                count(candidate, 1);
            }
        }
        for (int u = 0; u < price.length; u++) {
            double share = counts[u] == 0 ? 1 : counts[u] == 1 ? ONCE : OFTENER;
            price[u] = (int) (share * weight(u, base));
        }
    }

    private int weight(int person, int base) {
        return base + multiplier[groupOf[person]];
    }

    /** Lowers the bound as far as it goes, and leaves the prices of the lowest. */
    private long lower(Search of) {
        int[] bestPrice = price.clone();
        int[] bestMultiplier = multiplier.clone();
        double least = Double.MAX_VALUE;
        double theta = 1;
        int stalled = 0;
        int rounds = Math.clamp(WORK / (1 + problem.entries().length), FEWEST_ROUNDS, ROUNDS);
        for (int round = 0; round < rounds && theta >= LEAST_STEP; round++) {
            control.checkCancelled();
            double bound = value(of);
            stalled = least - bound < (least - of.level()) / LITTLE ? stalled + 1 : 0;
            if (bound < least) {
                least = bound;
                System.arraycopy(price, 0, bestPrice, 0, price.length);
                System.arraycopy(multiplier, 0, bestMultiplier, 0, multiplier.length);
            }
            if (stalled == PATIENCE) {
                stalled = 0;
                theta /= 2;
                System.arraycopy(bestPrice, 0, price, 0, price.length);
                System.arraycopy(bestMultiplier, 0, multiplier, 0, multiplier.length);
                bound = value(of);
            }
            step(of, bound, theta * (bound - of.level()));
        }
        System.arraycopy(bestPrice, 0, price, 0, price.length);
        System.arraycopy(bestMultiplier, 0, multiplier, 0, multiplier.length);
        long sum = sum(of);
        return of.highest()
                ? BigInteger.valueOf(sum)
                        .multiply(BigInteger.valueOf(UNIT))
                        .divide(BigInteger.valueOf(whole()))
                        .longValueExact()
                : sum;
    }

    /** People in millionths, or the share; those who are worth most are found by the way. */
    private double value(Search of) {
        double sum = sum(of);
        return of.highest() ? sum * UNIT / whole() : sum;
    }

    private long sum(Search of) {
        long sum = choose();
        for (int u = 0; u < price.length; u++) {
            sum += weight(u, of.base()) - price[u];
        }
        int[] needs = of.needs();
        for (int g = 0; g < groups; g++) {
            sum += needs == null ? (long) multiplier[g] * already[g] : -(long) multiplier[g] * needs[g];
        }
        return sum;
    }

    /** The k who are worth most, and what they are worth. */
    private long choose() {
        int[] offsets = problem.offsets();
        int[] entries = problem.entries();
        for (int i = 0; i < worth.length; i++) {
            long sum = 0;
            for (int a = offsets[i]; a < offsets[i + 1]; a++) {
                sum += price[entries[a]];
            }
            worth[i] = sum;
        }
        topCount = 0;
        int wanted = Math.min(contacts, worth.length);
        if (wanted == 0) {
            return 0;
        }
        long enough = Selection.largest(worth.clone(), worth.length, wanted);
        long sum = 0;
        for (int i = 0; i < worth.length; i++) {
            if (worth[i] > enough) {
                top[topCount++] = i;
                sum += worth[i];
            }
        }
        for (int i = 0; i < worth.length && topCount < wanted; i++) {
            if (worth[i] == enough) {
                top[topCount++] = i;
                sum += enough;
            }
        }
        return sum;
    }

    private void count(int candidate, int by) {
        for (int a = problem.offsets()[candidate]; a < problem.offsets()[candidate + 1]; a++) {
            counts[problem.entries()[a]] += by;
        }
    }

    /** Whether a person counts as reached: whose price is below the weight, and of the others who is. */
    private int reached(int person, int base) {
        return price[person] < weight(person, base) ? 1 : Math.min(1, counts[person]);
    }

    /** Goes against the subgradient as far as the square of its length says. */
    private void step(Search of, double bound, double distance) {
        Arrays.fill(counts, 0);
        for (int i = 0; i < topCount; i++) {
            count(top[i], 1);
        }
        double[] slopes = slopes(of, bound);
        double square = 0;
        for (int u = 0; u < price.length; u++) {
            int slope = counts[u] - reached(u, of.base());
            square += slope < 0 || price[u] > 0 ? (double) slope * slope : 0;
        }
        for (int g = 0; g < groups; g++) {
            square += slopes[g] < 0 || multiplier[g] > 0 ? slopes[g] * slopes[g] / people[g] : 0;
        }
        if (square > 0) {
            double scale = of.highest() ? (double) whole() / UNIT : 1;
            move(of, slopes, distance * scale / square);
        }
    }

    private long whole() {
        long whole = 0;
        for (int g = 0; g < groups; g++) {
            whole += (long) multiplier[g] * people[g];
        }
        return whole;
    }

    /** How the bound grows with each multiplier. */
    private double[] slopes(Search of, double bound) {
        double[] slopes = new double[groups + 1];
        for (int u = 0; u < price.length; u++) {
            slopes[groupOf[u]] += reached(u, of.base());
        }
        int[] needs = of.needs();
        for (int g = 0; g < groups; g++) {
            slopes[g] += needs == null ? already[g] - bound / UNIT * people[g] : -needs[g];
        }
        return slopes;
    }

    /** Prices at the weight stay there, whatever becomes of it. */
    private void move(Search of, double[] slopes, double length) {
        int[] before = multiplier.clone();
        for (int g = 0; g < groups; g++) {
            multiplier[g] = (int)
                    Math.max(0, Math.min((double) MOST * UNIT, multiplier[g] - length * slopes[g] / people[g] + 0.5));
        }
        double scale = of.highest() ? scale() : 1;
        for (int g = 0; g < groups; g++) {
            multiplier[g] = (int) Math.min((double) MOST * UNIT, multiplier[g] * scale);
        }
        for (int u = 0; u < price.length; u++) {
            int g = groupOf[u];
            int was = of.base() + before[g];
            int is = of.base() + multiplier[g];
            if (price[u] == was && counts[u] <= 1) {
                price[u] = is;
            } else {
                int slope = counts[u] - (price[u] < was ? 1 : Math.min(1, counts[u]));
                price[u] = (int) Math.max(0, Math.min(is, (price[u] - length * slope) * scale + 0.5));
            }
        }
    }

    /** Multipliers of the highest share mean nothing but in proportion. */
    private double scale() {
        double all = 0;
        for (int each : people) {
            all += (double) each * UNIT;
        }
        double whole = whole();
        return whole > 0 ? all / whole : 1;
    }
}
