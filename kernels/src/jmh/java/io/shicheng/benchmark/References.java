package io.shicheng.benchmark;

import io.shicheng.analysis.SlowTwins;
import io.shicheng.analysis.jgrapht.CsrGraphView;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.shortestpath.FloydWarshallShortestPaths;
import org.jspecify.annotations.Nullable;

/** Answers for small undirected graphs that owe nothing to the kernels: JGraphT's, or straight from the definition. */
final class References {
    private References() {}

    /** The scores, one a vertex; null where a measure has no single right answer or none is known here. */
    static double @Nullable [] scores(String measure, CsrGraph graph, Settings parameters) {
        Graph<Integer, Integer> view = new CsrGraphView(graph);
        return switch (measure) {
            case "degree", "strength" -> filled(graph, graph::outDegree);
            case "betweenness" -> SlowTwins.betweenness(graph, false);
            case "harmonic" -> of(new HarmonicCentrality<>(view, false, false).getScores());
            case "closeness" -> filled(graph, v -> closeness(view, v));
            case "reach" -> filled(graph, v -> within(view, v, parameters.get(Parameters.HOPS)));
            case "eccentricity" -> filled(graph, v -> eccentricity(view, v));
            case "pagerank" -> SlowTwins.pageRank(graph, false, parameters.get(Parameters.DAMPING), evenly(graph));
            case "katz" -> SlowTwins.katz(graph, false, parameters.get(Parameters.DAMPING));
            case "coreness" -> of(new Coreness<>(view).getScores());
            case "clustering" -> of(new ClusteringCoefficient<>(view).getScores());
            case "constraint" -> SlowTwins.constraint(graph, false);
            case "components" -> sizes(graph, new ConnectivityInspector<>(view).connectedSets());
            case "blocks" -> blocks(graph, view);
            case "cut-vertices" -> cutVertices(graph, view);
            default -> null;
        };
    }

    private interface Score {
        double of(int vertex);
    }

    private static double[] filled(CsrGraph graph, Score score) {
        double[] scores = new double[graph.vertexCount()];
        for (int v = 0; v < scores.length; v++) {
            scores[v] = score.of(v);
        }
        return scores;
    }

    private static double[] evenly(CsrGraph graph) {
        return filled(graph, vertex -> 1.0 / graph.vertexCount());
    }

    private static double[] of(Map<Integer, ? extends Number> scores) {
        double[] values = new double[scores.size()];
        scores.forEach((vertex, score) -> values[vertex] = score.doubleValue());
        return values;
    }

    /** r/(n−1) · r/sum of distances to the r others that it reaches. */
    private static double closeness(Graph<Integer, Integer> view, int vertex) {
        var paths = new FloydWarshallShortestPaths<>(view);
        double[] distances = view.vertexSet().stream()
                .filter(other -> other != vertex)
                .mapToDouble(other -> paths.getPathWeight(vertex, other))
                .filter(Double::isFinite)
                .toArray();
        double reached = distances.length;
        return reached == 0
                ? 0
                : reached
                        / (view.vertexSet().size() - 1)
                        * reached
                        / Arrays.stream(distances).sum();
    }

    private static double within(Graph<Integer, Integer> view, int vertex, int hops) {
        var paths = new FloydWarshallShortestPaths<>(view);
        return view.vertexSet().stream()
                .filter(other -> other != vertex && paths.getPathWeight(vertex, other) <= hops)
                .count();
    }

    private static double eccentricity(Graph<Integer, Integer> view, int vertex) {
        var paths = new FloydWarshallShortestPaths<>(view);
        return view.vertexSet().stream()
                .mapToDouble(other -> paths.getPathWeight(vertex, other))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private static double[] sizes(CsrGraph graph, Collection<Set<Integer>> groups) {
        double[] sizes = new double[graph.vertexCount()];
        groups.forEach(group -> group.forEach(vertex -> sizes[vertex] = group.size()));
        return sizes;
    }

    /** Blocks that a vertex is in; JGraphT holds a vertex without ties to be one of its own, which has no edge. */
    private static double[] blocks(CsrGraph graph, Graph<Integer, Integer> view) {
        double[] counts = new double[graph.vertexCount()];
        for (Graph<Integer, Integer> block : new HashSet<>(new BiconnectivityInspector<>(view).getBlocks())) {
            if (block.vertexSet().size() > 1) {
                block.vertexSet().forEach(vertex -> counts[vertex]++);
            }
        }
        return counts;
    }

    private static double[] cutVertices(CsrGraph graph, Graph<Integer, Integer> view) {
        double[] cut = new double[graph.vertexCount()];
        new BiconnectivityInspector<>(view).getCutpoints().forEach(vertex -> cut[vertex] = 1);
        return cut;
    }
}
