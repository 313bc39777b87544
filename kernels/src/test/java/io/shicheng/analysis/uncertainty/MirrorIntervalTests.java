package io.shicheng.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MirrorIntervalTests {
    /** A worked example of another program, with all of its replicates: betweenness in Les Misérables. */
    private static String example() throws IOException {
        String elsewhere = System.getenv("SHICHENG_SHARED");
        Path file = Path.of(elsewhere == null ? "../shared" : elsewhere).resolve("reference/mirror_lesmis.json");
        assumeTrue(Files.isReadable(file), () -> "skipped: there is no " + file);
        return Files.readString(file);
    }

    /** The numbers of a list of numbers, or of a list of such lists, one after the other. */
    private static double[] numbers(String json, String name) {
        int start = json.indexOf('[', json.indexOf('"' + name + '"'));
        int depth = 0;
        int end = start;
        do {
            depth += json.charAt(end) == '[' ? 1 : json.charAt(end) == ']' ? -1 : 0;
            end++;
        } while (depth > 0);
        Matcher matcher = Pattern.compile("-?\\d[\\d.eE+-]*").matcher(json.substring(start, end));
        return matcher.results()
                .mapToDouble(found -> Double.parseDouble(found.group()))
                .toArray();
    }

    private static int[] whole(double[] numbers) {
        return Arrays.stream(numbers).mapToInt(number -> (int) number).toArray();
    }

    @Test
    void theWorkedExample() throws IOException {
        String json = example();
        int[] best = whole(numbers(json, "observed_best_rank"));
        int n = best.length;
        RankBlocks observed =
                RankBlocks.of(Arrays.stream(best).mapToDouble(rank -> -rank).toArray());
        int[] worst = whole(numbers(json, "observed_worst_rank"));
        for (int v = 0; v < n; v++) {
            assertThat(observed.best(v)).isEqualTo(best[v]);
            assertThat(observed.worst(v)).isEqualTo(worst[v]);
        }
        int[] drawn = whole(numbers(json, "replicate_rank"));
        double[] middles = numbers(json, "replicate_mid_rank");
        int[] observedDrawn = whole(numbers(json, "observed_rank_drawn"));
        int replicates = drawn.length / n;
        assertThat(replicates).isEqualTo(99);
        MirrorIntervals.Collector collector = new MirrorIntervals.Collector(observed, replicates);
        for (int from = 0; from < drawn.length; from += n) {
            collector.add(
                    Arrays.copyOfRange(drawn, from, from + n),
                    Arrays.copyOfRange(middles, from, from + n),
                    Arrays.copyOfRange(observedDrawn, from, from + n));
        }
        MirrorIntervals intervals = collector.intervals();
        double[] spread = numbers(json, "spread");
        double[] low = numbers(json, "interval_low");
        double[] high = numbers(json, "interval_high");
        double[] first = numbers(json, "top20");
        for (int v = 0; v < n; v++) {
            assertThat(intervals.spread(v)).as("spread of " + v).isCloseTo(spread[v], within(1e-8));
            MirrorIntervals.Interval interval = intervals.interval(v);
            assertThat(interval.low()).as("low of " + v).isCloseTo(low[v], within(1e-6));
            assertThat(interval.high()).as("high of " + v).isCloseTo(high[v], within(1e-6));
            assertThat(intervals.amongFirst(v, 20)).as("first of " + v).isCloseTo(first[v], within(1e-6));
            assertThat(interval.best()).isBetween(1, n);
            assertThat(interval.worst(n)).isBetween(interval.best(), n);
            assertThat(intervals.amongFirst(v, n)).isEqualTo(1);
        }
    }

    @Test
    void blocksOfEqualScores() {
        RankBlocks blocks = RankBlocks.of(new double[] {3, 7, 3, Double.NaN, 3, -0.0, 0.0});
        assertThat(IntStream.range(0, 7).map(blocks::best)).containsExactly(2, 1, 2, 7, 2, 5, 5);
        assertThat(IntStream.range(0, 7).map(blocks::worst)).containsExactly(4, 1, 4, 7, 4, 6, 6);
        assertThat(blocks.middle(0)).isEqualTo(3);
        SplittableRandom random = new SplittableRandom(1);
        int[] times = new int[8];
        for (int i = 0; i < 3_000; i++) {
            int[] drawn = blocks.drawn(random);
            assertThat(Arrays.stream(drawn).sorted()).containsExactly(1, 2, 3, 4, 5, 6, 7);
            assertThat(drawn[0]).isBetween(2, 4);
            assertThat(drawn[1]).isEqualTo(1);
            times[drawn[0]]++;
        }
        assertThat(times[2]).isBetween(900, 1_100);
        assertThat(times[4]).isBetween(900, 1_100);
    }

    /** Where replicates are the network, nobody is anywhere else, and blocks are as wide as they are. */
    @Test
    void withoutAnyLossTheIntervalIsTheBlock() {
        double[] scores =
                IntStream.range(0, 60).mapToDouble(v -> v < 30 ? 100 - v : 1).toArray();
        RankBlocks observed = RankBlocks.of(scores);
        MirrorIntervals.Collector collector = new MirrorIntervals.Collector(observed, 50);
        SplittableRandom random = new SplittableRandom(2);
        double[] middles = IntStream.range(0, 60).mapToDouble(observed::middle).toArray();
        for (int b = 0; b < 50; b++) {
            int[] drawn = observed.drawn(random);
            collector.add(drawn, middles, drawn);
        }
        MirrorIntervals intervals = collector.intervals();
        for (int v = 0; v < 30; v++) {
            assertThat(intervals.interval(v).low()).isCloseTo(v + 1, within(1e-6));
            assertThat(intervals.interval(v).high()).isCloseTo(v + 1, within(1e-6));
        }
        assertThat(intervals.interval(45).low()).isBetween(31.0, 34.0);
        assertThat(intervals.interval(45).high()).isBetween(57.0, 60.0);
        assertThat(intervals.amongFirst(3, 10)).isEqualTo(1);
        assertThat(intervals.amongFirst(45, 10)).isZero();
    }

    /** The same for all at once as one by one, with blocks of all sizes and ranks that move by many places. */
    @Test
    void allAtOnceAreAsOneByOne() {
        for (long seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = random.nextInt(1, 120);
            int kinds = random.nextInt(1, 2 * n + 1);
            double[] scores = random.ints(n, 0, kinds).asDoubleStream().toArray();
            RankBlocks observed = RankBlocks.of(scores);
            int replicates = random.nextInt(1, 12);
            MirrorIntervals.Collector collector = new MirrorIntervals.Collector(observed, replicates);
            for (int b = 0; b < replicates; b++) {
                double[] changed = scores.clone();
                for (int v = 0; v < n; v++) {
                    changed[v] -= random.nextInt(3);
                }
                RankBlocks replicate = RankBlocks.of(changed);
                collector.add(
                        replicate.drawn(random),
                        IntStream.range(0, n).mapToDouble(replicate::middle).toArray(),
                        observed.drawn(random));
            }
            MirrorIntervals intervals = collector.intervals();
            MirrorIntervals.Interval[] all = intervals.all();
            int first = random.nextInt(1, n + 2);
            double[] among = intervals.standings(first).amongFirst();
            for (int v = 0; v < n; v++) {
                assertThat(among[v]).as("seed " + seed + ", vertex " + v).isEqualTo(intervals.amongFirst(v, first));
                assertThat(all[v]).as("seed " + seed + ", vertex " + v).isEqualTo(intervals.interval(v));
            }
        }
    }
}
