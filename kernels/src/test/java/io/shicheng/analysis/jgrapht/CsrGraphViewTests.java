package io.shicheng.analysis.jgrapht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.structure.Components;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.GraphMetrics;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.color.GreedyColoring;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.jgrapht.alg.matching.SparseEdmondsMaximumCardinalityMatching;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.EigenvectorCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.alg.shortestpath.FloydWarshallShortestPaths;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.alg.spanning.KruskalMinimumSpanningTree;
import org.jgrapht.alg.spanning.PrimMinimumSpanningTree;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("thorough")
class CsrGraphViewTests {
    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.range(0, 60);
    }

    /** The same graph, edge by edge, in JGraphT's own. */
    private static Graph<Integer, DefaultWeightedEdge> copy(CsrGraph graph) {
        Graph<Integer, DefaultWeightedEdge> copy = graph.directed()
                ? new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class)
                : new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        double[] weights = graph.weights();
        for (int v = 0; v < graph.vertexCount(); v++) {
            copy.addVertex(v);
        }
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                DefaultWeightedEdge edge = copy.addEdge(v, graph.targets()[a]);
                if (edge != null) {
                    copy.setEdgeWeight(edge, weights == null ? 1 : weights[a]);
                }
            }
        }
        return copy;
    }

    private static void assertSameScores(
            VertexScoringAlgorithm<Integer, ? extends Number> actual,
            VertexScoringAlgorithm<Integer, ? extends Number> expected,
            double within) {
        Map<Integer, ? extends Number> scores = actual.getScores();
        assertThat(scores.keySet()).isEqualTo(expected.getScores().keySet());
        expected.getScores()
                .forEach((vertex, score) -> assertThat(
                                actual.getVertexScore(vertex).doubleValue())
                        .isCloseTo(score.doubleValue(), within(within * Math.max(1, Math.abs(score.doubleValue())))));
    }

    private static MeasureScores measure(String code, CsrGraph graph, boolean weighted) {
        return new MeasureScores(
                Measures.ofCode(code).orElseThrow(), graph, Settings.usual().withWeighted(weighted));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdsWhatACopyHolds(long seed) {
        for (boolean directed : new boolean[] {false, true}) {
            CsrGraph graph = SeededGraphs.random(seed, directed, true);
            CsrGraphView view = new CsrGraphView(graph);
            Graph<Integer, DefaultWeightedEdge> copy = copy(graph);
            assertThat(view.vertexSet()).isEqualTo(copy.vertexSet());
            assertThat(view.edgeSet()).hasSize(copy.edgeSet().size());
            for (Integer v : copy.vertexSet()) {
                assertThat(view.degreeOf(v)).isEqualTo(copy.degreeOf(v));
                assertThat(view.inDegreeOf(v)).isEqualTo(copy.inDegreeOf(v));
                assertThat(view.outDegreeOf(v)).isEqualTo(copy.outDegreeOf(v));
                assertThat(view.edgesOf(v)).hasSize(copy.edgesOf(v).size());
                for (Integer u : copy.vertexSet()) {
                    assertSameEdge(view, copy, u, v);
                }
            }
        }
    }

    private static void assertSameEdge(
            CsrGraphView view, Graph<Integer, DefaultWeightedEdge> copy, Integer u, Integer v) {
        Integer edge = view.getEdge(u, v);
        DefaultWeightedEdge expected = copy.getEdge(u, v);
        assertThat(view.containsEdge(u, v)).isEqualTo(expected != null);
        assertThat(view.getAllEdges(u, v)).hasSize(expected == null ? 0 : 1);
        if (edge == null || expected == null) {
            assertThat(edge == null).isEqualTo(expected == null);
            return;
        }
        assertThat(Set.of(view.getEdgeSource(edge), view.getEdgeTarget(edge))).isEqualTo(Set.of(u, v));
        if (view.getType().isDirected()) {
            assertThat(view.getEdgeSource(edge)).isEqualTo(u);
        }
        assertThat(view.getEdgeWeight(edge)).isEqualTo(copy.getEdgeWeight(expected));
        assertThat(view.edgeSet()).contains(edge);
        assertThat(view.outgoingEdgesOf(u)).contains(edge);
        assertThat(view.incomingEdgesOf(v)).contains(edge);
        assertThat(view.edgesOf(u).contains(edge) && view.edgesOf(v).contains(edge))
                .isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void runsTheAlgorithmsOfJGraphT(long seed) {
        CsrGraph graph = SeededGraphs.random(seed, false, true);
        CsrGraphView view = new CsrGraphView(graph);
        Graph<Integer, DefaultWeightedEdge> copy = copy(graph);
        assertThat(new ConnectivityInspector<>(view).connectedSets())
                .isEqualTo(new ConnectivityInspector<>(copy).connectedSets())
                .hasSize(Components.of(graph, RunControl.NONE).count());
        assertThat(new GreedyColoring<>(view).getColoring().getColors())
                .isEqualTo(new GreedyColoring<>(copy).getColoring().getColors());
        assertThat(new KruskalMinimumSpanningTree<>(view).getSpanningTree().getWeight())
                .isCloseTo(new PrimMinimumSpanningTree<>(copy).getSpanningTree().getWeight(), within(1e-9));
        assertThat(new SparseEdmondsMaximumCardinalityMatching<>(view)
                        .getMatching()
                        .getEdges())
                .hasSize(new SparseEdmondsMaximumCardinalityMatching<>(copy)
                        .getMatching()
                        .getEdges()
                        .size());
        assertThat(GraphMetrics.getNumberOfTriangles(view)).isEqualTo(GraphMetrics.getNumberOfTriangles(copy));
        FloydWarshallShortestPaths<Integer, DefaultWeightedEdge> all = new FloydWarshallShortestPaths<>(copy);
        DijkstraShortestPath<Integer, Integer> dijkstra = new DijkstraShortestPath<>(view);
        for (Integer v : view.vertexSet()) {
            GraphPath<Integer, Integer> path = dijkstra.getPath(0, v);
            assertThat(path == null ? Double.POSITIVE_INFINITY : path.getWeight())
                    .isCloseTo(all.getPathWeight(0, v), within(1e-9));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void runsTheDirectedAlgorithmsOfJGraphT(long seed) {
        CsrGraph graph = SeededGraphs.random(seed, true, true);
        CsrGraphView view = new CsrGraphView(graph);
        Graph<Integer, DefaultWeightedEdge> copy = copy(graph);
        assertThat(Set.copyOf(new KosarajuStrongConnectivityInspector<>(view).stronglyConnectedSets()))
                .isEqualTo(Set.copyOf(new KosarajuStrongConnectivityInspector<>(copy).stronglyConnectedSets()));
        boolean cyclic = new CycleDetector<>(view).detectCycles();
        assertThat(cyclic).isEqualTo(new CycleDetector<>(copy).detectCycles());
        if (!cyclic) {
            int[] count = {0};
            new TopologicalOrderIterator<>(view).forEachRemaining(v -> count[0]++);
            assertThat(count[0]).isEqualTo(graph.vertexCount());
        }
        int last = graph.vertexCount() - 1;
        if (last > 0) {
            assertThat(new PushRelabelMFImpl<>(view).calculateMaximumFlow(0, last))
                    .isCloseTo(new PushRelabelMFImpl<>(copy).calculateMaximumFlow(0, last), within(1e-6));
            assertThat(new YenKShortestPath<>(view).getPaths(0, last, 3))
                    .extracting(path -> Math.round(path.getWeight() * 1e6))
                    .isEqualTo(new YenKShortestPath<>(copy)
                            .getPaths(0, last, 3).stream()
                                    .map(path -> Math.round(path.getWeight() * 1e6))
                                    .toList());
        }
    }

    /** Raw scores on both sides; JGraphT normalises otherwise. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void scoresAsJGraphTDoes(long seed) {
        for (boolean directed : new boolean[] {false, true}) {
            CsrGraph plain = SeededGraphs.random(seed, directed, false);
            CsrGraphView view = new CsrGraphView(plain);
            assertSameScores(measure("betweenness", plain, false), new BetweennessCentrality<>(view, false), 1e-9);
            assertSameScores(measure("harmonic", plain, false), new HarmonicCentrality<>(view, false, false), 1e-9);
            CsrGraph weighted = SeededGraphs.random(seed, directed, true);
            assertSameScores(
                    measure("pagerank", weighted, true),
                    new PageRank<>(new CsrGraphView(weighted), 0.85, 1000, 1e-12),
                    1e-6);
        }
        CsrGraph graph = SeededGraphs.random(seed, false, false);
        CsrGraphView view = new CsrGraphView(graph);
        assertSameScores(measure("coreness", graph, false), new Coreness<>(view), 0);
        assertSameScores(measure("clustering", graph, false), new ClusteringCoefficient<>(view), 1e-12);
    }

    @Test
    void scoresTheKitesEigenvectorAsJGraphTDoes() {
        CsrGraph kite = SeededGraphs.kite();
        assertSameScores(
                measure("eigenvector", kite, false),
                new EigenvectorCentrality<>(new CsrGraphView(kite), 10_000, 1e-12),
                1e-6);
    }

    @Test
    void cannotBeChanged() {
        CsrGraphView view = new CsrGraphView(SeededGraphs.kite());
        assertThatThrownBy(() -> view.addEdge(0, 9)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> view.addEdge(0, 9, 3)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(view::addVertex).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> view.addVertex(11)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> view.removeEdge(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> view.removeEdge(0, 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> view.removeVertex(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> view.setEdgeWeight(0, 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> view.vertexSet().remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> view.edgesOf(10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to 9");
        assertThat(view.getEdge(0, 10)).isNull();
        assertThat(view.getType().isModifiable()).isFalse();
    }

    @Test
    void namesTheVertexThatHasNoScore() {
        MeasureScores scores = measure("degree", SeededGraphs.kite(), false);
        assertThat(scores.getScores()).hasSize(10).containsEntry(3, 6.0);
        assertThat(scores.getScores().containsKey(10)).isFalse();
        assertThatThrownBy(() -> scores.getVertexScore(10)).hasMessageContaining("(10)");
    }
}
