package io.shicheng.inquiry.ranking;

import io.shicheng.analysis.measure.Parameter;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.message.Word;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much each kind of tie counts in a ranking. A kind of weight 0 is not among the ties at all, so that the question
 * is the one that leaves it out.
 *
 * @param ties those that count
 * @param weights of those of them that do not count as they are
 */
record KindWeights(Set<TieKind> ties, Map<TieKind, Double> weights) {
    /**
     * @param asked kinds of tie that are asked for
     * @throws InquiryException if one that is weighed is not among these, or none is left
     */
    static KindWeights of(Settings settings, Set<TieKind> asked) {
        SortedMap<String, Double> given = settings.get(Parameters.KIND_WEIGHT);
        Set<TieKind> ties = EnumSet.copyOf(asked);
        Map<TieKind, Double> weights = new EnumMap<>(TieKind.class);
        given.forEach((code, weight) -> {
            TieKind kind = TieKind.ofCode(code)
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
            if (weight == 0) {
                ties.remove(kind);
            } else {
                weights.put(kind, weight);
            }
        });
        if (ties.isEmpty()) {
            throw InquiryException.of("parameter.kindsLeft", Parameter.text(given), Parameters.KIND_WEIGHT.name());
        }
        return new KindWeights(ties, weights);
    }

    /** The settings with what is left of the weights, so that equal questions are cited alike. */
    Settings in(Settings settings) {
        SortedMap<String, Double> left = new TreeMap<>();
        weights.forEach((kind, weight) -> left.put(kind.code(), weight));
        return settings.with(Parameters.KIND_WEIGHT, Collections.unmodifiableSortedMap(left));
    }
}
