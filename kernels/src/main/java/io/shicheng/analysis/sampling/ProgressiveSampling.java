package io.shicheng.analysis.sampling;

import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.analysis.measure.UnmeasurableException.Reason;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Draws samples until what they say is good enough. A pilot, which is not used for anything else, says how many will
 * probably do; the first look at that number has most of the probability of failing, later ones ever less.
 */
final class ProgressiveSampling {
    private static final int LEAST_PILOT = 256;
    private static final int MOST_PILOT = 1 << 14;
    /** Samples of the pilot, times the square of the error. */
    private static final double PILOT_SHARE = 0.1;

    private static final double FIRST_LOOK = 0.6;
    private static final double GROWTH = 1.25;
    /** A little more than expected, so that the first look is mostly the last. */
    private static final double MARGIN = 1.06;
    /** Where the first are to be told apart, looks begin at this part of the expected samples. */
    private static final double EARLY = 1.0 / 64;

    private final PathSampler sampler;
    private final int classes;
    private final double error;
    private final double failure;
    private final RunControl control;
    private long samples;

    /**
     * @param error that every class is to be within, as a share of the sampler's pairs
     * @param failure probability with which some class may not be within its bounds
     */
    ProgressiveSampling(PathSampler sampler, int classes, double error, double failure, RunControl control) {
        this.sampler = sampler;
        this.classes = classes;
        this.error = error;
        this.failure = failure;
        this.control = control;
    }

    /** Samples drawn, the pilot's among them. */
    long samples() {
        return samples;
    }

    /** Until the test is content, which is expected when every class is within the error. */
    Intervals run(Predicate<Intervals> content) {
        return run(FIRST_LOOK, 1, content);
    }

    /** The same, with looks from early on, since the test may be content long before. */
    Intervals runEarly(Predicate<Intervals> content) {
        return run(1 - 1 / GROWTH, EARLY, content);
    }

    private Intervals run(double firstLook, double firstShare, Predicate<Intervals> content) {
        int[] counts = new int[classes];
        int pilotBatches = batches(Math.clamp(PILOT_SHARE / (error * error), LEAST_PILOT, MOST_PILOT));
        control.phase("pilot", pilotBatches);
        sampler.draw(pilotBatches, counts);
        long pilotSamples = (long) pilotBatches * PathSampler.BATCH;
        int[] pilot = counts.clone();
        Allotment allotment = new Allotment(pilot, (int) pilotSamples, error, failure * firstLook);
        Arrays.fill(counts, 0);
        double expected = allotment.samples();
        double wanted = Math.max(LEAST_PILOT, MARGIN * firstShare * expected);
        control.phase("betweenness", batches(Math.max(wanted, MARGIN * expected)));
        long drawn = 0;
        double left = 1;
        while (true) {
            int more = batches(wanted - drawn);
            sampler.draw(more, counts);
            drawn += (long) more * PathSampler.BATCH;
            samples = pilotSamples + drawn;
            Intervals intervals = new Intervals(counts, drawn, pilot, allotment, -StrictMath.log(left));
            if (content.test(intervals)) {
                return intervals;
            }
            left *= 1 - firstLook;
            wanted = drawn * GROWTH;
        }
    }

    private static int batches(double samples) {
        double batches = Math.ceil(Math.max(1, samples) / PathSampler.BATCH);
        if (batches > Integer.MAX_VALUE / 2) {
            throw new UnmeasurableException(
                    Reason.TOO_MANY_SAMPLES,
                    "Such an error needs " + samples + " samples or more. Take a greater epsilon.",
                    samples);
        }
        return (int) batches;
    }
}
