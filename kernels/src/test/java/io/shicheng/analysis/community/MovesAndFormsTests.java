package io.shicheng.analysis.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.community.move.Chooser;
import io.shicheng.analysis.community.move.Level;
import io.shicheng.analysis.community.move.Workspace;
import io.shicheng.analysis.jgrapht.CsrGraphView;
import io.shicheng.analysis.jgrapht.MeasureClusters;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.structure.Components;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.jgrapht.alg.interfaces.ClusteringAlgorithm.Clustering;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single moves against differences of qualities, and divisions that are known beforehand. */
@Tag("thorough")
class MovesAndFormsTests {
    private static final PartitionQuality MODULARITY = PartitionQuality.modularity(1);
    private static final List<PartitionQuality> QUALITIES = List.of(
            MODULARITY,
            PartitionQuality.modularity(0.3),
            PartitionQuality.modularity(2.5),
            PartitionQuality.constantPotts(0.1),
            PartitionQuality.constantPotts(0.7));
    private static final int[] KARATE = {
        1, 2, 1, 3, 1, 4, 1, 5, 1, 6, 1, 7, 1, 8, 1, 9, 1, 11, 1, 12, 1, 13, 1, 14, 1, 18, 1, 20, 1, 22, 1, 32, 2, 3, 2,
        4, 2, 8, 2, 14, 2, 18, 2, 20, 2, 22, 2, 31, 3, 4, 3, 8, 3, 9, 3, 10, 3, 14, 3, 28, 3, 29, 3, 33, 4, 8, 4, 13, 4,
        14, 5, 7, 5, 11, 6, 7, 6, 11, 6, 17, 7, 17, 9, 31, 9, 33, 9, 34, 10, 34, 14, 34, 15, 33, 15, 34, 16, 33, 16, 34,
        19, 33, 19, 34, 20, 34, 21, 33, 21, 34, 23, 33, 23, 34, 24, 26, 24, 28, 24, 30, 24, 33, 24, 34, 25, 26, 25, 28,
        25, 32, 26, 32, 27, 30, 27, 34, 28, 34, 29, 32, 29, 34, 30, 33, 30, 34, 31, 33, 31, 34, 32, 33, 32, 34, 33, 34
    };

    private static Communities leiden(CsrGraph graph, PartitionQuality quality) {
        return Leiden.of(graph, graph.weighted(), quality, 1, 2, RunControl.NONE);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void theMoveThatIsChosenIsTheBestAndGainsTheDifferenceOfQualities(long seed) {
        CsrGraph graph = SeededGraphs.random(seed, seed % 2 == 0, seed % 3 == 0).undirected(seed % 3 == 0);
        int n = graph.vertexCount();
        SplittableRandom random = new SplittableRandom(seed);
        int[] labels = random.ints(n, 0, random.nextInt(1, n + 1)).toArray();
        for (PartitionQuality quality : QUALITIES) {
            Workspace workspace = new Workspace(n, 1, RunControl.NONE);
            Level level = quality.level(graph, PartitionQuality.weights(graph, graph.weighted()), new double[n]);
            double[] totals = new double[n];
            level.sumMasses(labels, totals, workspace);
            Chooser chooser = Chooser.ofCommunities(level, labels, totals, workspace);
            double all = PartitionQuality.arcStrength(level);
            boolean modularity = quality.kind() == PartitionQuality.Kind.MODULARITY;
            double unit = !modularity ? 1 : all == 0 ? 0 : 2 / all;
            for (int v = 0; v < n; v++) {
                int best = chooser.community(v);
                double gain = best == labels[v] ? 0 : chooser.gain() * unit;
                assertThat(gain).isCloseTo(bestGain(graph, quality, labels, v), within(1e-9));
            }
            chooser.close();
            assertThat(workspace.zeros()).containsOnly(0);
        }
    }

    /** By trying every label, and one that nobody has. */
    private static double bestGain(CsrGraph graph, PartitionQuality quality, int[] labels, int vertex) {
        // a vertex more, so that there is a label more
        CsrGraph wider = widened(graph);
        int[] tried = Arrays.copyOf(labels, labels.length + 1);
        tried[labels.length] = labels.length;
        double now = quality.of(wider, graph.weighted(), tried, 1, RunControl.NONE);
        double best = 0;
        int own = tried[vertex];
        for (int label = 0; label < labels.length; label++) {
            tried[vertex] = label;
            best = Math.max(best, quality.of(wider, graph.weighted(), tried, 1, RunControl.NONE) - now);
        }
        int alone = 0;
        while (List.of(Arrays.stream(tried).boxed().toArray()).contains(alone)) {
            alone++;
        }
        if (alone <= labels.length) {
            tried[vertex] = alone;
            best = Math.max(best, quality.of(wider, graph.weighted(), tried, 1, RunControl.NONE) - now);
        }
        tried[vertex] = own;
        return best;
    }

    private static CsrGraph widened(CsrGraph graph) {
        int[] offsets = Arrays.copyOf(graph.offsets(), graph.offsets().length + 1);
        offsets[offsets.length - 1] = graph.arcCount();
        return CsrGraph.ofArrays(offsets, graph.targets(), graph.weights(), false);
    }

    /** The greatest modularity there is, by Brandes and others (2008), doi:10.1109/TKDE.2007.190689. */
    @Test
    void zacharysKarateClub() {
        int[] fromZero = Arrays.stream(KARATE).map(v -> v - 1).toArray();
        CsrGraph graph = SeededGraphs.of(34, false, fromZero);
        assertThat(graph.edgeCount()).isEqualTo(78);
        Communities found = leiden(graph, MODULARITY);
        assertThat(found.quality()).isCloseTo(0.4197896, within(1e-7));
        assertThat(found.count()).isEqualTo(4);
    }

    /** Cliques, each tied to the next by one tie. */
    private static CsrGraph ring(int cliques, int size, double strength) {
        CsrBuilder builder = new CsrBuilder(cliques * size, false, true);
        for (int c = 0; c < cliques; c++) {
            for (int u = 0; u < size; u++) {
                for (int v = u + 1; v < size; v++) {
                    builder.add(c * size + u, c * size + v, strength);
                }
            }
            builder.add(c * size, (c + 1) % cliques * size + 1, strength);
        }
        return builder.build();
    }

    @ParameterizedTest(name = "strength {0}")
    @ValueSource(doubles = {1e-300, 1e-9, 1, 1e9, 1e300})
    void cliquesAreFoundWhateverTheUnitOfStrength(double strength) {
        Communities found = leiden(ring(8, 6, strength), MODULARITY);
        assertThat(found.quality()).isCloseTo(15.0 / 16 - 1.0 / 8, within(1e-12));
        for (int v = 0; v < 48; v++) {
            assertThat(found.labels()[v]).isEqualTo(v / 6);
        }
    }

    /**
     * Fortunato and Barthélemy (2007), doi:10.1073/pnas.0605965104: modularity has a resolution limit, CPM has none.
     */
    @Test
    void ofManyCliquesModularityJoinsPairsAndTheConstantPottsModelDoesNot() {
        CsrGraph graph = ring(30, 5, 1);
        Communities pairs = leiden(graph, MODULARITY);
        assertThat(pairs.count()).isEqualTo(15);
        assertThat(pairs.quality()).isCloseTo(1 - 15.0 / 330 - 1.0 / 15, within(1e-12));
        Communities cliques = leiden(graph, PartitionQuality.constantPotts(0.3));
        assertThat(cliques.count()).isEqualTo(30);
        assertThat(cliques.quality()).isCloseTo(30 * (10 - 0.3 * 10), within(1e-9));
    }

    @Test
    void resolutionRunsFromComponentsToSingleVertices() {
        CsrGraph graph = SeededGraphs.large(5, false, true);
        int components = Components.of(graph, RunControl.NONE).count();
        assertThat(leiden(graph, PartitionQuality.modularity(1e-300)).count()).isEqualTo(components);
        assertThat(leiden(graph, PartitionQuality.constantPotts(1e-300)).count())
                .isEqualTo(components);
        assertThat(leiden(graph, PartitionQuality.modularity(1e300)).count()).isEqualTo(graph.vertexCount());
        assertThat(leiden(graph, PartitionQuality.constantPotts(1e300)).count()).isEqualTo(graph.vertexCount());
    }

    @Test
    void aLabelDoesNotRunAlongAPathAndAStarHasOne() {
        assertThat(LabelPropagation.of(SeededGraphs.path(5000, false), false, 1, RunControl.NONE)
                        .count())
                .isGreaterThan(500);
        assertThat(LabelPropagation.of(SeededGraphs.star(5000), false, 1, RunControl.NONE)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void directionsAreLeftOutAndVerticesWithoutTiesStayAlone() {
        CsrGraph directed = SeededGraphs.large(3, true, true);
        assertThat(leiden(directed, MODULARITY))
                .isEqualTo(leiden(directed.undirected(directed.weighted()), MODULARITY));
        assertThat(leiden(SeededGraphs.of(6, false, 1, 2, 2, 3, 3, 1), MODULARITY)
                        .labels())
                .containsExactly(1, 0, 0, 0, 2, 3);
    }

    @Test
    void jgraphtSeesTheClustersAndTheSameModularity() {
        CsrGraph graph = SeededGraphs.large(9, false, false);
        Settings parameters = Settings.usual();
        Measure measure = Measures.ofCode("leiden").orElseThrow();
        Clustering<Integer> clusters = new MeasureClusters(measure, graph, parameters).getClustering();
        Communities found = leiden(graph, MODULARITY);
        assertThat(clusters.getNumberClusters()).isEqualTo(found.count());
        assertThat(new UndirectedModularityMeasurer<>(new CsrGraphView(graph)).modularity(clusters.getClusters()))
                .isCloseTo(found.quality(), within(1e-12));
        Measure degree = Measures.ofCode("degree").orElseThrow();
        assertThatThrownBy(() -> new MeasureClusters(degree, graph, parameters))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Cancels when it has been asked so often. */
    private record Asked(AtomicLong times, long least) implements RunControl {
        @Override
        public void phase(String name, long totalWork) {}

        @Override
        public void advance(long work) {}

        @Override
        public boolean cancelled() {
            return times.incrementAndGet() > least;
        }
    }

    @Test
    void asksWhetherToStopOnceAMillionArcsAndStopsWithAnyNumberOfThreads() {
        CsrGraph graph = LeidenGuaranteeTests.planted(3, false);
        Asked never = new Asked(new AtomicLong(), Long.MAX_VALUE);
        Communities found = Leiden.of(graph, false, MODULARITY, 1, 1, never);
        assertThat(never.times.get()).isGreaterThan(found.arcs() >> 20);
        for (int threads : new int[] {1, 2, 8}) {
            for (long least = 0; least < 100; least += 33) {
                Asked soon = new Asked(new AtomicLong(), least);
                assertThatThrownBy(() -> Leiden.of(graph, false, MODULARITY, 1, threads, soon))
                        .isInstanceOf(CancellationException.class);
            }
        }
    }
}
