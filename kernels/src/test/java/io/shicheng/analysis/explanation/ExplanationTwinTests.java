package io.shicheng.analysis.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Shares add up to what the measure says, and what is left is what the measure says of the graph without the tie. */
class ExplanationTwinTests {
    private static final Settings USUAL = Settings.usual().withThreads(1);
    /** What is left has the bits of a run without the tie, where all strengths are 1. */
    private static final List<String> EXACT =
            List.of("degree", "students", "m-index", "clustering", "coreness", "harmonic", "closeness", "reach");

    /** The same where strengths count, too. */
    private static final List<String> AROUND = List.of("constraint", "effective-size", "efficiency");

    static List<Measure> explained() {
        return Measures.all().stream()
                .filter(measure -> measure.explainer() != null)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("explained")
    void sharesAddUpToTheScoreAndWhatIsLeftIsMeasured(Measure measure) {
        SeededGraphs.seeds().limit(30).forEach(seed -> assertExplained(measure, seed));
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("explained")
    void theSameOnTwoHundredGraphs(Measure measure) {
        SeededGraphs.seeds().forEach(seed -> assertExplained(measure, seed));
    }

    private static void assertExplained(Measure measure, long seed) {
        boolean directed = measure.sense() == Sense.LINEAGE || measure.sense() != Sense.UNDIRECTED && seed % 2 == 0;
        boolean weighted = seed % 3 == 0 && measure.sense() != Sense.LINEAGE;
        CsrGraph graph = SeededGraphs.random(seed, directed, weighted);
        Settings settings = USUAL.withWeighted(weighted);
        if (measure.parameters().contains(Parameters.DECAY) && seed % 2 == 0) {
            settings = settings.with(Parameters.DECAY, 0.5).with(Parameters.GENERATIONS, (int) (seed % 5));
        }
        double[] scores;
        try {
            scores = measure.scores(graph, settings, RunControl.NONE).values();
        } catch (UnmeasurableException e) {
            return; // such as a directed graph without a cycle, for an eigenvector
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 4; i++) {
            assertVertex(measure, graph, settings, scores, random.nextInt(graph.vertexCount()));
        }
    }

    private static void assertVertex(Measure measure, CsrGraph graph, Settings settings, double[] scores, int vertex) {
        Explanation found = measure.explain(graph, settings, scores, vertex, RunControl.NONE);
        String what = measure.code() + " of " + vertex;
        if (Double.isNaN(scores[vertex])) {
            assertThat(found.score()).as(what).isNaN();
            assertThat(found.carriers()).as(what).isEmpty();
            return;
        }
        double sum = found.base();
        for (double share : found.shares()) {
            assertThat(share).as(what).isNotNegative();
            sum += share;
        }
        assertThat(found.score()).as(what).isCloseTo(scores[vertex], within(1e-9 * (1 + Math.abs(scores[vertex]))));
        assertThat(sum).as(what + " in shares").isCloseTo(scores[vertex], within(1e-9 * (1 + scores[vertex])));
        for (int c = 0; c < Math.min(5, found.carriers().length); c++) {
            int carrier = found.carriers()[c];
            double left;
            try {
                left = measure.scores(graph.without(vertex, carrier), settings, RunControl.NONE)
                        .values()[vertex];
            } catch (UnmeasurableException e) {
                continue;
            }
            double told = Double.isNaN(found.without()[c])
                    ? measure.without(graph, settings, vertex, carrier, RunControl.NONE)
                    : found.without()[c];
            boolean exact = EXACT.contains(measure.code()) && !(settings.weighted() && graph.weighted())
                    || AROUND.contains(measure.code());
            if (Double.isNaN(left)) {
                assertThat(told).as(what + " without " + carrier).isNaN();
            } else if (exact) {
                assertThat(told).as(what + " without " + carrier).isEqualTo(left);
            } else {
                assertThat(told).as(what + " without " + carrier).isCloseTo(left, within(1e-7 * (1 + Math.abs(left))));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"betweenness, false", "betweenness, true", "harmonic, false", "pagerank, true"})
    void theBitsAreTheSameForAnyNumberOfThreads(String code, boolean weighted) {
        Measure measure = Measures.ofCode(code).orElseThrow();
        CsrGraph graph = SeededGraphs.large(5, false, weighted);
        Settings settings = USUAL.withWeighted(weighted);
        for (int vertex : new int[] {0, 17, 400}) {
            Explanation one = measure.explain(graph, settings, null, vertex, RunControl.NONE);
            for (int threads : new int[] {2, 5}) {
                assertThat(measure.explain(graph, settings.withThreads(threads), null, vertex, RunControl.NONE))
                        .isEqualTo(one);
            }
        }
    }
}
