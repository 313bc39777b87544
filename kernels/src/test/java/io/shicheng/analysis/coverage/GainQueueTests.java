package io.shicheng.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GainQueueTests {
    private record Candidate(int gain, int vertex) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            return gain == other.gain ? Integer.compare(vertex, other.vertex) : Integer.compare(other.gain, gain);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void givesOutTheGreatestGainAndOfEqualsTheSmallestVertexAsGainsFall(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TreeSet<Candidate> sorted = new TreeSet<>();
        GainQueue queue = new GainQueue(1);
        for (int v = 0; v < 200; v++) {
            int gain = v == 17 ? Integer.MAX_VALUE : random.nextInt(20);
            sorted.add(new Candidate(gain, v));
            if (v < 100) {
                queue.append(gain, v);
            } else {
                queue.add(gain, v);
            }
            if (v == 99) {
                queue.order();
            }
        }
        while (!queue.isEmpty()) {
            Candidate first = sorted.pollFirst();
            assertThat(first).isEqualTo(new Candidate(queue.firstGain(), queue.first()));
            if (random.nextBoolean()) {
                assertThat(queue.poll()).isEqualTo(first.vertex());
            } else {
                Candidate fallen = new Candidate(random.nextInt(first.gain() == 0 ? 1 : first.gain()), first.vertex());
                sorted.add(fallen);
                assertThat(queue.fall(fallen.gain())).isEqualTo(sorted.first().equals(fallen));
            }
        }
        assertThat(sorted).isEmpty();
    }
}
