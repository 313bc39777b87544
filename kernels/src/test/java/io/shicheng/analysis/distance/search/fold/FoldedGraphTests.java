package io.shicheng.analysis.distance.search.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FoldedGraphTests {
    private static final int NEVER = 1 << 20;

    private static FoldedGraph of(CsrGraph graph) {
        return new FoldedGraph(new MergedTwins(graph, RunControl.NONE), RunControl.NONE);
    }

    /** By two vertices, the steps between them, where only those that pass on may stand between two others. */
    private static int[][] distances(int n, int[] offsets, int[] targets, boolean[] passes) {
        int[][] distance = new int[n][n];
        for (int u = 0; u < n; u++) {
            Arrays.fill(distance[u], NEVER);
            distance[u][u] = 0;
            for (int a = offsets[u]; a < offsets[u + 1]; a++) {
                distance[u][targets[a]] = 1;
            }
        }
        for (int middle = 0; middle < n; middle++) {
            for (int u = 0; u < n && passes[middle]; u++) {
                for (int v = 0; v < n; v++) {
                    distance[u][v] = Math.min(distance[u][v], distance[u][middle] + distance[middle][v]);
                }
            }
        }
        return distance;
    }

    private static int[][] distances(MergedTwins graph) {
        boolean[] passes = new boolean[graph.count];
        Arrays.fill(passes, true);
        return distances(graph.count, graph.outOffsets, graph.outTargets, passes);
    }

    private static int[][] distances(SearchGraph graph) {
        boolean[] passes = new boolean[graph.count];
        for (int v = 0; v < graph.count; v++) {
            passes[v] = graph.passingArcs[v] > 0;
        }
        return distances(graph.count, graph.outOffsets, graph.outTargets, passes);
    }

    private static boolean adjacentAndDominated(FoldedGraph folded, int u, int v) {
        return folded.dominated.contains(u) && folded.dominated.contains(v) && folded.graph.adjacent(u, v);
    }

    /** How far two vertices are from each other as their classes and hosts have it. */
    private static int folded(FoldedGraph folded, int[][] classes, int u, int v) {
        int steps = 0;
        int from = u;
        int to = v;
        if (folded.hosts[u] >= 0) {
            from = folded.hosts[u];
            steps++;
        }
        if (folded.hosts[v] >= 0) {
            to = folded.hosts[v];
            steps++;
        }
        int fromClass = folded.numbers[from];
        int toClass = folded.numbers[to];
        if (from != to && fromClass == toClass) {
            return folded.apart[fromClass] == 0 ? NEVER : steps + folded.apart[fromClass];
        }
        return steps + classes[fromClass][toClass];
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void allAreAsFarApartAsBeforeButNeighboursThatAreDominated(long seed) {
        FoldedGraph folded = of(SeededGraphs.random(seed, false, false));
        int[][] before = distances(folded.graph);
        int[][] classes = distances(folded.classes);
        for (int u = 0; u < folded.graph.count; u++) {
            for (int v = 0; v < folded.graph.count; v++) {
                if (u != v) {
                    int expected = adjacentAndDominated(folded, u, v) ? 2 : Math.min(NEVER, before[u][v]);
                    assertThat(Math.min(NEVER, folded(folded, classes, u, v)))
                            .as("%s and %s", u, v)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void everyVertexIsAMemberOrAttached(long seed) {
        CsrGraph graph = SeededGraphs.random(seed, false, false);
        SearchGraph classes = of(graph).classes;
        int total = Arrays.stream(classes.members).sum()
                + Arrays.stream(classes.attached).sum();
        assertThat(total).isEqualTo(graph.vertexCount());
    }

    @Test
    void colleaguesAreTwinsWhenTheirPupilsAreNotCounted() {
        // two who work with each other and with the same three, who do not know each other, each with a pupil
        CsrGraph graph =
                SeededGraphs.of(9, false, 0, 1, 0, 2, 1, 2, 0, 3, 1, 3, 0, 4, 1, 4, 0, 5, 1, 6, 2, 7, 3, 7, 4, 8);
        FoldedGraph folded = of(graph);
        int first = folded.graph.vertexOf[0];
        int second = folded.graph.vertexOf[1];
        int number = folded.numbers[first];
        assertThat(first).isNotEqualTo(second);
        assertThat(folded.numbers[second]).isEqualTo(number);
        assertThat(folded.apart[number]).isEqualTo((byte) 1);
        assertThat(folded.classes.members[number]).isEqualTo(2);
        assertThat(folded.classes.attached[number]).isEqualTo(2);
    }

    @Test
    void nothingIsFoldedWhereThereAreDirections() {
        FoldedGraph folded = of(SeededGraphs.of(4, true, 0, 1, 0, 2, 0, 3));
        assertThat(folded.classes.count).isEqualTo(4);
        assertThat(folded.hosts).containsOnly(-1);
    }
}
