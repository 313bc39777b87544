package io.shicheng.analysis.distance.search.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DominatedVerticesTests {
    private static boolean[][] neighbours(MergedTwins graph) {
        boolean[][] adjacent = new boolean[graph.count][graph.count];
        for (int v = 0; v < graph.count; v++) {
            for (int a = graph.outOffsets[v]; a < graph.outOffsets[v + 1]; a++) {
                adjacent[v][graph.outTargets[a]] = true;
            }
        }
        return adjacent;
    }

    /** By two vertices, how far one is from the other on paths whose inner vertices may be used. */
    private static int[][] distances(boolean[][] adjacent, DominatedVertices unused) {
        int n = adjacent.length;
        int[][] distance = new int[n][n];
        for (int u = 0; u < n; u++) {
            for (int v = 0; v < n; v++) {
                distance[u][v] = u == v ? 0 : adjacent[u][v] ? 1 : n;
            }
        }
        for (int middle = 0; middle < n; middle++) {
            for (int u = 0; u < n && !unused.contains(middle); u++) {
                for (int v = 0; v < n; v++) {
                    distance[u][v] = Math.min(distance[u][v], distance[u][middle] + distance[middle][v]);
                }
            }
        }
        return distance;
    }

    private static DominatedVertices of(CsrGraph graph) {
        return DominatedVertices.of(new MergedTwins(graph, RunControl.NONE), RunControl.NONE);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void allAreAsNearEachOtherWithoutThem(long seed) {
        MergedTwins graph = new MergedTwins(SeededGraphs.random(seed, false, false), RunControl.NONE);
        DominatedVertices found = DominatedVertices.of(graph, RunControl.NONE);
        DominatedVertices none = DominatedVertices.of(
                new MergedTwins(SeededGraphs.of(graph.count, true), RunControl.NONE), RunControl.NONE);
        boolean[][] adjacent = neighbours(graph);
        assertThat(distances(adjacent, found)).isDeepEqualTo(distances(adjacent, none));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void anAttachedVertexHasOneNeighbourThatPassesOn(long seed) {
        MergedTwins graph = new MergedTwins(SeededGraphs.random(seed, false, false), RunControl.NONE);
        DominatedVertices found = DominatedVertices.of(graph, RunControl.NONE);
        boolean[][] adjacent = neighbours(graph);
        int[] hosts = found.hosts();
        for (int u = 0; u < graph.count; u++) {
            int vertex = u;
            int[] passing = IntStream.range(0, graph.count)
                    .filter(w -> adjacent[vertex][w] && !found.contains(w))
                    .toArray();
            assertThat(hosts[u]).isEqualTo(found.contains(u) && passing.length == 1 ? passing[0] : -1);
        }
    }

    @Test
    void leavesAndMembersOfOneCrewAreDominated() {
        // a crew of four, of whom one works with another crew of three, whose last has a pupil
        CsrGraph graph = SeededGraphs.of(7, false, 0, 1, 0, 2, 0, 3, 1, 2, 1, 3, 2, 3, 3, 4, 3, 5, 4, 5, 5, 6);
        MergedTwins merged = new MergedTwins(graph, RunControl.NONE);
        DominatedVertices found = DominatedVertices.of(merged, RunControl.NONE);
        boolean[] expected = {true, true, true, false, true, false, true};
        for (int v = 0; v < 7; v++) {
            assertThat(found.contains(merged.vertexOf[v])).as("vertex %d", v).isEqualTo(expected[v]);
        }
        int[] hosts = found.hosts();
        assertThat(hosts[merged.vertexOf[0]]).isEqualTo(merged.vertexOf[3]);
        assertThat(hosts[merged.vertexOf[4]]).as("of two crews").isEqualTo(-1);
        assertThat(hosts[merged.vertexOf[6]]).isEqualTo(merged.vertexOf[5]);
    }

    @Test
    void nobodyIsDominatedOnACycleOrWhereThereAreDirections() {
        for (CsrGraph graph : new CsrGraph[] {SeededGraphs.cycle(9, false), SeededGraphs.path(9, true)}) {
            DominatedVertices found = of(graph);
            assertThat(IntStream.range(0, 9).filter(found::contains)).isEmpty();
            assertThat(Arrays.stream(found.hosts())).containsOnly(-1);
        }
    }
}
