package io.shicheng.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SameBitsTests {
    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static Layout layout(CsrGraph graph, int threads, long seed) {
        return ForceLayout.of(graph, LayoutSettings.usual().withThreads(threads).withSeed(seed), RunControl.NONE);
    }

    private static void sameWithManyThreads(CsrGraph graph, long seed) {
        Layout one = layout(graph, 1, seed);
        assertThat(layout(graph, 2, seed)).isEqualTo(one);
        assertThat(layout(graph, 8, seed)).isEqualTo(one);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyNumberOfThreadsGivesTheSameBits(long seed) {
        sameWithManyThreads(SeededGraphs.random(seed, false, seed % 2 == 0), seed);
        sameWithManyThreads(SeededGraphs.large(seed, seed % 2 == 0, seed % 3 == 0), seed);
    }

    /** Whose levels are cut into many chunks. */
    @Test
    void soDoesALargeGraph() {
        sameWithManyThreads(SameBitsProbe.graph(), 3);
    }

    @Test
    void anotherSeedGivesAnotherLayoutAndTheSameSeedTheSame() {
        CsrGraph graph = SeededGraphs.large(2, false, false);
        assertThat(layout(graph, 2, 1)).isEqualTo(layout(graph, 2, 1)).isNotEqualTo(layout(graph, 2, 2));
    }
}
