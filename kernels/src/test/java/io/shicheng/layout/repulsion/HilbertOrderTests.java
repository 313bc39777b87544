package io.shicheng.layout.repulsion;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HilbertOrderTests {
    /** In the lower left corner, which the curve leaves last or first, a square of 256 is a run of the curve. */
    @Test
    void eachPlaceOfTheCurveIsBesideTheOneBefore() {
        int side = 256;
        long[] places = new long[side * side];
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                places[x * side + y] = HilbertOrder.place(x, y);
            }
        }
        Integer[] along = IntStream.range(0, side * side).boxed().toArray(Integer[]::new);
        Arrays.sort(along, Comparator.comparingLong(i -> places[i]));
        for (int i = 1; i < along.length; i++) {
            int apart =
                    Math.abs(along[i] / side - along[i - 1] / side) + Math.abs(along[i] % side - along[i - 1] % side);
            assertThat(apart).isEqualTo(1);
            assertThat(places[along[i]]).isEqualTo(places[along[i - 1]] + 1);
        }
    }

    @Test
    void theCurveHasAsManyPlacesAsTheSquare() {
        long most = 0;
        for (int[] corner : new int[][] {{0, 0}, {65535, 0}, {0, 65535}, {65535, 65535}}) {
            most = Math.max(most, HilbertOrder.place(corner[0], corner[1]));
        }
        assertThat(most).isEqualTo((1L << 32) - 1);
    }

    /** By digits beyond some thousand points, by comparing below. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100, 4095, 4096, 10_000, 50_001})
    void sortsAsBySortingThePlaces(int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[] x = random.doubles(n, -5, 5).map(d -> Math.rint(d * 40) / 8).toArray();
        double[] y = random.doubles(n, 0, 3).toArray();
        int[] order = new int[n];
        new HilbertOrder(n).sort(x, y, order, RunControl.NONE);
        double left = Arrays.stream(x).min().orElseThrow();
        double low = Arrays.stream(y).min().orElseThrow();
        double scale = 65535
                / Math.max(
                        Double.MIN_NORMAL,
                        Math.max(
                                Arrays.stream(x).max().orElseThrow() - left,
                                Arrays.stream(y).max().orElseThrow() - low));
        int[] expected = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) ->
                                HilbertOrder.place((int) ((x[i] - left) * scale), (int) ((y[i] - low) * scale)))
                        .thenComparingInt(i -> i))
                .mapToInt(i -> i)
                .toArray();
        assertThat(order).isEqualTo(expected);
    }
}
