package io.shicheng.analysis.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.scenario.TieChange.Kind;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scenario makes of a network, and that undoing it leaves nothing of it. */
class ScenarioTests {
    private static final Settings USUAL = Settings.usual().withThreads(2);

    /** Changes that may repeat themselves, and take back what was changed before. */
    static Scenario random(CsrGraph graph, long seed, boolean weighted) {
        SplittableRandom random = new SplittableRandom(seed);
        List<TieChange> changes = new ArrayList<>();
        int n = graph.vertexCount();
        for (int i = 0; n > 1 && i < 1 + seed % 4; i++) {
            int from = random.nextInt(n);
            int to = (from + 1 + random.nextInt(n - 1)) % n;
            if (random.nextBoolean() && graph.outDegree(from) > 0) {
                to = graph.targets()[graph.offsets()[from] + random.nextInt(graph.outDegree(from))];
            }
            Kind kind = Kind.values()[random.nextInt(3)];
            changes.add(new TieChange(kind, from, to, weighted ? 1 + random.nextInt(5) : 1));
        }
        return new Scenario(changes, Scenario.NOBODY);
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void itsInverseGivesTheOldBytesOnTwoHundredSeeds(boolean directed, boolean weighted) {
        SeededGraphs.seeds().forEach(seed -> {
            CsrGraph graph = SeededGraphs.random(seed, directed, weighted);
            Scenario scenario = random(graph, seed, weighted);
            CsrGraph back = scenario.inverse(graph).changed(scenario.changed(graph));
            assertThat(back.offsets()).as("seed " + seed).isEqualTo(graph.offsets());
            assertThat(back.targets()).as("seed " + seed).isEqualTo(graph.targets());
            assertThat(back.weights()).as("seed " + seed).isEqualTo(graph.weights());
        });
    }

    @Test
    void whoIsLeftOutTakesTheirTiesAndNobodyElse() {
        CsrGraph kite = SeededGraphs.kite();
        Scenario scenario = new Scenario(List.of(), 7);
        CsrGraph left = scenario.changed(kite);
        assertThat(left.vertexCount()).isEqualTo(9);
        assertThat(left.edgeCount()).isEqualTo(15);
        assertThat(left.arc(scenario.after(8), scenario.after(9))).isNotNegative();
        assertThat(scenario.after(7)).isEqualTo(Scenario.NOBODY);
        assertThat(scenario.touched(kite)).containsExactly(5, 6, 7, 8);
    }

    @Test
    void aTieBetweenMyrielAndGavroche() {
        SharedNetworks.Named lesmis = SharedNetworks.graph("lesmis");
        Scenario added = Scenario.of(new TieChange(Kind.ADD, lesmis.of("0")[0], lesmis.of("48")[0], 1));
        ChangedRanks betweenness = ranks("betweenness", lesmis.graph(), added);
        assertRow(betweenness.row(lesmis.of("0")[0]), 504, 513.585714, 2, 3);
        assertRow(betweenness.row(lesmis.of("48")[0]), 470.570632, 591.775394, 3, 2);
        assertRow(betweenness.row(lesmis.of("11")[0]), 1624.468800, 1433.683086, 1, 1);
        assertThat(betweenness.row(lesmis.of("0")[0]).places()).isEqualTo(1);
        ChangedRanks.Row harmonic = ranks("harmonic", lesmis.graph(), added).row(lesmis.of("0")[0]);
        assertThat(harmonic.score()).isCloseTo(37.333333, within(1e-6));
        assertThat(harmonic.newScore()).isCloseTo(40.166667, within(1e-6));
        ChangedRanks.Row pageRank = ranks("pagerank", lesmis.graph(), added).row(lesmis.of("0")[0]);
        assertThat(pageRank.score()).isCloseTo(0.0427792810, within(1e-8));
        assertThat(pageRank.newScore()).isCloseTo(0.0410864886, within(1e-8));
    }

    @Test
    void noCorenessHangsOnTheTieOfValjeanAndGavroche() {
        SharedNetworks.Named lesmis = SharedNetworks.graph("lesmis");
        Scenario removed = Scenario.of(new TieChange(Kind.REMOVE, lesmis.of("11")[0], lesmis.of("48")[0], 1));
        ChangedRanks ranks = ranks("coreness", lesmis.graph(), removed);
        List<ChangedRanks.Row> rows = ranks.rows(new int[0], 77);
        assertThat(rows).hasSize(77).allSatisfy(row -> {
            assertThat(row.newScore()).isEqualTo(row.score());
            assertThat(row.newRankTo()).isEqualTo(row.rankTo());
        });
    }

    @Test
    void thoseWhoAreTouchedAndTheFirstOfBothRankings() {
        SharedNetworks.Named lesmis = SharedNetworks.graph("lesmis");
        Scenario scenario = new Scenario(List.of(), lesmis.of("11")[0]);
        ChangedRanks ranks = ranks("degree", lesmis.graph(), scenario);
        List<ChangedRanks.Row> rows = ranks.rows(scenario.touched(lesmis.graph()), 2);
        assertThat(rows).hasSize(37);
        assertThat(rows.getLast().vertex()).isEqualTo(lesmis.of("11")[0]);
        assertThat(rows.getLast().newScore()).isNaN();
        assertThat(rows.getLast().newRankFrom()).isZero();
        assertThat(rows.getFirst().newRankFrom()).isEqualTo(1);
        assertThat(ranks.change(rows.getLast(), 10)).isNull();
    }

    private static ChangedRanks ranks(String code, CsrGraph graph, Scenario scenario) {
        Measure measure = Measures.ofCode(code).orElseThrow();
        return new ChangedRanks(scenario, ranked(measure, graph), ranked(measure, scenario.changed(graph)));
    }

    static RankedNetwork ranked(Measure measure, CsrGraph graph) {
        double[] scores = measure.scores(graph, USUAL, RunControl.NONE).values();
        return RankedNetwork.of(measure, Standing.of(measure, graph, scores));
    }

    private static void assertRow(ChangedRanks.Row row, double before, double after, int rank, int rankAfter) {
        assertThat(row.score()).isCloseTo(before, within(1e-6 * before));
        assertThat(row.newScore()).isCloseTo(after, within(1e-6 * after));
        assertThat(Arrays.asList(row.rankFrom(), row.rankTo())).containsOnly(rank);
        assertThat(Arrays.asList(row.newRankFrom(), row.newRankTo())).containsOnly(rankAfter);
    }
}
