package io.shicheng.analysis.measure;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a measure found.
 *
 * @param values one a vertex, raw
 * @param bounds where values are estimates, how far each may be off, in the unit of the values; else null
 * @param facts on the run, by a code in snake_case, in the order in which they are to be read: rounds, sources, the
 *     error bound, the quality of a partition. The same for any number of threads
 * @param pairs where distances were counted in steps, how many pairs of vertices are at each distance from 0; else null
 */
public record Scores(double[] values, double @Nullable [] bounds, Map<String, Number> facts, long @Nullable [] pairs) {
    public Scores {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public Scores(double[] values, double @Nullable [] bounds, Map<String, Number> facts) {
        this(values, bounds, facts, null);
    }

    public static Scores of(double[] values) {
        return new Scores(values, null, Map.of());
    }

    /** The same with one more fact at the end. */
    public Scores with(String code, Number value) {
        Map<String, Number> more = new LinkedHashMap<>(facts);
        more.put(code, value);
        return new Scores(values, bounds, more, pairs);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scores that
                && Arrays.equals(values, that.values)
                && Arrays.equals(bounds, that.bounds)
                && facts.equals(that.facts)
                && Arrays.equals(pairs, that.pairs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values.length + " scores, " + facts;
    }
}
