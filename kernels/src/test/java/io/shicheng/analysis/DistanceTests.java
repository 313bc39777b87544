package io.shicheng.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Scores;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Distances of graphs that a formula gives, and what it takes to find them. */
@Tag("thorough")
class DistanceTests {
    private static final Settings DEFAULTS = Settings.usual();

    private static Scores scores(String measure, CsrGraph graph) {
        return DistanceTwinTests.scores(measure, graph, DEFAULTS);
    }

    private static double fact(Scores scores, String code) {
        Number fact = scores.facts().get(code);
        assertThat(fact).as(code).isNotNull();
        return fact == null ? Double.NaN : fact.doubleValue();
    }

    @ParameterizedTest(name = "path of {0}")
    @ValueSource(ints = {2, 3, 64, 700, 2100})
    void path(int n) {
        CsrGraph graph = SeededGraphs.path(n, false);
        double[] closeness = scores("closeness", graph).values();
        double[] eccentricity = scores("eccentricity", graph).values();
        double[] reach = scores("reach", graph).values();
        long[] pairs = new long[n];
        for (int v = 0; v < n; v++) {
            double after = n - 1.0 - v;
            double sum = v * (v + 1.0) / 2 + after * (after + 1) / 2;
            assertThat(closeness[v]).isCloseTo((n - 1) / sum, within(1e-14));
            assertThat(eccentricity[v]).isEqualTo(Math.max(v, after));
            assertThat(reach[v]).isEqualTo(Math.min(v, 2) + Math.min(after, 2));
            pairs[v] = v == 0 ? 0 : n - v;
        }
        Scores harmonic = scores("harmonic", graph);
        assertThat(harmonic.pairs()).containsExactly(pairs);
        assertThat(fact(harmonic, "mean_distance")).isCloseTo((n + 1) / 3.0, within(1e-12 * n));
        assertThat(fact(harmonic, "diameter")).isEqualTo(n - 1);
    }

    @ParameterizedTest(name = "directed path of {0}")
    @ValueSource(ints = {2, 3, 700})
    void directedPathRunsOutwards(int n) {
        CsrGraph graph = SeededGraphs.path(n, true);
        double[] closeness = scores("closeness", graph).values();
        double[] eccentricity = scores("eccentricity", graph).values();
        for (int v = 0; v < n; v++) {
            double after = n - 1.0 - v;
            double expected = after == 0 ? 0 : after / (n - 1) * (2 / (after + 1));
            assertThat(closeness[v]).isCloseTo(expected, within(1e-14));
            assertThat(eccentricity[v]).isEqualTo(after);
        }
    }

    /** No search settles more than its own source. */
    @ParameterizedTest(name = "cycle of {0}")
    @ValueSource(ints = {3, 4, 5, 701, 3000})
    void cycle(int n) {
        Scores eccentricity = scores("eccentricity", SeededGraphs.cycle(n, false));
        assertThat(eccentricity.values()).containsOnly(n / 2);
        assertThat(fact(eccentricity, "radius")).isEqualTo(n / 2);
        assertThat(scores("eccentricity", SeededGraphs.cycle(n, true)).values()).containsOnly(n - 1);
        assertThat(scores("reach", SeededGraphs.cycle(n, true)).values()).containsOnly(Math.min(2, n - 1));
    }

    @ParameterizedTest(name = "star of {0}")
    @ValueSource(ints = {2, 3, 1000, 100_000})
    void star(int n) {
        CsrGraph graph = SeededGraphs.star(n);
        Scores closeness = scores("closeness", graph);
        assertThat(closeness.values()[0]).isEqualTo(1);
        assertThat(closeness.values()[n - 1]).isCloseTo((n - 1) / (1 + 2.0 * (n - 2)), within(1e-15));
        assertThat(fact(closeness, "sources_run"))
                .as("leaves are twins, attached to the middle")
                .isEqualTo(1);
        assertThat(scores("reach", graph).values()).containsOnly(n - 1);
        double[] eccentricity = scores("eccentricity", graph).values();
        assertThat(eccentricity[0]).isEqualTo(1);
        assertThat(eccentricity[n - 1]).isEqualTo(n == 2 ? 1 : 2);
    }

    @ParameterizedTest(name = "complete graph of {0}")
    @ValueSource(ints = {2, 3, 130, 600})
    void complete(int n) {
        CsrGraph graph = SeededGraphs.complete(n);
        Scores harmonic = scores("harmonic", graph);
        assertThat(harmonic.values()).containsOnly(n - 1);
        assertThat(harmonic.pairs()).containsExactly(0, n * (n - 1L) / 2);
        assertThat(fact(harmonic, "arcs_scanned")).as("all are twins").isZero();
        assertThat(fact(harmonic, "effective_diameter")).isCloseTo(0.9, within(1e-15));
        assertThat(scores("closeness", graph).values()).containsOnly(1);
        assertThat(scores("eccentricity", graph).values()).containsOnly(1);
    }

    /** Distances on a grid are sums of two coordinates. */
    @ParameterizedTest(name = "grid of {0} by {0}")
    @ValueSource(ints = {2, 7, 40})
    void grid(int side) {
        CsrBuilder builder = new CsrBuilder(side * side, false, false);
        for (int v = 0; v < side * side; v++) {
            if (v % side > 0) {
                builder.add(v - 1, v, 1);
            }
            if (v >= side) {
                builder.add(v - side, v, 1);
            }
        }
        CsrGraph graph = builder.build();
        double[] closeness = scores("closeness", graph).values();
        double[] eccentricity = scores("eccentricity", graph).values();
        for (int v = 0; v < side * side; v++) {
            int x = v % side;
            int y = v / side;
            double sum = side * (along(x, side) + along(y, side));
            assertThat(closeness[v]).isCloseTo((side * side - 1) / sum, within(1e-14));
            assertThat(eccentricity[v]).isEqualTo(Math.max(x, side - 1 - x) + Math.max(y, side - 1 - y));
        }
    }

    private static double along(int x, int side) {
        double after = side - 1.0 - x;
        return x * (x + 1.0) / 2 + after * (after + 1) / 2;
    }

    /** A path of three, a pair, and one alone. */
    @Test
    void partsAreForThemselves() {
        CsrGraph graph = SeededGraphs.of(6, false, 0, 1, 1, 2, 3, 4);
        assertThat(scores("closeness", graph).values())
                .containsExactly(2 / 5.0 * (2 / 3.0), 2 / 5.0, 2 / 5.0 * (2 / 3.0), 1 / 5.0, 1 / 5.0, 0);
        Scores eccentricity = scores("eccentricity", graph);
        assertThat(eccentricity.values()).containsExactly(2, 1, 2, 1, 1, 0);
        assertThat(fact(eccentricity, "radius")).isEqualTo(1);
        assertThat(fact(eccentricity, "diameter")).isEqualTo(2);
        Scores harmonic = scores("harmonic", graph);
        assertThat(harmonic.pairs()).containsExactly(0, 3, 1);
        assertThat(fact(harmonic, "mean_distance")).isEqualTo(5 / 4.0);
        assertThat(fact(harmonic, "effective_diameter")).isCloseTo(1 + 0.6, within(1e-15));
    }

    @Test
    void withoutPairsNothingIsFarAndMeansAreNotDefined() {
        Scores harmonic = scores("harmonic", SeededGraphs.of(3, false));
        assertThat(harmonic.values()).containsOnly(0);
        assertThat(fact(harmonic, "diameter")).isZero();
        assertThat(fact(harmonic, "mean_distance")).isNaN();
        assertThat(fact(harmonic, "effective_diameter")).isNaN();
        assertThat(fact(scores("eccentricity", SeededGraphs.of(3, false)), "radius"))
                .isZero();
    }

    /** A million pairs: as many parts, of which no search may look at more than its own. */
    @Test
    void forestsOfAMillionPartsTakeNoLongerThanTheirSize() {
        int n = 300_000;
        CsrBuilder builder = new CsrBuilder(n, false, false);
        for (int v = 0; v + 2 < n; v += 3) {
            builder.add(v, v + 1, 1);
            builder.add(v + 1, v + 2, 1);
        }
        CsrGraph graph = builder.build();
        for (String measure : new String[] {"closeness", "eccentricity", "reach"}) {
            Scores scores = Measures.ofCode(measure).orElseThrow().scores(graph, DEFAULTS, RunControl.NONE);
            assertThat(fact(scores, measure.equals("reach") ? "sources_run" : "arcs_scanned"))
                    .as(measure)
                    .isLessThan(20.0 * n);
        }
    }

    /** Bounds settle all but a few of a network with a middle and a rim. */
    @Test
    void eccentricitiesTakeFewSearches() {
        int levels = 14;
        Scores scores = scores("eccentricity", SeededGraphs.binaryTree(levels, false));
        assertThat(fact(scores, "diameter")).isEqualTo(2.0 * (levels - 1));
        assertThat(fact(scores, "radius")).isEqualTo(levels - 1.0);
        assertThat(fact(scores, "sources_run"))
                .as("the last 512 share one search, for which there is room in any case")
                .isLessThan(40 + 512);
    }

    /** Twins halve the sources of a union of cliques, and a search scans an arc a few times. */
    @Test
    void countsWhatItTakes() {
        CsrGraph graph = SeededGraphs.large(5, false, false);
        Scores scores = scores("harmonic", graph);
        assertThat(fact(scores, "sources_run")).isLessThan(graph.vertexCount());
        assertThat(fact(scores, "rounds")).isBetween(2.0, 2 * (fact(scores, "diameter") + 1));
        assertThat(fact(scores, "arcs_scanned")).isLessThan(2.0 * graph.arcCount() * fact(scores, "diameter"));
        Scores near = scores("reach", graph);
        assertThat(fact(near, "rounds")).isLessThanOrEqualTo(2 * 2);
        assertThat(fact(near, "arcs_scanned")).isLessThan(fact(scores, "arcs_scanned"));
    }

    @Test
    void searchesFromNobodyWhoIsAttached() {
        int ring = 100;
        CsrBuilder builder = new CsrBuilder(2 * ring, false, false);
        for (int u = 0; u < ring; u++) {
            builder.add(u, ring + u, 1);
            builder.add(u, (u + 1) % ring, 1);
        }
        Scores closeness = scores("closeness", builder.build());
        double toRing = ring * ring / 4.0;
        assertThat(closeness.values()[0]).isCloseTo((2 * ring - 1) / (2 * toRing + ring), within(1e-12));
        assertThat(closeness.values()[ring])
                .isCloseTo((2 * ring - 1) / (2 * toRing + ring + 2 * ring - 2), within(1e-12));
        assertThat(fact(closeness, "sources_run")).isEqualTo(ring);
    }

    /** A crew in which all know all, and each has a pupil of his own: without the pupils all are one. */
    @Test
    void searchesOnceFromThoseWhoAreTwinsButForWhoIsAttached() {
        int crew = 100;
        CsrBuilder builder = new CsrBuilder(2 * crew, false, false);
        for (int u = 0; u < crew; u++) {
            builder.add(u, crew + u, 1);
            for (int v = 0; v < u; v++) {
                builder.add(u, v, 1);
            }
        }
        Scores harmonic = scores("harmonic", builder.build());
        assertThat(harmonic.values()[0]).isCloseTo(crew + (crew - 1) / 2.0, within(1e-12));
        assertThat(harmonic.values()[crew]).isCloseTo(1 + (crew - 1) / 2.0 + (crew - 1) / 3.0, within(1e-12));
        assertThat(harmonic.pairs())
                .containsExactly(0, crew * (crew + 1L) / 2, crew * (crew - 1L), crew * (crew - 1L) / 2);
        assertThat(fact(harmonic, "sources_run")).isEqualTo(1);
        assertThat(fact(harmonic, "arcs_scanned")).isZero();
    }

    @Test
    void refusesHopsBelowOne() {
        assertThatThrownBy(() -> scores("reach", SeededGraphs.path(4, false), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hops (0)");
    }

    private static Scores scores(String measure, CsrGraph graph, int hops) {
        return DistanceTwinTests.scores(measure, graph, DEFAULTS.with(Parameters.HOPS, hops));
    }

    @ParameterizedTest
    @ValueSource(strings = {"harmonic", "closeness", "reach", "eccentricity"})
    void takesNoMoreMemoryThanItSays(String measure) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        CsrGraph undirected = SeededGraphs.binaryTree(15, false);
        CsrGraph directed = SeededGraphs.binaryTree(15, true);
        Measure kernel = Measures.ofCode(measure).orElseThrow();
        Settings one = DEFAULTS.withThreads(1);
        for (CsrGraph graph : new CsrGraph[] {undirected, directed}) {
            kernel.scores(graph, one, RunControl.NONE);
            long before = threads.getCurrentThreadAllocatedBytes();
            kernel.scores(graph, one, RunControl.NONE);
            long taken = threads.getCurrentThreadAllocatedBytes() - before;
            long said = kernel.memory().bytes(graph, one);
            assertThat(taken).isLessThanOrEqualTo(said).isGreaterThan(said / 8);
        }
    }

    /** Asks arrive while one batch runs, so that a run of a single batch can be stopped too. */
    @ParameterizedTest
    @ValueSource(strings = {"harmonic", "closeness", "reach", "eccentricity"})
    void stopsWithinARound(String measure) {
        CsrGraph graph = SeededGraphs.path(400_000, false);
        AtomicLong questions = new AtomicLong();
        RunControl control = new RunControl() {
            @Override
            public void phase(String name, long totalWork) {}

            @Override
            public void advance(long work) {}

            @Override
            public boolean cancelled() {
                return questions.incrementAndGet() > 12;
            }
        };
        assertThatThrownBy(() -> Measures.ofCode(measure).orElseThrow().scores(graph, DEFAULTS, control))
                .isInstanceOf(CancellationException.class);
        assertThat(questions.get()).isLessThan(12 + 8);
    }

    @Test
    void alikeVerticesScoreAlikeToTheLastBit() {
        double[] scores = scores("harmonic", SeededGraphs.cycle(2500, false)).values();
        assertThat(Arrays.stream(scores).distinct()).hasSize(1);
    }
}
