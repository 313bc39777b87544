package io.shicheng.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("thorough")
class CycleFinderTests {
    @Test
    void refusesTheEdgeThatClosesTheCycle() {
        List<String> closed = new ArrayList<>();
        new CycleFinder(4, new int[] {2, 0, 1, 2, 3}, new int[] {0, 1, 2, 3, 1})
                .forEachClosingEdge((edge, path) -> closed.add(edge + " " + java.util.Arrays.toString(path)));
        assertThat(closed).containsExactly("2 [2, 0, 1]");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void agreesWithASearchPerEdgeOnRandomGraphs(long seed) {
        Random random = new Random(seed);
        int vertices = 2 + random.nextInt(40);
        int edges = random.nextInt(4 * vertices);
        int[] from = new int[edges];
        int[] to = new int[edges];
        for (int i = 0; i < edges; i++) {
            from[i] = random.nextInt(vertices);
            to[i] = random.nextInt(vertices);
        }
        List<Integer> expected = slowTwin(vertices, from, to);
        List<Integer> found = new ArrayList<>();
        boolean finished = new CycleFinder(vertices, from, to).forEachClosingEdge((edge, path) -> {
            found.add(edge);
            assertThat(path[0]).isEqualTo(to[edge]);
            assertThat(path[path.length - 1]).isEqualTo(from[edge]);
        });
        assertThat(finished).isTrue();
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void looksAtALongCycleAgainstTheOrderWithinItsBudget() {
        int n = 500_000;
        int[] from = new int[n];
        int[] to = new int[n];
        for (int i = 0; i < n; i++) {
            from[i] = (n - i) % n;
            to[i] = (n - i - 1) % n;
        }
        List<Integer> closed = new ArrayList<>();
        assertThat(new CycleFinder(n, from, to).forEachClosingEdge((edge, path) -> closed.add(edge)))
                .isTrue();
        assertThat(closed).containsExactly(n - 1);
    }

    @Test
    void givesUpOnAKnotWithinItsBudget() {
        int n = 200_000;
        int[] from = new int[2 * n];
        int[] to = new int[2 * n];
        for (int i = 0; i < n; i++) {
            from[i] = i;
            to[i] = (i + 1) % n;
            from[n + i] = n - 1 - i % 1000;
            to[n + i] = i / 1000;
        }
        assertThat(new CycleFinder(n, from, to).forEachClosingEdge((edge, path) -> {}))
                .isFalse();
    }

    private static List<Integer> slowTwin(int vertices, int[] from, int[] to) {
        boolean[][] edge = new boolean[vertices][vertices];
        List<Integer> closed = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            if (reaches(edge, to[i], from[i], new boolean[vertices])) {
                closed.add(i);
            } else {
                edge[from[i]][to[i]] = true;
            }
        }
        return closed;
    }

    private static boolean reaches(boolean[][] edge, int start, int end, boolean[] seen) {
        if (start == end) {
            return true;
        }
        seen[start] = true;
        for (int next = 0; next < seen.length; next++) {
            if (edge[start][next] && !seen[next] && reaches(edge, next, end, seen)) {
                return true;
            }
        }
        return false;
    }
}
