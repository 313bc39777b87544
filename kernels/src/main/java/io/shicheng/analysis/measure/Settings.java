package io.shicheng.analysis.measure;

/**
 * How to run a measure. Immutable: each {@code with} gives a changed copy.
 *
 * @param threads at least 1; the scores are the same, bit for bit, for any number
 * @param weighted whether strengths count; a distance is then 1/strength
 * @param seed of whatever is random
 * @param values of the measure's own parameters
 */
public record Settings(int threads, boolean weighted, long seed, ParameterValues values) {
    /** All processors, no weights, and what is usual for the rest. */
    public static Settings usual() {
        return new Settings(Runtime.getRuntime().availableProcessors(), false, 1, ParameterValues.NONE);
    }

    public Settings withThreads(int value) {
        return new Settings(value, weighted, seed, values);
    }

    public Settings withWeighted(boolean value) {
        return new Settings(threads, value, seed, values);
    }

    public Settings withSeed(long value) {
        return new Settings(threads, weighted, value, values);
    }

    public <T> Settings with(Parameter<T> parameter, T value) {
        return new Settings(threads, weighted, seed, values.with(parameter, value));
    }

    /** The same, with what these say where they say something. */
    public Settings with(ParameterValues others) {
        return new Settings(threads, weighted, seed, values.with(others));
    }

    public <T> T get(Parameter<T> parameter) {
        return values.get(parameter);
    }
}
