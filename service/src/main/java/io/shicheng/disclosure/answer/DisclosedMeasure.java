package io.shicheng.disclosure.answer;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A measure that can be asked for. It says nothing of anybody, so every viewer may see all of them.
 *
 * @param definition one line in English, with the formula
 * @param cost time, in terms of n vertices and m edges
 * @param sense what directions mean to it: {@code undirected}, {@code either}, {@code lineage} or {@code prestige}
 * @param highFirst whether a high score puts a person on top
 * @param nameZh,nameEn what people call it
 * @param plainZh,plainEn what it means, without a formula
 * @param traits what else holds of it
 * @param parameters what it can be told in a ranking
 * @param personalZh,personalEn what it says of somebody, to them; null if it cannot be said without a formula
 * @param valueZh,valueEn what their value says, with {@code {value}} in its place; null as those
 */
public record DisclosedMeasure(
        String code,
        String definition,
        String cost,
        String sense,
        boolean highFirst,
        String nameZh,
        String nameEn,
        String plainZh,
        String plainEn,
        List<String> traits,
        List<DisclosedParameter> parameters,
        @Nullable String personalZh,
        @Nullable String personalEn,
        @Nullable String valueZh,
        @Nullable String valueEn) {
    /**
     * What a measure can be told.
     *
     * @param name as addresses have it
     * @param usual what holds if it is left out; null if nothing does
     * @param values those that can be asked for
     * @param each of what each has a value of its own, as {@code tie:value} with commas: {@code tie} for kinds of tie;
     *     null where there is one value
     */
    public record DisclosedParameter(
            String name,
            String nameZh,
            String nameEn,
            String meaningZh,
            String meaningEn,
            @Nullable String usual,
            List<String> values,
            @Nullable String each) {}

    /** Those by which people are ranked, in the order of the catalogue. */
    public static List<DisclosedMeasure> all() {
        return Measures.all().stream()
                .filter(Measure::ranks)
                .map(DisclosedMeasure::of)
                .toList();
    }

    /** Those that nodes of a graph can have as columns: the same, and those that tell communities. */
    public static List<DisclosedMeasure> columns() {
        return Measures.all().stream()
                .filter(measure -> measure.ranks() || measure.scale() == Measure.Scale.LABELS)
                .map(DisclosedMeasure::of)
                .toList();
    }

    /** Names, as addresses have them, of all that these can be told. */
    public static Set<String> parameterNames(List<DisclosedMeasure> measures) {
        return measures.stream()
                .flatMap(measure -> measure.parameters().stream())
                .map(DisclosedParameter::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static DisclosedMeasure of(Measure measure) {
        String code = measure.code();
        return new DisclosedMeasure(
                code,
                measure.definition(Locale.ENGLISH),
                measure.cost(),
                measure.sense().name().toLowerCase(Locale.ROOT),
                measure.highFirst(),
                measure.texts().name(code, Locale.CHINESE),
                measure.texts().name(code, Locale.ENGLISH),
                measure.texts().plain(code, Locale.CHINESE),
                measure.texts().plain(code, Locale.ENGLISH),
                Arrays.stream(Measure.Trait.values())
                        .filter(measure::has)
                        .map(trait -> trait.name().toLowerCase(Locale.ROOT))
                        .toList(),
                measure.parameters().stream()
                        .filter(parameter -> !parameter.offered().isEmpty())
                        .map(parameter -> of(measure, parameter))
                        .toList(),
                measure.texts().personal(code, Locale.CHINESE),
                measure.texts().personal(code, Locale.ENGLISH),
                measure.texts().value(code, Locale.CHINESE),
                measure.texts().value(code, Locale.ENGLISH));
    }

    private static DisclosedParameter of(Measure measure, Parameter<?> parameter) {
        Object usual = measure.usualOfRankings().get(parameter);
        return new DisclosedParameter(
                parameter.property(),
                measure.texts().parameter(parameter, Locale.CHINESE),
                measure.texts().parameter(parameter, Locale.ENGLISH),
                measure.texts().meaning(parameter, Locale.CHINESE),
                measure.texts().meaning(parameter, Locale.ENGLISH),
                parameter.offered().contains(usual) ? Parameter.text(usual) : null,
                parameter.offered().stream().map(Parameter::text).toList(),
                parameter.keyed() ? "tie" : null);
    }
}
