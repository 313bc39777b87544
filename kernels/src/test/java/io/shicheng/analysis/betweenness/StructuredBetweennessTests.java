package io.shicheng.analysis.betweenness;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SlowTwins;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exact betweenness where there is much to reduce, against its definition and against JGraphT. */
@Tag("thorough")
class StructuredBetweennessTests {
    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isWhatTheDefinitionGives(long seed) {
        for (boolean directed : new boolean[] {false, true}) {
            for (boolean weighted : new boolean[] {false, true}) {
                CsrGraph graph = StructuredGraphs.of(seed, directed, weighted);
                assertNear(scores(graph, weighted), SlowTwins.betweenness(graph, weighted));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isWhatJGraphTGives(long seed) {
        for (boolean directed : new boolean[] {false, true}) {
            CsrGraph graph = StructuredGraphs.of(seed, directed, false);
            Graph<Integer, DefaultEdge> other =
                    directed ? new SimpleDirectedGraph<>(DefaultEdge.class) : new SimpleGraph<>(DefaultEdge.class);
            for (int v = 0; v < graph.vertexCount(); v++) {
                other.addVertex(v);
            }
            for (int v = 0; v < graph.vertexCount(); v++) {
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    if (directed || v < graph.targets()[a]) {
                        other.addEdge(v, graph.targets()[a]);
                    }
                }
            }
            BetweennessCentrality<Integer, DefaultEdge> witness = new BetweennessCentrality<>(other);
            double[] expected = new double[graph.vertexCount()];
            Arrays.setAll(expected, witness::getVertexScore);
            assertNear(scores(graph, false), expected);
        }
    }

    /** With one thread, which must be those with more. */
    private static double[] scores(CsrGraph graph, boolean weighted) {
        Betweenness.Result one = Betweenness.exact(graph, weighted, 1, RunControl.NONE);
        for (int threads : new int[] {2, 8}) {
            Betweenness.Result many = Betweenness.exact(graph, weighted, threads, RunControl.NONE);
            assertThat(many.scores()).as("%s threads", threads).containsExactly(one.scores());
            assertThat(many.facts()).isEqualTo(one.facts());
        }
        return one.scores();
    }

    private static void assertNear(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int v = 0; v < actual.length; v++) {
            assertThat(actual[v])
                    .as("vertex %s", v)
                    .isCloseTo(expected[v], Offset.offset(1e-11 * Math.max(1, expected[v])));
        }
    }
}
