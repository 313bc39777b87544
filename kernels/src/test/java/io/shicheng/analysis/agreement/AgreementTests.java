package io.shicheng.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.SlowTwins;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nominations and computed orders: published values of the kite, and pairs counted one by one. */
class AgreementTests {
    /** Andre, Beverley, Carol, Diane, Ed, Fernando, Garth, Heather, Ike, Jane. */
    private static final double[] NOMINATIONS = {1, 0, 0, 4, 1, 3, 3, 5, 2, 0};

    private static double[] betweenness() {
        return Measures.ofCode("betweenness")
                .orElseThrow()
                .scores(SeededGraphs.kite(), Settings.usual(), RunControl.NONE)
                .values();
    }

    private static int[] order(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(v -> -scores[v]).thenComparingInt(v -> v))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Test
    void theKite() {
        KendallTau tau = KendallTau.of(NOMINATIONS, betweenness());
        assertThat(tau).isEqualTo(new KendallTau(33, 4, 3, 3));
        assertThat(tau.tau()).isCloseTo(0.725, within(1e-12));
        TopAgreement top = TopAgreement.of(order(NOMINATIONS), order(betweenness()), 5);
        assertThat(top.rankBiased(0.9)).isCloseTo(0.319285, within(1e-9));
        assertThat(top.extrapolated(0.9)).isCloseTo(0.909775, within(1e-9));
        assertThat(top.overlap(3)).isEqualTo(2);
        assertThat(top.chance(3)).isCloseTo(0.183333, within(1e-6));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void tauCountsPairs(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(40);
        double[] first = random.doubles(n, 0, 6).map(Math::floor).toArray();
        double[] second = random.doubles(n, 0, 6).map(Math::floor).toArray();
        long[] counts = new long[4];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double one = Double.compare(first[i], first[j]);
                double other = Double.compare(second[i], second[j]);
                if (one * other != 0) {
                    counts[one * other > 0 ? 0 : 1]++;
                } else if (one != other) {
                    counts[one == 0 ? 2 : 3]++;
                }
            }
        }
        assertThat(KendallTau.of(first, second)).isEqualTo(new KendallTau(counts[0], counts[1], counts[2], counts[3]));
    }

    /** Banerjee et al.: the kite has λ = 4.306403795 and a diameter of 4. */
    @Test
    void diffusionOfTheKite() {
        var diffusion = Measures.ofCode("diffusion").orElseThrow();
        var usual = diffusion.scores(SeededGraphs.kite(), Settings.usual(), RunControl.NONE);
        assertThat(Objects.requireNonNull(usual.facts().get("eigenvalue")).doubleValue())
                .isCloseTo(4.306403795, within(1e-9));
        assertThat(usual.facts()).containsEntry("rounds", 4);
        assertThat(usual.values()[3]).isCloseTo(5.383066, within(1e-6));
        assertThat(usual.values()[5]).isCloseTo(4.539811, within(1e-6));
        double[] told = diffusion
                .scores(
                        SeededGraphs.kite(),
                        Settings.usual().with(Parameters.PASSING, 0.2).with(Parameters.ROUNDS, 3),
                        RunControl.NONE)
                .values();
        assertThat(told[3]).isCloseTo(3.024, within(1e-12));
        assertThat(told[5]).isCloseTo(2.56, within(1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void diffusionIsWhatTheMatrixSays(long seed) {
        boolean weighted = seed % 2 == 0;
        CsrGraph graph = SeededGraphs.random(seed, seed % 3 == 0, weighted);
        double[] found = Measures.ofCode("diffusion")
                .orElseThrow()
                .scores(
                        graph,
                        Settings.usual()
                                .withWeighted(weighted)
                                .with(Parameters.PASSING, 0.3)
                                .with(Parameters.ROUNDS, 4),
                        RunControl.NONE)
                .values();
        double[][] matrix = SlowTwins.matrix(graph.undirected(weighted), weighted);
        int n = matrix.length;
        double[] round = new double[n];
        Arrays.fill(round, 1);
        double[] heard = new double[n];
        for (int t = 0; t < 4; t++) {
            double[] next = new double[n];
            for (int v = 0; v < n; v++) {
                for (int w = 0; w < n; w++) {
                    next[v] += 0.3 * matrix[v][w] * round[w];
                }
                heard[v] += next[v];
            }
            round = next;
        }
        for (int v = 0; v < n; v++) {
            assertThat(found[v]).isCloseTo(heard[v], within(1e-9 * (1 + heard[v])));
        }
    }

    @Test
    void theSameOrderAgreesWholly() {
        int[] order = {3, 1, 2, 0};
        assertThat(TopAgreement.of(order, order, 4).extrapolated(0.9)).isCloseTo(1, within(1e-15));
        assertThat(TopAgreement.of(order, new int[] {0, 2, 1, 3}, 2).overlap(2)).isZero();
    }
}
