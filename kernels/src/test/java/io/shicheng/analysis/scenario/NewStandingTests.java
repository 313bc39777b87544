package io.shicheng.analysis.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.scenario.TieChange.Kind;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found from scores before the change is what a run on the changed network gives, bit for bit. */
class NewStandingTests {
    private static final Settings USUAL = Settings.usual().withThreads(1);

    static List<Measure> updated() {
        return Measures.all().stream()
                .filter(measure -> measure.updater() != null)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("updated")
    void theBitsOfAFullRunOnTwoHundredSeeds(Measure measure) {
        SeededGraphs.seeds().forEach(seed -> {
            boolean directed = measure.sense() == Sense.LINEAGE || seed % 2 == 0;
            boolean weighted = seed % 3 == 0 && measure.has(Measure.Trait.TAKES_STRENGTHS);
            CsrGraph graph = SeededGraphs.random(seed, directed, weighted);
            Settings settings = USUAL.withWeighted(weighted);
            if (measure.parameters().contains(Parameters.DECAY)) {
                settings = settings.with(Parameters.DECAY, seed % 4 == 0 ? 0.5 : 1)
                        .with(Parameters.GENERATIONS, (int) (seed % 4));
            }
            assertUpdated(measure, graph, ScenarioTests.random(graph, seed, weighted), settings, "seed " + seed);
            for (TieChange each :
                    ScenarioTests.random(graph, seed + 1000, weighted).changes()) {
                assertUpdated(measure, graph, Scenario.of(each), settings, "one tie, seed " + seed);
            }
        });
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void tieByTieOnLargeGraphs(long seed) {
        List<Measure> measures = Stream.of("coreness", "components", "clustering")
                .map(code -> Measures.ofCode(code).orElseThrow())
                .toList();
        CsrGraph graph = SeededGraphs.large(seed, seed % 2 == 0, false);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 60; i++) {
            int from = random.nextInt(graph.vertexCount());
            int to = (from + 1 + random.nextInt(graph.vertexCount() - 1)) % graph.vertexCount();
            if (i % 2 == 1 && graph.outDegree(from) > 0) {
                to = graph.targets()[graph.offsets()[from]];
            }
            Kind kind = i % 2 == 0 ? Kind.ADD : Kind.REMOVE;
            Scenario scenario = Scenario.of(new TieChange(kind, from, to, 1));
            for (Measure measure : measures) {
                assertUpdated(measure, graph, scenario, USUAL, "step " + i);
            }
            graph = scenario.changed(graph);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"degree", "pagerank", "coreness", "constraint"})
    void whoIsLeftOutIsNotCounted(String code) {
        Measure measure = Measures.ofCode(code).orElseThrow();
        CsrGraph graph = SeededGraphs.random(7, false, false);
        assertUpdated(measure, graph, new Scenario(List.of(), graph.vertexCount() / 2), USUAL, code);
    }

    private static void assertUpdated(
            Measure measure, CsrGraph graph, Scenario scenario, Settings settings, String what) {
        double[] scores = measure.scores(graph, settings, RunControl.NONE).values();
        double[] kept = scores.clone();
        CsrGraph changed = scenario.changed(graph);
        double[] anew = measure.scores(changed, settings, RunControl.NONE).values();
        double[] found = NewStanding.of(measure, scenario, graph, changed, scores, settings, RunControl.NONE)
                .scores();
        assertThat(found).as(measure.code() + ", " + what).isEqualTo(anew);
        assertThat(scores).as("scores before").isEqualTo(kept);
    }
}
