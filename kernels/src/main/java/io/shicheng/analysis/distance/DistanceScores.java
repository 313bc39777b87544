package io.shicheng.analysis.distance;

import io.shicheng.analysis.distance.search.DistanceSweep;
import io.shicheng.csr.CsrGraph;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a measure of distances found.
 *
 * @param values one a vertex, raw
 * @param facts on the run, by a code in snake_case, in the order in which they are to be read
 * @param neighbourhoods how many pairs are at each distance, where all distances were counted in steps
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record DistanceScores(
        double[] values,
        Map<String, Number> facts,
        @Nullable NeighbourhoodFunction neighbourhoods) {

    /** Scores with the facts of a sweep and of its neighbourhood function. */
    static DistanceScores of(CsrGraph graph, double[] values, DistanceSweep sweep) {
        NeighbourhoodFunction neighbourhoods = NeighbourhoodFunction.of(sweep, graph.directed());
        Map<String, Number> facts = facts(sweep);
        facts.put("connected_pairs", neighbourhoods.connectedPairs());
        facts.put("mean_distance", neighbourhoods.meanDistance());
        facts.put("effective_diameter", neighbourhoods.effectiveDiameter());
        facts.put("diameter", neighbourhoods.diameter());
        return new DistanceScores(values, facts, neighbourhoods);
    }

    /** What the searches took. */
    static Map<String, Number> facts(DistanceSweep sweep) {
        Map<String, Number> facts = new LinkedHashMap<>();
        facts.put("sources_run", sweep.sources());
        facts.put("rounds", sweep.rounds());
        facts.put("arcs_scanned", sweep.arcs());
        return facts;
    }
}
