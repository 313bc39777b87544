package io.shicheng.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.SharedNetworks.Named;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensitivityTests {
    private static double slow(double[] seen, double[] truth) {
        long pairs = 0;
        long right = 0;
        for (int u = 0; u < seen.length; u++) {
            for (int v = 0; v < seen.length; v++) {
                if (seen[u] > seen[v]) {
                    pairs++;
                    right += truth[u] > truth[v] ? 1 : 0;
                }
            }
        }
        return pairs == 0 ? Double.NaN : (double) right / pairs;
    }

    @Test
    void countsPairsAsTheDefinitionDoes() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = random.nextInt(1, 60);
            double[] seen = random.ints(n, 0, 1 + n / 2).asDoubleStream().toArray();
            double[] truth = random.ints(n, 0, 1 + n).asDoubleStream().toArray();
            assertThat(Sensitivity.of(RankBlocks.of(seen), RankBlocks.of(truth)))
                    .as("seed " + seed)
                    .isEqualTo(Double.valueOf(slow(seen, truth)));
        }
    }

    /** Of networks that lose one tie in ten: as it is, and as one level down says that it is. */
    @ParameterizedTest
    @CsvSource({
        "lesmis, degree, 0.954, 0.957, 60",
        "lesmis, harmonic, 0.937, 0.936, 60",
        "painter_palette, betweenness, 0.953, 0.953, 6",
        "painter_palette, harmonic, 0.935, 0.935, 6"
    })
    void whatOneLevelDownSaysOfTheLevelAbove(String network, String code, double truth, double estimated, int trials) {
        CsrGraph graph = network(network).graph();
        Measure measure = Measures.ofCode(code).orElseThrow();
        RankBlocks whole = ranks(measure, graph);
        ErrorRates rates = new ErrorRates(0.1, 0);
        long[] names = TieThinning.names(graph.vertexCount(), String::valueOf);
        double above = 0;
        double below = 0;
        int rounds = 10;
        for (int trial = 0; trial < trials; trial++) {
            CsrGraph recorded = new TieThinning(graph, names, rates, 5).replicate(trial);
            RankBlocks observed = ranks(measure, recorded);
            above += Sensitivity.of(observed, whole);
            TieThinning again = new TieThinning(recorded, names, rates, 1_000 + trial);
            for (int round = 0; round < rounds; round++) {
                below += Sensitivity.of(ranks(measure, again.replicate(round)), observed) / rounds;
            }
        }
        assertThat(above / trials).as("in truth").isCloseTo(truth, within(0.008));
        assertThat(below / trials).as("one level down").isCloseTo(estimated, within(0.008));
    }

    private static Named network(String name) {
        return name.equals("lesmis") ? SharedNetworks.graph(name) : SharedNetworks.table(name, 0, kind -> true);
    }

    private static RankBlocks ranks(Measure measure, CsrGraph graph) {
        return RankBlocks.of(
                measure.scores(graph, Settings.usual(), RunControl.NONE).values());
    }
}
