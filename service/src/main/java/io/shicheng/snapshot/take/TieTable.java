package io.shicheng.snapshot.take;

import io.shicheng.graph.tie.TieKind;
import java.util.Arrays;

/** The chosen ties in columns, in the order of their keys. */
final class TieTable {
    /** The last year of a tie that has no dates. */
    static final int UNDATED = Integer.MIN_VALUE;

    private static final TieKind[] KINDS = TieKind.values();

    private int[] people = new int[1_024];
    private int[] ends = new int[1_024];
    private byte[] kinds = new byte[1_024];
    private int[] lastYears = new int[1_024];
    private double[] strengths = new double[1_024];
    private int size;

    /**
     * @param person the vertex that the tie comes from
     * @param end the vertex it goes to, or the number of the organisation or work
     * @param lastYear of the tie's last known day, or {@link #UNDATED}
     */
    void add(TieKind kind, int person, int end, double strength, int lastYear) {
        if (size == people.length) {
            grow();
        }
        people[size] = person;
        ends[size] = end;
        kinds[size] = (byte) kind.ordinal();
        lastYears[size] = lastYear;
        strengths[size] = strength;
        size++;
    }

    private void grow() {
        int wanted = size + (size >> 1);
        people = Arrays.copyOf(people, wanted);
        ends = Arrays.copyOf(ends, wanted);
        kinds = Arrays.copyOf(kinds, wanted);
        lastYears = Arrays.copyOf(lastYears, wanted);
        strengths = Arrays.copyOf(strengths, wanted);
    }

    int size() {
        return size;
    }

    int person(int tie) {
        return people[tie];
    }

    int end(int tie) {
        return ends[tie];
    }

    TieKind kind(int tie) {
        return KINDS[kinds[tie]];
    }

    double strength(int tie) {
        return strengths[tie];
    }

    /** The last year that any tie has, or {@link #UNDATED} if none has one. */
    int lastYear() {
        int last = UNDATED;
        for (int tie = 0; tie < size; tie++) {
            last = Math.max(last, lastYears[tie]);
        }
        return last;
    }

    /**
     * Halves each strength for every half-life from the tie's last year to the reference year. Later ties and
     * those without a date keep their strength.
     */
    void decay(double halfLifeYears, int referenceYear) {
        for (int tie = 0; tie < size; tie++) {
            if (lastYears[tie] != UNDATED && lastYears[tie] < referenceYear) {
                double halvings = ((double) referenceYear - lastYears[tie]) / halfLifeYears;
                // A strength that fades to nothing stays a tie: the smallest strength there is.
                strengths[tie] = Math.max(strengths[tie] * StrictMath.pow(2, -halvings), Double.MIN_NORMAL);
            }
        }
    }
}
