package io.shicheng.reconciliation.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.reconciliation.linkage.FellegiSunter.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FellegiSunterTests {
    private static final double[][] MATCHES = {{0.9, 0.1}, {0.8, 0.2}, {0.7, 0.3}};
    private static final double[][] OTHERS = {{0.2, 0.8}, {0.1, 0.9}, {0.3, 0.7}};
    private static final boolean[] FREE = new boolean[3];

    @Test
    void theOddsAreThoseOfAllPairsTimesTheWeights() {
        FellegiSunter model = new FellegiSunter(MATCHES, OTHERS, FREE, 0.1);
        double odds = 0.1 / 0.9 * (0.9 / 0.2) * (0.2 / 0.9);

        assertThat(model.probability(new Pattern(0, 1, FellegiSunter.MISSING)))
                .isCloseTo(odds / (1 + odds), within(1e-12));
    }

    @Test
    void whatWasPlantedIsFound() {
        List<int[]> pairs = drawn(40_000, 3);
        FellegiSunter model = new FellegiSunter(
                new double[][] {{0.6, 0.4}, {0.6, 0.4}, {0.6, 0.4}},
                new double[][] {{0.4, 0.6}, {0.4, 0.6}, {0.4, 0.6}},
                FREE,
                0.5);

        model.learn(counted(pairs), 1);

        assertThat(model.share()).isCloseTo(0.3, within(0.03));
        assertThat(model.weight(0, 0)).isCloseTo(Math.log(0.9 / 0.2), within(0.15));
        assertThat(model.weight(2, 1)).isCloseTo(Math.log(0.3 / 0.7), within(0.15));
    }

    @Test
    void itLearnsWhatASlowTwinLearnsPairByPair() {
        for (int seed = 0; seed < 20; seed++) {
            List<int[]> pairs = drawn(200, seed);
            FellegiSunter model = new FellegiSunter(MATCHES, OTHERS, FREE, 0.2);
            model.learn(counted(pairs), 5);

            double[] twin = twin(pairs, 5, 0.2);

            for (int a = 0; a < 2; a++) {
                for (int b = 0; b < 2; b++) {
                    assertThat(model.probability(new Pattern(a, b, FellegiSunter.MISSING)))
                            .isCloseTo(twin[2 * a + b], within(1e-6));
                }
            }
        }
    }

    /** Probabilities of the four outcomes of the first two comparisons, by EM over each pair. */
    private static double[] twin(List<int[]> pairs, double weight, double share) {
        double[] m = {0.9, 0.8, 0.7};
        double[] u = {0.2, 0.1, 0.3};
        double lambda = share;
        for (int round = 0; round < 200; round++) {
            double[] mSum = {weight * 0.9, weight * 0.8, weight * 0.7};
            double[] uSum = {weight * 0.2, weight * 0.1, weight * 0.3};
            double matches = 0;
            for (int[] pair : pairs) {
                double p = probability(pair, m, u, lambda);
                matches += p;
                for (int c = 0; c < 3; c++) {
                    mSum[c] += pair[c] == 0 ? p : 0;
                    uSum[c] += pair[c] == 0 ? 1 - p : 0;
                }
            }
            for (int c = 0; c < 3; c++) {
                m[c] = mSum[c] / (weight + matches);
                u[c] = uSum[c] / (weight + pairs.size() - matches);
            }
            double next = (weight * share + matches) / (weight + pairs.size());
            boolean settled = Math.abs(next - lambda) < 1e-9;
            lambda = next;
            if (settled) {
                break;
            }
        }
        double[] found = new double[4];
        for (int i = 0; i < 4; i++) {
            found[i] = probability(new int[] {i / 2, i % 2}, m, u, lambda);
        }
        return found;
    }

    private static double probability(int[] pair, double[] m, double[] u, double lambda) {
        double match = lambda;
        double other = 1 - lambda;
        for (int c = 0; c < pair.length; c++) {
            match *= pair[c] == 0 ? m[c] : 1 - m[c];
            other *= pair[c] == 0 ? u[c] : 1 - u[c];
        }
        return match / (match + other);
    }

    private static List<int[]> drawn(int count, long seed) {
        Random random = new Random(seed);
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[][] of = random.nextDouble() < 0.3 ? MATCHES : OTHERS;
            int[] pair = new int[3];
            for (int c = 0; c < 3; c++) {
                pair[c] = random.nextDouble() < of[c][0] ? 0 : 1;
            }
            pairs.add(pair);
        }
        return pairs;
    }

    private static Map<Pattern, Long> counted(List<int[]> pairs) {
        Map<Pattern, Long> counts = new TreeMap<>();
        pairs.forEach(pair -> counts.merge(new Pattern(pair), 1L, Long::sum));
        return counts;
    }
}
