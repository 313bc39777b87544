package io.shicheng.analysis.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.scenario.TieChange.Kind;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.analysis.uncertainty.MirrorIntervals;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.analysis.uncertainty.RankChange;
import io.shicheng.analysis.uncertainty.Replicates;
import io.shicheng.analysis.uncertainty.TieThinning;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often the places of a scenario are told rightly where the truth is known, and how much surer than ranks. */
class RankChangeTests {
    private static final ErrorRates RATES = new ErrorRates(0.1, 0);
    private static final int TRIALS = 40;
    private static final int ROUNDS = 60;

    @Test
    void nothingChangesWhereNothingIsChanged() {
        RankChange change = new RankChange(10, 10, 4, 3);
        for (int middle : new int[] {4, 2, 9}) {
            change.add(middle, middle);
        }
        assertThat(change.interval()).isEqualTo(new MirrorIntervals.Interval(0, 0));
    }

    @Tag("thorough")
    @Test
    void theTruthLiesWithinAndTheIntervalIsNarrowerThanThatOfARank() {
        CsrGraph truth = SharedNetworks.graph("lesmis").graph();
        Measure measure = Measures.ofCode("harmonic").orElseThrow();
        int covered = 0;
        int judged = 0;
        double places = 0;
        double ranks = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            int one = trial;
            int other = 76 - trial % 30;
            if (truth.arc(one, other) >= 0 || one == other) {
                continue;
            }
            Scenario scenario = Scenario.of(new TieChange(Kind.ADD, one, other, 1));
            long[] names = TieThinning.names(truth.vertexCount(), String::valueOf);
            CsrGraph recorded = new TieThinning(truth, names, RATES, 1000).replicate(trial);
            ChangedRanks real = ranks(measure, truth, scenario);
            ChangedRanks seen = ranks(measure, recorded, scenario);
            ChangedRanks.Row row = seen.row(one);
            if (!row.rankedInBoth() || !real.row(one).rankedInBoth()) {
                continue;
            }
            RankChange change = Objects.requireNonNull(seen.change(row, ROUNDS));
            MirrorIntervals before = replicated(measure, recorded, scenario, names, seen, row, change);
            MirrorIntervals.Interval told = change.interval();
            double is = real.row(one).places();
            covered += Math.floor(told.low()) <= is && is <= Math.ceil(told.high()) ? 1 : 0;
            judged++;
            places += told.high() - told.low();
            ranks += before.interval(one).high() - before.interval(one).low();
        }
        assertThat(covered).isGreaterThan((int) (0.85 * judged));
        assertThat(places).isLessThan(0.9 * ranks);
    }

    private static MirrorIntervals replicated(
            Measure measure,
            CsrGraph recorded,
            Scenario scenario,
            long[] names,
            ChangedRanks seen,
            ChangedRanks.Row row,
            RankChange change) {
        TieThinning thinning = new TieThinning(recorded, names, RATES, 5);
        RankBlocks observed = ScenarioTests.ranked(measure, recorded).blocks();
        return Replicates.of(
                        observed,
                        ROUNDS,
                        5,
                        round -> {
                            CsrGraph replicate = thinning.replicate(round);
                            RankBlocks found =
                                    ScenarioTests.ranked(measure, replicate).blocks();
                            RankBlocks changed = ScenarioTests.ranked(measure, scenario.changed(replicate))
                                    .blocks();
                            seen.add(row, found, changed, change);
                            return found;
                        },
                        RunControl.NONE)
                .ranks()
                .intervals();
    }

    private static ChangedRanks ranks(Measure measure, CsrGraph graph, Scenario scenario) {
        return new ChangedRanks(
                scenario, ScenarioTests.ranked(measure, graph), ScenarioTests.ranked(measure, scenario.changed(graph)));
    }
}
