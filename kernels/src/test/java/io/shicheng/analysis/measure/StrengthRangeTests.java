package io.shicheng.analysis.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.spectral.IterationResult;
import io.shicheng.analysis.spectral.PageRank;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strengths far from 1 give the scores of strengths near 1, or are refused. */
class StrengthRangeTests {
    private static final Settings WEIGHTED = Settings.usual().withThreads(2).withWeighted(true);

    /** A triangle with a tail. */
    private static CsrGraph kite(boolean directed, double unit) {
        CsrBuilder builder = new CsrBuilder(4, directed, true);
        builder.add(0, 1, unit);
        builder.add(1, 2, unit);
        builder.add(2, 3, unit);
        builder.add(0, 2, 2 * unit);
        if (directed) {
            builder.add(2, 0, unit);
        }
        return builder.build();
    }

    private static double[] scores(String code, CsrGraph graph) {
        return Measures.ofCode(code)
                .orElseThrow()
                .scores(graph, WEIGHTED, RunControl.NONE)
                .values();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "betweenness",
                "pagerank",
                "katz",
                "eigenvector",
                "constraint",
                "clustering",
                "leiden",
                "label-propagation",
                "greedy-reach",
                "reach"
            })
    void whatDependsOnRatiosIsTheSameInAnyUnit(String code) {
        for (boolean directed : new boolean[] {false, true}) {
            double[] wanted = scores(code, kite(directed, 1));
            for (double unit : new double[] {1e-99, 1e99}) {
                double[] found = scores(code, kite(directed, unit));
                for (int v = 0; v < wanted.length; v++) {
                    assertThat(found[v]).as("%s in units of %s", code, unit).isCloseTo(wanted[v], within(1e-6));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"strength", "harmonic", "closeness"})
    void whatIsMeasuredInStrengthsGrowsWithTheUnit(String code) {
        double[] wanted = scores(code, kite(false, 1));
        for (double unit : new double[] {1e-99, 1e99}) {
            double[] found = scores(code, kite(false, unit));
            for (int v = 0; v < wanted.length; v++) {
                assertThat(found[v] / unit).isCloseTo(wanted[v], within(1e-12));
            }
        }
    }

    @Test
    void refusesStrengthsThatSumsOrSquaresOfWouldLeaveTheRangeOfADouble() {
        for (double unit : new double[] {1e-320, 1e-308, 1e-160, 1e160, 1e300, 8e307}) {
            for (Measure measure : Measures.all()) {
                assertThatThrownBy(() -> measure.scores(kite(true, unit), WEIGHTED, RunControl.NONE))
                        .as("%s of %s", measure.code(), unit)
                        .isInstanceOf(UnmeasurableException.class)
                        .hasMessageContaining("Multiply");
            }
        }
    }

    @Test
    void strengthsThatDoNotCountMayBeAnything() {
        assertThat(Measures.ofCode("pagerank")
                        .orElseThrow()
                        .scores(kite(false, 1e-320), WEIGHTED.withWeighted(false), RunControl.NONE)
                        .values())
                .isEqualTo(Measures.ofCode("pagerank")
                        .orElseThrow()
                        .scores(kite(false, 1), WEIGHTED.withWeighted(false), RunControl.NONE)
                        .values());
    }

    /** What is no number never shrinks and never stops shrinking. */
    @Test
    void roundsEndWhereStrengthsHaveNoInverse() {
        IterationResult found = PageRank.of(kite(false, 1e-320), true, 0.85, 1e-8, null, 1, new Impatient());
        assertThat(found.values()).hasSize(4);
    }

    /** Gives up after far more rounds than anything takes. */
    private static final class Impatient implements RunControl {
        private int asked;

        @Override
        public void phase(String name, long totalWork) {}

        @Override
        public void advance(long work) {}

        @Override
        public boolean cancelled() {
            return ++asked > 1_000_000;
        }
    }
}
