package io.shicheng.analysis.distance.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BitCountsTests {
    private static void assertCounts(long ones, long twos, long fours, long eights) {
        int expected =
                Long.bitCount(ones) + 2 * Long.bitCount(twos) + 4 * Long.bitCount(fours) + 8 * Long.bitCount(eights);
        assertThat(BitCounts.weighted(ones, twos, fours, eights))
                .as("%x %x %x %x", ones, twos, fours, eights)
                .isEqualTo(expected);
    }

    @Test
    void countsWordsThatAreFullOrEmpty() {
        for (int which = 0; which < 16; which++) {
            assertCounts(-(which & 1), -(which >> 1 & 1), -(which >> 2 & 1), -(which >> 3 & 1));
        }
    }

    @Test
    void countsEachBitByItself() {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            assertCounts(1L << bit, 0, 0, 0);
            assertCounts(0, 1L << bit, 0, 0);
            assertCounts(0, 0, 1L << bit, 0);
            assertCounts(0, 0, 0, 1L << bit);
        }
    }

    @Test
    void countsSparseAndDenseWords() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 100_000; i++) {
            long sparse = random.nextLong() & random.nextLong() & random.nextLong();
            assertCounts(random.nextLong(), sparse, ~sparse, random.nextLong() | random.nextLong());
        }
    }
}
