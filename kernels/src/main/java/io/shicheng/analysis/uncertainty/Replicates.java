package io.shicheng.analysis.uncertainty;

import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Takes ranks of one replicate after the other, and what they say when they are read backwards. */
public final class Replicates {
    /** So that of 199 the 10th and the 190th hold nine in ten between them. */
    public static final int ROUNDS = 199;
    /** Fewer say nothing of one case in ten. */
    public static final int FEWEST_ROUNDS = 10;

    /** Draws of who stands where in a block of equal scores come from other numbers than which ties go. */
    private static final long OTHER_NUMBERS = 0x9E37_79B9_7F4A_7C15L;

    private Replicates() {}

    /**
     * What was found.
     *
     * @param ranks of all replicates
     * @param rounds that went into it
     * @param unsettled rounds left out because the measure found no answer on what was left of the network
     */
    public record Found(MirrorIntervals.Collector ranks, int rounds, int unsettled) {}

    /**
     * Takes in ranks of one replicate after the other. Places within blocks are drawn from the seed alone, so the same
     * ranks give the same, whatever is taken beside them.
     */
    public static final class Intake {
        private final RankBlocks observed;
        private final MirrorIntervals.Collector collector;
        private final SplittableRandom draws;

        /** @param rounds how many there will be at most */
        public Intake(RankBlocks observed, int rounds, long seed) {
            this.observed = observed;
            this.collector = new MirrorIntervals.Collector(observed, rounds);
            this.draws = new SplittableRandom(seed ^ OTHER_NUMBERS);
        }

        public void add(RankBlocks found) {
            double[] middles = new double[found.size()];
            Arrays.setAll(middles, found::middle);
            collector.add(found.drawn(draws), middles, observed.drawn(draws));
        }

        /** @throws IllegalStateException if there was no replicate */
        public MirrorIntervals intervals() {
            return collector.intervals();
        }
    }

    /** The most bytes that the ranks of all rounds take, in and out of order. */
    public static long bytes(int vertices, int rounds) {
        return 32L * vertices * rounds;
    }

    /**
     * Takes them; each round advances the control by 1.
     *
     * @param observed ranks in the network
     * @param seed of the places within blocks
     * @param replicate ranks in a round
     * @throws UnmeasurableException if the measure found an answer in fewer than half of the rounds
     */
    public static Found of(
            RankBlocks observed, int rounds, long seed, IntFunction<RankBlocks> replicate, RunControl control) {
        Intake intake = new Intake(observed, rounds, seed);
        int settled = 0;
        @Nullable UnmeasurableException failure = null;
        for (int round = 0; round < rounds; round++) {
            control.checkCancelled();
            try {
                intake.add(replicate.apply(round));
                settled++;
            } catch (UnmeasurableException e) {
                failure = e;
            }
            control.advance(1);
        }
        if (failure != null && settled < rounds / 2) {
            throw failure;
        }
        return new Found(intake.collector, settled, rounds - settled);
    }
}
