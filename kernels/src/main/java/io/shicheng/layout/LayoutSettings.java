package io.shicheng.layout;

/**
 * How a layout is made.
 *
 * @param weighted whether strengths count
 * @param seed of the places at which it begins
 * @param threads which decide how long it takes and nothing else
 */
public record LayoutSettings(boolean weighted, long seed, int threads) {
    /** @throws IllegalArgumentException if there is no thread */
    public LayoutSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("The threads (" + threads + ") must be at least 1. Maybe 2?");
        }
    }

    /** Strengths counted, seed 1, as many threads as the machine has. */
    public static LayoutSettings usual() {
        return new LayoutSettings(true, 1, Runtime.getRuntime().availableProcessors());
    }

    public LayoutSettings withSeed(long other) {
        return new LayoutSettings(weighted, other, threads);
    }

    public LayoutSettings withThreads(int other) {
        return new LayoutSettings(weighted, seed, other);
    }

    public LayoutSettings withWeighted(boolean other) {
        return new LayoutSettings(other, seed, threads);
    }
}
