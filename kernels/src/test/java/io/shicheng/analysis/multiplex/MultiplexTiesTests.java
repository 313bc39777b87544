package io.shicheng.analysis.multiplex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.multiplex.Holding.Life;
import io.shicheng.analysis.multiplex.Holding.Placement;
import io.shicheng.analysis.multiplex.MultiplexTies.Counting;
import io.shicheng.analysis.multiplex.MultiplexTies.Tie;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MultiplexTiesTests {
    private static final int START = Holding.UNKNOWN_START;
    private static final int END = Holding.UNKNOWN_END;

    @Test
    void whatATieCountsForByHand() {
        assertThat(TieDecay.left(10, 20)).isEqualTo(0.707106781, within(1e-9));
        assertThat(TieDecay.strength(0.8, 1, 0.5, 15, 30)).isEqualTo(0.282842712, within(1e-9));
        assertThat(TieDecay.strength(0.8, 1, 0.5, -3, 30)).isEqualTo(0.4);
    }

    @Test
    void livesBoundWhenATieCanHaveHeld() {
        Life one = Life.of(1400, 1400, 1460, 1460);
        Life other = Life.of(START, END, 1500, 1500);
        assertThat(Holding.of(START, END, one, other)).isEqualTo(new Holding(1400, 1460));
        assertThat(Holding.of(1420, END, one, other)).isEqualTo(new Holding(1420, 1460));
        assertThat(Holding.of(START, END, Life.UNKNOWN, Life.UNKNOWN).placement())
                .isEqualTo(Placement.UNPLACED);
        assertThat(Holding.of(1470, 1480, one, other).placement()).isEqualTo(Placement.CONTRADICTORY);
        assertThat(Life.of(1500, 1500, 1460, 1460)).isEqualTo(Life.UNKNOWN);
        assertThat(new Holding(1400, 1460).within(1460, 1500)).isTrue();
        assertThat(new Holding(1400, 1460).within(1461, 1500)).isFalse();
        assertThat(one.in(1460)).isTrue();
        assertThat(one.in(1461)).isFalse();
    }

    private static MultiplexTies drawn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ties.add(new Tie(
                    random.nextInt(20),
                    random.nextInt(20),
                    random.nextInt(2),
                    random.nextBoolean(),
                    random.nextInt(1, 5),
                    random.nextInt(1, 11) / 10.0,
                    1900 + random.nextInt(50),
                    new Holding(1900, 1950)));
        }
        return new MultiplexTies(20, List.of("one", "other"), ties);
    }

    private static List<Integer> order(CsrGraph graph, String code) {
        double[] scores = Measures.ofCode(code)
                .orElseThrow()
                .scores(graph, Settings.usual().withWeighted(true), RunControl.NONE)
                .values();
        RankBlocks ranks = RankBlocks.of(scores);
        List<Integer> places = new ArrayList<>();
        for (int v = 0; v < scores.length; v++) {
            places.add(ranks.best(v));
        }
        return places;
    }

    @Test
    void aLaterReferenceYearChangesNoRankByStrength() {
        for (long seed = 0; seed < 50; seed++) {
            MultiplexTies ties = drawn(seed);
            List<Integer> before =
                    order(ties.graph(new Counting(new double[] {1, 0.5}, 20, 1960), false, true), "strength");
            List<Integer> after =
                    order(ties.graph(new Counting(new double[] {1, 0.5}, 20, 1985), false, true), "strength");
            assertThat(after).as("seed %d", seed).isEqualTo(before);
        }
    }

    @Test
    void twiceTheWeightOfAllKindsChangesNoRankOfAnyMeasure() {
        for (String code : List.of(
                "strength",
                "betweenness",
                "harmonic",
                "closeness",
                "pagerank",
                "eigenvector",
                "katz",
                "constraint",
                "effective-size",
                "coreness")) {
            for (long seed = 0; seed < 10; seed++) {
                MultiplexTies ties = drawn(seed);
                Counting counting = new Counting(new double[] {1, 0.5}, 0, END);
                Counting twice = new Counting(new double[] {2, 1}, 0, END);
                assertThat(order(ties.graph(twice, false, true), code))
                        .as("%s, seed %d", code, seed)
                        .isEqualTo(order(ties.graph(counting, false, true), code));
            }
        }
    }

    @Test
    void exactStrengthsAreThoseOfTheGraph() {
        for (long seed = 0; seed < 50; seed++) {
            MultiplexTies ties = drawn(seed);
            Counting counting = new Counting(new double[] {1, 0.25}, 10, 1960);
            double[] scores = Measures.ofCode("strength")
                    .orElseThrow()
                    .scores(ties.graph(counting, false, true), Settings.usual().withWeighted(true), RunControl.NONE)
                    .values();
            for (int v = 0; v < scores.length; v++) {
                assertThat(ties.strengths(counting, false, _ -> true)[v].doubleValue())
                        .isEqualTo(scores[v], within(1e-12));
            }
        }
    }
}
