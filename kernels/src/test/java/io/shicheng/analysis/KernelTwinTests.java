package io.shicheng.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kernel against its slow twin, on 200 seeded graphs, with 1, 2 and 8 threads, bit for bit. */
@Tag("thorough")
class KernelTwinTests {
    private static final String SEEDS = "io.shicheng.analysis.SeededGraphs#seeds";
    private static final Settings DEFAULTS = Settings.usual().withThreads(1);

    /** The scores with one thread, which must be those with more. */
    static double[] scores(String measure, CsrGraph graph, Settings parameters) {
        Measure kernel = Measures.ofCode(measure).orElseThrow();
        double[] one =
                kernel.scores(graph, parameters.withThreads(1), RunControl.NONE).values();
        for (int threads : new int[] {2, 8}) {
            double[] many = kernel.scores(graph, parameters.withThreads(threads), RunControl.NONE)
                    .values();
            assertThat(bits(many)).as("%s threads", threads).isEqualTo(bits(one));
        }
        return one;
    }

    static long[] bits(double[] scores) {
        return Arrays.stream(scores).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    private static void assertNear(double[] actual, double[] expected, double relative) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int v = 0; v < actual.length; v++) {
            if (Double.isNaN(expected[v])) {
                assertThat(actual[v]).as("vertex %s", v).isNaN();
            } else {
                assertThat(actual[v])
                        .as("vertex %s", v)
                        .isCloseTo(expected[v], Offset.offset(relative * Math.max(1, Math.abs(expected[v]))));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void betweenness(long seed) {
        for (boolean directed : new boolean[] {false, true}) {
            for (boolean weighted : new boolean[] {false, true}) {
                CsrGraph graph = SeededGraphs.random(seed, directed, weighted);
                assertNear(
                        scores("betweenness", graph, DEFAULTS.withWeighted(weighted)),
                        SlowTwins.betweenness(graph, weighted),
                        1e-11);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void harmonic(long seed) {
        for (boolean directed : new boolean[] {false, true}) {
            for (boolean weighted : new boolean[] {false, true}) {
                CsrGraph graph = SeededGraphs.random(seed, directed, weighted);
                assertNear(
                        scores("harmonic", graph, DEFAULTS.withWeighted(weighted)),
                        SlowTwins.harmonic(graph, weighted),
                        weighted ? 1e-7 : 1e-13);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void lineage(long seed) {
        CsrGraph graph = SeededGraphs.random(seed, true, false);
        double[][] matrix = SlowTwins.matrix(graph, false);
        double[] students = Arrays.stream(matrix)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        assertThat(scores("students", graph, DEFAULTS)).containsExactly(students);
        assertThat(scores("m-index", graph, DEFAULTS)).containsExactly(SlowTwins.mIndex(graph));
        for (int generations = 0; generations < 4; generations++) {
            for (double decay : new double[] {1, 0.5, 0.3}) {
                assertNear(
                        scores(
                                "descendants",
                                graph,
                                DEFAULTS.with(Parameters.GENERATIONS, generations)
                                        .with(Parameters.DECAY, decay)),
                        SlowTwins.descendants(graph, generations, decay),
                        1e-13);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void communities(long seed) {
        for (boolean directed : new boolean[] {false, true}) {
            CsrGraph graph = SeededGraphs.random(seed, directed, true);
            assertThat(scores("coreness", graph, DEFAULTS)).containsExactly(SlowTwins.coreness(graph));
            assertNear(scores("clustering", graph, DEFAULTS), SlowTwins.clustering(graph), 1e-15);
            for (boolean weighted : new boolean[] {false, true}) {
                assertNear(
                        scores("constraint", graph, DEFAULTS.withWeighted(weighted)),
                        SlowTwins.constraint(graph, weighted),
                        1e-13);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void degreeAndStrength(long seed) {
        for (boolean directed : new boolean[] {false, true}) {
            CsrGraph graph = SeededGraphs.random(seed, directed, true);
            double[][] matrix = SlowTwins.matrix(graph, true);
            int n = matrix.length;
            double[] degrees = new double[n];
            double[] strengths = new double[n];
            for (int v = 0; v < n; v++) {
                for (int u = 0; u < n; u++) {
                    degrees[v] += matrix[v][u] + matrix[u][v] > 0 ? 1 : 0;
                    strengths[v] += matrix[v][u] + (directed ? matrix[u][v] : 0);
                }
            }
            assertThat(scores("degree", graph, DEFAULTS)).containsExactly(degrees);
            assertNear(scores("strength", graph, DEFAULTS), strengths, 1e-14);
        }
    }

    /** Large enough for several blocks a thread. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void isTheSameWithAnyNumberOfThreadsOnALargerGraph(long seed) {
        for (Measure measure : Measures.all()) {
            boolean lineage = measure.sense() == Measure.Sense.LINEAGE;
            for (boolean directed : lineage ? new boolean[] {true} : new boolean[] {false, true}) {
                if (directed && measure.code().equals("eigenvector")) {
                    continue;
                }
                CsrGraph graph = SeededGraphs.large(seed, directed, true);
                scores(measure.code(), graph, DEFAULTS.withWeighted(true));
                scores(
                        measure.code(),
                        graph,
                        DEFAULTS.with(Parameters.SAMPLES, 100).withSeed(seed));
            }
        }
        CsrGraph graph = SeededGraphs.large(seed, false, false);
        assertNear(scores("harmonic", graph, DEFAULTS), SlowTwins.harmonic(graph, false), 1e-13);
    }

    static java.util.stream.LongStream fewSeeds() {
        return java.util.stream.LongStream.range(0, 3);
    }
}
