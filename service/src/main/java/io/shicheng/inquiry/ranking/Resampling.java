package io.shicheng.inquiry.ranking;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.spectral.NotConvergedException;
import io.shicheng.csr.CsrGraph;
import io.shicheng.engine.Engine;
import io.shicheng.engine.Standing;
import io.shicheng.inquiry.result.Ranking.RankInterval;
import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How far a rank moves when ties are missing: the measure is taken again on graphs of which each tie was kept with
 * probability 0.9, and the 5th to 95th percentile of the ranks (nearest rank) is the interval. It is widened to hold
 * the rank itself, since those at the end of a list move up together when others lose their only tie.
 */
final class Resampling {
    static final int ROUNDS = 40;
    /** Fewest rounds; the interval is then from the best to the worst. */
    static final int FEWEST_ROUNDS = 10;
    /** Vertices times arcs that all rounds together may come to for a measure that visits every pair. */
    private static final double PAIR_WORK = 6e10;

    private final Engine engine;
    private final Snapshot snapshot;
    private final Measure measure;
    private final Settings settings;

    Resampling(Engine engine, Snapshot snapshot, Measure measure, Settings settings) {
        this.engine = engine;
        this.snapshot = snapshot;
        this.measure = measure;
        this.settings = settings;
    }

    /** Rounds for this measure on this graph: 40, or fewer down to 10 where one round visits all pairs of many. */
    static int rounds(Measure measure, CsrGraph graph) {
        boolean allPairs = measure.has(Trait.ALL_PAIRS);
        double work = (double) graph.vertexCount() * Math.max(1, graph.arcCount());
        if (!allPairs || work * ROUNDS <= PAIR_WORK) {
            return ROUNDS;
        }
        return (int) Math.max(FEWEST_ROUNDS, PAIR_WORK / work);
    }

    /**
     * What came of it.
     *
     * @param ofOrdered intervals of the members, in their order
     * @param rounds that went into them
     * @param unsettled rounds left out because the measure found no answer on what was left of the graph
     */
    record Intervals(RankInterval[] ofOrdered, int rounds, int unsettled) {}

    /**
     * Resamples.
     *
     * @param whole the members and their ranks on all ties
     * @throws NotConvergedException if the measure does, where it found an answer in fewer than
     *     half of the rounds
     */
    Intervals intervals(RankOrder whole, int rounds, RunControl control) {
        int[] members = whole.ordered();
        int[][] seen = new int[members.length][rounds];
        SplittableRandom seeds = new SplittableRandom(settings.seed());
        int[] places = new int[snapshot.vertexCount()];
        for (int i = 0; i < members.length; i++) {
            places[members[i]] = i;
        }
        int settled = 0;
        NotConvergedException failure = null;
        control.phase("interval", rounds);
        RunControl quiet = new CancelOnly(control);
        for (int round = 0; round < rounds; round++) {
            control.checkCancelled();
            long thinning = seeds.nextLong();
            try {
                Standing standing = engine.thinnedScores(snapshot, thinning, measure, settings, quiet);
                RankOrder order = RankOrder.of(standing.ranked(), members, measure.highFirst());
                for (int i = 0; i < members.length; i++) {
                    seen[places[order.ordered()[i]]][settled] = order.ranks()[i];
                }
                settled++;
            } catch (NotConvergedException e) {
                failure = e;
            }
            control.advance(1);
        }
        if (failure != null && settled < rounds / 2) {
            throw failure;
        }
        RankInterval[] intervals = new RankInterval[members.length];
        for (int i = 0; i < members.length; i++) {
            intervals[i] = interval(Arrays.copyOf(seen[i], settled), whole.ranks()[i]);
        }
        return new Intervals(intervals, settled, rounds - settled);
    }

    private static RankInterval interval(int[] seen, int rank) {
        Arrays.sort(seen);
        int low = seen[nearestRank(0.05, seen.length)];
        int high = seen[nearestRank(0.95, seen.length)];
        return new RankInterval(Math.min(low, rank), Math.max(high, rank));
    }

    private static int nearestRank(double share, int length) {
        return Math.max(0, (int) Math.ceil(share * length) - 1);
    }
}
