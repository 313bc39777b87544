package io.shicheng.analysis.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.shicheng.analysis.Measures;
import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All that a run allocates on one thread, garbage included, is within the estimate that it gives before. Of Leiden,
 * whose climbs leave garbage, see {@link LeidenMemoryTests}.
 */
@Tag("thorough")
class CommunityMemoryTests {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(strings = {"label-propagation"})
    void allocatesNoMoreThanItSays(String code) {
        for (boolean directed : new boolean[] {false, true}) {
            for (boolean weighted : new boolean[] {false, true}) {
                for (int[] size : new int[][] {{1, 0}, {1000, 500}, {200_000, 100_000}, {60_000, 900_000}}) {
                    check(code, graph(size[0], size[1], directed, weighted), weighted);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"label-propagation"})
    void pathsAndStarsAllocateNoMoreThanItSays(String code) {
        check(code, SeededGraphs.path(300_000, false), false);
        check(code, SeededGraphs.star(300_000), false);
        check(code, LeidenGuaranteeTests.planted(4, true), true);
    }

    private static void check(String code, CsrGraph graph, boolean weighted) {
        Measure measure = Measures.ofCode(code).orElseThrow();
        Settings parameters = Settings.usual().withThreads(1).withWeighted(weighted);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        measure.kernel().scores(graph, parameters, RunControl.NONE);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated)
                .as("%s vertices, %s arcs, directed %s", graph.vertexCount(), graph.arcCount(), graph.directed())
                .isLessThanOrEqualTo(measure.memory().bytes(graph, parameters));
    }

    private static CsrGraph graph(int n, int edges, boolean directed, boolean weighted) {
        SplittableRandom random = new SplittableRandom(n);
        CsrBuilder builder = new CsrBuilder(n, directed, weighted);
        for (int e = 0; e < edges; e++) {
            builder.add(random.nextInt(n), random.nextInt(1 + random.nextInt(n)), weighted ? 1 + random.nextInt(5) : 1);
        }
        return builder.build();
    }
}
