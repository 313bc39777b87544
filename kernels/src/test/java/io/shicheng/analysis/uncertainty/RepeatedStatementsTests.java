package io.shicheng.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.uncertainty.RepeatedStatements.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatedStatementsTests {
    /** Pairs one by one, with powers as they are, as often as the kernel took. */
    private static double[] slowly(List<int[]> pairs, int rounds) {
        double names = 0;
        double askings = 0;
        for (int[] pair : pairs) {
            askings += pair[0];
            names += pair[1];
        }
        double share = names / askings;
        double[] now = {0.9, Math.min(0.4, share / 2), Math.min(0.5, 2 * share)};
        for (int round = 0; round < rounds; round++) {
            double tied = 0;
            double qe = 0;
            double qn = 0;
            for (int[] pair : pairs) {
                double q = likely(pair, now);
                tied += q;
                qe += q * pair[1];
                qn += q * pair[0];
            }
            now = new double[] {qe / qn, (names - qe) / (askings - qn), tied / pairs.size()};
        }
        return now;
    }

    private static double likely(int[] pair, double[] of) {
        double there = of[2] * Math.pow(of[0], pair[1]) * Math.pow(1 - of[0], pair[0] - pair[1]);
        double absent = (1 - of[2]) * Math.pow(of[1], pair[1]) * Math.pow(1 - of[1], pair[0] - pair[1]);
        return there / (there + absent);
    }

    private static List<int[]> drawn(int count, double alpha, double beta, double rho, int asked, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double chance = random.nextDouble() < rho ? alpha : beta;
            int named = 0;
            for (int j = 0; j < asked; j++) {
                named += random.nextDouble() < chance ? 1 : 0;
            }
            pairs.add(new int[] {asked, named});
        }
        return pairs;
    }

    private static RepeatedStatements of(List<int[]> pairs) {
        return RepeatedStatements.of(
                pairs.stream().map(pair -> new Kind(pair[0], pair[1], 1)).toList());
    }

    /** The first is as in Newman's own example: 8 days, 4,560 pairs of 96 students. */
    @ParameterizedTest
    @CsvSource({"4560, 0.4242, 0.0043, 0.0335, 8", "20000, 0.8, 0.02, 0.1, 3", "20000, 0.6, 0.01, 0.05, 4"})
    void findsTheRatesThatStatementsWereMadeWith(int pairs, double alpha, double beta, double rho, int asked) {
        double[] sums = new double[3];
        int seeds = 5;
        for (int seed = 0; seed < seeds; seed++) {
            RepeatedStatements found = of(drawn(pairs, alpha, beta, rho, asked, seed));
            sums[0] += found.named() / seeds;
            sums[1] += found.invented() / seeds;
            sums[2] += found.density() / seeds;
            assertThat(found.repeated()).isTrue();
        }
        assertThat(sums[0]).isCloseTo(alpha, within(0.03));
        assertThat(sums[1]).isCloseTo(beta, within(0.25 * beta));
        assertThat(sums[2]).isCloseTo(rho, within(0.08 * rho));
    }

    @Test
    void isAsPairsOneByOneAre() {
        for (int seed = 0; seed < 20; seed++) {
            List<int[]> pairs = drawn(400, 0.7, 0.05, 0.2, 3, seed);
            pairs.addAll(drawn(100, 0.7, 0.05, 0.2, 5, 100 + seed));
            RepeatedStatements found = of(pairs);
            double[] slow = slowly(pairs, found.rounds());
            assertThat(found.named()).isCloseTo(slow[0], within(1e-9));
            assertThat(found.invented()).isCloseTo(slow[1], within(1e-9));
            assertThat(found.density()).isCloseTo(slow[2], within(1e-9));
            assertThat(found.likely(3, 2)).isCloseTo(likely(new int[] {3, 2}, slow), within(1e-9));
        }
    }

    @Test
    void saysHowManyAreMissingAndHowManyFalse() {
        RepeatedStatements found = of(drawn(50_000, 0.6, 0.01, 0.05, 3, 1));
        // (1 − 0.6)³ of the ties are named by nobody; of what is named, 1 − (1 − 0.01)³ of the 95 % that are none
        double named = 0.05 * (1 - 0.064) + 0.95 * (1 - Math.pow(0.99, 3));
        assertThat(found.missing()).isCloseTo(0.064, within(0.02));
        assertThat(found.falseTies()).isCloseTo(0.95 * (1 - Math.pow(0.99, 3)) / named, within(0.03));
    }

    @Test
    void whereNothingIsRepeatedItSaysSo() {
        assertThat(RepeatedStatements.of(List.of(new Kind(1, 1, 10), new Kind(1, 0, 90)))
                        .repeated())
                .isFalse();
        assertThatThrownBy(() -> RepeatedStatements.of(List.of(new Kind(3, 0, 9))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Kind(1, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
