package io.shicheng.analysis.rewiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("thorough")
class BeyondDegreeTests {
    private static double[] scores(String code, CsrGraph graph) {
        Measure measure = Measures.ofCode(code).orElseThrow();
        return measure.replicateScores(graph, Settings.usual(), RunControl.NONE).values();
    }

    private static BeyondDegree of(String code, CsrGraph graph, int rounds, long seed) {
        return BeyondDegree.of(
                graph, scores(code, graph), rounds, seed, (other, _) -> scores(code, other), RunControl.NONE);
    }

    /** A network that was itself rewired is none of those that are unusual, but for five in a hundred by chance. */
    @ParameterizedTest
    @ValueSource(strings = {"betweenness", "harmonic", "coreness"})
    void ofARewiredNetworkFiveInAHundredAreUnusual(String code) {
        CsrGraph painters =
                SharedNetworks.table("painter_palette", 0, _ -> true).graph();
        EdgeSwitching switching = new EdgeSwitching(painters);
        double unusual = 0;
        double judged = 0;
        for (int trial = 0; trial < 4; trial++) {
            BeyondDegree found = of(code, switching.rewired(1_000, trial), 199, trial);
            judged +=
                    Arrays.stream(found.chance()).filter(p -> !Double.isNaN(p)).count();
            unusual += Arrays.stream(found.chance()).filter(p -> p <= 0.05).count();
        }
        System.out.printf("%s of rewired networks: %.4f of %.0f unusual%n", code, unusual / judged, judged);
        // where many share a score, fewer can be
        assertThat(unusual / judged).isBetween(code.equals("coreness") ? 0 : 0.035, 0.065);
    }

    /** Two cliques and one who joins them: few ties, and all that is between. */
    @Test
    void whoAloneJoinsTwoPartsIsBeyondTheirNumberOfTies() {
        CsrBuilder builder = new CsrBuilder(21, false, false);
        for (int part = 0; part < 2; part++) {
            for (int v = 0; v < 10; v++) {
                for (int w = 0; w < v; w++) {
                    builder.add(10 * part + v, 10 * part + w, 1);
                }
            }
            builder.add(20, 10 * part, 1);
        }
        CsrGraph graph = builder.build();
        BeyondDegree found = of("betweenness", graph, 199, 1);
        assertThat(found.moreThan()[20]).isEqualTo(1);
        assertThat(found.chance()[20]).isEqualTo(0.005);
        assertThat(found.rate()[20]).isLessThanOrEqualTo(0.1);
        assertThat(found.expected()[20]).isLessThan(scores("betweenness", graph)[20]);
        BeyondDegree degree = of("degree", graph, 19, 1);
        assertThat(degree.chance()).as("everybody keeps theirs").containsOnly(Double.NaN);
    }
}
