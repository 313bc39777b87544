package io.shicheng.analysis.betweenness.reduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.structure.BiconnectedBlocks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlockTreeTests {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void numbersBlocksDownwardsFromTheRoots(long seed) {
        CsrGraph graph = SeededGraphs.random(seed, false, false);
        BlockTree tree = new BlockTree(graph.offsets(), graph.targets(), RunControl.NONE);
        for (int b = 0; b < tree.count; b++) {
            int above = tree.block[tree.top[b]];
            assertThat(above).isLessThan(b);
            assertThat(tree.block[tree.head[b]]).isEqualTo(b);
            assertThat(tree.number[tree.top[b]]).isLessThan(tree.number[tree.head[b]]);
            if (b > 0) {
                assertThat(tree.number[tree.head[b - 1]]).isLessThan(tree.number[tree.head[b]]);
            }
        }
        for (int i = 0; i + 1 < tree.order.length; i++) {
            assertThat(tree.number[tree.order[i]]).isLessThan(tree.number[tree.order[i + 1]]);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void putsEdgesIntoTheBlocksOfTheWalkAlsoWhereRowsHoldThemTwice(long seed) {
        CsrGraph graph = SeededGraphs.random(seed, false, false);
        BiconnectedBlocks blocks = BiconnectedBlocks.of(graph, RunControl.NONE);
        for (BlockTree tree :
                new BlockTree[] {new BlockTree(graph.offsets(), graph.targets(), RunControl.NONE), doubled(graph)}) {
            assertThat(tree.count).isEqualTo(blocks.count());
            int[] names = new int[tree.count];
            for (int u = 0; u < graph.vertexCount(); u++) {
                for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                    int v = graph.targets()[a];
                    int deeper = tree.number[u] > tree.number[v] ? u : v;
                    int name = blocks.blockOfEdge(u, v) + 1;
                    int block = tree.block[deeper];
                    assertThat(names[block] == 0 || names[block] == name).isTrue();
                    names[block] = name;
                }
            }
            assertThat(names).doesNotHaveDuplicates().doesNotContain(0);
        }
    }

    private static BlockTree doubled(CsrGraph graph) {
        int[] offsets = new int[graph.vertexCount() + 1];
        int[] targets = new int[2 * graph.targets().length];
        for (int v = 0; v < graph.vertexCount(); v++) {
            offsets[v + 1] = 2 * graph.offsets()[v + 1];
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                targets[2 * a] = graph.targets()[a];
                targets[2 * a + 1] = graph.targets()[a];
            }
        }
        return new BlockTree(offsets, targets, RunControl.NONE);
    }
}
