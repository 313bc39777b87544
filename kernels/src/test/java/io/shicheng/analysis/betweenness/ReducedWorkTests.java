package io.shicheng.analysis.betweenness;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much is left to search, in place of a clock. */
@Tag("thorough")
class ReducedWorkTests {
    private static Betweenness.Result run(CsrGraph graph) {
        return Betweenness.exact(graph, false, 2, RunControl.NONE);
    }

    private static long fact(CsrGraph graph, String code) {
        return run(graph).count(code);
    }

    @Test
    void aStarOfAMillionLeavesNeedsNoSearch() {
        Betweenness.Result star = run(SeededGraphs.star(1_000_000));
        assertThat(star.facts()).containsEntry("sources_run", 0L).containsEntry("vertices_left", 0L);
        assertThat(star.scores()[0]).isEqualTo(999_999L * 999_998 / 2);
        assertThat(star.scores()[1]).isZero();
    }

    @ParameterizedTest(name = "directed: {0}")
    @ValueSource(booleans = {false, true})
    void aPathNeedsNoSearch(boolean directed) {
        int n = 300_000;
        Betweenness.Result path = run(SeededGraphs.path(n, directed));
        assertThat(path.facts()).containsEntry("sources_run", 0L).containsEntry("arcs_scanned", 0L);
        assertThat(path.scores()[n / 3]).isEqualTo((double) (n / 3) * (n - 1 - n / 3));
    }

    @Test
    void treesAndForestsNeedNoSearch() {
        assertThat(fact(SeededGraphs.binaryTree(16, false), "sources_run")).isZero();
        assertThat(fact(SeededGraphs.binaryTree(16, true), "sources_run")).isZero();
    }

    @Test
    void aCliqueNeedsNoSearch() {
        Betweenness.Result clique = run(SeededGraphs.complete(300));
        assertThat(clique.facts()).containsEntry("sources_run", 0L).containsEntry("blocks", 0L);
        assertThat(clique.scores()).containsOnly(0);
    }

    /** All cliques share vertex 0. */
    @ParameterizedTest(name = "{0} cliques")
    @ValueSource(ints = {2, 7, 400})
    void aWindmillNeedsNoSearch(int cliques) {
        int size = 5;
        CsrBuilder builder = new CsrBuilder(1 + cliques * size, false, false);
        for (int c = 0; c < cliques; c++) {
            clique(builder, 0, 1 + c * size, size);
        }
        Betweenness.Result windmill = run(builder.build());
        assertThat(windmill.facts()).containsEntry("sources_run", 0L);
        double pairs = (double) size * size * cliques * (cliques - 1) / 2;
        assertThat(windmill.scores()[0]).isCloseTo(pairs, Offset.offset(1e-9 * pairs));
        assertThat(windmill.scores()[1]).isZero();
    }

    private static void clique(CsrBuilder builder, int shared, int from, int size) {
        for (int u = from; u < from + size; u++) {
            builder.add(shared, u, 1);
            for (int v = from; v < u; v++) {
                builder.add(u, v, 1);
            }
        }
    }

    @ParameterizedTest(name = "{0} and 3")
    @ValueSource(ints = {2, 3, 50})
    void aCompleteBipartiteGraphNeedsNoSearch(int size) {
        CsrBuilder builder = new CsrBuilder(size + 3, false, false);
        for (int u = 0; u < size; u++) {
            for (int v = size; v < size + 3; v++) {
                builder.add(u, v, 1);
            }
        }
        Betweenness.Result bipartite = run(builder.build());
        assertThat(bipartite.facts()).containsEntry("sources_run", 0L);
        double small = (double) size * (size - 1) / 2 / 3;
        double large = 3.0 / size;
        assertThat(bipartite.scores()[size]).isCloseTo(small, Offset.offset(1e-12 * (small + 1)));
        assertThat(bipartite.scores()[0]).isCloseTo(large, Offset.offset(1e-12));
    }

    /**
     * Crews of 20 who share three members with the crew before: one search a crew and a few for those who are shared.
     */
    @Test
    void crewsAreSearchedFromOnceACrew() {
        int crews = 30;
        CsrBuilder builder = new CsrBuilder(17 * crews + 3, false, false);
        for (int c = 0; c < crews; c++) {
            for (int u = 17 * c; u < 17 * c + 20; u++) {
                for (int v = 17 * c; v < u; v++) {
                    builder.add(u, v, 1);
                }
            }
        }
        assertThat(fact(builder.build(), "sources_run")).isLessThanOrEqualTo(2L * crews);
    }

    @Test
    void aCycleNeedsASearchAVertexAndEachScansAnArcTwiceAtMost() {
        int n = 401;
        Betweenness.Result cycle = run(SeededGraphs.cycle(n, false));
        assertThat(cycle.facts()).containsEntry("sources_run", (long) n).containsEntry("blocks", 1L);
        long filled = 4L * n;
        assertThat(cycle.count("arcs_scanned")).isLessThanOrEqualTo(2 * filled * n);
    }

    /** A triangulated strip: its ends are side vertices, then those next to them. */
    @Test
    void sideVerticesAreSearchedFromAndTakenOut() {
        SplittableRandom random = new SplittableRandom(5);
        int n = 400;
        CsrBuilder builder = new CsrBuilder(n, false, false);
        int[] other = new int[n];
        builder.add(0, 1, 1);
        for (int v = 2; v < n; v++) {
            int u = random.nextInt(1, v);
            builder.add(v, u, 1);
            builder.add(v, other[u], 1);
            other[v] = u;
        }
        CsrGraph graph = builder.build();
        long arcs = graph.arcCount() + 3L * n;
        assertThat(fact(graph, "arcs_scanned")).isLessThan(arcs * n);
    }

    /** The estimate bounds what is held; what is given up on the way may come on top, but not much of it. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void memoryIsEstimatedFromAbove(long seed) {
        for (boolean directed : new boolean[] {false, true}) {
            for (boolean weighted : new boolean[] {false, true}) {
                CsrGraph graph = ties(new SplittableRandom(seed), 1000, (int) seed * 1000, directed, weighted);
                long estimate = Betweenness.bytes(graph, weighted, 1);
                long before = allocated();
                Betweenness.exact(graph, weighted, 1, RunControl.NONE);
                assertThat(allocated() - before).isBetween(estimate / 20, estimate);
            }
        }
    }

    private static CsrGraph ties(SplittableRandom random, int n, int m, boolean directed, boolean weighted) {
        CsrBuilder builder = new CsrBuilder(n, directed, weighted);
        for (int e = 0; e < m; e++) {
            builder.add(random.nextInt(n), random.nextInt(n), random.nextInt(1, 4));
        }
        return builder.build();
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
    }
}
