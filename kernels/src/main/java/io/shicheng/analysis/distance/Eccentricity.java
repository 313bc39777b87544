package io.shicheng.analysis.distance;

import io.shicheng.analysis.distance.search.DistanceSweep;
import io.shicheng.analysis.distance.search.Eccentricities;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Eccentricity: how far the farthest vertex is.
 *
 * <p><b>Definition.</b> {@code e(v) = max d(v,u)} over the vertices u that v reaches; 0 if it reaches none. The
 * diameter is the greatest of them, the radius the least that is above 0.
 *
 * <p><b>Reference.</b> Hage, P. and Harary, F. (1995), doi:10.1016/0378-8733(94)00248-9. Bounds from few searches:
 * Takes, F. and Kosters, W. (2013), doi:10.3390/a6010100.
 *
 * <p><b>Time and space.</b> Without directions and weights O(s·m), s searches until the bounds of all vertices meet,
 * some tens on most networks; where they do not, and on directed graphs, as {@link DistanceSweep}. Weighted O(n·m +
 * n²·log n). Besides what a sweep holds, 40 bytes a vertex.
 *
 * <p><b>Unit and normalisation.</b> Steps, or lengths if weighted; raw, at most n−1 unweighted.
 *
 * <p><b>Ties, parts, overflow.</b> Each part is for itself: a vertex of a small part has a small eccentricity, and so
 * the radius is that of the tightest part. On a directed graph paths run from v outwards. If weighted, the length of an
 * arc is 1/strength.
 *
 * <p><b>Determinism.</b> Which vertices are searched from depends on the graph alone: the same result and the same
 * searches with any number of threads.
 */
public final class Eccentricity {
    private Eccentricity() {}

    /** @param weighted whether strengths count */
    public static DistanceScores scores(CsrGraph graph, boolean weighted, int threads, RunControl control) {
        double[] lengths = weighted ? ArcLengths.of(graph) : null;
        if (lengths != null) {
            DistanceScores found = WeightedSearches.scores(
                    graph,
                    lengths,
                    "eccentricity",
                    threads,
                    control,
                    search -> search.distance[search.order[search.reached - 1]]);
            return withRadius(found.values(), found.facts());
        }
        return graph.directed() ? swept(graph, threads, control) : bounded(graph, threads, control);
    }

    private static DistanceScores swept(CsrGraph graph, int threads, RunControl control) {
        DistanceSweep sweep =
                DistanceSweep.of(graph, "eccentricity", distance -> 0, Integer.MAX_VALUE, threads, control);
        double[] scores = new double[graph.vertexCount()];
        for (int v = 0; v < scores.length; v++) {
            scores[v] = sweep.farthest(v);
        }
        return withRadius(scores, DistanceScores.facts(sweep));
    }

    private static DistanceScores bounded(CsrGraph graph, int threads, RunControl control) {
        Eccentricities found = Eccentricities.of(graph, threads, control);
        double[] scores = new double[graph.vertexCount()];
        for (int v = 0; v < scores.length; v++) {
            scores[v] = found.farthest(v);
        }
        Map<String, Number> facts = new LinkedHashMap<>();
        facts.put("sources_run", found.sources());
        facts.put("arcs_scanned", found.arcs());
        return withRadius(scores, facts);
    }

    private static DistanceScores withRadius(double[] scores, Map<String, Number> facts) {
        double radius = Double.POSITIVE_INFINITY;
        double diameter = 0;
        for (double score : scores) {
            radius = score > 0 ? Math.min(radius, score) : radius;
            diameter = Math.max(diameter, score);
        }
        Map<String, Number> more = new LinkedHashMap<>(facts);
        more.put("radius", diameter == 0 ? 0.0 : radius);
        more.put("diameter", diameter);
        return new DistanceScores(scores, more, null);
    }
}
