package io.shicheng.analysis.measure;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
 * @param columns what else there is to say of each vertex, by a code in snake_case, in the order of columns; of most
 *     measures none
 */
public record Scores(
        double[] values,
        double @Nullable [] bounds,
        Map<String, Number> facts,
        long @Nullable [] pairs,
        Map<String, double[]> columns) {
    public Scores {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    public Scores(double[] values, double @Nullable [] bounds, Map<String, Number> facts, long @Nullable [] pairs) {
        this(values, bounds, facts, pairs, Map.of());
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
        return new Scores(values, bounds, more, pairs, columns);
    }

    /** The same with these columns. */
    public Scores withColumns(Map<String, double[]> others) {
        return new Scores(values, bounds, facts, pairs, others);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scores that
                && Arrays.equals(values, that.values)
                && Arrays.equals(bounds, that.bounds)
                && facts.equals(that.facts)
                && Arrays.equals(pairs, that.pairs)
                && List.copyOf(columns.keySet()).equals(List.copyOf(that.columns.keySet()))
                && columns.keySet().stream().allMatch(each -> Arrays.equals(columns.get(each), that.columns.get(each)));
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
