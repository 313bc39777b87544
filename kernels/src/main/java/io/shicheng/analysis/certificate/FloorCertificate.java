package io.shicheng.analysis.certificate;

import io.shicheng.csr.CsrGraph;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a plan of contacts reaches of each group, and what no plan can pass that has to reach a share of each, worked out
 * from a graph, a price for each person and a multiplier for each group. Whoever has the numbers need not believe how
 * they were found.
 *
 * <p><b>Definition.</b> With a floor φ, {@code need_g = ⌈φ N_g⌉} and weights {@code w_u = 1 + m_g}, people of no group
 * 1, a plan that reaches {@code need_g} of every group reaches no more than what {@link CoverageCertificate} says of the
 * weights, less {@code Σ m_g · need_g}. Without one, {@code w_u = m_g} and 0 for people of no group: no plan reaches a
 * greater share of every group than what is said of the weights, over {@code Σ m_g · N_g}, since a mean of shares is no
 * less than the least of them.
 *
 * <p><b>Reference.</b> See {@link CoverageCertificate}.
 *
 * <p><b>Time and space.</b> As there, and eight bytes a vertex.
 *
 * <p><b>Unit.</b> People, or shares in millionths, rounded down; all sums are exact.
 *
 * <p><b>Ties, parts, overflow.</b> As there; multipliers of up to {@value #MOST} and 9·10⁹ people fit.
 *
 * <p><b>Determinism.</b> A function of what it is given; one thread.
 */
public final class FloorCertificate {
    private static final int UNIT = CoverageCertificate.UNIT;
    private static final int MOST = 1000;

    private final CoverageCertificate plain;
    private final Groups groups;
    private final int[] people;
    private final int[] reachedOf;

    /**
     * Groups, and what is said of them.
     *
     * @param groupOf by vertex, from 0, or -1
     * @param multipliers by group, in millionths
     * @param floor share of each group to reach, in millionths; null for the highest there is
     */
    public record Groups(
            int[] groupOf, int[] multipliers, @Nullable Integer floor) {}

    /** @throws IllegalArgumentException if the claim does not hold together, or a number of a group is none */
    public FloorCertificate(CsrGraph undirected, CoverageCertificate.Claim claim, Groups groups) {
        this.groups = groups;
        int count = groups.multipliers().length;
        Integer floor = groups.floor();
        if (groups.groupOf().length != undirected.vertexCount()
                || Arrays.stream(groups.groupOf()).anyMatch(each -> each < -1 || each >= count)
                || Arrays.stream(groups.multipliers()).anyMatch(each -> each < 0 || each > MOST * UNIT)
                || floor != null && (floor < 0 || floor > UNIT)) {
            throw new IllegalArgumentException(
                    "There must be a group for each vertex, and for each group a multiplier.");
        }
        this.plain = new CoverageCertificate(undirected, weighted(claim, groups));
        this.people = new int[count];
        this.reachedOf = new int[count];
        Arrays.stream(claim.counted())
                .distinct()
                .filter(v -> groups.groupOf()[v] >= 0)
                .forEach(v -> {
                    people[groups.groupOf()[v]]++;
                    reachedOf[groups.groupOf()[v]] += plain.reaches(v) ? 1 : 0;
                });
        if (Arrays.stream(people).anyMatch(each -> each == 0)) {
            throw new IllegalArgumentException("Each group must have somebody who counts.");
        }
    }

    private static CoverageCertificate.Claim weighted(CoverageCertificate.Claim claim, Groups groups) {
        int[] weights = new int[groups.groupOf().length];
        for (int v = 0; v < weights.length; v++) {
            int group = groups.groupOf()[v];
            weights[v] = (groups.floor() == null ? 0 : UNIT) + (group < 0 ? 0 : groups.multipliers()[group]);
        }
        return new CoverageCertificate.Claim(
                claim.hops(),
                claim.counted(),
                claim.candidates(),
                claim.fixed(),
                claim.covered(),
                claim.chosen(),
                claim.prices(),
                weights);
    }

    /** How many the contacts reach. */
    public int reached() {
        return plain.reached();
    }

    /** Share of the group of which the contacts reach least, in millionths. */
    public int least() {
        long least = UNIT;
        for (int g = 0; g < people.length; g++) {
            least = Math.min(least, (long) reachedOf[g] * UNIT / people[g]);
        }
        return (int) least;
    }

    /** Whether the contacts reach the floor of each group. */
    public boolean met() {
        for (int g = 0; g < people.length; g++) {
            if (reachedOf[g] < need(g)) {
                return false;
            }
        }
        return true;
    }

    /** With a floor: how many people no so many contacts reach more than that reach it. */
    public int most(int contacts) {
        long bound = plain.weight(contacts);
        for (int g = 0; g < people.length; g++) {
            bound -= (long) groups.multipliers()[g] * need(g);
        }
        return (int) Math.floorDiv(bound, (long) UNIT);
    }

    /** Without one: the share that no so many contacts reach more than of every group, in millionths. */
    public int highest(int contacts) {
        BigInteger whole = BigInteger.ZERO;
        for (int g = 0; g < people.length; g++) {
            whole = whole.add(BigInteger.valueOf((long) groups.multipliers()[g] * people[g]));
        }
        return whole.signum() == 0
                ? UNIT
                : BigInteger.valueOf(plain.weight(contacts))
                        .multiply(BigInteger.valueOf(UNIT))
                        .divide(whole)
                        .min(BigInteger.valueOf(UNIT))
                        .intValueExact();
    }

    private int need(int group) {
        Integer floor = groups.floor();
        return floor == null ? 0 : (int) (((long) people[group] * floor + UNIT - 1) / UNIT);
    }
}
