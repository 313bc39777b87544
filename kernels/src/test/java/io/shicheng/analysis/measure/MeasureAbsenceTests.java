package io.shicheng.analysis.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.Measures;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which values say that a vertex has none of what is measured. */
class MeasureAbsenceTests {
    static List<Measure> ranked() {
        return Measures.all().stream().filter(Measure::ranks).toList();
    }

    static List<Measure> tellingOfAnyTie() {
        return ranked().stream().filter(Measure::tellsOfAnyTie).toList();
    }

    /** Vertices 0 and 1 are tied, 2 to nobody. */
    private static CsrGraph oneTie(boolean directed) {
        CsrBuilder builder = new CsrBuilder(3, directed, false);
        builder.add(0, 1, 1);
        return builder.build();
    }

    private static double[] scores(Measure measure) {
        CsrGraph graph = oneTie(measure.sense() != Measure.Sense.UNDIRECTED);
        return measure.scores(graph, Settings.usual(), RunControl.NONE).values();
    }

    @ParameterizedTest
    @MethodSource("ranked")
    void somebodyWhoIsTiedToNobodyHasNone(Measure measure) {
        assertThat(measure.none(0, true)).isTrue();
        assertThat(measure.none(17, true)).isTrue();
        assertThat(measure.none(Double.NaN, false)).isTrue();
        assertThat(measure.none(17, false)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("tellingOfAnyTie")
    void aSingleTieGivesSomebodySome(Measure measure) {
        double[] scores = scores(measure);
        assertThat(measure.none(scores[0], false) && measure.none(scores[1], false))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("ranked")
    void aValueOfZeroIsNoneUnlessTheMeasureComparesAllWhoHaveATie(Measure measure) {
        boolean comparesAll =
                List.of("pagerank", "katz", "constraint", "components").contains(measure.code());
        assertThat(measure.none(0, false)).isEqualTo(!comparesAll);
    }
}
