package io.shicheng.analysis.distance;

import io.shicheng.analysis.distance.search.DistanceSweep;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Map;

/**
 * Reach: how many others a vertex can pass word to in a few steps.
 *
 * <p><b>Definition.</b> {@code r(v) = |{u ≠ v : d(v,u) ≤ k}|}, d counted in steps.
 *
 * <p><b>Reference.</b> Borgatti, S. (2006), Identifying sets of key players, m-reach, doi:10.1007/s10588-006-7084-x.
 * Many sources are searched at once: Then, M. et al. (2014), doi:10.14778/2735496.2735507.
 *
 * <p><b>Time and space.</b> As {@link DistanceSweep}, of which it makes the first k rounds only: at most O(k·n·m /
 * 512), and far less where few are within k steps.
 *
 * <p><b>Unit and normalisation.</b> Vertices, raw; at most n−1.
 *
 * <p><b>Ties, parts, overflow.</b> What v cannot reach does not count. On a directed graph paths run from v outwards.
 * Strengths of ties play no part: a step is a step. Counts are below 2³¹.
 *
 * <p><b>Determinism.</b> Whole numbers are added, the same for any number of threads.
 */
public final class HopReach {
    private HopReach() {}

    /** @param hops k, at least 1 */
    public static DistanceScores scores(CsrGraph graph, int hops, int threads, RunControl control) {
        DistanceSweep sweep = DistanceSweep.of(graph, "reach", distance -> 0, hops, threads, control);
        double[] scores = new double[graph.vertexCount()];
        for (int v = 0; v < scores.length; v++) {
            scores[v] = sweep.reached(v);
        }
        Map<String, Number> facts = DistanceScores.facts(sweep);
        facts.put("hops", hops);
        return new DistanceScores(scores, facts, NeighbourhoodFunction.of(sweep, graph.directed()));
    }
}
