package io.shicheng.reconciliation.linkage;

import io.shicheng.graph.DateRange;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** When people lived: by their own dates, or else by those of whom they have ties with. */
final class Times {
    /** From a birth to the middle of a life, and from there to its end. */
    private static final double HALF_A_LIFE = 35;

    private static final double NEAR = 45;
    private static final double FAR = 110;
    private static final int LONGEST_LIFE = 110;
    private static final int ROUNDS = 4;

    private final People people;
    private final double[] middle;

    Times(People people) {
        this.people = people;
        this.middle = new double[people.size()];
        Arrays.fill(middle, Double.NaN);
        for (int i = 0; i < middle.length; i++) {
            middle[i] = own(people.born(i), people.died(i));
        }
        for (int round = 0; round < ROUNDS; round++) {
            spread();
        }
    }

    private static double own(@Nullable DateRange born, @Nullable DateRange died) {
        if (born != null && died != null) {
            return (DateAgreement.year(born) + DateAgreement.year(died)) / 2;
        }
        if (born != null) {
            return DateAgreement.year(born) + HALF_A_LIFE;
        }
        return died != null ? DateAgreement.year(died) - HALF_A_LIFE : Double.NaN;
    }

    private void spread() {
        double[] before = middle.clone();
        for (int i = 0; i < middle.length; i++) {
            if (!Double.isNaN(before[i])) {
                continue;
            }
            middle[i] = people.ties(i).stream()
                    .filter(tie -> tie.other() >= 0)
                    .mapToDouble(tie -> before[tie.other()])
                    .filter(year -> !Double.isNaN(year))
                    .average()
                    .orElse(Double.NaN);
        }
    }

    /** @param dated whether their dates were compared, which says more */
    TimeAgreement of(int one, int other, boolean dated) {
        if (tooLong(people.born(one), people.died(other)) || tooLong(people.born(other), people.died(one))) {
            return TimeAgreement.FAR;
        }
        double years = Math.abs(middle[one] - middle[other]);
        if (dated || Double.isNaN(years)) {
            return TimeAgreement.UNKNOWN;
        }
        return years <= NEAR ? TimeAgreement.NEAR : years <= FAR ? TimeAgreement.APART : TimeAgreement.FAR;
    }

    /** Whether nobody who was born then died then. */
    private static boolean tooLong(@Nullable DateRange born, @Nullable DateRange died) {
        if (born == null || died == null || born.latest() == null || died.earliest() == null) {
            return false;
        }
        return born.isCertainlyAfter(died)
                || died.earliest().getYear() - born.latest().getYear() > LONGEST_LIFE;
    }
}
