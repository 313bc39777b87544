package io.shicheng.analysis.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanBoundTests {
    @Test
    void boundsAreWhereTheDivergenceSaysSo() {
        double upper = MeanBound.upper(0.3, 1000, 5);
        double lower = MeanBound.lower(0.3, 1000, 5);
        assertThat(1000 * MeanBound.divergence(0.3, upper)).isCloseTo(5, Offset.offset(1e-6));
        assertThat(1000 * MeanBound.divergence(0.3, lower)).isCloseTo(5, Offset.offset(1e-6));
        assertThat(MeanBound.upper(0, 100, 5)).isCloseTo(1 - Math.exp(-0.05), Offset.offset(1e-15));
        assertThat(MeanBound.lower(0, 100, 5)).isZero();
        assertThat(MeanBound.lower(1, 100, 5)).isCloseTo(Math.exp(-0.05), Offset.offset(1e-15));
        assertThat(MeanBound.upper(1, 100, 5)).isEqualTo(1);
    }

    /**
     * Were the expectation the bound, so small a mean would be as improbable as promised: the binomial tail says so.
     */
    @ParameterizedTest
    @CsvSource({"0, 50", "1, 50", "3, 50", "12, 60", "30, 60", "59, 60"})
    void theBinomialTailBeyondABoundIsNoGreaterThanPromised(int successes, int trials) {
        double nats = 4;
        BigDecimal p = new BigDecimal(MeanBound.upper((double) successes / trials, trials, nats));
        BigDecimal q = BigDecimal.ONE.subtract(p);
        BigDecimal tail = BigDecimal.ZERO;
        BigDecimal choose = BigDecimal.ONE;
        for (int k = 0; k <= successes; k++) {
            tail = tail.add(choose.multiply(p.pow(k)).multiply(q.pow(trials - k)), MathContext.DECIMAL128);
            choose = choose.multiply(BigDecimal.valueOf(trials - k))
                    .divide(BigDecimal.valueOf(k + 1), MathContext.DECIMAL128);
        }
        assertThat(tail.doubleValue()).isLessThanOrEqualTo(Math.exp(-nats) * (1 + 1e-9));
    }
}
