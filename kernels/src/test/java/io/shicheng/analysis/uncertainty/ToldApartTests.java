package io.shicheng.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToldApartTests {
    @Test
    void abovePairByPair() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] one = random.ints(random.nextInt(1, 20), 0, 12)
                    .sorted()
                    .asDoubleStream()
                    .toArray();
            double[] other = random.ints(random.nextInt(1, 20), 0, 12)
                    .sorted()
                    .asDoubleStream()
                    .toArray();
            double sum = 0;
            for (double each : one) {
                for (double second : other) {
                    sum += each < second ? 1 : each == second ? 0.5 : 0;
                }
            }
            assertThat(ToldApart.above(one, other))
                    .as("seed " + seed)
                    .isCloseTo(sum / (one.length * other.length), within(1e-12));
        }
    }

    /** Two far ahead, three who change places all the time, and the rest, who share a score. */
    @Test
    void blocksHoldThoseWhoMayAsWellStandTheOtherWayRound() {
        int n = 40;
        double[] scores = IntStream.range(0, n)
                .mapToDouble(v -> v == 0 ? 900 : v == 1 ? 500 : v < 5 ? 100 - v : 1)
                .toArray();
        RankBlocks observed = RankBlocks.of(scores);
        MirrorIntervals.Collector collector = new MirrorIntervals.Collector(observed, 99);
        SplittableRandom random = new SplittableRandom(1);
        for (int b = 0; b < 99; b++) {
            double[] changed = scores.clone();
            for (int v = 2; v < 5; v++) {
                changed[v] += random.nextInt(20);
            }
            RankBlocks replicate = RankBlocks.of(changed);
            double[] middles = new double[n];
            Arrays.setAll(middles, replicate::middle);
            collector.add(replicate.drawn(random), middles, observed.drawn(random));
        }
        int[] blocks = collector.intervals().blocks(20);

        assertThat(blocks[0]).isEqualTo(1);
        assertThat(blocks[1]).isEqualTo(2);
        assertThat(Arrays.copyOfRange(blocks, 2, 5)).containsOnly(3);
        assertThat(Arrays.copyOfRange(blocks, 5, n)).containsOnly(4);
        assertThat(collector.intervals().blocks(2)).containsSequence(1, 2, 0, 0);
        double[] among = collector.intervals().standings(5).amongFirst();
        assertThat(Certainty.of(among[0])).isEqualTo(Certainty.STABLE);
        assertThat(Certainty.of(among[n - 1])).isEqualTo(Certainty.BY_LUCK);
    }
}
