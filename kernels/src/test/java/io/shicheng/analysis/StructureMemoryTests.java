package io.shicheng.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Scores;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that a run allocates, garbage included, is within the estimate that it gives before. */
@Tag("thorough")
class StructureMemoryTests {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static CsrGraph graph(int n, int edges, boolean directed, boolean weighted) {
        SplittableRandom random = new SplittableRandom(n);
        CsrBuilder builder = new CsrBuilder(n, directed, weighted);
        for (int e = 0; e < edges; e++) {
            builder.add(random.nextInt(n), random.nextInt(1 + random.nextInt(n)), weighted ? 1 + random.nextInt(5) : 1);
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"components", "coreness", "blocks", "cut-vertices", "greedy-reach"})
    void allocatesNoMoreThanItSays(String code) {
        Measure measure = Measures.ofCode(code).orElseThrow();
        for (boolean directed : new boolean[] {false, true}) {
            for (boolean weighted : new boolean[] {false, true}) {
                Settings parameters = Settings.usual().withThreads(1).withWeighted(weighted);
                for (int[] size : new int[][] {{1, 0}, {1000, 500}, {200_000, 100_000}, {100_000, 1_500_000}}) {
                    check(measure, graph(size[0], size[1], directed, weighted), parameters);
                }
            }
        }
    }

    private static void check(Measure measure, CsrGraph graph, Settings parameters) {
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().threadId());
        Scores scores = measure.kernel().scores(graph, parameters, RunControl.NONE);
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().threadId()) - before;
        assertThat(allocated / rounds(scores))
                .as("%s vertices, %s arcs", graph.vertexCount(), graph.arcCount())
                .isLessThanOrEqualTo(measure.memory().bytes(graph, parameters));
    }

    /** Greedy reach begins with 2 · 2¹³ sets and doubles them; what a round leaves behind is not held at once. */
    private static long rounds(Scores scores) {
        long sets = scores.facts().getOrDefault("sets", 1 << 14).longValue();
        return 64 - Long.numberOfLeadingZeros(sets / (1 << 14));
    }
}
