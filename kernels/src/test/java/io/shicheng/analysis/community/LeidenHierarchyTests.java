package io.shicheng.analysis.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeidenHierarchyTests {
    private static final PartitionQuality MODULARITY = PartitionQuality.modularity(1);

    /** Groups of ten in groups of a hundred, with some ties between any two. */
    private static CsrGraph graph(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CsrBuilder builder = new CsrBuilder(n, false, true);
        for (int v = 0; v < n; v++) {
            for (int size : new int[] {10, 10, 10, 100, n}) {
                int start = v / size * size;
                builder.add(v, start + random.nextInt(Math.min(size, n - start)), 1 + random.nextInt(3));
            }
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 30_000})
    void setsLieWithinSetsOfTheNextLevelAndWithinTheirCommunity(int n) {
        CsrGraph graph = graph(n, 5);
        Communities found = Leiden.of(graph, true, MODULARITY, 1, 2, RunControl.NONE);
        List<int[]> levels = LeidenHierarchy.of(graph, true, MODULARITY, found.labels(), 1, 2, RunControl.NONE);
        assertThat(levels).hasSizeGreaterThan(1);
        int before = n;
        for (int i = 0; i < levels.size(); i++) {
            int[] sets = levels.get(i);
            int[] above = i + 1 < levels.size() ? levels.get(i + 1) : found.labels();
            int count = Arrays.stream(sets).max().orElseThrow() + 1;
            assertThat(count).isLessThan(before).isGreaterThanOrEqualTo(found.count());
            int[] setAbove = new int[count];
            Arrays.fill(setAbove, -1);
            for (int v = 0; v < n; v++) {
                assertThat(setAbove[sets[v]]).isIn(-1, above[v]);
                setAbove[sets[v]] = above[v];
            }
            assertThat(setAbove).doesNotContain(-1);
            assertHangTogether(graph, sets, count);
            before = count;
        }
    }

    private static void assertHangTogether(CsrGraph graph, int[] sets, int count) {
        boolean[] seen = new boolean[sets.length];
        int parts = 0;
        for (int v = 0; v < sets.length; v++) {
            if (!seen[v]) {
                parts++;
                ArrayDeque<Integer> waiting = new ArrayDeque<>(List.of(v));
                seen[v] = true;
                while (!waiting.isEmpty()) {
                    int at = waiting.poll();
                    for (int a = graph.offsets()[at]; a < graph.offsets()[at + 1]; a++) {
                        int other = graph.targets()[a];
                        if (!seen[other] && sets[other] == sets[at]) {
                            seen[other] = true;
                            waiting.add(other);
                        }
                    }
                }
            }
        }
        assertThat(parts).isEqualTo(count);
    }

    @Test
    void theSameWithAnyNumberOfThreads() {
        CsrGraph graph = graph(30_000, 6);
        int[] labels = Leiden.of(graph, true, MODULARITY, 1, 1, RunControl.NONE).labels();
        List<int[]> one = LeidenHierarchy.of(graph, true, MODULARITY, labels, 1, 1, RunControl.NONE);
        List<int[]> three = LeidenHierarchy.of(graph, true, MODULARITY, labels, 1, 3, RunControl.NONE);
        assertThat(three).hasSameSizeAs(one);
        for (int i = 0; i < one.size(); i++) {
            assertThat(three.get(i)).isEqualTo(one.get(i));
        }
    }

    @Test
    void nothingIsTiedAndNothingJoins() {
        CsrGraph graph = new CsrBuilder(4, false, true).build();
        assertThat(LeidenHierarchy.of(graph, true, MODULARITY, new int[] {0, 1, 2, 3}, 1, 1, RunControl.NONE))
                .isEmpty();
    }
}
