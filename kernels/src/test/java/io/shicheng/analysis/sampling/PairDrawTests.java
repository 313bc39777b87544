package io.shicheng.analysis.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PairDrawTests {
    private static SampledBlock weights(long[] source, long[] target) {
        int n = source.length;
        int[] none = {};
        return new SampledBlock(new int[n + 1], none, new int[n + 1], none, null, null, new int[n], source, target);
    }

    @Test
    void drawsPairsInProportionToTheirWeightsAndNeverTwiceTheSame() {
        long[] source = {0, 1, 5, 0, 1_000_000, 2};
        long[] target = {3, 0, 1, 0, 1_000_000, 1};
        PairDraw draw = new PairDraw(weights(source, target));
        double all = 0;
        for (int s = 0; s < 6; s++) {
            for (int t = 0; t < 6; t++) {
                all += s == t ? 0 : source[s] * target[t];
            }
        }
        assertThat((double) draw.pairs()).isEqualTo(all);
        int samples = 200_000;
        int[][] seen = new int[6][6];
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < samples; i++) {
            int s = draw.source(random);
            seen[s][draw.target(s, random)]++;
        }
        for (int s = 0; s < 6; s++) {
            for (int t = 0; t < 6; t++) {
                double expected = s == t ? 0 : source[s] * target[t] / all;
                assertThat(seen[s][t] / (double) samples)
                        .as("%s to %s", s, t)
                        .isCloseTo(expected, Offset.offset(5 * Math.sqrt(expected / samples) + 1e-12));
            }
        }
    }
}
