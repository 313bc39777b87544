package io.shicheng.analysis;

/**
 * How to run a measure; what a measure does not need it passes over.
 *
 * @param threads at least 1; the scores are the same, bit for bit, for any number
 * @param weighted whether strengths count; a distance is then 1/strength
 * @param damping PageRank's and Katz's share of rank that follows ties, between 0 and 1
 * @param tolerance L1 change at which an iteration stops
 * @param generations how many generations down descendants count; 0 for all
 * @param decay factor a generation for descendants, above 0, at most 1
 * @param samples sources to sample instead of all, 0 for all
 * @param seed of whatever is random
 */
public record MeasureParameters(
        int threads,
        boolean weighted,
        double damping,
        double tolerance,
        int generations,
        double decay,
        int samples,
        long seed) {
    public static MeasureParameters defaults() {
        return new MeasureParameters(Runtime.getRuntime().availableProcessors(), false, 0.85, 1e-8, 0, 1, 0, 1);
    }

    public MeasureParameters withThreads(int value) {
        return new MeasureParameters(value, weighted, damping, tolerance, generations, decay, samples, seed);
    }

    public MeasureParameters withWeighted(boolean value) {
        return new MeasureParameters(threads, value, damping, tolerance, generations, decay, samples, seed);
    }

    public MeasureParameters withSamples(int value) {
        return new MeasureParameters(threads, weighted, damping, tolerance, generations, decay, value, seed);
    }

    public MeasureParameters withSeed(long value) {
        return new MeasureParameters(threads, weighted, damping, tolerance, generations, decay, samples, value);
    }

    public MeasureParameters withLineage(int generationsValue, double decayValue) {
        return new MeasureParameters(
                threads, weighted, damping, tolerance, generationsValue, decayValue, samples, seed);
    }
}
