package io.shicheng.analysis.distance.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LaneWeightsTests {
    private final SplittableRandom random = new SplittableRandom(3);

    /** Numbers of sources from a place on, for vertices of which the second and the third are looked at. */
    private void assertSums(int first, int[] numbers) {
        LaneWeights weights = new LaneWeights();
        weights.take(first, numbers.length, place -> numbers[place]);
        int[] vertices = {0, 2, 3};
        long[] bits = new long[4 * SourceBatches.WORDS];
        int[] counts = new int[2];
        int[] expected = new int[2];
        for (int i = 1; i < 3; i++) {
            for (int place = first; place < numbers.length; place++) {
                if (random.nextBoolean()) {
                    int lane = place - first;
                    bits[vertices[i] * SourceBatches.WORDS + (lane >>> 6)] |= 1L << lane;
                    counts[i - 1]++;
                    expected[i - 1] += numbers[place];
                }
            }
        }
        assertThat(weights.sums(bits, vertices, 1, 3, counts, new int[2])).isEqualTo(expected);
    }

    @Test
    void addsUpWhatSourcesHave() {
        for (int round = 0; round < 200; round++) {
            int first = random.nextInt(100);
            int most = 1 << random.nextInt(20);
            int[] numbers = new int[first + random.nextInt(1, SourceBatches.LANES + 1)];
            for (int place = 0; place < numbers.length; place++) {
                numbers[place] = 1 + random.nextInt(most);
            }
            assertSums(first, numbers);
        }
    }

    @Test
    void addsUpTheMostThatSevenDigitsHold() {
        int[] numbers = new int[SourceBatches.LANES];
        Arrays.setAll(numbers, place -> place == 0 ? 0 : 127);
        LaneWeights weights = new LaneWeights();
        weights.take(0, numbers.length, place -> numbers[place]);
        long[] bits = new long[SourceBatches.WORDS];
        Arrays.fill(bits, -1);
        int[] sums = weights.sums(bits, new int[] {0}, 0, 1, new int[] {SourceBatches.LANES}, new int[1]);
        assertThat(sums).containsExactly(127 * (SourceBatches.LANES - 1));
    }

    @Test
    void countsEveryWordOfABatchOnce() {
        int[] numbers = new int[SourceBatches.LANES];
        Arrays.setAll(numbers, place -> place == 0 ? 1 : 4);
        assertSums(0, numbers);
    }

    @Test
    void takesTheCountsWhereEachSourceHasOneAndNothingWhereNoneHas() {
        LaneWeights weights = new LaneWeights();
        int[] counts = {5};
        weights.take(0, 9, place -> 1);
        assertThat(weights.sums(new long[SourceBatches.WORDS], new int[] {0}, 0, 1, counts, new int[1]))
                .isSameAs(counts);
        weights.take(0, 9, place -> 0);
        assertThat(weights.sums(new long[SourceBatches.WORDS], new int[] {0}, 0, 1, counts, new int[1]))
                .isEmpty();
    }
}
