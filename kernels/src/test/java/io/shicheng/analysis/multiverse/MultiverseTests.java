package io.shicheng.analysis.multiverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.multiverse.Multiverse.Choice;
import io.shicheng.analysis.multiverse.Multiverse.World;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MultiverseTests {
    private static Optional<World> world(double... scores) {
        BitSet none = new BitSet();
        for (int v = 0; v < scores.length; v++) {
            none.set(v, Double.isNaN(scores[v]));
        }
        return Optional.of(new World(RankBlocks.of(scores), none));
    }

    @Test
    void oneWorldIsTheRanking() {
        Multiverse.Found found =
                Multiverse.of(List.of(), 5, 3, options -> world(5, 4, 3, 3, Double.NaN), RunControl.NONE);
        assertThat(found.shares()).containsExactly(1, 1, 0.5, 0.5, 0);
        assertThat(found.best()).containsExactly(1, 2, 3, 3, 0);
        assertThat(found.moved()).containsOnly(Optional.empty());
        assertThat(found.worlds()).isEqualTo(1);
    }

    @Test
    void theChoiceThatMovesMost() {
        List<Choice> choices =
                List.of(new Choice("kind", List.of("in", "out")), new Choice("hops", List.of("1", "2", "3")));
        Multiverse.Found found = Multiverse.of(
                choices,
                3,
                1,
                options -> options[0] == 1 && options[1] == 2
                        ? Optional.empty()
                        : options[0] == 0 ? world(3, 2, 1) : options[1] == 0 ? world(2, 3, 1) : world(2, 1, 3),
                RunControl.NONE);
        assertThat(found.worlds()).isEqualTo(5);
        assertThat(found.leftOut()).isEqualTo(1);
        assertThat(found.shares()).containsExactly(0.6, 0.2, 0.2);
        assertThat(found.moved().get(0)).contains(new Multiverse.Moved(0, 0, 1, 1, 0));
        assertThat(found.moved().get(1)).contains(new Multiverse.Moved(0, 1, 0.5, 0, 0));
        assertThat(found.worst()).containsExactly(2, 3, 3);
    }

    /** The slow twin asks each world for each place. */
    @Test
    void sharesAreMeansOverWorldsAndAddUpToTheFirst() {
        for (long seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int people = random.nextInt(2, 12);
            int first = random.nextInt(1, people + 1);
            double[][] scores = new double[6][people];
            for (double[] each : scores) {
                Arrays.setAll(each, v -> random.nextInt(4));
            }
            List<Choice> choices =
                    List.of(new Choice("one", List.of("a", "b")), new Choice("other", List.of("a", "b", "c")));
            Multiverse.Found found = Multiverse.of(
                    choices, people, first, options -> world(scores[3 * options[0] + options[1]]), RunControl.NONE);
            assertThat(Arrays.stream(found.shares()).sum()).as("seed %d", seed).isEqualTo(first, within(1e-9));
            for (int v = 0; v < people; v++) {
                double[] of = new double[6];
                for (int w = 0; w < 6; w++) {
                    double own = scores[w][v];
                    long above = Arrays.stream(scores[w]).filter(s -> s > own).count();
                    long equal = Arrays.stream(scores[w]).filter(s -> s == own).count();
                    of[w] = Math.clamp((first - above) / (double) equal, 0, 1);
                }
                assertThat(found.shares()[v])
                        .isEqualTo(Arrays.stream(of).average().orElse(0), within(1e-9));
                double byOne = Math.abs(of[0] + of[1] + of[2] - of[3] - of[4] - of[5]) / 3;
                double[] others = {(of[0] + of[3]) / 2, (of[1] + of[4]) / 2, (of[2] + of[5]) / 2};
                double byOther = Arrays.stream(others).max().orElse(0)
                        - Arrays.stream(others).min().orElse(0);
                assertThat(found.moved().get(v).map(Multiverse.Moved::by).orElse(0.0))
                        .isEqualTo(Math.max(byOne, byOther), within(1e-9));
            }
        }
    }
}
