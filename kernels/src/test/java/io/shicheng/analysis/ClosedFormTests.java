package io.shicheng.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.analysis.spectral.NotConvergedException;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs whose scores a formula gives. */
class ClosedFormTests {
    private static final Settings DEFAULTS = Settings.usual();

    private static double[] scores(String measure, CsrGraph graph) {
        return KernelTwinTests.scores(measure, graph, DEFAULTS);
    }

    /** 1 + 1/2 + … + 1/n. */
    private static double harmonicNumber(int n) {
        double sum = 0;
        for (int i = n; i > 0; i--) {
            sum += 1.0 / i;
        }
        return sum;
    }

    @ParameterizedTest(name = "star of {0}")
    @ValueSource(ints = {3, 10, 300, 1000})
    void star(int n) {
        CsrGraph graph = SeededGraphs.star(n);
        double[] betweenness = scores("betweenness", graph);
        assertThat(betweenness[0]).isEqualTo((n - 1.0) * (n - 2) / 2);
        assertThat(betweenness[1]).isZero();
        double[] harmonic = scores("harmonic", graph);
        assertThat(harmonic[0]).isEqualTo(n - 1);
        assertThat(harmonic[n - 1]).isEqualTo(1 + (n - 2) / 2.0);
        assertThat(scores("coreness", graph)).containsOnly(1);
        assertThat(scores("clustering", graph)).containsOnly(0);
        double[] constraint = scores("constraint", graph);
        assertThat(constraint[0]).isCloseTo(1.0 / (n - 1), within(1e-15));
        assertThat(constraint[1]).isEqualTo(1);
        double[] rank = scores("pagerank", graph);
        // r0 = (1−d)/n + d(1 − r0)
        assertThat(rank[0]).isCloseTo((0.15 / n + 0.85) / 1.85, within(1e-8));
        double[] eigenvector = scores("eigenvector", graph);
        assertThat(eigenvector[0]).isCloseTo(Math.sqrt(0.5), within(1e-7));
        assertThat(eigenvector[1]).isCloseTo(Math.sqrt(0.5 / (n - 1)), within(1e-7));
    }

    @ParameterizedTest(name = "path of {0}")
    @ValueSource(ints = {2, 3, 50, 400, 1500})
    void path(int n) {
        CsrGraph graph = SeededGraphs.path(n, false);
        double[] betweenness = scores("betweenness", graph);
        double[] harmonic = scores("harmonic", graph);
        double[] directed = scores("betweenness", SeededGraphs.path(n, true));
        double[] outwards = scores("harmonic", SeededGraphs.path(n, true));
        double[] descendants = scores("descendants", SeededGraphs.path(n, true));
        for (int v = 0; v < n; v++) {
            double pairs = (double) v * (n - 1 - v);
            assertThat(betweenness[v]).isCloseTo(pairs, within(1e-12 * (pairs + 1)));
            assertThat(directed[v]).isCloseTo(pairs, within(1e-12 * (pairs + 1)));
            assertThat(harmonic[v]).isCloseTo(harmonicNumber(v) + harmonicNumber(n - 1 - v), within(1e-11));
            assertThat(outwards[v]).isCloseTo(harmonicNumber(n - 1 - v), within(1e-11));
            assertThat(descendants[v]).isEqualTo(n - 1 - v);
        }
        assertThat(harmonic[0]).as("alike vertices score alike").isEqualTo(harmonic[n - 1]);
    }

    @ParameterizedTest(name = "cycle of {0}")
    @ValueSource(ints = {3, 4, 9, 64, 301})
    void cycle(int n) {
        CsrGraph graph = SeededGraphs.cycle(n, false);
        // each vertex lies between as many pairs: distances minus one, over n vertices
        double inner = 0;
        double near = 0;
        for (int d = 1; d < n; d++) {
            inner += Math.min(d, n - d) - 1;
            near += 1.0 / Math.min(d, n - d);
        }
        assertThat(scores("betweenness", graph)[0]).isCloseTo(inner / 2, within(1e-9 * (inner + 1)));
        for (double score : scores("harmonic", graph)) {
            assertThat(score).isCloseTo(near, within(1e-11));
        }
        assertThat(scores("pagerank", graph)[n - 1]).isCloseTo(1.0 / n, within(1e-12));
        assertThat(scores("eigenvector", graph)[0]).isCloseTo(1 / Math.sqrt(n), within(1e-10));
        assertThat(scores("coreness", graph)).containsOnly(2);
        double[] turned = scores("betweenness", SeededGraphs.cycle(n, true));
        assertThat(turned[0]).isCloseTo((n - 1.0) * (n - 2) / 2, within(1e-9 * n * n));
        assertThat(scores("katz", SeededGraphs.cycle(n, true))[0]).isCloseTo(1 / 0.15, within(1e-5));
    }

    @ParameterizedTest(name = "complete graph of {0}")
    @ValueSource(ints = {3, 4, 20, 90})
    void complete(int n) {
        CsrGraph graph = SeededGraphs.complete(n);
        assertThat(scores("betweenness", graph)).containsOnly(0);
        assertThat(scores("harmonic", graph)).containsOnly(n - 1);
        assertThat(scores("coreness", graph)).containsOnly(n - 1);
        assertThat(scores("clustering", graph)).containsOnly(1);
        assertThat(scores("components", graph)).containsOnly(n);
        // each contact: p + (n−2)p², p = 1/(n−1)
        double p = 1.0 / (n - 1);
        double invested = p + (n - 2) * p * p;
        assertThat(scores("constraint", graph)[0]).isCloseTo((n - 1) * invested * invested, within(1e-12));
    }

    @ParameterizedTest(name = "barbell of {0}")
    @ValueSource(ints = {3, 6, 40})
    void barbell(int k) {
        CsrGraph graph = SeededGraphs.barbell(k);
        double[] betweenness = scores("betweenness", graph);
        double[] harmonic = scores("harmonic", graph);
        assertThat(betweenness[k - 1]).isCloseTo((k - 1.0) * k, within(1e-9));
        assertThat(betweenness[0]).isZero();
        assertThat(harmonic[k]).isCloseTo(k + (k - 1) / 2.0, within(1e-12));
        assertThat(harmonic[0]).isCloseTo(k - 1 + 0.5 + (k - 1) / 3.0, within(1e-12));
        assertThat(scores("clustering", graph)[k]).isCloseTo((k - 2.0) / k, within(1e-15));
    }

    @Test
    void binaryTree() {
        int levels = 8;
        int n = (1 << levels) - 1;
        double[] betweenness = scores("betweenness", SeededGraphs.binaryTree(levels, false));
        CsrGraph lineage = SeededGraphs.binaryTree(levels, true);
        double[] descendants = scores("descendants", lineage);
        double[] mIndex = scores("m-index", lineage);
        for (int level = 0; level < levels; level++) {
            int v = (1 << level) - 1;
            double child = (1 << (levels - level - 1)) - 1;
            double above = n - 1 - 2 * child;
            assertThat(betweenness[v]).isCloseTo(child * child + 2 * child * above, within(1e-8));
            assertThat(descendants[v]).isEqualTo(2 * child);
            assertThat(mIndex[v]).isEqualTo(level < levels - 2 ? 2 : 0);
        }
        double[] two = KernelTwinTests.scores(
                "descendants", lineage, DEFAULTS.with(Parameters.GENERATIONS, 2).with(Parameters.DECAY, 0.5));
        assertThat(two[0]).isEqualTo(2 + 4 * 0.5);
    }

    /** Fernando and Garth are near to all, Heather lies between, Diane knows most. */
    @Test
    void krackhardtsKite() {
        CsrGraph graph = SeededGraphs.kite();
        double[] expected = {5 / 6.0, 5 / 6.0, 0, 11 / 3.0, 0, 25 / 3.0, 25 / 3.0, 14, 8, 0};
        double[] betweenness = scores("betweenness", graph);
        for (int v = 0; v < expected.length; v++) {
            assertThat(betweenness[v]).isCloseTo(expected[v], within(1e-14));
        }
        assertThat(scores("degree", graph)).containsExactly(4, 4, 3, 6, 3, 5, 5, 3, 2, 1);
        assertThat(scores("coreness", graph)).containsExactly(3, 3, 3, 3, 3, 3, 3, 2, 1, 1);
        assertThat(scores("harmonic", graph)[3]).isCloseTo(6 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0, within(1e-14));
    }

    /** From 1,100 diamonds on, path counts leave the range of a double; from 54 on, that of whole numbers. */
    @ParameterizedTest(name = "{0} diamonds in a row")
    @ValueSource(ints = {1, 70, 1100})
    void pathCountsBeyondEveryWholeNumber(int k) {
        double[] betweenness = scores("betweenness", SeededGraphs.diamonds(k));
        for (int i = 0; i <= k; i++) {
            double hub = 9.0 * i * (k - i) + (i > 0 ? 0.5 : 0) + (i < k ? 0.5 : 0);
            assertThat(betweenness[3 * i]).isCloseTo(hub, within(1e-10 * (hub + 1)));
        }
        for (int i = 0; i < k; i++) {
            double middle = (3.0 * i + 1) * (3.0 * (k - i - 1) + 1) / 2;
            assertThat(betweenness[3 * i + 1]).isCloseTo(middle, within(1e-10 * (middle + 1)));
        }
    }

    @Test
    void emptyAndTiny() {
        for (Measure measure : Measures.all()) {
            for (int n = 0; n < 3; n++) {
                CsrGraph graph = SeededGraphs.of(n, measure.sense() == Measure.Sense.LINEAGE);
                double[] scores =
                        measure.scores(graph, DEFAULTS, RunControl.NONE).values();
                assertThat(scores).as(measure.code()).hasSize(n);
            }
        }
    }

    @Test
    void samplingAllSourcesIsExactAndFewAreUnbiased() {
        CsrGraph graph = SeededGraphs.large(7, false, false);
        int n = graph.vertexCount();
        double[] exact = scores("betweenness", graph);
        assertThat(KernelTwinTests.scores("betweenness", graph, DEFAULTS.with(Parameters.SAMPLES, n)))
                .containsExactly(exact);
        int runs = 200;
        double mean = 0;
        for (int seed = 0; seed < runs; seed++) {
            Settings few = DEFAULTS.with(Parameters.SAMPLES, 50).withSeed(seed);
            mean += Measures.ofCode("betweenness")
                            .orElseThrow()
                            .scores(graph, few, RunControl.NONE)
                            .values()[0]
                    / runs;
        }
        assertThat(mean).isCloseTo(exact[0], within(0.02 * exact[0]));
    }

    @Test
    void lineageNeedsDirections() {
        for (String code : new String[] {"students", "m-index", "descendants"}) {
            assertThatThrownBy(() -> scores(code, SeededGraphs.star(4)))
                    .isInstanceOf(UnmeasurableException.class)
                    .hasMessageContaining("directed");
        }
    }

    @Test
    void eigenvectorRefusesALineageAndNamesWhatToUse() {
        assertThatThrownBy(() -> scores("eigenvector", SeededGraphs.binaryTree(4, true)))
                .isInstanceOf(NotConvergedException.class)
                .hasMessageContaining("katz");
    }

    @Test
    void normalisationMakesTheGreatestPossibleScoreOne() {
        Measure.Normalisation pairs =
                Measures.ofCode("betweenness").orElseThrow().normalisation();
        assertThat(pairs.divisor(SeededGraphs.star(300))).isEqualTo(scores("betweenness", SeededGraphs.star(300))[0]);
        assertThat(pairs.divisor(SeededGraphs.star(100_000)))
                .as("more pairs than an int holds")
                .isEqualTo(99_999L * 99_998 / 2);
        assertThat(Measures.ofCode("harmonic").orElseThrow().normalisation().divisor(SeededGraphs.complete(9)))
                .isEqualTo(8);
    }

    @Test
    void findsMeasuresHoweverTheyAreWritten() {
        assertThat(Measures.ofCode(" M_Index ").orElseThrow().code()).isEqualTo("m-index");
        assertThat(Measures.ofCode("nearness")).isEmpty();
        assertThat(Measures.all()).extracting(Measure::code).doesNotHaveDuplicates();
        assertThat(Measures.all())
                .filteredOn(measure -> measure.scale() == Measure.Scale.LOW_FIRST)
                .extracting(Measure::code)
                .containsExactly("constraint");
    }

    /** Burt (1992): p(i,j) = (z(i,j) + z(j,i)) / Σ (z(i,q) + z(q,i)), so that a mutual tie counts twice. */
    @Test
    void constraintCountsATieThatIsStatedBothWaysTwice() {
        CsrGraph mutual = SeededGraphs.of(3, true, 0, 1, 1, 0, 0, 2);
        assertThat(scores("constraint", mutual)[0]).isCloseTo(4 / 9.0 + 1 / 9.0, within(1e-15));
        assertThat(scores("constraint", mutual)[1]).isEqualTo(1);
        CsrGraph twice = SeededGraphs.of(3, true, 0, 1, 0, 1, 0, 2);
        assertThat(scores("constraint", twice)[0]).isEqualTo(0.5);
        assertThat(scores("constraint", mutual.undirected())[0]).isEqualTo(0.5);
    }

    /** Without weights, the weights of a file make no difference: a mutual tie still counts twice, and no more. */
    @Test
    void constraintWithoutWeightsCountsArcs() {
        CsrBuilder builder = new CsrBuilder(3, true, true);
        builder.add(0, 1, 5);
        builder.add(1, 0, 7);
        builder.add(0, 2, 3);
        CsrGraph graph = builder.build();
        assertThat(scores("constraint", graph)[0]).isCloseTo(5 / 9.0, within(1e-15));
        double[] weighted = KernelTwinTests.scores("constraint", graph, DEFAULTS.withWeighted(true));
        assertThat(weighted[0]).isCloseTo((12 * 12 + 3 * 3) / 225.0, within(1e-15));
    }
}
