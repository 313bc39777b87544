package io.shicheng.analysis.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.analysis.uncertainty.Replicates;
import io.shicheng.analysis.uncertainty.TieThinning;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Interviews of a network whose ties were hidden: how many of the first twenty are right after so many. */
@Tag("thorough")
class InterviewTests {
    private static final double HIDDEN = 0.3;
    private static final int FIRST = 20;
    private static final int AT_ONCE = 10;

    private enum Choice {
        RANDOM,
        RANKING,
        UNSURE
    }

    private final CsrGraph truth =
            SharedNetworks.table("painter_palette", 0, _ -> true).graph();
    private final long[] names = TieThinning.names(truth.vertexCount(), String::valueOf);

    /** What is recorded, and all ties of those who were interviewed. */
    private CsrGraph known(CsrGraph recorded, BitSet interviewed) {
        CsrBuilder builder = new CsrBuilder(truth.vertexCount(), false, false);
        for (int v = 0; v < truth.vertexCount(); v++) {
            for (int a = truth.offsets()[v]; a < truth.offsets()[v + 1]; a++) {
                int w = truth.targets()[a];
                if (v < w && (recorded.arc(v, w) >= 0 || interviewed.get(v) || interviewed.get(w))) {
                    builder.add(v, w, 1);
                }
            }
        }
        return builder.build();
    }

    private static double[] degrees(CsrGraph graph, BitSet interviewed, boolean corrected) {
        return Measures.ofCode("degree")
                .map(degree -> new InterviewedTies.Scorer(degree, Settings.usual(), interviewed, corrected ? HIDDEN : 0)
                        .standing(graph, RunControl.NONE)
                        .scores())
                .orElseThrow();
    }

    /** The share of the first twenty of one that are among the first of the other, places in blocks drawn. */
    private static double right(double[] scores, double[] trueScores, SplittableRandom random) {
        int[] one = RankBlocks.of(scores).drawn(random);
        int[] other = RankBlocks.of(trueScores).drawn(random);
        int both = 0;
        for (int v = 0; v < one.length; v++) {
            both += one[v] <= FIRST && other[v] <= FIRST ? 1 : 0;
        }
        return (double) both / FIRST;
    }

    private double rightAfter(int interviews, Choice choice, boolean corrected, int trials) {
        double[] trueScores = degrees(truth, new BitSet(), false);
        double right = 0;
        for (int trial = 0; trial < trials; trial++) {
            SplittableRandom random = new SplittableRandom(trial);
            CsrGraph recorded = new TieThinning(truth, names, new ErrorRates(HIDDEN, 0), 7).replicate(trial);
            BitSet interviewed = new BitSet();
            BitSet all = new BitSet();
            all.set(0, truth.vertexCount());
            while (interviewed.cardinality() < interviews) {
                CsrGraph now = known(recorded, interviewed);
                double[] scores = degrees(now, interviewed, corrected);
                int[] next =
                        InterviewOrder.next(values(choice, now, scores, interviewed, random), scores, all, interviewed);
                Arrays.stream(next).limit(AT_ONCE).forEach(interviewed::set);
            }
            right += right(degrees(known(recorded, interviewed), interviewed, corrected), trueScores, random);
        }
        return right / trials;
    }

    private double[] values(Choice choice, CsrGraph now, double[] scores, BitSet interviewed, SplittableRandom random) {
        return switch (choice) {
            case RANDOM -> random.doubles(scores.length).toArray();
            case RANKING -> scores;
            case UNSURE -> {
                InterviewedTies.Scorer scorer = new InterviewedTies.Scorer(
                        Measures.ofCode("degree").orElseThrow(), Settings.usual(), interviewed, HIDDEN);
                TieThinning thinning = new TieThinning(now, names, new ErrorRates(HIDDEN, 0), 3).knowing(interviewed);
                double[] among = Replicates.of(
                                RankBlocks.of(scores),
                                99,
                                3,
                                round -> {
                                    Standing found = scorer.standing(thinning.replicate(round), RunControl.NONE);
                                    return scorer.ranks(found);
                                },
                                RunControl.NONE)
                        .ranks()
                        .intervals()
                        .standings(FIRST)
                        .amongFirst();
                int[] ties = new int[scores.length];
                Arrays.setAll(ties, v -> now.offsets()[v + 1] - now.offsets()[v]);
                yield InterviewOrder.gains(among, ties);
            }
        };
    }

    @Test
    void interviewsOfWhomItIsOpenSettleTheFirstTwenty() {
        double random = rightAfter(30, Choice.RANDOM, true, 40);
        double ranking = rightAfter(30, Choice.RANKING, true, 40);
        double unsure = rightAfter(30, Choice.UNSURE, true, 8);
        System.out.printf("After 30 interviews: random %.3f, ranking %.3f, unsure %.3f%n", random, ranking, unsure);
        assertThat(ranking).isGreaterThanOrEqualTo(0.90);
        assertThat(unsure).isGreaterThanOrEqualTo(0.90);
        assertThat(random).isLessThanOrEqualTo(0.80);
    }

    @Test
    void randomInterviewsGainNothingWithoutTheCorrection() {
        double naive = rightAfter(120, Choice.RANDOM, false, 200);
        double corrected = rightAfter(120, Choice.RANDOM, true, 200);
        System.out.printf("After 120 random interviews: naive %.3f, corrected %.3f%n", naive, corrected);
        assertThat(naive).isCloseTo(0.771, within(0.02));
        assertThat(corrected).isCloseTo(0.827, within(0.02));
    }

    @Test
    void tiesOfOthersCountForThoseThatAreMissing() {
        CsrBuilder builder = new CsrBuilder(4, false, false);
        builder.add(0, 1, 1);
        builder.add(1, 2, 1);
        builder.add(2, 3, 1);
        BitSet interviewed = new BitSet();
        interviewed.set(0);
        assertThat(degrees(builder.build(), interviewed, true))
                .containsExactly(new double[] {1, 1 + 1 / 0.7, 2 / 0.7, 1 / 0.7}, within(1e-12));
    }

    @Test
    void tiesOfThoseWhoWereInterviewedAreNeverMissing() {
        BitSet interviewed = new BitSet();
        interviewed.set(5);
        TieThinning thinning = new TieThinning(truth, names, new ErrorRates(0.9, 0), 1).knowing(interviewed);
        for (int round = 0; round < 20; round++) {
            CsrGraph replicate = thinning.replicate(round);
            assertThat(replicate.offsets()[6] - replicate.offsets()[5])
                    .isEqualTo(truth.offsets()[6] - truth.offsets()[5]);
        }
    }
}
