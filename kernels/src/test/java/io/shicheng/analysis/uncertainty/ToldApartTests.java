package io.shicheng.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Supplier;
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
        SplittableRandom random = new SplittableRandom(1);
        MirrorIntervals.Collector collector = collected(RankBlocks.of(scores), 99, random, () -> {
            double[] changed = scores.clone();
            for (int v = 2; v < 5; v++) {
                changed[v] += random.nextInt(20);
            }
            return changed;
        });
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

    /** Of those with few different scores, so that blocks of both sorts are there. */
    @Test
    void blocksAreThoseThatAreFoundWithTheLeaderOneByOne() {
        int most = 0;
        for (long seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = random.nextInt(2, 150);
            int different = random.nextInt(1, 12);
            double[] scores = random.doubles(n, 0, different).map(Math::floor).toArray();
            RankBlocks observed = RankBlocks.of(scores);
            MirrorIntervals mirror = collected(
                            observed,
                            20,
                            random,
                            () -> Arrays.stream(scores)
                                    .map(score -> score + (random.nextInt(4) == 0 ? random.nextInt(3) : 0))
                                    .toArray())
                    .intervals();
            int first = random.nextInt(1, n + 1);
            int[] wanted = oneByOne(mirror, observed, first);
            assertThat(mirror.blocks(first)).as("seed " + seed).isEqualTo(wanted);
            most = Math.max(most, Arrays.stream(wanted).max().orElseThrow());
        }
        assertThat(most).as("blocks in one ranking").isGreaterThan(3);
    }

    private static int[] oneByOne(MirrorIntervals mirror, RankBlocks observed, int first) {
        int[] blocks = new int[observed.size()];
        int leader = -1;
        for (int vertex : observed.order()) {
            if (observed.best(vertex) <= first) {
                boolean asGood = leader >= 0 && observed.best(leader) == observed.best(vertex);
                boolean next =
                        leader < 0 || !asGood && ToldApart.above(mirror.places(leader), mirror.places(vertex)) >= 0.9;
                blocks[vertex] = leader < 0 ? 1 : blocks[leader] + (next ? 1 : 0);
                leader = next ? vertex : leader;
            }
        }
        return blocks;
    }

    private static MirrorIntervals.Collector collected(
            RankBlocks observed, int replicates, SplittableRandom random, Supplier<double[]> replicateScores) {
        MirrorIntervals.Collector collector = new MirrorIntervals.Collector(observed, replicates);
        for (int b = 0; b < replicates; b++) {
            RankBlocks replicate = RankBlocks.of(replicateScores.get());
            double[] middles = new double[observed.size()];
            Arrays.setAll(middles, replicate::middle);
            collector.add(replicate.drawn(random), middles, observed.drawn(random));
        }
        return collector;
    }
}
