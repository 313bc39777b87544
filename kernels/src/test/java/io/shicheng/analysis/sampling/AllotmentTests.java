package io.shicheng.analysis.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AllotmentTests {
    @Test
    void partsAddUpToNoMoreThanWhatThereIsToSplit() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 50; round++) {
            int pilotSamples = 300;
            int[] pilot = new int[random.nextInt(1, 5000)];
            for (int v = 0; v < pilot.length; v++) {
                pilot[v] = random.nextInt(10) == 0 ? random.nextInt(pilotSamples + 1) : random.nextInt(3);
            }
            Allotment allotment = new Allotment(pilot, pilotSamples, 0.02, 0.1);
            double sum = 0;
            for (int count : pilot) {
                sum += 2 * Math.exp(-allotment.nats(count));
            }
            assertThat(sum).isBetween(0.01, 0.1 + 1e-12);
        }
    }

    @Test
    void vertexOnHalfOfThePathsGetsNearlyAll() {
        int[] pilot = new int[100_000];
        pilot[7] = 500;
        Allotment allotment = new Allotment(pilot, 1000, 0.01, 0.1);
        assertThat(allotment.nats(500)).isLessThan(4);
        assertThat(allotment.nats(0)).isGreaterThan(15);
        // an even split would take ln(2 · 10⁵ / 0.1) · 2 · ¼ / ε² = 72,543
        assertThat(allotment.samples()).isBetween(15_000L, 25_000L);
    }
}
