package io.shicheng.analysis.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Draws against binomial coefficients in whole numbers, and rates of false discovery by hand. */
class ChanceTests {
    private static BigInteger choose(int n, int k) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return k < 0 || k > n ? BigInteger.ZERO : ways;
    }

    private static double exact(int all, int marked, int drawn, int x) {
        return new BigDecimal(choose(marked, x).multiply(choose(all - marked, drawn - x)))
                .divide(new BigDecimal(choose(all, drawn)), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Test
    void drawsAreWhatCoefficientsSay() {
        for (int all = 0; all < 12; all++) {
            for (int marked = 0; marked <= all; marked++) {
                for (int drawn = 0; drawn <= all; drawn++) {
                    assertDraw(all, marked, drawn);
                }
            }
        }
        assertDraw(400, 90, 77);
    }

    private static void assertDraw(int all, int marked, int drawn) {
        double[] chances = Hypergeometric.draw(all, marked, drawn);
        double mean = 0;
        double square = 0;
        for (int x = 0; x < chances.length; x++) {
            double exact = exact(all, marked, drawn, x);
            assertThat(chances[x]).isCloseTo(exact, Offset.offset(1e-11 * exact));
            mean += x * chances[x];
            square += (double) x * x * chances[x];
        }
        assertThat(chances).hasSize(Math.min(marked, drawn) + 1);
        assertThat(Hypergeometric.mean(all, marked, drawn)).isCloseTo(mean, within(1e-9));
        assertThat(Hypergeometric.variance(all, marked, drawn)).isCloseTo(square - mean * mean, within(1e-8));
    }

    @Test
    void moreThanThereAreCannotBeDrawn() {
        assertThatThrownBy(() -> Hypergeometric.draw(3, 4, 1)).hasMessageContaining("from 0 to 3");
    }

    @Test
    void whatIsUnseenByHand() {
        Unseen found = Unseen.of(new int[] {5, 3, 2, 2, 1, 1, 1, 1, 0});
        assertThat(found.coverage()).isEqualTo(0.75);
        assertThat(found.correctedCoverage()).isCloseTo(0.765625, within(1e-15));
        assertThat(found.people()).isCloseTo(11.75, within(1e-12));
        assertThat(Unseen.of(new int[] {1, 1, 1}).coverage()).isZero();
        assertThat(Unseen.of(new int[] {3, 2}).people()).isEqualTo(2);
    }

    @Test
    void ratesByHand() {
        assertThat(FalseDiscovery.rates(new double[] {0.04, 0.01, 0.03, 0.5}))
                .containsExactly(new double[] {0.16 / 3, 0.04, 0.16 / 3, 0.5}, within(1e-15));
        assertThat(FalseDiscovery.rates(new double[0])).isEmpty();
    }
}
