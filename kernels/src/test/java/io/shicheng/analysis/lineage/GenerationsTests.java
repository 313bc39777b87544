package io.shicheng.analysis.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generations, schools, co-masters and lineage bridges against their definitions on matrices. */
class GenerationsTests {
    /** The graph without arcs to a lower number, so that it has no cycle. */
    private static CsrGraph acyclic(long seed) {
        CsrGraph graph = SeededGraphs.random(seed, true, false);
        int[] ends = new int[2 * graph.arcCount()];
        int at = 0;
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                if (graph.targets()[a] > v) {
                    ends[at++] = v;
                    ends[at++] = graph.targets()[a];
                }
            }
        }
        return SeededGraphs.of(graph.vertexCount(), true, Arrays.copyOf(ends, at));
    }

    /** Who is reached from whom, oneself among them. */
    private static boolean[][] reached(CsrGraph graph) {
        int n = graph.vertexCount();
        boolean[][] reached = new boolean[n][n];
        for (int u = 0; u < n; u++) {
            for (int v = 0; v < n; v++) {
                reached[u][v] = u == v || graph.arc(u, v) >= 0;
            }
        }
        for (int k = 0; k < n; k++) {
            for (int u = 0; u < n; u++) {
                for (int v = 0; v < n; v++) {
                    reached[u][v] |= reached[u][k] && reached[k][v];
                }
            }
        }
        return reached;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void aGenerationIsTheLongestChain(long seed) {
        CsrGraph graph = acyclic(seed);
        int n = graph.vertexCount();
        double[] longest = new double[n];
        Arrays.fill(longest, 1);
        // arcs lead to higher numbers, so that one pass is enough
        for (int u = 0; u < n; u++) {
            for (int v = u + 1; v < n; v++) {
                longest[v] = graph.arc(u, v) >= 0 ? Math.max(longest[v], longest[u] + 1) : longest[v];
            }
        }
        Generations found = Generations.of(graph, RunControl.NONE);
        assertThat(found.values()).containsExactly(longest);
        assertThat(found.cycles()).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void thoseOfACycleShareAGeneration(long seed) {
        CsrGraph graph = SeededGraphs.random(seed, true, false);
        boolean[][] reached = reached(graph);
        double[] values = Generations.of(graph, RunControl.NONE).values();
        for (int u = 0; u < values.length; u++) {
            for (int v = 0; v < values.length; v++) {
                if (reached[u][v]) {
                    assertThat(values[u] < values[v]).isEqualTo(!reached[v][u]);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void aSchoolIsWhoIsReachedOverTheShortestChain(long seed) {
        CsrGraph graph = SeededGraphs.random(seed, true, false);
        int founder = (int) (seed % graph.vertexCount());
        boolean[][] reached = reached(graph);
        double[] school = Generations.school(graph, new int[] {founder}, RunControl.NONE);
        for (int v = 0; v < school.length; v++) {
            assertThat(school[v] > 0).isEqualTo(reached[founder][v]);
            int vertex = v;
            if (v != founder && school[v] > 0) {
                assertThat(Arrays.stream(masters(graph, v))
                                .mapToDouble(m -> school[m])
                                .filter(each -> each > 0))
                        .as("vertex %s", vertex)
                        .contains(school[v] - 1)
                        .allMatch(each -> each >= school[vertex] - 1);
            }
        }
    }

    private static int[] masters(CsrGraph graph, int of) {
        return java.util.stream.IntStream.range(0, graph.vertexCount())
                .filter(v -> graph.arc(v, of) >= 0)
                .toArray();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void linesMeetWhereMastersHaveNoAncestorInCommon(long seed) {
        CsrGraph graph = acyclic(seed);
        boolean[][] reached = reached(graph);
        double[] bridges = Masters.bridges(graph, RunControl.NONE);
        Masters.CoMasters together = Masters.coMasters(graph, RunControl.NONE);
        int n = graph.vertexCount();
        int[][] shared = new int[n][n];
        for (int v = 0; v < n; v++) {
            int[] masters = masters(graph, v);
            int[] line = java.util.stream.IntStream.range(0, masters.length).toArray();
            for (int i = 0; i < masters.length; i++) {
                for (int j = 0; j < i; j++) {
                    shared[masters[j]][masters[i]]++;
                    boolean common = false;
                    for (int w = 0; w < n; w++) {
                        common |= reached[w][masters[i]] && reached[w][masters[j]];
                    }
                    if (common) {
                        int gone = line[i];
                        int kept = line[j];
                        Arrays.setAll(line, at -> line[at] == gone ? kept : line[at]);
                    }
                }
            }
            long lines = Arrays.stream(line).distinct().count();
            assertThat(bridges[v]).isEqualTo(Math.max(0, lines - 1));
        }
        for (int v = 0; v < n; v++) {
            int others = 0;
            for (int w = 0; w < n; w++) {
                others += shared[v][w] + shared[w][v] > 0 ? 1 : 0;
            }
            assertThat(together.values()[v]).isEqualTo(others);
        }
        int most = Arrays.stream(shared).flatMapToInt(Arrays::stream).max().orElse(0);
        assertThat(together.most() == null ? 0 : together.most().apprentices()).isEqualTo(most);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void gIsTheLargestWithAsManyStudentsOfStudents(long seed) {
        CsrGraph graph = SeededGraphs.random(seed, true, false);
        double[] indices = Apprentices.gIndex(graph);
        for (int v = 0; v < indices.length; v++) {
            int[] counts = Arrays.stream(graph.targets(), graph.offsets()[v], graph.offsets()[v + 1])
                    .map(graph::outDegree)
                    .sorted()
                    .toArray();
            int best = 0;
            for (int g = 1; g <= counts.length; g++) {
                int sum =
                        Arrays.stream(counts, counts.length - g, counts.length).sum();
                best = sum >= g * g ? g : best;
            }
            assertThat(indices[v]).as("vertex %s", v).isEqualTo(best);
        }
    }

    @Test
    void twoStudentsOfWhomOneTaughtManyAreNoMoreThanTwo() {
        CsrGraph graph = SeededGraphs.of(14, true, 0, 1, 0, 2, 1, 3, 1, 4, 1, 5, 1, 6, 1, 7, 1, 8, 1, 9, 1, 10, 1, 11);
        assertThat(Apprentices.gIndex(graph)[0]).isEqualTo(2);
    }
}
