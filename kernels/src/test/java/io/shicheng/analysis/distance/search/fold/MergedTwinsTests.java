package io.shicheng.analysis.distance.search.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergedTwinsTests {
    private static Set<Integer> neighbours(CsrGraph graph, int v, boolean withItself) {
        Set<Integer> neighbours = new HashSet<>();
        for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
            neighbours.add(graph.targets()[a]);
        }
        if (withItself) {
            neighbours.add(v);
        }
        return neighbours;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void mergesAllThatHaveTheSameNeighboursAndNoOthers(long seed) {
        CsrGraph graph = SeededGraphs.random(seed, false, false);
        MergedTwins merged = new MergedTwins(graph, RunControl.NONE);
        Map<Integer, Integer> members = new HashMap<>();
        for (int u = 0; u < graph.vertexCount(); u++) {
            members.merge(merged.vertexOf[u], 1, Integer::sum);
            for (int v = 0; v < graph.vertexCount(); v++) {
                boolean apart = neighbours(graph, u, false).equals(neighbours(graph, v, false));
                boolean together = neighbours(graph, u, true).equals(neighbours(graph, v, true));
                assertThat(merged.vertexOf[u] == merged.vertexOf[v])
                        .as("%s and %s", u, v)
                        .isEqualTo(apart || together);
                if (u != v && (apart || together)) {
                    int expected = together ? 1 : graph.outDegree(u) == 0 ? 0 : 2;
                    assertThat(merged.apart[merged.vertexOf[u]]).isEqualTo((byte) expected);
                }
            }
        }
        assertThat(members).hasSize(merged.count);
        members.forEach((v, size) -> assertThat(merged.members[v]).isEqualTo(size));
    }

    @Test
    void mergesNothingWhereThereAreDirections() {
        CsrGraph graph = SeededGraphs.of(4, true, 0, 1, 0, 2, 0, 3);
        assertThat(new MergedTwins(graph, RunControl.NONE).count).isEqualTo(4);
    }
}
