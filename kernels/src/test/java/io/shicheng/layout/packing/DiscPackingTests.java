package io.shicheng.layout.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscPackingTests {
    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static void overlapNowhere(double[] radius, double[][] middles) {
        for (int i = 0; i < radius.length; i++) {
            for (int j = 0; j < i; j++) {
                double apart = Math.hypot(middles[0][i] - middles[0][j], middles[1][i] - middles[1][j]);
                if (apart < (radius[i] + radius[j]) * (1 - 1e-5)) {
                    assertThat(apart).as(i + " and " + j).isGreaterThanOrEqualTo(radius[i] + radius[j]);
                }
            }
        }
    }

    private static double outerRadius(double[] radius, double[][] middles) {
        double outer = 0;
        for (int i = 0; i < radius.length; i++) {
            outer = Math.max(outer, radius[i] + Math.hypot(middles[0][i], middles[1][i]));
        }
        return outer;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void discsDoNotOverlapAndLieClose(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 1 + random.nextInt(seed % 10 == 0 ? 1500 : 200);
        double[] radius = random.doubles(n)
                .map(d -> seed % 3 == 0 ? 1 : seed % 3 == 1 ? 1 + d : 1 / (0.01 + d * d))
                .toArray();
        double[][] middles = DiscPacking.of(radius);
        overlapNowhere(radius, middles);
        double area = Arrays.stream(radius).map(r -> r * r).sum();
        double largest = Arrays.stream(radius).max().orElseThrow();
        assertThat(outerRadius(radius, middles)).isLessThan(2 * Math.sqrt(area) + 2.5 * largest);
    }

    @Test
    void theLargestIsInTheMiddle() {
        double[] radius = {1, 2, 9, 3, 9};
        double[][] middles = DiscPacking.of(radius);
        assertThat(middles[0][2]).isZero();
        assertThat(middles[1][2]).isZero();
        assertThat(Math.hypot(middles[0][4], middles[1][4])).isCloseTo(18, within(1e-9));
    }

    @Test
    void manyOfOneSizeStandInRings() {
        double[] radius = new double[5000];
        Arrays.fill(radius, 1);
        radius[0] = 50;
        double[][] middles = DiscPacking.of(radius);
        overlapNowhere(radius, middles);
        assertThat(outerRadius(radius, middles)).isLessThan(1.25 * Math.sqrt(2500 + 5000));
    }

    @Test
    void oneDiscTwoDiscsThreeDiscsTouch() {
        assertThat(DiscPacking.of(new double[0])[0]).isEmpty();
        assertThat(DiscPacking.of(new double[] {4})[0]).containsExactly(0);
        double[][] three = DiscPacking.of(new double[] {1, 1, 1});
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(Math.hypot(three[0][i] - three[0][j], three[1][i] - three[1][j]))
                        .isCloseTo(2, within(1e-9));
            }
        }
    }

    @Test
    void aShapeIsTurnedSoThatItsLongAxisIsLevel() {
        double[] x = {10, 11, 12, 13, 11.6, 11.4};
        double[] y = {20, 22, 24, 26, 22.9, 23.1};
        double farthest = Shape.settle(x, y);
        assertThat(Arrays.stream(x).sum()).isCloseTo(0, within(1e-9));
        assertThat(Arrays.stream(y).sum()).isCloseTo(0, within(1e-9));
        double product = 0;
        for (int i = 0; i < x.length; i++) {
            product += x[i] * y[i];
            assertThat(Math.hypot(x[i], y[i])).isLessThanOrEqualTo(farthest + 1e-9);
        }
        assertThat(product).isCloseTo(0, within(1e-9));
        assertThat(Math.abs(x[0])).isGreaterThan(Math.abs(y[0]));
    }

    /** The size of a shape is where 95 in 100 of its points lie, of a few and of many. */
    @ParameterizedTest
    @ValueSource(ints = {101, 70_001})
    void nineteenInTwentyLieWithinItsRadius(int points) {
        SplittableRandom random = new SplittableRandom(points);
        double[] x = random.doubles(points, -3, 9).toArray();
        double[] y = random.doubles(points, -3, 3).toArray();
        double farthest = Shape.settle(x, y);
        double radius = 2 * Math.sqrt(points);
        double[] distances = IntStream.range(0, points)
                .mapToDouble(i -> Math.hypot(x[i], y[i]))
                .sorted()
                .toArray();
        assertThat(distances[95 * (points - 1) / 100]).isCloseTo(radius, within(1e-9 * radius));
        assertThat(distances[points - 1]).isCloseTo(farthest, within(1e-9 * farthest));
    }

    @Test
    void pointsInOnePlaceStayThere() {
        double[] x = {3, 3};
        double[] y = {4, 4};
        assertThat(Shape.settle(x, y)).isZero();
        assertThat(x).containsExactly(0, 0);
    }
}
