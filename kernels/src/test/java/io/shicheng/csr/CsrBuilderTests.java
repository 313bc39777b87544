package io.shicheng.csr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("thorough")
class CsrBuilderTests {
    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.range(0, 200);
    }

    /** Arcs by source and target, with their strength, as a builder should make them. */
    private record Naive(int n, boolean directed, boolean weighted, TreeMap<Long, Double> arcs, long selfLoops) {
        static Naive of(int n, boolean directed, boolean weighted, int[] from, int[] to, double[] weights) {
            TreeMap<Long, Double> arcs = new TreeMap<>();
            long loops = 0;
            for (int e = 0; e < from.length; e++) {
                if (from[e] == to[e]) {
                    loops++;
                    continue;
                }
                arcs.merge(key(from[e], to[e]), weights[e], weighted ? Double::sum : (a, b) -> 1.0);
                if (!directed) {
                    arcs.merge(key(to[e], from[e]), weights[e], weighted ? Double::sum : (a, b) -> 1.0);
                }
            }
            if (!weighted) {
                arcs.replaceAll((key, weight) -> 1.0);
            }
            return new Naive(n, directed, weighted, arcs, loops);
        }

        static long key(int from, int to) {
            return (long) from << 32 | to;
        }
    }

    private static void assertSame(CsrGraph graph, Naive naive) {
        assertThat(graph.vertexCount()).isEqualTo(naive.n);
        assertThat(graph.arcCount()).isEqualTo(naive.arcs.size());
        assertThat(arcsOf(graph)).isEqualTo(naive.arcs);
        assertThat(graph.edgeCount()).isEqualTo(naive.directed ? naive.arcs.size() : naive.arcs.size() / 2);
        for (int v = 0; v < naive.n; v++) {
            for (int a = graph.offsets()[v] + 1; a < graph.offsets()[v + 1]; a++) {
                assertThat(graph.targets()[a]).isGreaterThan(graph.targets()[a - 1]);
            }
        }
    }

    static TreeMap<Long, Double> arcsOf(CsrGraph graph) {
        TreeMap<Long, Double> arcs = new TreeMap<>();
        double[] weights = graph.weights();
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                arcs.put(Naive.key(v, graph.targets()[a]), weights == null ? 1.0 : weights[a]);
            }
        }
        return arcs;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdsWhatANaiveMapHolds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(1, 30);
        int m = random.nextInt(0, 120);
        boolean directed = random.nextBoolean();
        boolean weighted = random.nextBoolean();
        int[] from = new int[m];
        int[] to = new int[m];
        double[] weights = new double[m];
        CsrBuilder builder = new CsrBuilder(n, directed, weighted);
        for (int e = 0; e < m; e++) {
            from[e] = random.nextInt(n);
            to[e] = random.nextInt(n);
            weights[e] = random.nextDouble(0.1, 3);
            builder.add(from[e], to[e], weights[e]);
        }
        Naive naive = Naive.of(n, directed, weighted, from, to, weights);

        CsrGraph graph = builder.build();

        assertSame(graph, naive);
        assertThat(builder.selfLoops()).isEqualTo(naive.selfLoops);
        CsrBuilder adopted =
                CsrBuilder.ofEdges(n, directed, from.clone(), to.clone(), weighted ? weights.clone() : null, m);
        assertThat(adopted.selfLoops()).isEqualTo(naive.selfLoops);
        assertSame(adopted.build(), naive);
        assertTransposed(graph);
        assertUndirected(graph);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void makesTheSameRowsWithAnyNumberOfThreads(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(1, 60);
        int m = random.nextInt(0, 400);
        boolean directed = random.nextBoolean();
        int[] from = random.ints(m, 0, n).toArray();
        int[] to = random.ints(m, 0, random.nextBoolean() ? n : 1 + n / 8).toArray();
        double[] weights = random.nextBoolean() ? random.doubles(m, 0.1, 3).toArray() : null;
        Naive naive = Naive.of(n, directed, weights != null, from, to, weights == null ? ones(m) : weights);
        for (int threads : new int[] {1, 2, 3, 8}) {
            CsrGraph graph = new ArcRows(n, directed, from, to, weights, m, threads).graph();
            assertSame(graph, naive);
        }
    }

    /** This many edges that several threads are worth their while. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void makesTheSameBytesOfManyEdgesWithAnyNumberOfThreads(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 5_000;
        int m = 150_000;
        boolean directed = seed % 2 == 0;
        int[] from = random.ints(m, 0, n).toArray();
        // half of the edges end in one vertex
        int[] to = random.ints(m, -n, n).map(v -> Math.max(v, 0)).toArray();
        double[] weights = seed > 2 ? random.doubles(m, 0.1, 3).toArray() : null;
        CsrGraph one = CsrBuilder.ofEdges(n, directed, from, to, weights, m).build();
        assertSame(one, Naive.of(n, directed, weights != null, from, to, weights == null ? ones(m) : weights));
        for (int threads : new int[] {2, 8}) {
            CsrGraph many =
                    CsrBuilder.ofEdges(n, directed, from, to, weights, m).build(threads);
            assertThat(many.offsets()).isEqualTo(one.offsets());
            assertThat(many.targets()).isEqualTo(one.targets());
            assertThat(many.weights()).isEqualTo(one.weights());
        }
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    private static void assertTransposed(CsrGraph graph) {
        TreeMap<Long, Double> turned = new TreeMap<>();
        arcsOf(graph).forEach((key, weight) -> turned.put(Naive.key((int) (long) key, (int) (key >> 32)), weight));
        assertThat(arcsOf(graph.transpose())).isEqualTo(turned);
        assertThat(arcsOf(graph.transpose().transpose())).isEqualTo(arcsOf(graph));
    }

    private static void assertUndirected(CsrGraph graph) {
        assertUndirected(graph, false);
        assertUndirected(graph, true);
    }

    private static void assertUndirected(CsrGraph graph, boolean weighted) {
        CsrGraph undirected = graph.undirected(weighted);
        assertThat(undirected.directed()).isFalse();
        if (!graph.directed()) {
            assertThat(undirected).isSameAs(graph);
            return;
        }
        TreeMap<Long, Double> both = new TreeMap<>();
        arcsOf(graph).forEach((key, weight) -> {
            int from = (int) (key >> 32);
            int to = (int) (long) key;
            double strength = weighted ? weight : 1;
            both.merge(Naive.key(from, to), strength, (a, b) -> weighted ? a + b : 1);
            both.merge(Naive.key(to, from), strength, (a, b) -> weighted ? a + b : 1);
        });
        assertThat(arcsOf(undirected)).isEqualTo(both);
    }

    @Test
    void forgetsStrengthsThatAreAllOne() {
        CsrBuilder builder = new CsrBuilder(3, false, true);
        builder.add(0, 1, 1);
        builder.add(1, 2, 1);
        assertThat(builder.build().weighted()).isFalse();
        builder.add(0, 1, 1);
        assertThat(builder.build().weights()).containsExactly(2, 2, 1, 1);
    }

    @Test
    void addsOppositeStrengthsThatAreAllOne() {
        CsrBuilder builder = new CsrBuilder(3, true, true);
        builder.add(0, 1, 1);
        builder.add(1, 0, 1);
        builder.add(1, 2, 1);
        CsrGraph graph = builder.build();
        assertThat(graph.weighted()).isFalse();
        assertThat(graph.undirected(true).weights()).containsExactly(2, 2, 1, 1);
        assertThat(graph.undirected().weighted()).isFalse();
    }

    @Test
    void makesAnEmptyGraph() {
        CsrGraph graph = new CsrBuilder(0, true, false).build();
        assertThat(graph.vertexCount()).isZero();
        assertThat(graph.transpose().arcCount()).isZero();
        assertThat(graph.undirected().arcCount()).isZero();
    }

    @Test
    void estimatesItsBytes() {
        CsrBuilder builder = new CsrBuilder(3, false, true);
        builder.add(0, 1, 2);
        assertThat(builder.build().byteEstimate()).isEqualTo(4 * 4 + 12 * 2);
    }

    @Test
    void namesTheEndThatIsNoVertex() {
        CsrBuilder builder = new CsrBuilder(3, true, false);
        assertThatThrownBy(() -> builder.add(0, 3, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 to 3")
                .hasMessageContaining("from 0 to 2");
        assertThatThrownBy(() -> builder.add(-1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAWeightThatIsNoStrength() {
        CsrBuilder builder = new CsrBuilder(3, true, true);
        for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> builder.add(0, 1, weight))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("(" + weight + ")");
        }
    }
}
