package io.shicheng.inquiry.comparison;

import io.shicheng.analysis.interview.InterviewOrder;
import io.shicheng.analysis.interview.InterviewedTies;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.analysis.uncertainty.MirrorIntervals;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.analysis.uncertainty.Replicates;
import io.shicheng.analysis.uncertainty.TieThinning;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graph.NodeKey;
import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Whom to interview next, so that it is soon known who is among the first, and ranks with what interviews have told. */
final class BesideInterviews {
    private final RankedPeople people;
    private final ErrorRates rates;
    private final BitSet interviewed = new BitSet();
    private final InterviewedTies.Scorer scorer;

    BesideInterviews(RankedPeople people, ErrorRates rates, Set<NodeKey> interviewed) {
        this.people = people;
        this.rates = rates;
        interviewed.forEach(person -> people.snapshot().vertexOf(person).ifPresent(this.interviewed::set));
        this.scorer =
                new InterviewedTies.Scorer(people.measure(), people.settings(), this.interviewed, rates.missing());
    }

    Comparisons.Numbers compare(int first, int rounds, RunControl control) {
        BiFunction<CsrGraph, RunControl, Standing> measured =
                interviewed.isEmpty() ? people::replicated : scorer::standing;
        Standing standing = measured.apply(people.graph(), new CancelOnly(control));
        RankBlocks observed = people.blocks(standing);
        MirrorIntervals mirrored = mirrored(observed, rounds, measured, control);
        double[] among = mirrored.standings(first).amongFirst();
        int[] ties = people.ties();
        Map<String, double[]> columns = new HashMap<>();
        columns.put("score", people.scores(standing));
        columns.put("rank", people.ranks(standing, observed));
        columns.put("among_first", among);
        columns.put("ties", RankedPeople.doubles(ties));
        columns.put("gain", InterviewOrder.gains(among, ties));
        return new Comparisons.Numbers(
                people.vertices(),
                columns,
                Map.of("rounds", (double) rounds, "corrected", !interviewed.isEmpty() && scorer.corrects() ? 1.0 : 0.0),
                List.of());
    }

    /**
     * Ranks in networks that were recorded as badly once more, but for ties of those who told all of theirs.
     *
     * @param measured scores of one of them
     */
    MirrorIntervals mirrored(
            RankBlocks observed, int rounds, BiFunction<CsrGraph, RunControl, Standing> measured, RunControl control) {
        Snapshot snapshot = people.snapshot();
        CsrGraph graph = people.graph();
        long seed = people.settings().seed();
        long[] names =
                TieThinning.names(graph.vertexCount(), v -> snapshot.key(v).value());
        TieThinning thinning = new TieThinning(graph, names, rates, seed).knowing(interviewed);
        RunControl quiet = new CancelOnly(control);
        control.phase("interval", rounds);
        return Replicates.of(
                        observed,
                        rounds,
                        seed,
                        round -> people.blocks(measured.apply(thinning.replicate(round), quiet)),
                        control)
                .ranks()
                .intervals();
    }
}
