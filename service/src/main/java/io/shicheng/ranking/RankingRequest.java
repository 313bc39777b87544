package io.shicheng.ranking;

import io.shicheng.analysis.ParameterValues;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.TieKind;
import io.shicheng.snapshot.Population;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to rank, and how.
 *
 * @param measure a code of the catalogue
 * @param ties empty for the measure's own default: master_of for measures of lineage, all kinds else
 * @param cluster rank the people of this cluster only, by scores in the whole network; null for everybody
 * @param at only ties that can have held in this year; null for all
 * @param interval whether to add the interval of each rank under resampling of ties
 * @param seed of the resampling
 * @param namespace rank the people of this namespace only, in a network of nobody else; null for everybody
 * @param population of whom the network is
 * @param parameters of the measure, where they are not as usual
 */
public record RankingRequest(
        String measure,
        Set<TieKind> ties,
        @Nullable NodeKey cluster,
        @Nullable Integer at,
        boolean interval,
        long seed,
        @Nullable String namespace,
        Population population,
        ParameterValues parameters) {
    /** Of everybody, whatever their namespace. */
    public RankingRequest(
            String measure,
            Set<TieKind> ties,
            @Nullable NodeKey cluster,
            @Nullable Integer at,
            boolean interval,
            long seed) {
        this(measure, ties, cluster, at, interval, seed, null, Population.EVERYBODY, ParameterValues.NONE);
    }

    /** The same among the people of one namespace; of everybody if it is null. */
    public RankingRequest in(@Nullable String other) {
        return new RankingRequest(measure, ties, cluster, at, interval, seed, other, population, parameters);
    }

    /** The same in a network of this population. */
    public RankingRequest among(Population other) {
        return new RankingRequest(measure, ties, cluster, at, interval, seed, namespace, other, parameters);
    }

    /** The same with the measure told this. */
    public RankingRequest with(ParameterValues values) {
        return new RankingRequest(measure, ties, cluster, at, interval, seed, namespace, population, values);
    }
}
