package io.shicheng.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.agreement.NominationIntervals.Given;
import io.shicheng.analysis.uncertainty.RankBlocks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NominationIntervalsTests {
    private static NominationIntervals of(List<Given> given, int vertices, int rounds, long seed) {
        SplittableRandom draws = new SplittableRandom(seed + 1);
        return NominationIntervals.of(
                given, vertices, rounds, seed, scores -> RankBlocks.of(scores).drawn(draws));
    }

    private static Given names(int... vertices) {
        double[] weights = new double[vertices.length];
        Arrays.fill(weights, 1);
        return new Given(vertices, weights);
    }

    @Test
    void whomAllNameIsFirstWhoeverIsAsked() {
        List<Given> given = List.of(names(0, 1), names(0, 1), names(0), names(0, 2));
        NominationIntervals found = of(given, 4, 199, 1);
        assertThat(found.best()[0]).isEqualTo(1);
        assertThat(found.worst()[0])
                .as("now and then all who are drawn name another too")
                .isLessThanOrEqualTo(2);
        assertThat(found.worst()[3]).isEqualTo(4);
        assertThat(found.disagrees(0, 3, 4)).isTrue();
        assertThat(found.disagrees(0, 1, 4)).isFalse();
        assertThat(of(given, 4, 199, 1).best()).isEqualTo(found.best());
    }

    /** Nominators of a population, drawn anew: the interval holds the rank among all of them nine times in ten. */
    @Test
    void holdsTheRankAmongAllWhoCouldHaveBeenAsked() {
        int people = 12;
        double[] sure = new double[people];
        Arrays.setAll(sure, v -> (people - v) / (people + 1.0));
        int held = 0;
        int judged = 0;
        for (int trial = 0; trial < 60; trial++) {
            SplittableRandom random = new SplittableRandom(trial);
            List<Given> given = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                given.add(names(IntStream.range(0, people)
                        .filter(v -> random.nextDouble() < sure[v])
                        .toArray()));
            }
            NominationIntervals found = of(given, people, 199, trial);
            for (int v = 0; v < people; v++) {
                judged++;
                held += found.best()[v] <= v + 1 && v + 1 <= found.worst()[v] ? 1 : 0;
            }
        }
        assertThat((double) held / judged).isBetween(0.85, 1.0);
    }
}
