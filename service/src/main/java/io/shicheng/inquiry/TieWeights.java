package io.shicheng.inquiry;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.Parameter;
import io.shicheng.analysis.measure.ParameterValues;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.UnusableParameterException;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.message.Word;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.SnapshotSpec.Orientation;
import io.shicheng.snapshot.SnapshotSpec.Weights;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How ties count in a question. A kind of weight 0 is not among the ties at all, so that the question is the one that
 * leaves it out.
 *
 * @param ties those that count
 * @param strengths whether they count by their strength; else each as 1
 * @param halfLifeYears after which a strength counts for half; null for as much as ever
 * @param kindWeights of those kinds that do not count as they are, above 0
 */
public record TieWeights(
        Set<TieKind> ties, boolean strengths, @Nullable Double halfLifeYears, Map<TieKind, Double> kindWeights) {
    public TieWeights {
        ties = Set.copyOf(ties);
        kindWeights = Map.copyOf(kindWeights);
    }

    /**
     * Of a measure: by strength if it always is, or if it can be and something is said of how strengths come about.
     *
     * @param told with what it is to be run
     * @param asked kinds of tie that are asked for
     * @throws InquiryException if one that is weighed is not among these, or none is left
     */
    public static TieWeights of(Measure measure, Settings told, Set<TieKind> asked) {
        double years = told.get(Parameters.HALF_LIFE);
        Double halfLife = years == Parameters.HALF_LIFE.usual() ? null : (Double) years;
        Map<TieKind, Double> weights = weights(told.get(Parameters.KIND_WEIGHT), asked);
        Map<TieKind, Double> left = left(weights);
        boolean strengths = measure.has(Trait.STRENGTHS)
                || measure.has(Trait.TAKES_STRENGTHS) && (halfLife != null || !left.isEmpty());
        return new TieWeights(counted(asked, weights), strengths, halfLife, left);
    }

    /**
     * Of a network, whatever is measured on it.
     *
     * @param kindWeight as text, such as {@code master_of:2,leads:0.5}; null for all as they are
     * @throws InquiryException if the text is none, says what is not offered, or weighs what is not asked for
     */
    public static TieWeights of(
            Set<TieKind> asked, boolean strengths, @Nullable Double halfLifeYears, @Nullable String kindWeight) {
        Map<TieKind, Double> weights = kindWeight == null ? Map.of() : weights(offered(kindWeight), asked);
        return new TieWeights(counted(asked, weights), strengths, halfLifeYears, left(weights));
    }

    private static SortedMap<String, Double> offered(String kindWeight) {
        try {
            ParameterValues given = ParameterValues.NONE.withText(Parameters.KIND_WEIGHT, kindWeight);
            given.requireOffered();
            return given.get(Parameters.KIND_WEIGHT);
        } catch (UnusableParameterException e) {
            throw InquiryException.of(e);
        }
    }

    private static Map<TieKind, Double> weights(SortedMap<String, Double> given, Set<TieKind> asked) {
        Map<TieKind, Double> weights = new EnumMap<>(TieKind.class);
        given.forEach((code, weight) -> weights.put(kind(code, asked), weight));
        if (counted(asked, weights).isEmpty()) {
            throw InquiryException.of("parameter.kindsLeft", Parameter.text(given), Parameters.KIND_WEIGHT.name());
        }
        return weights;
    }

    private static TieKind kind(String code, Set<TieKind> asked) {
        return TieKind.ofCode(code)
                .filter(asked::contains)
                .orElseThrow(() -> InquiryException.of(
                        "parameter.kind",
                        code,
                        Parameters.KIND_WEIGHT.name(),
                        Word.allTyped(
                                "tie",
                                EnumSet.copyOf(asked).stream()
                                        .map(TieKind::code)
                                        .toList())));
    }

    private static Set<TieKind> counted(Set<TieKind> asked, Map<TieKind, Double> weights) {
        Set<TieKind> ties = EnumSet.copyOf(asked);
        ties.removeIf(kind -> weights.getOrDefault(kind, 1.0) == 0);
        return ties;
    }

    private static Map<TieKind, Double> left(Map<TieKind, Double> weights) {
        Map<TieKind, Double> left = new EnumMap<>(TieKind.class);
        weights.forEach((kind, weight) -> {
            if (weight != 0) {
                left.put(kind, weight);
            }
        });
        return left;
    }

    /** Weights of kinds as they are given, in the order of their codes: {@code leads:0.5,master_of:2}. */
    public static String text(Map<TieKind, Double> kindWeights) {
        return Parameter.text(byCode(kindWeights));
    }

    private static SortedMap<String, Double> byCode(Map<TieKind, Double> kindWeights) {
        SortedMap<String, Double> byCode = new TreeMap<>();
        kindWeights.forEach((kind, weight) -> byCode.put(kind.code(), weight));
        return Collections.unmodifiableSortedMap(byCode);
    }

    /** The settings with whether strengths count and what is left of the weights, so that equal questions are alike. */
    public Settings in(Settings settings) {
        return settings.with(Parameters.KIND_WEIGHT, byCode(kindWeights)).withWeighted(strengths);
    }

    /** What to copy to have ties count so. */
    public SnapshotSpec spec(
            @Nullable Integer at, Orientation orientation, @Nullable String namespace, Population population) {
        return new SnapshotSpec(
                ties,
                strengths ? Weights.STRENGTH : Weights.NONE,
                halfLifeYears,
                kindWeights,
                at,
                orientation,
                namespace,
                population);
    }
}
