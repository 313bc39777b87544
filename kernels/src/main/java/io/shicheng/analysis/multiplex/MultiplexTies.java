package io.shicheng.analysis.multiplex;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Ties of several kinds among the same people. Immutable.
 *
 * @param people how many there are, tied or not
 * @param kinds names of kinds, by their numbers
 * @param ties in the order of their file
 */
public record MultiplexTies(int people, List<String> kinds, List<Tie> ties) {
    /**
     * A tie.
     *
     * @param directed whether it runs from the one to the other alone
     * @param weight above 0
     * @param confidence above 0, at most 1
     * @param lastYear in which it is certain to have held; {@link Holding#UNKNOWN_END} if that is not known
     */
    public record Tie(
            int from,
            int to,
            int kind,
            boolean directed,
            double weight,
            double confidence,
            int lastYear,
            Holding holding) {}

    /**
     * How ties count.
     *
     * @param kindWeights by kind; a kind of weight 0 is left out
     * @param halfLifeYears 0 for no decay
     * @param referenceYear to which ages run; {@link Holding#UNKNOWN_END} for the last that any tie is certain to have
     *     held in
     */
    @SuppressWarnings("ArrayRecordComponent") // by kind; nobody compares two
    public record Counting(double[] kindWeights, double halfLifeYears, int referenceYear) {
        /** Each kind as it is. */
        public static Counting plain(int kinds) {
            double[] weights = new double[kinds];
            Arrays.fill(weights, 1);
            return new Counting(weights, 0, Holding.UNKNOWN_END);
        }

        /** The same with another weight of a kind. */
        public Counting with(int kind, double weight) {
            double[] weights = kindWeights.clone();
            weights[kind] = weight;
            return new Counting(weights, halfLifeYears, referenceYear);
        }
    }

    public MultiplexTies {
        kinds = List.copyOf(kinds);
        ties = Collections.unmodifiableList(ties);
    }

    /** The last year in which any tie is certain to have held; {@link Holding#UNKNOWN_END} if there is none. */
    public int lastYear() {
        return ties.stream()
                .mapToInt(Tie::lastYear)
                .filter(year -> year != Holding.UNKNOWN_END)
                .max()
                .orElse(Holding.UNKNOWN_END);
    }

    /** How many ties are placed, unplaced and contradictory, among those of some kinds; by {@link Holding.Placement}. */
    public int[] placements(IntPredicate ofKind) {
        int[] counts = new int[Holding.Placement.values().length];
        for (Tie tie : ties) {
            if (ofKind.test(tie.kind())) {
                counts[tie.holding().placement().ordinal()]++;
            }
        }
        return counts;
    }

    /** Those that pass. */
    public MultiplexTies only(java.util.function.Predicate<Tie> wanted) {
        return new MultiplexTies(people, kinds, ties.stream().filter(wanted).toList());
    }

    /** Those that can have held in some year from one to another. */
    public MultiplexTies within(int from, int to) {
        return only(tie -> tie.holding().within(from, to));
    }

    /** Years since a tie is certain to have held; 0 where that is not known. */
    private static double age(Tie tie, int reference) {
        return tie.lastYear() == Holding.UNKNOWN_END || reference == Holding.UNKNOWN_END
                ? 0
                : (double) reference - tie.lastYear();
    }

    private int reference(Counting counting) {
        return counting.referenceYear() == Holding.UNKNOWN_END ? lastYear() : counting.referenceYear();
    }

    /**
     * The graph of the ties whose kinds count. O(n + m).
     *
     * @param directed whether directions count; a tie without one runs both ways then
     * @param weighted whether strengths count; else each pair that is tied counts 1
     */
    public CsrGraph graph(Counting counting, boolean directed, boolean weighted) {
        CsrBuilder builder = new CsrBuilder(people, directed, weighted);
        int reference = reference(counting);
        for (Tie tie : ties) {
            double kindWeight = counting.kindWeights()[tie.kind()];
            if (kindWeight == 0 || tie.from() == tie.to()) {
                continue;
            }
            double strength = weighted
                    ? Math.max(
                            TieDecay.strength(
                                    kindWeight,
                                    tie.weight(),
                                    tie.confidence(),
                                    age(tie, reference),
                                    counting.halfLifeYears()),
                            Double.MIN_NORMAL)
                    : 1;
            builder.add(tie.from(), tie.to(), strength);
            if (directed && !tie.directed()) {
                builder.add(tie.to(), tie.from(), strength);
            }
        }
        return builder.build();
    }

    /**
     * By person, what their ties of some kinds add up to, exactly: weights and confidences as the decimals that they
     * were written as, what is left of them as the double that it is.
     *
     * @param leavingOnly whether a tie that has a direction counts for the one it runs from alone
     */
    public BigDecimal[] strengths(Counting counting, boolean leavingOnly, IntPredicate ofKind) {
        BigDecimal[] sums = new BigDecimal[people];
        Arrays.fill(sums, BigDecimal.ZERO);
        int reference = reference(counting);
        for (Tie tie : ties) {
            if (!ofKind.test(tie.kind()) || tie.from() == tie.to()) {
                continue;
            }
            BigDecimal strength = BigDecimal.valueOf(counting.kindWeights()[tie.kind()])
                    .multiply(BigDecimal.valueOf(tie.weight()))
                    .multiply(BigDecimal.valueOf(tie.confidence()))
                    .multiply(new BigDecimal(TieDecay.left(age(tie, reference), counting.halfLifeYears())));
            sums[tie.from()] = sums[tie.from()].add(strength);
            if (!leavingOnly || !tie.directed()) {
                sums[tie.to()] = sums[tie.to()].add(strength);
            }
        }
        return sums;
    }
}
