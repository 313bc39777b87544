package io.shicheng.disclosure;

import io.shicheng.analysis.Measure;
import io.shicheng.analysis.Measures;
import java.util.List;
import java.util.Locale;

/**
 * A measure that can be asked for. It says nothing of anybody, so every viewer may see all of them.
 *
 * @param definition one line in English, with the formula
 * @param cost time, in terms of n vertices and m edges
 * @param sense what directions mean to it: {@code undirected}, {@code either}, {@code lineage} or {@code prestige}
 * @param highFirst whether a high score puts a person on top
 */
public record DisclosedMeasure(String code, String definition, String cost, String sense, boolean highFirst) {
    /** The catalogue, in its order. */
    public static List<DisclosedMeasure> all() {
        return Measures.all().stream()
                .filter(Measure::ranks)
                .map(DisclosedMeasure::of)
                .toList();
    }

    private static DisclosedMeasure of(Measure measure) {
        return new DisclosedMeasure(
                measure.code(),
                measure.definition(),
                measure.cost(),
                measure.sense().name().toLowerCase(Locale.ROOT),
                measure.highFirst());
    }
}
