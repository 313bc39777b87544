package io.shicheng.analysis.distance.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LaneWeightsTests {
    private final SplittableRandom random = new SplittableRandom(3);

    private void assertSums(int first, int[] numbers) {
        LaneWeights weights = new LaneWeights();
        weights.take(first, numbers.length, place -> numbers[place]);
        long[] bits = new long[3 + SourceBatches.WORDS];
        int expected = 0;
        for (int place = first; place < numbers.length; place++) {
            if (random.nextBoolean()) {
                int lane = place - first;
                bits[3 + (lane >>> 6)] |= 1L << lane;
                expected += numbers[place] - weights.least();
            }
        }
        assertThat(weights.sum(bits, 3)).isEqualTo(expected);
        boolean equal = true;
        for (int place = first; place < numbers.length; place++) {
            assertThat(numbers[place]).isGreaterThanOrEqualTo(weights.least());
            equal &= numbers[place] == numbers[first];
        }
        assertThat(weights.equal()).isEqualTo(equal);
    }

    @Test
    void addsUpWhatSourcesHaveMoreThanTheLeast() {
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
    void countsEveryWordOfABatchOnce() {
        int[] numbers = new int[SourceBatches.LANES];
        Arrays.setAll(numbers, place -> place == 0 ? 1 : 4);
        assertSums(0, numbers);
    }
}
