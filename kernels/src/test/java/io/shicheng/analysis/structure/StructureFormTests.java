package io.shicheng.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs whose structure a formula gives, small and of millions of vertices, and how many arcs are read for it. */
@Tag("thorough")
class StructureFormTests {
    private static BiconnectedBlocks blocks(CsrGraph graph) {
        return BiconnectedBlocks.of(graph, RunControl.NONE);
    }

    private static void assertBlocks(CsrGraph graph, int count, int cutVertices, int bridges) {
        BiconnectedBlocks blocks = blocks(graph);
        assertThat(blocks.count()).isEqualTo(count);
        assertThat(blocks.cutVertices()).isEqualTo(cutVertices);
        assertThat(blocks.bridges()).isEqualTo(bridges);
        assertThat(blocks.members().vertices())
                .hasSize(Arrays.stream(blocks.blocksOf()).sum());
    }

    @ParameterizedTest(name = "{0} vertices")
    @ValueSource(ints = {3, 4, 65, 1000})
    void pathsStarsCyclesAndCliques(int n) {
        assertBlocks(SeededGraphs.path(n, false), n - 1, n - 2, n - 1);
        assertBlocks(SeededGraphs.star(n), n - 1, 1, n - 1);
        assertThat(blocks(SeededGraphs.star(n)).scores(1)[0]).isEqualTo(n - 2);
        assertBlocks(SeededGraphs.cycle(n, false), 1, 0, 0);
        assertBlocks(SeededGraphs.complete(Math.min(n, 100)), 1, 0, 0);
        assertThat(Components.of(SeededGraphs.star(n), RunControl.NONE).sizes()).containsExactly(n);
    }

    @Test
    void nothingAndNextToNothing() {
        assertBlocks(SeededGraphs.of(0, false), 0, 0, 0);
        assertBlocks(SeededGraphs.of(1, false), 0, 0, 0);
        assertBlocks(SeededGraphs.of(2, true, 0, 1), 1, 0, 1);
        assertThat(Components.of(SeededGraphs.of(0, false), RunControl.NONE).count())
                .isZero();
        assertThat(Components.of(SeededGraphs.of(3, false), RunControl.NONE).labels())
                .containsExactly(0, 1, 2);
        assertThat(Coreness.of(SeededGraphs.of(0, false), RunControl.NONE).degeneracy())
                .isZero();
        assertThat(Coreness.of(SeededGraphs.of(2, false), RunControl.NONE).scores())
                .containsExactly(0, 0);
    }

    @Test
    void barbellsKitesAndDiamonds() {
        assertBlocks(SeededGraphs.barbell(5), 3, 2, 1);
        assertBlocks(SeededGraphs.kite(), 3, 2, 2);
        assertBlocks(SeededGraphs.diamonds(7), 7, 6, 0);
    }

    /** Cycles in a row, each of which shares a vertex with the next: every block is a cycle. */
    @ParameterizedTest(name = "{0} cycles")
    @ValueSource(ints = {1, 2, 40})
    void cactus(int cycles) {
        CsrBuilder builder = new CsrBuilder(3 * cycles + 1, false, false);
        for (int i = 0; i < cycles; i++) {
            for (int step = 0; step < 3; step++) {
                builder.add(3 * i + step, 3 * i + step + 1, 1);
            }
            builder.add(3 * i, 3 * i + 3, 1);
        }
        CsrGraph cactus = builder.build();
        assertBlocks(cactus, cycles, cycles - 1, 0);
        assertThat(blocks(cactus).members().offsets()).hasSize(cycles + 1).endsWith(4 * cycles);
        assertThat(Coreness.of(cactus, RunControl.NONE).scores()).containsOnly(2);
    }

    private static CsrGraph grid(int side) {
        CsrBuilder builder = new CsrBuilder(side * side, false, false);
        for (int v = 0; v < side * side; v++) {
            if (v % side > 0) {
                builder.add(v - 1, v, 1);
            }
            if (v >= side) {
                builder.add(v - side, v, 1);
            }
        }
        return builder.build();
    }

    @Test
    void gridsAndPartsApart() {
        assertBlocks(grid(50), 1, 0, 0);
        assertThat(Coreness.of(grid(50), RunControl.NONE).scores()).containsOnly(2);
        CsrGraph apart = SeededGraphs.of(9, false, 1, 2, 2, 3, 3, 1, 4, 5, 5, 6, 8, 7);
        assertBlocks(apart, 4, 1, 3);
        Components components = Components.of(apart, RunControl.NONE);
        assertThat(components.labels()).containsExactly(0, 1, 1, 1, 2, 2, 2, 3, 3);
        assertThat(components.sizes()).containsExactly(1, 3, 3, 2);
        assertThat(components.scores()).containsExactly(1, 3, 3, 3, 3, 3, 3, 2, 2);
    }

    @Test
    void listsTheTopOfABlockFirst() {
        BiconnectedBlocks blocks = blocks(SeededGraphs.of(5, false, 0, 4, 4, 1, 1, 2, 2, 4, 0, 3));
        BiconnectedBlocks.Members members = blocks.members();
        assertThat(members.offsets()).containsExactly(0, 2, 5, 7);
        assertThat(members.vertices()).containsExactly(0, 3, 4, 1, 2, 0, 4);
        assertThat(blocks.tops()).containsExactly(0, 4, 0);
        assertThat(blocks.blockAbove()).containsExactly(BiconnectedBlocks.NONE, 1, 1, 0, 2);
    }

    /** A path of millions in an order of numbers: ascending, descending, or drawn by lot. */
    private static CsrGraph longPath(int n, String numbers) {
        int[] number = IntStream.range(0, n).toArray();
        if (numbers.equals("descending")) {
            Arrays.setAll(number, i -> n - 1 - i);
        } else if (numbers.equals("drawn")) {
            SplittableRandom random = new SplittableRandom(5);
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = number[i];
                number[i] = number[j];
                number[j] = kept;
            }
        }
        int[] from = Arrays.copyOf(number, n - 1);
        int[] to = Arrays.copyOfRange(number, 1, n);
        return CsrBuilder.ofEdges(n, false, from, to, null, n - 1).build();
    }

    @ParameterizedTest(name = "numbers {0}")
    @ValueSource(strings = {"ascending", "descending", "drawn"})
    void pathsOfFiveMillion(String numbers) {
        int n = 5_000_000;
        CsrGraph path = longPath(n, numbers);
        assertThat(Components.of(path, RunControl.NONE).count()).isOne();
        Coreness coreness = Coreness.of(path, RunControl.NONE);
        assertThat(coreness.degeneracy()).isOne();
        assertThat(coreness.arcsScanned()).isEqualTo(path.arcCount());
        BiconnectedBlocks blocks = blocks(path);
        assertThat(blocks.count()).isEqualTo(n - 1);
        assertThat(blocks.cutVertices()).isEqualTo(n - 2);
    }

    @Test
    void starsAndPairsOfMillions() {
        int n = 2_000_000;
        assertBlocks(SeededGraphs.star(n), n - 1, 1, n - 1);
        int[] from = IntStream.range(0, n / 2).map(i -> 2 * i).toArray();
        int[] to = IntStream.range(0, n / 2).map(i -> 2 * i + 1).toArray();
        CsrGraph pairs = CsrBuilder.ofEdges(n, false, from, to, null, n / 2).build();
        assertBlocks(pairs, n / 2, 0, n / 2);
        assertThat(Components.of(pairs, RunControl.NONE).count()).isEqualTo(n / 2);
    }

    @Test
    void everyArcIsReadOnceForCoresAndForBlocks() {
        for (long seed = 0; seed < 5; seed++) {
            CsrGraph graph = SeededGraphs.large(seed, false, false);
            Coreness coreness = Coreness.of(graph, RunControl.NONE);
            assertThat(coreness.arcsScanned()).isEqualTo(graph.arcCount());
            long levels = Arrays.stream(coreness.cores()).sum();
            assertThat(coreness.verticesSifted()).isLessThanOrEqualTo(2L * graph.vertexCount() + levels);
            BiconnectedBlocks blocks = blocks(graph);
            long leaves = IntStream.range(0, graph.vertexCount())
                    .filter(v -> graph.outDegree(v) == 1)
                    .count();
            assertThat(blocks.arcsScanned()).isBetween(graph.arcCount() - leaves, (long) graph.arcCount());
        }
    }

    /** What is of the largest part already is not read on. */
    @Test
    void componentsReadLittleMoreThanAnArcAVertex() {
        CsrGraph clique = SeededGraphs.complete(300);
        assertThat(Components.of(clique, RunControl.NONE).arcsScanned()).isLessThan(2 * 300);
        CsrGraph grid = grid(300);
        assertThat(Components.of(grid, RunControl.NONE).arcsScanned()).isLessThan(2L * grid.vertexCount());
        CsrGraph directed = SeededGraphs.cycle(1000, true);
        assertThat(Components.of(directed, RunControl.NONE).count()).isOne();
    }

    private static RunControl cancelledAtOnce() {
        return new RunControl() {
            @Override
            public void phase(String name, long totalWork) {}

            @Override
            public void advance(long work) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
    }

    @Test
    void stopsWhenAskedTo() {
        CsrGraph path = SeededGraphs.path(200_000, false);
        assertThatThrownBy(() -> Components.of(path, cancelledAtOnce())).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> Coreness.of(path, cancelledAtOnce())).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> BiconnectedBlocks.of(path, cancelledAtOnce()))
                .isInstanceOf(CancellationException.class);
    }
}
