package io.shicheng.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.uncertainty.Calibration.Kind;
import io.shicheng.analysis.uncertainty.Calibration.People;
import io.shicheng.analysis.uncertainty.Calibration.Row;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class CalibrationTests {
    private static List<Row> rows(CsrGraph truth, ErrorRates rates, int trials, RunControl control) {
        Measure degree = Measures.ofCode("degree").orElseThrow();
        BiFunction<CsrGraph, RunControl, RankBlocks> ranker = (graph, quiet) ->
                RankBlocks.of(degree.scores(graph, Settings.usual(), quiet).values());
        long[] names = TieThinning.names(truth.vertexCount(), String::valueOf);
        return Calibration.of(truth, names, rates, trials, 59, 1, ranker, ranker, control);
    }

    private static CsrGraph uneven(int n) {
        SplittableRandom random = new SplittableRandom(4);
        CsrBuilder builder = new CsrBuilder(n, false, false);
        for (int v = 1; v < n; v++) {
            for (int i = 0; i < 4; i++) {
                builder.add(v, (int) (v * random.nextDouble() * random.nextDouble()), 1);
            }
        }
        return builder.build();
    }

    /** Where nothing is lost, every interval is its block, and holds the rank. */
    @Test
    void withoutAnyErrorEverybodyIsCovered() {
        assertThat(rows(uneven(300), new ErrorRates(0, 0), 1, RunControl.NONE))
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.covered()).isGreaterThan(0.85));
    }

    @Test
    void nineInTenAreCoveredWhereTheRateIsRight() {
        List<Row> rows = rows(uneven(300), new ErrorRates(0.1, 0), 6, RunControl.NONE);

        for (Row row : rows) {
            if (row.kind() == Kind.MIRROR) {
                assertThat(row.covered()).as(row.people().name()).isBetween(0.85, 1.0);
            }
            assertThat(row.medianWidth()).isBetween(1.0, 300.0);
            assertThat(Math.exp(row.meanLogWidth())).isBetween(1.0, 300.0);
        }
        assertThat(rows.stream().map(Row::people)).contains(People.FIRST_20, People.FIRST_100, People.ABOVE_LEAST);
        assertThat(rows(uneven(300), new ErrorRates(0.1, 0), 6, RunControl.NONE))
                .isEqualTo(rows);
    }

    @Test
    void stopsWhenItIsAskedTo() {
        RunControl impatient = new RunControl() {
            private int done;

            @Override
            public void phase(String name, long totalWork) {}

            @Override
            public void advance(long work) {
                done++;
            }

            @Override
            public boolean cancelled() {
                return done >= 3;
            }
        };
        Assertions.assertThatThrownBy(() -> rows(SeededGraphs.star(20), new ErrorRates(0.1, 0), 1, impatient))
                .isInstanceOf(CancellationException.class);
    }
}
