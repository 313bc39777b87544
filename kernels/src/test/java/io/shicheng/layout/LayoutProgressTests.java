package io.shicheng.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutProgressTests {
    /** Listens, cancels after this many questions, and notes the longest pause between two of one thread, in processor time. */
    private static final class Listening implements RunControl {
        final List<String> phases = new ArrayList<>();
        final AtomicLong total = new AtomicLong();
        final AtomicLong done = new AtomicLong();
        final AtomicLong asked = new AtomicLong();
        private final long questions;

        Listening(long questions) {
            this.questions = questions;
        }

        @Override
        public void phase(String name, long totalWork) {
            phases.add(name);
            total.set(totalWork);
        }

        @Override
        public void advance(long work) {
            assertThat(work).isNotNegative();
            done.addAndGet(work);
        }

        @Override
        public boolean cancelled() {
            return asked.incrementAndGet() > questions;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void progressEndsAtItsTotal(int threads) {
        for (CsrGraph graph : List.of(
                SeededGraphs.large(3, false, true), SeededGraphs.path(20_000, false), SeededGraphs.of(50, false))) {
            Listening control = new Listening(Long.MAX_VALUE);
            ForceLayout.of(graph, LayoutSettings.usual().withThreads(threads), control);
            assertThat(control.phases).containsExactly("layout");
            assertThat(control.done.get()).isEqualTo(control.total.get());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void stopsWheneverItIsAsked(int threads) {
        CsrGraph graph = SameBitsProbe.graph();
        for (long questions : new long[] {0, 1, 3, 10, 100, 1000}) {
            Listening control = new Listening(questions);
            assertThatThrownBy(
                            () -> ForceLayout.of(graph, LayoutSettings.usual().withThreads(threads), control))
                    .isInstanceOf(CancellationException.class);
            assertThat(control.asked.get()).isLessThanOrEqualTo(questions + threads + 1);
        }
    }

    /** 100 ms are some hundred million operations: it asks at least once for each million of ties and vertices a step. */
    @Test
    void asksOften() {
        CsrGraph graph = SeededGraphs.path(200_000, false);
        Listening control = new Listening(Long.MAX_VALUE);
        ForceLayout.of(graph, LayoutSettings.usual().withThreads(1), control);
        assertThat(control.asked.get()).isGreaterThan(20L * 200_000 / 128);
    }
}
