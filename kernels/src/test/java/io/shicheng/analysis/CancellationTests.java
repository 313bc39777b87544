package io.shicheng.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CancellationTests {
    /** Listens, and cancels after this many questions. */
    private static final class Listening implements RunControl {
        final List<String> phases = new ArrayList<>();
        final AtomicLong total = new AtomicLong();
        final AtomicLong done = new AtomicLong();
        private final AtomicLong left;

        Listening(long questions) {
            left = new AtomicLong(questions);
        }

        @Override
        public void phase(String name, long totalWork) {
            phases.add(name);
            total.set(totalWork);
            done.set(0);
        }

        @Override
        public void advance(long work) {
            done.addAndGet(work);
        }

        @Override
        public boolean cancelled() {
            return left.decrementAndGet() < 0;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"betweenness", "harmonic", "pagerank", "eigenvector", "katz", "clustering", "constraint"})
    void costlyMeasuresStopWhenAskedToWithAnyNumberOfThreads(String code) {
        CsrGraph graph = SeededGraphs.large(3, false, true);
        Measure kernel = Measures.ofCode(code).orElseThrow();
        for (int threads : new int[] {1, 2, 8}) {
            for (boolean weighted : new boolean[] {false, true}) {
                Settings parameters = Settings.usual().withThreads(threads).withWeighted(weighted);
                assertThatThrownBy(() -> kernel.scores(graph, parameters, new Listening(2)))
                        .isInstanceOf(CancellationException.class);
            }
        }
    }

    /** Within blocks of vertices, each of which has many ties: blocks alone would ask some ten times. */
    @ParameterizedTest
    @ValueSource(strings = {"constraint", "clustering", "descendants"})
    void asksOftenWhereFewVerticesHaveManyTies(String code) {
        CsrBuilder builder = new CsrBuilder(600, code.equals("descendants"), false);
        for (int u = 0; u < 600; u++) {
            for (int v = u + 1; v < 600; v++) {
                builder.add(u, v, 1);
            }
        }
        CsrGraph clique = builder.build();
        Settings one = Settings.usual().withThreads(1);
        assertThatThrownBy(() -> Measures.ofCode(code).orElseThrow().scores(clique, one, new Listening(30)))
                .isInstanceOf(CancellationException.class);
    }

    /** Each leaf would look through all ties of the middle, 9·10¹⁰ in all; how often it asks tells how much it does. */
    @Test
    void constraintOfAStarTakesNoSquareOfItsLeaves() {
        CsrGraph star = SeededGraphs.star(300_000);
        Listening control = new Listening(8_000);
        double[] scores = Measures.ofCode("constraint")
                .orElseThrow()
                .scores(star, Settings.usual().withThreads(2), control)
                .values();
        assertThat(scores[1]).isEqualTo(1);
    }

    @Test
    void progressEndsAtItsTotal() {
        CsrGraph graph = SeededGraphs.large(4, true, true);
        for (String code : new String[] {
            "betweenness", "harmonic", "clustering", "constraint", "descendants", "components", "coreness", "blocks"
        }) {
            Listening control = new Listening(Long.MAX_VALUE);
            Measures.ofCode(code).orElseThrow().scores(graph, Settings.usual().withThreads(2), control);
            assertThat(control.phases).containsExactly(code);
            assertThat(control.done.get()).as(code).isEqualTo(control.total.get());
        }
    }

    @Test
    void refusesParametersThatMeanNothingAndSaysWhatWould() {
        CsrGraph graph = SeededGraphs.kite();
        CsrGraph lineage = SeededGraphs.binaryTree(3, true);
        Settings defaults = Settings.usual();
        assertThatThrownBy(() -> run("betweenness", graph, defaults.withThreads(0)))
                .hasMessageContaining("threads (0)")
                .hasMessageContaining("Maybe 2?");
        assertThatThrownBy(() -> run("betweenness", graph, defaults.with(Parameters.SAMPLES, -1)))
                .hasMessageContaining("samples (-1)");
        assertThatThrownBy(() -> run(
                        "descendants",
                        lineage,
                        defaults.with(Parameters.GENERATIONS, -1).with(Parameters.DECAY, 1.0)))
                .hasMessageContaining("generations (-1)");
        assertThatThrownBy(() -> run(
                        "descendants",
                        lineage,
                        defaults.with(Parameters.GENERATIONS, 0).with(Parameters.DECAY, 1.5)))
                .hasMessageContaining("decay (1.5)");
        Settings endless = defaults.with(Parameters.DAMPING, 1.0);
        assertThatThrownBy(() -> run("pagerank", graph, endless)).hasMessageContaining("damping (1.0)");
        assertThatThrownBy(() -> run("katz", graph, endless)).hasMessageContaining("damping (1.0)");
        Settings exact = defaults.with(Parameters.TOLERANCE, 0.0);
        assertThatThrownBy(() -> run("pagerank", graph, exact)).hasMessageContaining("tolerance (0.0)");
    }

    private static double[] run(String code, CsrGraph graph, Settings parameters) {
        return Measures.ofCode(code)
                .orElseThrow()
                .scores(graph, parameters, RunControl.NONE)
                .values();
    }
}
