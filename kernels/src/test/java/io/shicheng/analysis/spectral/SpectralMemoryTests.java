package io.shicheng.analysis.spectral;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is allocated on one thread, all of it, fits what was said before the run to be held at once. */
@Tag("thorough")
class SpectralMemoryTests {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(strings = {"pagerank", "katz", "eigenvector"})
    void theEstimateHoldsAndIsNotFarOff(String code) {
        Measure measure = Measures.ofCode(code).orElseThrow();
        for (boolean directed : new boolean[] {false, true}) {
            for (boolean weighted : new boolean[] {false, true}) {
                for (int ties : new int[] {30_000, 400_000}) {
                    CsrGraph graph = graph(100_000, ties, directed, weighted);
                    Settings parameters = Settings.usual()
                            .withThreads(1)
                            .withWeighted(weighted)
                            .with(Parameters.TOLERANCE, 1e-4);
                    long before = THREADS.getCurrentThreadAllocatedBytes();
                    measure.scores(graph, parameters, RunControl.NONE);
                    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
                    assertThat(allocated)
                            .as("%s, directed %s, weighted %s, %s ties", code, directed, weighted, ties)
                            .isBetween(
                                    measure.memory().bytes(graph, parameters) / 8,
                                    measure.memory().bytes(graph, parameters));
                }
            }
        }
    }

    private static CsrGraph graph(int n, int ties, boolean directed, boolean weighted) {
        SplittableRandom random = new SplittableRandom(ties);
        CsrBuilder builder = new CsrBuilder(n, directed, weighted);
        // a clique, so that the greatest eigenvalue stands alone
        for (int u = 0; u < 30; u++) {
            for (int v = 0; v < 30; v++) {
                builder.add(u, v, 5);
            }
        }
        for (int i = 0; i < ties; i++) {
            builder.add(random.nextInt(n), random.nextInt(n), random.nextInt(1, 4));
        }
        return builder.build();
    }
}
