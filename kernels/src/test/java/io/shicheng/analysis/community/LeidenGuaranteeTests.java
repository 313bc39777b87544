package io.shicheng.analysis.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.analysis.community.move.BlockSweeps;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.analysis.structure.Components;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graphfile.ReadLimits;
import io.shicheng.graphfile.array.EdgeArrays;
import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.progress.RunControl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is promised of communities, on graphs too large for a matrix; some of which others have divided before. */
@Tag("thorough")
class LeidenGuaranteeTests {
    private static final PartitionQuality MODULARITY = PartitionQuality.modularity(1);

    /** 40,000 people in groups of 60, with some 35 ties each, most within the group. */
    static CsrGraph planted(long seed, boolean weighted) {
        return planted(40_000, seed, weighted);
    }

    static CsrGraph planted(int n, long seed, boolean weighted) {
        SplittableRandom random = new SplittableRandom(seed);
        CsrBuilder builder = new CsrBuilder(n, false, weighted);
        for (int v = 0; v < n; v++) {
            for (int i = 0; i < 20; i++) {
                boolean near = random.nextInt(10) < 7;
                int other = near ? v / 60 * 60 + random.nextInt(60) : random.nextInt(n);
                builder.add(v, Math.min(other, n - 1), weighted ? 1 + random.nextInt(3) / 7.0 : 1);
            }
        }
        return builder.build();
    }

    private static Communities leiden(CsrGraph graph, PartitionQuality quality, int threads) {
        return Leiden.of(graph, graph.weighted(), quality, 1, threads, RunControl.NONE);
    }

    @ParameterizedTest(name = "weighted {0}, CPM {1}")
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void manyBlocksGiveTheSameWithAnyNumberOfThreads(boolean weighted, boolean potts) {
        CsrGraph graph = planted(1, weighted);
        PartitionQuality quality = potts ? PartitionQuality.constantPotts(0.05) : MODULARITY;
        double[] weights = PartitionQuality.weights(graph, weighted);
        assertThat(BlockSweeps.suit(quality.level(graph, weights, new double[graph.vertexCount()])))
                .isTrue();
        Communities found = leiden(graph, quality, 1);
        assertThat(leiden(graph, quality, 2)).isEqualTo(found);
        assertThat(leiden(graph, quality, 8)).isEqualTo(found);
        assertPromises(graph, quality, found);
        Communities propagated = LabelPropagation.of(graph, weighted, 1, RunControl.NONE);
        assertThat(LabelPropagation.of(graph, weighted, 2, RunControl.NONE)).isEqualTo(propagated);
        assertThat(LabelPropagation.of(graph, weighted, 8, RunControl.NONE)).isEqualTo(propagated);
    }

    private static void assertPromises(CsrGraph graph, PartitionQuality quality, Communities found) {
        assertThat(quality.of(graph, graph.weighted(), found.labels(), 1, RunControl.NONE))
                .isCloseTo(found.quality(), within(1e-9 * Math.max(1, Math.abs(found.quality()))));
        assertHangTogether(graph, found);
        assertNoBetterMove(graph, quality, found.labels());
        assertNoBetterMerger(graph, quality, found);
    }

    /** What Traag and others call γ-separated: no two communities are better as one. */
    private static void assertNoBetterMerger(CsrGraph graph, PartitionQuality quality, Communities found) {
        int n = graph.vertexCount();
        double[] masses = new double[n];
        double[] weights = PartitionQuality.weights(graph, graph.weighted());
        double lambda = quality.level(graph, weights, masses).lambda();
        double[] totals = new double[found.count()];
        Map<Long, Double> between = new HashMap<>();
        for (int v = 0; v < n; v++) {
            int own = found.labels()[v];
            totals[own] += masses[v];
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int other = found.labels()[graph.targets()[a]];
                if (own < other) {
                    between.merge((long) own << 32 | other, weights.length == 1 ? 1 : weights[a], Double::sum);
                }
            }
        }
        between.forEach((pair, ties) -> assertThat(ties)
                .isLessThanOrEqualTo(lambda * totals[(int) (pair >> 32)] * totals[pair.intValue()] + 1e-7));
    }

    /** Without the ties between communities there are as many parts as communities. */
    private static void assertHangTogether(CsrGraph graph, Communities found) {
        CsrBuilder inner = new CsrBuilder(graph.vertexCount(), false, false);
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int u = graph.targets()[a];
                if (v < u && found.labels()[u] == found.labels()[v]) {
                    inner.add(v, u, 1);
                }
            }
        }
        assertThat(Components.of(inner.build(), RunControl.NONE).count()).isEqualTo(found.count());
    }

    private static void assertNoBetterMove(CsrGraph graph, PartitionQuality quality, int[] labels) {
        int n = graph.vertexCount();
        double[] masses = new double[n];
        double[] weights = PartitionQuality.weights(graph, graph.weighted());
        double lambda = quality.level(graph, weights, masses).lambda();
        double[] totals = new double[n];
        for (int v = 0; v < n; v++) {
            totals[labels[v]] += masses[v];
        }
        double[] ties = new double[n];
        int better = 0;
        for (int v = 0; v < n; v++) {
            int from = graph.offsets()[v];
            int to = graph.offsets()[v + 1];
            for (int a = from; a < to; a++) {
                ties[labels[graph.targets()[a]]] += weights.length == 1 ? 1 : weights[a];
            }
            int own = labels[v];
            double stay = ties[own] - lambda * masses[v] * (totals[own] - masses[v]);
            double best = 0;
            for (int a = from; a < to; a++) {
                int other = labels[graph.targets()[a]];
                best = other == own ? best : Math.max(best, ties[other] - lambda * masses[v] * totals[other]);
            }
            better += best > stay + 1e-7 ? 1 : 0;
            for (int a = from; a < to; a++) {
                ties[labels[graph.targets()[a]]] = 0;
            }
        }
        assertThat(better).isZero();
    }

    /**
     * The best of igraph 0.10's Leiden, of two iterations with 20 seeds each, but for cnr2000, of which it finds
     * 0.91304 and others 0.91275; and how many times all arcs are looked at, at most, in all orders of a small graph
     * together.
     */
    @ParameterizedTest
    @CsvSource({
        "lesmis,     0.560008, 150",
        "facebook,   0.835821, 20",
        "astroph,    0.741005, 50",
        "pgp,        0.886236, 40",
        "power,      0.939359, 100",
        "lineage20k, 0.809487, 90",
        "wikivote,   0.430389, 20",
        "cnr2000,    0.913000, 6"
    })
    void isNotWorseThanOthers(String name, double least, int mostSweeps) {
        CsrGraph graph = shared(name);
        Communities found = leiden(graph, MODULARITY, 2);
        assertThat(found.quality()).isGreaterThanOrEqualTo(least);
        assertThat(found.arcs()).isLessThan((long) mostSweeps * graph.arcCount());
        assertPromises(graph, MODULARITY, found);
    }

    @ParameterizedTest
    @CsvSource({"facebook, 0.72, 8", "astroph, 0.63, 8", "pgp, 0.72, 8", "cnr2000, 0.87, 4"})
    void propagatedLabelsAreAsGoodAsThoseOfOthers(String name, double least, int mostSweeps) {
        CsrGraph graph = shared(name);
        Communities found = LabelPropagation.of(graph, false, 2, RunControl.NONE);
        assertThat(found.quality()).isGreaterThan(least);
        assertThat(found.arcs()).isLessThan((long) mostSweeps * graph.arcCount());
    }

    private static CsrGraph shared(String name) {
        String elsewhere = System.getenv("SHICHENG_SHARED");
        Path file = Path.of(elsewhere == null ? "../shared" : elsewhere).resolve("graphs/" + name + ".txt.gz");
        assumeTrue(Files.isReadable(file), () -> "skipped: there is no " + file);
        EdgeArrays edges = GraphFiles.readEdges(file, false, false, 2, ReadLimits.defaults(), RunControl.NONE);
        return CsrBuilder.ofEdges(edges.vertices().size(), false, edges.from(), edges.to(), null, edges.count())
                .build();
    }

    @Test
    void strengthsThatNoDoubleCanAddUpAreRefused() {
        for (double strength : new double[] {1e308, 1e-320}) {
            CsrBuilder builder = new CsrBuilder(5, false, true);
            for (int v = 1; v < 5; v++) {
                builder.add(0, v, strength);
            }
            assertThatThrownBy(() -> leiden(builder.build(), MODULARITY, 1))
                    .isInstanceOf(UnmeasurableException.class)
                    .hasMessageContaining("Multiply");
        }
    }
}
