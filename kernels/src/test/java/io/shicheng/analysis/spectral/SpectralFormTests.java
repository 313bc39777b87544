package io.shicheng.analysis.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs whose scores a formula gives, and how many rounds and arcs they take. */
@Tag("thorough")
class SpectralFormTests {
    private static IterationResult pageRank(CsrGraph graph, double @Nullable [] restart, double tolerance) {
        return Runs.alike(threads -> PageRank.of(graph, true, 0.85, tolerance, restart, threads, RunControl.NONE));
    }

    private static IterationResult katz(CsrGraph graph, double tolerance) {
        return Runs.alike(threads -> Katz.of(graph, true, 0.85, tolerance, threads, RunControl.NONE));
    }

    private static IterationResult eigenvector(CsrGraph graph, double tolerance) {
        return Runs.alike(threads -> Eigenvector.of(graph, true, tolerance, threads, RunControl.NONE));
    }

    @ParameterizedTest(name = "star of {0}")
    @ValueSource(ints = {3, 10, 1000, 300_000})
    void starsFoldIntoOneVertex(int n) {
        CsrGraph graph = SeededGraphs.star(n);
        IterationResult rank = pageRank(graph, null, 1e-8);
        // r0 = (1−d)/n + d(1 − r0)
        assertThat(rank.values()[0]).isCloseTo((0.15 / n + 0.85) / 1.85, within(1e-12));
        assertThat(Runs.fact(rank, "rounds")).isEqualTo(1);
        assertThat(Runs.fact(rank, "folded")).isEqualTo(n - 1);
        IterationResult katz = katz(graph, 1e-8);
        // α = d/(n−1): x0 = 1 + d·x1, x1 = 1 + α·x0
        double middle = 1.85 / (1 - 0.85 * 0.85 / (n - 1));
        assertThat(katz.values()[0]).isCloseTo(middle, within(1e-9));
        assertThat(Runs.fact(katz, "rounds")).isEqualTo(1);
        assertThat(Runs.fact(katz, "alpha")).isCloseTo(0.85 / (n - 1), within(1e-15));
        assertThat(eigenvector(graph, 1e-8).values()[0]).isCloseTo(Math.sqrt(0.5), within(1e-10));
    }

    @ParameterizedTest(name = "path of {0}")
    @ValueSource(ints = {2, 3, 50, 400})
    void pathsFoldTooAndTheirEigenvectorIsASine(int n) {
        CsrGraph graph = SeededGraphs.path(n, false);
        assertThat(Runs.fact(pageRank(graph, null, 1e-8), "rounds")).isEqualTo(1);
        IterationResult lineage = pageRank(SeededGraphs.path(n, true), null, 1e-8);
        assertThat(Runs.fact(lineage, "rounds")).isEqualTo(1);
        // each vertex of a directed path gets (1−d)/n + D·d/n and d of the one before; D is the last one's
        double before = 0;
        double begins = lineage.values()[0];
        for (double each : lineage.values()) {
            assertThat(each).isCloseTo(begins + 0.85 * before, within(1e-13));
            before = each;
        }
        assertThat(begins).isCloseTo((0.15 + 0.85 * before) / n, within(1e-13));
        double[] x = eigenvector(graph, 1e-9).values();
        double length = Math.sqrt((n + 1) / 2.0);
        for (int v = 0; v < n; v++) {
            assertThat(x[v]).isCloseTo(Math.sin(Math.PI * (v + 1) / (n + 1)) / length, within(1e-9));
        }
    }

    @ParameterizedTest(name = "cycle of {0}")
    @ValueSource(ints = {3, 4, 64, 1001})
    void cyclesAreEven(int n) {
        for (boolean directed : new boolean[] {false, true}) {
            CsrGraph graph = SeededGraphs.cycle(n, directed);
            for (double rank : pageRank(graph, null, 1e-12).values()) {
                assertThat(rank).isCloseTo(1.0 / n, within(1e-11));
            }
            for (double score : katz(graph, 1e-12).values()) {
                assertThat(score).isCloseTo(1 / 0.15, within(1e-9));
            }
            for (double score : eigenvector(graph, 1e-9).values()) {
                assertThat(score).isCloseTo(1 / Math.sqrt(n), within(1e-9));
            }
        }
    }

    /** Vertex 0 is alone, 1 and 2 are a pair: r0 = (1−d)/3 + d·r0/3. */
    @Test
    void twoComponentsOneOfThemWithoutTies() {
        double alone = 0.05 / (1 - 0.85 / 3);
        assertThat(pageRank(SeededGraphs.of(3, false, 1, 2), null, 1e-10).values())
                .containsExactly(new double[] {alone, (1 - alone) / 2, (1 - alone) / 2}, within(1e-12));
        assertThat(pageRank(SeededGraphs.of(3, true, 1, 2, 2, 1), null, 1e-10).values())
                .containsExactly(new double[] {alone, (1 - alone) / 2, (1 - alone) / 2}, within(1e-9));
        // all alone
        assertThat(pageRank(SeededGraphs.of(4, false), null, 1e-10).values()).containsOnly(0.25);
        assertThat(pageRank(SeededGraphs.of(4, true), null, 1e-10).values()).containsOnly(0.25);
    }

    @Test
    void fromWhereNothingGoesOutTheWalkerBeginsAgain() {
        // 0→1: r1 = r0·(1 + d) and both add up to 1
        assertThat(pageRank(SeededGraphs.of(2, true, 0, 1), null, 1e-10).values())
                .containsExactly(new double[] {1 / 2.85, 1.85 / 2.85}, within(1e-13));
        // beginning at 0 alone: r1 = d·r0
        assertThat(pageRank(SeededGraphs.of(2, true, 0, 1), new double[] {7, 0}, 1e-10)
                        .values())
                .containsExactly(new double[] {1 / 1.85, 0.85 / 1.85}, within(1e-13));
    }

    @Test
    void personalisedRanksAreZeroWhereNoWalkLeadsAndMixAsTheirRestartsDo() {
        CsrGraph graph = SpectralGraphs.tangleWithTrees(5, 300, 900, false);
        int n = graph.vertexCount();
        double[] first =
                pageRank(graph, PageRank.evenlyAt(new int[] {3}, n), 1e-12).values();
        double[] second =
                pageRank(graph, PageRank.evenlyAt(new int[] {8}, n), 1e-12).values();
        double[] restart = new double[n];
        restart[3] = 1;
        restart[8] = 3;
        double[] mixed = pageRank(graph, restart, 1e-12).values();
        for (int v = 0; v < n; v++) {
            assertThat(mixed[v]).isCloseTo(0.25 * first[v] + 0.75 * second[v], within(1e-11));
        }
        double[] far = pageRank(SeededGraphs.of(4, false, 0, 1, 2, 3), new double[] {1, 0, 0, 0}, 1e-10)
                .values();
        assertThat(far).containsExactly(new double[] {1 / 1.85, 0.85 / 1.85, 0, 0}, within(1e-12));
        assertThat(far[2]).isZero();
    }

    @Test
    void refusesRestartsThatAreNone() {
        CsrGraph graph = SeededGraphs.kite();
        for (double[] restart : new double[][] {{1}, new double[10], {-1, 1, 1, 1, 1, 1, 1, 1, 1, 1}}) {
            assertThatThrownBy(() -> PageRank.of(graph, false, 0.85, 1e-8, restart, 1, RunControl.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("10 vertices");
        }
        assertThatThrownBy(() -> PageRank.evenlyAt(new int[] {10}, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to 9");
        assertThat(PageRank.evenlyAt(new int[0], 10)).isNull();
    }

    @Test
    void refusesStrengthsWhoseSumNoDoubleHolds() {
        CsrBuilder builder = new CsrBuilder(3, false, true);
        builder.add(0, 1, 1e308);
        builder.add(1, 2, 1e308);
        CsrGraph graph = builder.build();
        assertThatThrownBy(() -> pageRank(graph, null, 1e-8)).isInstanceOf(UnmeasurableException.class);
        assertThatThrownBy(() -> katz(graph, 1e-8)).isInstanceOf(UnmeasurableException.class);
    }

    @Test
    void aForestOfAMillionTakesNoIteration() {
        for (boolean directed : new boolean[] {false, true}) {
            CsrGraph graph = SpectralGraphs.forest(1_000_000, directed);
            IterationResult rank = PageRank.of(graph, false, 0.85, 1e-10, null, 2, RunControl.NONE);
            assertThat(Runs.fact(rank, "rounds")).isEqualTo(1);
            assertThat(Runs.fact(rank, "arcs_scanned")).isEqualTo(graph.arcCount());
            assertThat(Runs.fact(Katz.of(graph, false, 0.85, 1e-10, 2, RunControl.NONE), "rounds"))
                    .isEqualTo(1);
        }
    }

    /** Plain rounds would be log(tolerance/2)/log(d), 118, and all of them over all arcs. */
    @Test
    void takesThirtyRoundsOverWhatIsLeftWhenTreesAreFolded() {
        CsrGraph graph = SpectralGraphs.tangleWithTrees(1, 20_000, 100_000, false);
        IterationResult rank = pageRank(graph, null, 1e-8);
        double rounds = Runs.fact(rank, "rounds");
        double folded = Runs.fact(rank, "folded");
        assertThat(rounds).isBetween(20.0, 33.0);
        assertThat(folded).isGreaterThan(9_000);
        // an arc at least leaves each folded vertex
        assertThat(Runs.fact(rank, "arcs_scanned"))
                .isLessThanOrEqualTo((rounds - 1) * (graph.arcCount() - folded) + graph.arcCount());
        assertThat(Runs.fact(katz(graph, 1e-8), "rounds")).isBetween(5.0, 33.0);
    }

    @Test
    void sweepsTakeFarFewerRoundsThanPlainIteration() {
        CsrGraph graph = SpectralGraphs.tangleWithTrees(1, 20_000, 100_000, true);
        IterationResult rank = pageRank(graph, null, 1e-12);
        assertThat(Runs.fact(rank, "rounds")).isBetween(5.0, 40.0);
        assertThat(Runs.fact(rank, "arcs_scanned")).isLessThanOrEqualTo(Runs.fact(rank, "rounds") * graph.arcCount());
    }

    /** A tolerance that no double resolves ends at what can be reached, and says so. */
    @Test
    void anImpossibleToleranceEndsAtRounding() {
        CsrGraph graph = SpectralGraphs.tangleWithTrees(2, 3_000, 20_000, false);
        IterationResult rank = pageRank(graph, null, 1e-300);
        assertThat(Runs.fact(rank, "l1_change")).isBetween(0.0, 1e-14);
        assertThat(Runs.fact(rank, "error_bound")).isBetween(Double.MIN_VALUE, 1e-12);
        CsrGraph turned = SpectralGraphs.tangleWithTrees(2, 3_000, 20_000, true);
        assertThat(Runs.fact(pageRank(turned, null, 1e-300), "l1_change")).isLessThan(1e-14);
        assertThat(Runs.fact(katz(turned, 1e-300), "rounds")).isLessThan(400);
    }

    @Test
    void nearBipartiteGraphsSettle() {
        // on K(a,b) power iteration swings for ever; each vertex of a side has √(1/2) over the root of its size
        double[] even = eigenvector(SpectralGraphs.bipartite(30, 50), 1e-10).values();
        assertThat(even[0]).isCloseTo(Math.sqrt(0.5 / 30), within(1e-12));
        assertThat(even[79]).isCloseTo(Math.sqrt(0.5 / 50), within(1e-12));
        IterationResult near = eigenvector(SpectralGraphs.bipartite(200, 300, 0, 1), 1e-10);
        assertThat(Runs.fact(near, "rounds")).isLessThan(60);
        assertThat(Runs.fact(near, "error_estimate")).isLessThan(1e-10);
    }

    @Test
    void aSmallGapTakesFewRoundsAndTheErrorIsMeasuredByIt() {
        // the gap is 6e-5: power iteration on A + I would take some hundred thousand rounds
        IterationResult path = eigenvector(SeededGraphs.path(700, false), 1e-8);
        double gap = 2 * (Math.cos(Math.PI / 701) - Math.cos(2 * Math.PI / 701));
        assertThat(Runs.fact(path, "gap_estimate")).isBetween(0.85 * gap, 1.01 * gap);
        assertThat(Runs.fact(path, "rounds")).isLessThan(5000);
    }

    @Test
    void refusesWhereTwoPartsTie() {
        CsrGraph triangles = SeededGraphs.of(6, false, 0, 1, 1, 2, 2, 0, 3, 4, 4, 5, 5, 3);
        CsrGraph turning = SeededGraphs.of(6, true, 0, 1, 1, 2, 2, 0, 3, 4, 4, 5, 5, 3);
        for (CsrGraph graph : new CsrGraph[] {triangles, turning, SeededGraphs.of(4, false, 0, 1, 2, 3)}) {
            assertThatThrownBy(() -> eigenvector(graph, 1e-8))
                    .isInstanceOf(NotConvergedException.class)
                    .hasMessageContaining("two parts")
                    .hasMessageContaining("pagerank");
        }
        // one tie more, and there is no tie of parts
        double[] scores = eigenvector(SeededGraphs.of(7, false, 0, 1, 1, 2, 2, 0, 3, 4, 4, 5, 5, 3, 5, 6), 1e-8)
                .values();
        assertThat(Arrays.stream(scores, 0, 3).sum()).isLessThan(1e-8);
    }
}
