package io.shicheng.analysis.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.course.RisingAndFading.Change;
import io.shicheng.analysis.course.RisingAndFading.Networks;
import io.shicheng.analysis.course.RisingAndFading.Verdict;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.analysis.uncertainty.TieThinning;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RisingAndFadingTests {
    private static final int PEOPLE = 60;

    private static RankBlocks ranks(CsrGraph graph) {
        return RankBlocks.of(Measures.ofCode("degree")
                .orElseThrow()
                .scores(graph, Settings.usual().withThreads(1), RunControl.NONE)
                .values());
    }

    private static RisingAndFading.Found compare(CsrGraph earlier, CsrGraph later, long seed) {
        long[] names = TieThinning.names(PEOPLE, String::valueOf);
        return new RisingAndFading(new Networks(earlier, later, names), seed, RisingAndFadingTests::ranks)
                .compare(IntStream.range(0, PEOPLE).toArray(), ErrorRates.USUAL, 99, 999, RunControl.NONE);
    }

    /** Each person's ties are dealt to both years by chance: hardly anybody may be called rising or fading. */
    @Test
    void whereYearsAreShuffledHardlyAnybodyRisesOrFades() {
        int called = 0;
        int byReplicatesAlone = 0;
        int all = 0;
        for (long seed = 0; seed < 10; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CsrBuilder earlier = new CsrBuilder(PEOPLE, false, false);
            CsrBuilder later = new CsrBuilder(PEOPLE, false, false);
            for (int i = 0; i < 300; i++) {
                int one = random.nextInt(random.nextInt(1, PEOPLE + 1));
                (random.nextBoolean() ? earlier : later).add(one, random.nextInt(PEOPLE), 1);
            }
            for (Change change : compare(earlier.build(), later.build(), seed).changes()) {
                all++;
                called += change.verdict() == Verdict.NEITHER ? 0 : 1;
                byReplicatesAlone += change.better() >= 0.95 || change.better() <= 0.05 ? 1 : 0;
            }
        }
        assertThat((double) called / all).isLessThanOrEqualTo(0.10);
        // why replicates alone do not do: they only say that a change would be recorded again
        assertThat((double) byReplicatesAlone / all).isGreaterThan(0.3);
    }

    @Test
    void whoGainsManyTiesRisesAndWhoLosesThemFades() {
        SplittableRandom random = new SplittableRandom(1);
        CsrBuilder earlier = new CsrBuilder(PEOPLE, false, false);
        CsrBuilder later = new CsrBuilder(PEOPLE, false, false);
        for (int i = 0; i < 120; i++) {
            int one = random.nextInt(2, PEOPLE);
            int other = random.nextInt(2, PEOPLE);
            earlier.add(one, other, 1);
            later.add(one, other, 1);
        }
        for (int other = 2; other < 27; other++) {
            earlier.add(0, other, 1);
            later.add(1, other, 1);
        }
        RisingAndFading.Found found = compare(earlier.build(), later.build(), 1);
        assertThat(found.changes()[0].verdict()).isEqualTo(Verdict.FADING);
        assertThat(found.changes()[1].verdict()).isEqualTo(Verdict.RISING);
        assertThat(found.changes()[1].chance()).isLessThan(0.01);
        assertThat(Arrays.stream(found.changes()).filter(each -> each.verdict() != Verdict.NEITHER))
                .hasSize(2);
        assertThat(compare(earlier.build(), later.build(), 1).changes()).isEqualTo(found.changes());
    }

    /** The slow twin tries each pair of places. */
    @Test
    void howOftenALaterPlaceIsTheBetterOne() {
        for (long seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RankBlocks was =
                    RankBlocks.of(random.ints(12, 0, 5).asDoubleStream().toArray());
            RankBlocks is = RankBlocks.of(random.ints(12, 0, 5).asDoubleStream().toArray());
            for (int v = 0; v < 12; v++) {
                double better = 0;
                int pairs = 0;
                for (int before = was.best(v); before <= was.worst(v); before++) {
                    for (int after = is.best(v); after <= is.worst(v); after++) {
                        better += after < before ? 1 : after == before ? 0.5 : 0;
                        pairs++;
                    }
                }
                assertThat(RisingAndFading.better(was, is, v)).isEqualTo(better / pairs, within(1e-12));
            }
        }
    }
}
