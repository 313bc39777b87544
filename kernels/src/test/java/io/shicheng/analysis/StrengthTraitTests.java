package io.shicheng.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures of which strengths count where they are asked for say so, and no others. */
class StrengthTraitTests {
    private static boolean changes(Measure measure, long seed) {
        CsrGraph graph = SeededGraphs.large(seed, measure.sense() == Sense.LINEAGE, true);
        Settings settings = Settings.usual().withThreads(1);
        double[] counted = measure.scores(graph, settings.withWeighted(false), RunControl.NONE)
                .values();
        double[] weighed = measure.scores(graph, settings.withWeighted(true), RunControl.NONE)
                .values();
        return !Arrays.equals(counted, weighed);
    }

    @Test
    void theTraitIsTrueOfEachMeasure() {
        List<String> changed = new ArrayList<>();
        for (Measure measure : Measures.all()) {
            if (changes(measure, 1) || changes(measure, 2)) {
                changed.add(measure.code());
            }
        }
        assertThat(changed)
                .containsExactlyElementsOf(Measures.having(Trait.TAKES_STRENGTHS))
                .contains("pagerank", "harmonic", "leiden")
                .doesNotContain("degree", "strength", "reach");
    }

    @Test
    void whoeverAsksForAMeasureOfStrengthsSaysHowTheyComeAbout() {
        for (Measure measure : Measures.all()) {
            boolean strengths = measure.has(Trait.STRENGTHS) || measure.has(Trait.TAKES_STRENGTHS);
            boolean asked = measure.ranks() || measure.scale() == Measure.Scale.LABELS;
            for (var parameter : List.of(Parameters.HALF_LIFE, Parameters.KIND_WEIGHT)) {
                assertThat(measure.parameters().contains(parameter))
                        .as(measure.code())
                        .isEqualTo(strengths && asked);
            }
        }
    }
}
