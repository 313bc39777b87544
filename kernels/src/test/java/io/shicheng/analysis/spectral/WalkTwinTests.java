package io.shicheng.analysis.spectral;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.SlowTwins;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PageRank and Katz against the dense linear system, and the bounds that they state. */
@Tag("thorough")
class WalkTwinTests {
    private static final String SEEDS = "io.shicheng.analysis.SeededGraphs#seeds";
    private static final double[] TOLERANCES = {1e-2, 1e-5, 1e-8, 1e-15};
    private static final double[] DAMPINGS = {0, 0.5, 0.85, 0.99};

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void pageRank(long seed) {
        for (boolean directed : new boolean[] {false, true}) {
            for (boolean weighted : new boolean[] {false, true}) {
                CsrGraph graph = SeededGraphs.random(seed, directed, weighted);
                double[] even = new double[graph.vertexCount()];
                Arrays.fill(even, 1.0 / even.length);
                double damping = DAMPINGS[(int) (seed / 5 % DAMPINGS.length)];
                double[] truth = SlowTwins.pageRank(graph, weighted, damping, even);
                for (double tolerance : TOLERANCES) {
                    assertPageRank(graph, weighted, damping, tolerance, null, truth);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void personalisedPageRank(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (boolean directed : new boolean[] {false, true}) {
            CsrGraph graph = SeededGraphs.random(seed, directed, true);
            int n = graph.vertexCount();
            double[] restart = new double[n];
            for (int i = 0; i < 3; i++) {
                restart[random.nextInt(n)] += random.nextInt(1, 5);
            }
            double sum = Arrays.stream(restart).sum();
            double[] begins = Arrays.stream(restart).map(each -> each / sum).toArray();
            double[] truth = SlowTwins.pageRank(graph, true, 0.85, begins);
            for (double tolerance : TOLERANCES) {
                assertPageRank(graph, true, 0.85, tolerance, restart, truth);
            }
        }
    }

    private static void assertPageRank(
            CsrGraph graph,
            boolean weighted,
            double damping,
            double tolerance,
            double @org.jspecify.annotations.Nullable [] restart,
            double[] truth) {
        IterationResult settled = Runs.alike(
                threads -> PageRank.of(graph, weighted, damping, tolerance, restart, threads, RunControl.NONE));
        // the slow twin's own rounding
        Runs.assertWithinBounds(settled, truth, 2e-14 / (1 - damping));
        assertThat(Arrays.stream(settled.values()).sum()).isBetween(1 - 1e-12, 1 + 1e-12);
        assertThat(Runs.fact(settled, "l1_change")).isLessThan(Math.max(tolerance, 1e-14));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void katz(long seed) {
        for (boolean directed : new boolean[] {false, true}) {
            for (boolean weighted : new boolean[] {false, true}) {
                CsrGraph graph = SeededGraphs.random(seed, directed, weighted);
                double damping = DAMPINGS[(int) (seed / 5 % DAMPINGS.length)];
                double[] truth = SlowTwins.katz(graph, weighted, damping);
                double total = Arrays.stream(truth).sum();
                for (double tolerance : TOLERANCES) {
                    IterationResult settled = Runs.alike(
                            threads -> Katz.of(graph, weighted, damping, tolerance, threads, RunControl.NONE));
                    Runs.assertWithinBounds(settled, truth, 1e-14 * total / (1 - damping));
                    assertThat(Runs.fact(settled, "l1_change")).isLessThan(Math.max(tolerance, 1e-14) * total * 1.01);
                }
            }
        }
    }

    /** Large enough for several chunks a phase and a round. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void largerGraphsWithCyclesAndTrees(long seed) {
        for (boolean directed : new boolean[] {false, true}) {
            CsrGraph graph = SpectralGraphs.tangleWithTrees(seed, 600, 3000, directed);
            int n = graph.vertexCount();
            double[] even = new double[n];
            Arrays.fill(even, 1.0 / n);
            assertPageRank(graph, false, 0.85, 1e-8, null, SlowTwins.pageRank(graph, false, 0.85, even));
            IterationResult katz = Runs.alike(threads -> Katz.of(graph, false, 0.85, 1e-8, threads, RunControl.NONE));
            Runs.assertWithinBounds(katz, SlowTwins.katz(graph, false, 0.85), 1e-10);
        }
    }

    static java.util.stream.LongStream fewSeeds() {
        return java.util.stream.LongStream.range(0, 4);
    }
}
