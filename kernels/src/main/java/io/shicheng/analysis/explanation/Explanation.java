package io.shicheng.analysis.explanation;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A score of one vertex taken apart: the base, and what each carrier, a vertex that it is tied to, adds. All shares and
 * the base add up to the score. A share is not what the score falls by if its carrier goes: what is left then is another
 * figure, as those who are left may take over.
 *
 * @param score in the unit of the measure
 * @param base the part of it that nobody carries, as the restart of PageRank
 * @param carriers vertices at the other end of a tie; the greatest share first, equal ones by number
 * @param shares of the score, one a carrier
 * @param without the score if the tie to the carrier were not there, one a carrier; NaN where it takes another run
 * @param facts on how it came about, by a code in snake_case
 */
@SuppressWarnings("ArrayRecordComponent") // columns of one table
public record Explanation(
        double score, double base, int[] carriers, double[] shares, double[] without, Map<String, Number> facts) {
    /** Of how many carriers, those of the greatest shares, is measured anew what is left without them. */
    public static final int MEASURED_ANEW = 10;

    public Explanation {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /**
     * An explanation of carriers in any order.
     *
     * @param without as above, or null if none is known
     */
    public static Explanation of(
            double score,
            double base,
            int[] carriers,
            double[] shares,
            double @Nullable [] without,
            Map<String, Number> facts) {
        int[] order = order(carriers, shares);
        double[] left = new double[carriers.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = without == null ? Double.NaN : without[order[i]];
        }
        return new Explanation(
                score,
                base,
                Arrays.stream(order).map(i -> carriers[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> shares[i]).toArray(),
                left,
                facts);
    }

    /** Places of carriers, the greatest share first, equal ones by number. */
    private static int[] order(int[] carriers, double[] shares) {
        int[] order = new int[carriers.length];
        long[] sorted = new long[carriers.length];
        boolean sharesFall = true;
        boolean numbersRise = true;
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            sharesFall &= i == 0 || shares[i] <= shares[i - 1];
            numbersRise &= i == 0 || carriers[i] > carriers[i - 1];
            sorted[i] = rising(shares[i]);
        }
        if (!numbersRise) {
            return IntStream.of(order)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -shares[i])
                            .thenComparingInt(i -> carriers[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        if (!sharesFall) {
            place(order, shares, sorted);
        }
        return order;
    }

    /** Sorts places by shares; equal ones stay in their order. */
    private static void place(int[] order, double[] shares, long[] sorted) {
        Arrays.sort(sorted);
        int[] taken = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            int first = firstOf(sorted, rising(shares[i]));
            order[first + taken[first]++] = i;
        }
    }

    private static int firstOf(long[] sorted, long value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The greater a share, the less; 0 and −0 alike. */
    private static long rising(double share) {
        return -Double.doubleToLongBits(share + 0.0);
    }

    /** The same with what is left without the first carriers, who are {@value #MEASURED_ANEW} at most. */
    public Explanation measuredAnew(IntToDoubleFunction withoutCarrier) {
        return told(MEASURED_ANEW, withoutCarrier);
    }

    /** The same with what is left without so many of the first carriers. */
    public Explanation told(int most, IntToDoubleFunction withoutCarrier) {
        double[] left = without.clone();
        for (int i = 0; i < Math.min(most, left.length); i++) {
            left[i] = withoutCarrier.applyAsDouble(carriers[i]);
        }
        return new Explanation(score, base, carriers, shares, left, facts);
    }

    /** Nobody carries anything, as of a vertex without ties. */
    public static Explanation none(double score, double base) {
        return new Explanation(score, base, new int[0], new double[0], new double[0], Map.of());
    }

    /** What this vertex carries; 0 if it is no carrier. */
    public double shareOf(int vertex) {
        int place = place(vertex);
        return place < 0 ? 0 : shares[place];
    }

    /** What is left without the tie to this vertex; the score itself if it is no carrier, NaN if that is not known. */
    public double without(int vertex) {
        int place = place(vertex);
        return place < 0 ? score : without[place];
    }

    private int place(int vertex) {
        for (int i = 0; i < carriers.length; i++) {
            if (carriers[i] == vertex) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Explanation that
                && score == that.score
                && base == that.base
                && Arrays.equals(carriers, that.carriers)
                && Arrays.equals(shares, that.shares)
                && Arrays.equals(without, that.without)
                && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(carriers) + Double.hashCode(score);
    }

    @Override
    public String toString() {
        return score + " of " + carriers.length + " carriers, " + facts;
    }
}
