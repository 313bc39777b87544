package io.shicheng.analysis.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.SlowTwins;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eigenvector centrality against all eigenvalues of the dense matrix. */
@Tag("thorough")
class EigenvectorTwinTests {
    private static final String SEEDS = "io.shicheng.analysis.SeededGraphs#seeds";

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void undirected(long seed) {
        for (boolean weighted : new boolean[] {false, true}) {
            CsrGraph graph = SeededGraphs.random(seed, false, weighted);
            SlowEigen dense = SlowEigen.of(SlowTwins.matrix(graph, weighted));
            for (double tolerance : new double[] {1e-3, 1e-8, 1e-12}) {
                assertUndirected(graph, weighted, tolerance, dense);
            }
        }
    }

    private static void assertUndirected(CsrGraph graph, boolean weighted, double tolerance, SlowEigen dense) {
        if (graph.arcCount() == 0) {
            assertThat(Eigenvector.of(graph, weighted, tolerance, 1, RunControl.NONE)
                            .values())
                    .containsOnly(0);
            return;
        }
        double gap = dense.first() - dense.second();
        if (gap < 1e-9) {
            assertThatThrownBy(() -> Eigenvector.of(graph, weighted, tolerance, 1, RunControl.NONE))
                    .isInstanceOf(NotConvergedException.class)
                    .hasMessageContaining("katz");
            return;
        }
        IterationResult settled =
                Runs.alike(threads -> Eigenvector.of(graph, weighted, tolerance, threads, RunControl.NONE));
        double square = 0;
        for (int v = 0; v < settled.values().length; v++) {
            double off = settled.values()[v] - dense.firstVector()[v];
            square += off * off;
            assertThat(settled.values()[v]).isGreaterThanOrEqualTo(0);
        }
        double residual = Runs.fact(settled, "residual");
        assertThat(Runs.fact(settled, "eigenvalue")).isCloseTo(dense.first(), within(residual + 1e-12 * dense.first()));
        assertThat(Math.sqrt(square)).isLessThanOrEqualTo(Math.sqrt(2) * residual / gap + 1e-12 * dense.first() / gap);
        assertThat(Runs.fact(settled, "gap_estimate")).isBetween(0.85 * gap, gap * (1 + 1e-9) + tolerance * tolerance);
        assertThat(Runs.fact(settled, "error_estimate")).isLessThan(Math.max(tolerance, 1e-13 * dense.first() / gap));
        assertThat(Runs.fact(settled, "l1_change")).isLessThan(Math.max(tolerance, 1e-13));
    }

    /** There may be several vectors; what comes out must be one of the greatest eigenvalue. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void directed(long seed) {
        boolean weighted = seed % 2 == 0;
        CsrGraph graph = SeededGraphs.random(seed, true, weighted);
        double[][] matrix = SlowTwins.matrix(graph, weighted);
        double radius = radius(matrix);
        if (radius == 0) {
            assertNoAnswer(graph, weighted);
            return;
        }
        IterationResult settled;
        try {
            settled = Runs.alike(threads -> Eigenvector.of(graph, weighted, 1e-9, threads, RunControl.NONE));
        } catch (NotConvergedException e) {
            assertThat(e).hasMessageContaining("katz");
            return;
        }
        double[] x = settled.values();
        for (int v = 0; v < x.length; v++) {
            double sum = 0;
            for (int u = 0; u < x.length; u++) {
                sum += matrix[u][v] * x[u];
            }
            assertThat(x[v]).isGreaterThanOrEqualTo(0);
            assertThat(sum).isCloseTo(radius * x[v], within(1e-5 * Math.max(1, radius)));
        }
    }

    private static void assertNoAnswer(CsrGraph graph, boolean weighted) {
        if (graph.arcCount() == 0) {
            assertThat(Eigenvector.of(graph, weighted, 1e-9, 1, RunControl.NONE).values())
                    .containsOnly(0);
        } else {
            assertThatThrownBy(() -> Eigenvector.of(graph, weighted, 1e-9, 1, RunControl.NONE))
                    .isInstanceOf(NotConvergedException.class)
                    .hasMessageContaining("without a cycle");
        }
    }

    /** The greatest eigenvalue, by squaring the matrix over and over: ‖A^(2^k)‖^(1/2^k). */
    private static double radius(double[][] matrix) {
        double[][] power = matrix;
        double logarithm = 0;
        for (int k = 0; k < 40; k++) {
            double most = 0;
            for (double[] row : power) {
                for (double entry : row) {
                    most = Math.max(most, entry);
                }
            }
            if (most == 0) {
                return 0;
            }
            logarithm += Math.log(most) / Math.pow(2, k);
            power = squared(power, most);
        }
        return Math.exp(logarithm);
    }

    private static double[][] squared(double[][] matrix, double divisor) {
        int n = matrix.length;
        double[][] square = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                for (int j = 0; j < n; j++) {
                    square[i][j] += matrix[i][k] / divisor * (matrix[k][j] / divisor);
                }
            }
        }
        return square;
    }
}
