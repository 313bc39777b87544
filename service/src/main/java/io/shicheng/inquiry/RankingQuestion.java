package io.shicheng.inquiry;

import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.graph.tie.TieKind;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who comes first by a measure.
 *
 * @param measure a code of the catalogue
 * @param ties empty for the measure's own default: master_of for measures of lineage, all kinds else
 * @param cluster id of the one whose people are ranked, by scores in the whole network; null for everybody
 * @param at only ties that can have held in this year; null for all
 * @param interval whether to add the interval of each rank under resampling of ties
 * @param rates how badly the network is taken to be recorded, where intervals are asked for
 * @param seed of whatever is random
 * @param namespace rank the people of this namespace only, in a network of nobody else; null for everybody
 * @param parameters what the measure is told, by name, where it is not as usual
 */
public record RankingQuestion(
        String measure,
        Set<TieKind> ties,
        @Nullable String cluster,
        @Nullable Integer at,
        boolean interval,
        ErrorRates rates,
        long seed,
        @Nullable String namespace,
        Map<String, String> parameters)
        implements Question {
    /** Where nobody chose one. */
    public static final long USUAL_SEED = 1;

    public RankingQuestion {
        ties = Set.copyOf(ties);
        parameters = Map.copyOf(parameters);
    }

    /** With intervals, if any, at the usual rates. */
    public RankingQuestion(
            String measure,
            Set<TieKind> ties,
            @Nullable String cluster,
            @Nullable Integer at,
            boolean interval,
            long seed,
            @Nullable String namespace,
            Map<String, String> parameters) {
        this(measure, ties, cluster, at, interval, ErrorRates.USUAL, seed, namespace, parameters);
    }

    /** Of everybody, whatever their namespace, by the measure as it is usual. */
    public RankingQuestion(
            String measure,
            Set<TieKind> ties,
            @Nullable String cluster,
            @Nullable Integer at,
            boolean interval,
            long seed) {
        this(measure, ties, cluster, at, interval, seed, null, Map.of());
    }

    /** The same by another measure. */
    public RankingQuestion withMeasure(String other) {
        return new RankingQuestion(other, ties, cluster, at, interval, rates, seed, namespace, parameters);
    }

    /** The same by another measure, as it is usual, over other ties and without intervals. */
    public RankingQuestion by(String other, Set<TieKind> over) {
        return new RankingQuestion(other, over, cluster, at, false, seed, namespace, Map.of());
    }

    /** The same without intervals. */
    public RankingQuestion withoutInterval() {
        return new RankingQuestion(measure, ties, cluster, at, false, seed, namespace, parameters);
    }

    /** The same with intervals at these rates. */
    public RankingQuestion recordedAt(ErrorRates stated) {
        return new RankingQuestion(measure, ties, cluster, at, interval, stated, seed, namespace, parameters);
    }

    /** The same among the people of one cluster; of everybody if it is null. */
    public RankingQuestion inCluster(@Nullable String other) {
        return new RankingQuestion(measure, ties, other, at, interval, rates, seed, namespace, parameters);
    }

    /** The same among the people of one namespace; of everybody if it is null. */
    public RankingQuestion in(@Nullable String other) {
        return new RankingQuestion(measure, ties, cluster, at, interval, rates, seed, other, parameters);
    }

    /** The same with the measure told this. */
    public RankingQuestion with(Map<String, String> told) {
        return new RankingQuestion(measure, ties, cluster, at, interval, rates, seed, namespace, told);
    }
}
