package io.shicheng.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.jgrapht.CsrGraphView;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Components, cores and blocks against their definitions and against JGraphT, on 200 seeded graphs each way. */
@Tag("thorough")
class StructureTwinTests {
    private static final String SEEDS = "io.shicheng.analysis.SeededGraphs#seeds";

    private static List<CsrGraph> graphs(long seed) {
        return List.of(
                SeededGraphs.random(seed, false, false),
                SeededGraphs.random(seed, true, false),
                SeededGraphs.random(seed, false, true),
                SeededGraphs.random(seed, true, true));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void componentsAreTheLabelsOfTheirSmallestVertices(long seed) {
        for (CsrGraph graph : graphs(seed)) {
            int[] smallest = new BlockTwin(graph).labels(-1);
            int[] labels = Components.of(graph, RunControl.NONE).labels();
            int[] order = Arrays.stream(smallest).distinct().sorted().toArray();
            for (int v = 0; v < labels.length; v++) {
                assertThat(order[labels[v]]).isEqualTo(smallest[v]);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void componentSizesAddUp(long seed) {
        for (CsrGraph graph : graphs(seed)) {
            Components components = Components.of(graph, RunControl.NONE);
            int[] smallest = new BlockTwin(graph).labels(-1);
            double[] scores = components.scores();
            for (int v = 0; v < scores.length; v++) {
                int label = smallest[v];
                assertThat(scores[v])
                        .isEqualTo(
                                Arrays.stream(smallest).filter(s -> s == label).count());
            }
            assertThat(Arrays.stream(components.sizes()).sum()).isEqualTo(graph.vertexCount());
            assertThat(components.largest())
                    .isEqualTo((int) Arrays.stream(scores).max().orElse(0));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void blocksAreClassesOfTies(long seed) {
        for (CsrGraph graph : graphs(seed)) {
            BlockTwin twin = new BlockTwin(graph);
            BiconnectedBlocks blocks = BiconnectedBlocks.of(graph, RunControl.NONE);
            assertThat(blocks.count()).isEqualTo(twin.count());
            assertThat(blocks.bridges()).isEqualTo(twin.bridges());
            int[] classOfBlock = new int[blocks.count()];
            Arrays.fill(classOfBlock, -1);
            for (int e = 0; e < twin.edges().size(); e++) {
                int[] ends = twin.edges().get(e);
                int block = blocks.blockOfEdge(ends[0], ends[1]);
                assertThat(blocks.blockOfEdge(ends[1], ends[0])).isEqualTo(block);
                if (classOfBlock[block] < 0) {
                    classOfBlock[block] = twin.classOf(e);
                }
                assertThat(classOfBlock[block]).isEqualTo(twin.classOf(e));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void cutVerticesLeaveAsManyMorePartsAsTheyScore(long seed) {
        for (CsrGraph graph : graphs(seed)) {
            BlockTwin twin = new BlockTwin(graph);
            BiconnectedBlocks blocks = BiconnectedBlocks.of(graph, RunControl.NONE);
            int n = graph.vertexCount();
            double[] inBlocks =
                    IntStream.range(0, n).mapToDouble(twin::blocksOf).toArray();
            double[] parts = IntStream.range(0, n).mapToDouble(twin::moreParts).toArray();
            assertThat(blocks.scores(0)).containsExactly(inBlocks);
            assertThat(blocks.scores(1)).containsExactly(parts);
            assertThat(blocks.cutVertices())
                    .isEqualTo((int) Arrays.stream(parts).filter(p -> p > 0).count());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void jgraphtFindsTheSame(long seed) {
        CsrGraph graph = SeededGraphs.random(seed, false, false);
        Graph<Integer, ?> view = new CsrGraphView(graph);
        BiconnectedBlocks blocks = BiconnectedBlocks.of(graph, RunControl.NONE);
        var inspector = new BiconnectivityInspector<>(view);
        assertThat(blocks.cutVertices()).isEqualTo(inspector.getCutpoints().size());
        assertThat(blocks.bridges()).isEqualTo(inspector.getBridges().size());
        assertThat(members(blocks))
                .isEqualTo(inspector.getBlocks().stream()
                        .filter(block -> block.vertexSet().size() > 1)
                        .map(block -> Set.copyOf(block.vertexSet()))
                        .collect(Collectors.toSet()));
        assertThat(Components.of(graph, RunControl.NONE).count())
                .isEqualTo(new ConnectivityInspector<>(view).connectedSets().size());
        var cores = new org.jgrapht.alg.scoring.Coreness<>(view);
        Coreness coreness = Coreness.of(graph, RunControl.NONE);
        for (int v = 0; v < graph.vertexCount(); v++) {
            assertThat(coreness.cores()[v]).isEqualTo(cores.getVertexScore(v));
        }
        assertThat(coreness.degeneracy()).isEqualTo(cores.getDegeneracy());
    }

    private static Set<Set<Integer>> members(BiconnectedBlocks blocks) {
        BiconnectedBlocks.Members members = blocks.members();
        return IntStream.range(0, blocks.count())
                .mapToObj(b -> Arrays.stream(members.vertices(), members.offsets()[b], members.offsets()[b + 1])
                        .boxed()
                        .collect(Collectors.toCollection(TreeSet::new)))
                .map(Set::copyOf)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void aDegeneracyOrderLeavesNoMoreContactsBehindThanTheCoreness(long seed) {
        for (CsrGraph directedOrNot : graphs(seed)) {
            CsrGraph graph = directedOrNot.undirected();
            Coreness coreness = Coreness.of(directedOrNot, RunControl.NONE);
            int[] place = new int[graph.vertexCount()];
            Arrays.fill(place, -1);
            for (int i = 0; i < place.length; i++) {
                place[coreness.degeneracyOrder()[i]] = i;
            }
            for (int v = 0; v < place.length; v++) {
                int behind = 0;
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    behind += place[graph.targets()[a]] > place[v] ? 1 : 0;
                }
                assertThat(place[v]).isNotNegative();
                assertThat(behind).isLessThanOrEqualTo(coreness.cores()[v]);
            }
        }
    }
}
