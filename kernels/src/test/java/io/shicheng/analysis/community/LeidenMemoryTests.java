package io.shicheng.analysis.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.csr.CsrGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leiden holds no more at once than it says before, and not much less: seen in processes with heaps of that size. */
@Tag("thorough")
class LeidenMemoryTests {
    /** What the process itself holds, and the heap cannot use for being parted into generations. */
    private static final long BASE = 6 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"path", "star", "random", "clustered"})
    void endsInTheHeapThatItAsksFor(String kind) throws Exception {
        CsrGraph graph = MemoryProbe.graph(kind);
        assertThat(run(kind, "unasked", held(graph) + MemoryProbe.estimate(graph)))
                .isEqualTo(MemoryProbe.DONE);
    }

    /** Where sets join at once, as in a clustered graph, it needs much less; that cannot be known before. */
    @ParameterizedTest
    @ValueSource(strings = {"path", "random"})
    void doesNotEndInAQuarterOfIt(String kind) throws Exception {
        CsrGraph graph = MemoryProbe.graph(kind);
        assertThat(run(kind, "unasked", held(graph) + MemoryProbe.estimate(graph) / 4))
                .isEqualTo(MemoryProbe.RAN_OUT);
    }

    @Test
    void startsNothingInAHeapThatIsTooSmall() throws Exception {
        CsrGraph graph = MemoryProbe.graph("random");
        assertThat(run("random", "asked", held(graph) + MemoryProbe.estimate(graph) / 2))
                .isEqualTo(MemoryProbe.REFUSED);
    }

    private static long held(CsrGraph graph) {
        return 4L * (graph.vertexCount() + 1L + graph.arcCount());
    }

    private static int run(String kind, String how, long heap) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx" + (heap + BASE >> 10) + "k",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryProbe.class.getName(),
                        kind,
                        how)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
