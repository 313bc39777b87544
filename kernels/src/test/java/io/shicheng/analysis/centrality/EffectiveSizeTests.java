package io.shicheng.analysis.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.SlowTwins;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Effective size and efficiency against the definition on matrices. */
class EffectiveSizeTests {
    private static double[] scores(String code, CsrGraph graph, boolean weighted, int threads) {
        return Measures.ofCode(code)
                .orElseThrow()
                .scores(graph, Settings.usual().withWeighted(weighted).withThreads(threads), RunControl.NONE)
                .values();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void isWhatTheMatrixSays(long seed) {
        boolean weighted = seed % 2 == 0;
        CsrGraph graph = SeededGraphs.random(seed, seed % 3 == 0, weighted);
        double[][] z = SlowTwins.matrix(graph, weighted);
        int n = z.length;
        double[][] both = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                both[i][j] = graph.directed() ? z[i][j] + z[j][i] : z[i][j];
            }
        }
        double[] sizes = scores("effective-size", graph, weighted, 1);
        double[] efficiencies = scores("efficiency", graph, weighted, 1);
        assertThat(scores("effective-size", graph, weighted, 4)).containsExactly(sizes);
        for (int i = 0; i < n; i++) {
            int contacts = (int) Arrays.stream(both[i]).filter(each -> each > 0).count();
            double size = contacts == 0 ? Double.NaN : size(both, i);
            if (contacts == 0) {
                assertThat(sizes[i]).isNaN();
                assertThat(efficiencies[i]).isNaN();
            } else {
                assertThat(sizes[i]).isCloseTo(size, within(1e-11));
                assertThat(efficiencies[i]).isCloseTo(size / contacts, within(1e-11));
            }
        }
    }

    private static double size(double[][] both, int i) {
        double strength = Arrays.stream(both[i]).sum();
        double size = 0;
        for (int j = 0; j < both.length; j++) {
            if (both[i][j] > 0) {
                double strongest = Arrays.stream(both[j]).max().orElseThrow();
                size++;
                for (int q = 0; q < both.length; q++) {
                    size -= q == j ? 0 : both[i][q] / strength * both[j][q] / strongest;
                }
            }
        }
        return size;
    }

    @Test
    void ofTheMedici() {
        SharedNetworks.Named families = SharedNetworks.families();
        int medici = families.of("Medici")[0];
        assertThat(scores("effective-size", families.graph(), false, 1)[medici]).isCloseTo(17 / 3.0, within(1e-12));
        assertThat(scores("efficiency", families.graph(), false, 1)[medici]).isCloseTo(17 / 18.0, within(1e-12));
    }

    @Test
    void closedForms() {
        assertThat(scores("effective-size", SeededGraphs.star(9), false, 1)[0]).isEqualTo(8);
        assertThat(scores("efficiency", SeededGraphs.star(9), false, 1)[0]).isEqualTo(1);
        assertThat(scores("effective-size", SeededGraphs.complete(7), false, 1)[3])
                .isCloseTo(1, within(1e-12));
    }
}
