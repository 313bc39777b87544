package io.shicheng.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Parameters.Quality;
import io.shicheng.analysis.measure.Scores;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Communities against what they promise: quality as defined, hanging together, no better move, any number of threads.
 */
@Tag("thorough")
class CommunityTests {
    private static final String SEEDS = "io.shicheng.analysis.SeededGraphs#seeds";
    private static final Settings DEFAULTS = Settings.usual();

    private static Scores run(String code, CsrGraph graph, Settings parameters) {
        Measure measure = Measures.ofCode(code).orElseThrow();
        Scores one = measure.scores(graph, parameters.withThreads(1), RunControl.NONE);
        for (int threads : new int[] {2, 8}) {
            assertThat(measure.scores(graph, parameters.withThreads(threads), RunControl.NONE))
                    .as("%s threads", threads)
                    .isEqualTo(one);
        }
        return one;
    }

    private static double fact(Scores scores, String code) {
        return Objects.requireNonNull(scores.facts().get(code)).doubleValue();
    }

    /** Strengths by definition; directions are left out. */
    private static double[][] ties(CsrGraph graph, boolean weighted) {
        CsrGraph undirected = graph.undirected(weighted);
        int n = undirected.vertexCount();
        double[][] ties = new double[n][n];
        double[] weights = undirected.weights();
        for (int v = 0; v < n; v++) {
            for (int a = undirected.offsets()[v]; a < undirected.offsets()[v + 1]; a++) {
                ties[v][undirected.targets()[a]] = weighted && weights != null ? weights[a] : 1;
            }
        }
        return ties;
    }

    private static double quality(double[][] ties, double[] labels, Quality kind, double resolution) {
        int n = ties.length;
        double[] strength = new double[n];
        double twice = 0;
        for (int v = 0; v < n; v++) {
            strength[v] = Arrays.stream(ties[v]).sum();
            twice += strength[v];
        }
        double sum = 0;
        for (int u = 0; u < n; u++) {
            for (int v = 0; v < n; v++) {
                if (labels[u] != labels[v]) {
                    continue;
                }
                if (kind == Quality.MODULARITY) {
                    sum += twice == 0 ? 0 : (ties[u][v] - resolution * strength[u] * strength[v] / twice) / twice;
                } else {
                    sum += u == v ? 0 : (ties[u][v] - resolution) / 2;
                }
            }
        }
        return sum;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void leidenIsWorthWhatItSaysHangsTogetherAndHasNoBetterMove(long seed) {
        boolean weighted = seed % 3 == 0;
        CsrGraph graph = SeededGraphs.random(seed, seed % 2 == 0, weighted);
        double[][] ties = ties(graph, weighted);
        for (Quality kind : Quality.values()) {
            double resolution = kind == Quality.MODULARITY ? 0.5 + seed % 4 * 0.5 : 0.1 + seed % 5 * 0.2;
            Scores found = run(
                    "leiden",
                    graph,
                    DEFAULTS.withWeighted(weighted)
                            .with(Parameters.QUALITY, kind)
                            .with(Parameters.RESOLUTION, resolution)
                            .withSeed(seed));
            double[] labels = found.values();
            double worth = quality(ties, labels, kind, resolution);
            assertThat(fact(found, kind == Quality.MODULARITY ? "modularity" : "cpm"))
                    .isCloseTo(worth, Offset.offset(1e-9 * Math.max(1, Math.abs(worth))));
            assertNumbered(labels, (int) fact(found, "communities"));
            assertHangTogether(ties, labels);
            assertNoBetterMove(ties, labels, kind, resolution, worth);
            assertNoBetterMerger(ties, labels, kind, resolution, worth);
        }
    }

    private static void assertNumbered(double[] labels, int count) {
        int[] sizes = new int[count];
        for (double label : labels) {
            sizes[(int) label]++;
        }
        for (int c = 1; c < count; c++) {
            assertThat(sizes[c]).isBetween(1, sizes[c - 1]);
        }
    }

    private static void assertHangTogether(double[][] ties, double[] labels) {
        int n = ties.length;
        int[] root = new int[n];
        Arrays.setAll(root, v -> v);
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int u = 0; u < n; u++) {
                for (int v = 0; v < n; v++) {
                    if (ties[u][v] > 0 && labels[u] == labels[v] && root[u] < root[v]) {
                        root[v] = root[u];
                        changed = true;
                    }
                }
            }
        }
        for (int u = 0; u < n; u++) {
            for (int v = 0; v < n; v++) {
                assertThat(labels[u] == labels[v]).as("%s and %s", u, v).isEqualTo(root[u] == root[v]);
            }
        }
    }

    private static void assertNoBetterMove(
            double[][] ties, double[] labels, Quality kind, double resolution, double worth) {
        int n = labels.length;
        for (int v = 0; v < n; v++) {
            double own = labels[v];
            for (int to = 0; to <= n; to++) {
                labels[v] = to;
                assertThat(quality(ties, labels, kind, resolution))
                        .as("vertex %s to %s", v, to)
                        .isLessThanOrEqualTo(worth + 1e-9 * Math.max(1, Math.abs(worth)));
            }
            labels[v] = own;
        }
    }

    private static void assertNoBetterMerger(
            double[][] ties, double[] labels, Quality kind, double resolution, double worth) {
        int count = (int) Arrays.stream(labels).max().orElse(-1) + 1;
        for (int c = 0; c < count; c++) {
            for (int d = 0; d < c; d++) {
                int from = c;
                int to = d;
                double[] merged = Arrays.stream(labels)
                        .map(label -> label == from ? to : label)
                        .toArray();
                assertThat(quality(ties, merged, kind, resolution))
                        .as("communities %s and %s", c, d)
                        .isLessThanOrEqualTo(worth + 1e-9 * Math.max(1, Math.abs(worth)));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void labelPropagationIsWorthWhatItSaysAndTheSameWithAnyNumberOfThreads(long seed) {
        boolean weighted = seed % 3 == 0;
        CsrGraph graph = SeededGraphs.random(seed, seed % 2 == 0, weighted);
        Scores found = run("label-propagation", graph, DEFAULTS.withWeighted(weighted));
        assertThat(fact(found, "modularity"))
                .isCloseTo(quality(ties(graph, weighted), found.values(), Quality.MODULARITY, 1), Offset.offset(1e-9));
        assertNumbered(found.values(), (int) fact(found, "communities"));
    }

    /** 30 cliques of 6 in a ring: what belongs together is beyond doubt. */
    @Test
    void findsCliquesInARing() {
        CsrGraph graph = ringOfCliques(30, 6);
        for (String code : new String[] {"leiden", "label-propagation"}) {
            Scores found = run(
                    code,
                    graph,
                    DEFAULTS.with(Parameters.QUALITY, Quality.MODULARITY).with(Parameters.RESOLUTION, 2.0));
            assertThat(fact(found, "communities")).as(code).isEqualTo(30);
            for (int v = 0; v < 180; v++) {
                assertThat(found.values()[v]).isEqualTo(found.values()[v / 6 * 6]);
            }
        }
        Scores dense = run(
                "leiden", graph, DEFAULTS.with(Parameters.QUALITY, Quality.CPM).with(Parameters.RESOLUTION, 0.5));
        assertThat(fact(dense, "communities")).isEqualTo(30);
        assertThat(fact(dense, "cpm")).isCloseTo(30 * (15 - 7.5), Offset.offset(1e-9));
    }

    /** Strengths that are all 1 are strengths too: two that face each other are a tie of 2. */
    @Test
    void oppositeArcsOfStrengthOneAddUp() {
        CsrBuilder builder = new CsrBuilder(2, true, true);
        builder.add(0, 1, 1);
        builder.add(1, 0, 1);
        CsrGraph graph = builder.build();
        Settings parameters = DEFAULTS.withWeighted(true)
                .with(Parameters.QUALITY, Quality.CPM)
                .with(Parameters.RESOLUTION, 1.0);
        Scores found = run("leiden", graph, parameters);
        assertThat(found.values()).containsExactly(0, 0);
        assertThat(fact(found, "cpm")).isEqualTo(1);
        assertThat(fact(run("leiden", graph, parameters.withWeighted(false)), "communities"))
                .isEqualTo(2);
    }

    private static CsrGraph ringOfCliques(int count, int size) {
        CsrBuilder builder = new CsrBuilder(count * size, false, false);
        for (int c = 0; c < count; c++) {
            for (int u = 0; u < size; u++) {
                for (int v = u + 1; v < size; v++) {
                    builder.add(c * size + u, c * size + v, 1);
                }
            }
            builder.add(c * size, (c + 1) % count * size + 1, 1);
        }
        return builder.build();
    }

    @Test
    void graphsWithoutTiesAreAllCommunitiesOfOne() {
        for (int n : new int[] {0, 1, 5}) {
            CsrGraph graph = new CsrBuilder(n, false, false).build();
            for (String code : new String[] {"leiden", "label-propagation"}) {
                assertThat(fact(run(code, graph, DEFAULTS), "communities")).isEqualTo(n);
            }
        }
        assertThat(fact(run("leiden", SeededGraphs.complete(40), DEFAULTS), "communities"))
                .isEqualTo(1);
    }

    @Test
    void aLargerGraphIsTheSameWithAnyNumberOfThreads() {
        for (long seed = 0; seed < 4; seed++) {
            CsrGraph graph = SeededGraphs.large(seed, false, seed % 2 == 0);
            run("leiden", graph, DEFAULTS.withWeighted(seed % 2 == 0).withSeed(seed));
            run("label-propagation", graph, DEFAULTS.withWeighted(seed % 2 == 0));
        }
    }

    @Test
    void refusesAResolutionThatMeansNothing() {
        assertThatThrownBy(() -> run(
                        "leiden",
                        SeededGraphs.kite(),
                        DEFAULTS.with(Parameters.QUALITY, Quality.MODULARITY).with(Parameters.RESOLUTION, 0.0)))
                .hasMessageContaining("resolution (0.0)");
    }
}
