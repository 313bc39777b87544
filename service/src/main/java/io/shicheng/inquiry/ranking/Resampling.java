package io.shicheng.inquiry.ranking;

import io.shicheng.analysis.betweenness.Betweenness;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.uncertainty.Certainty;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.analysis.uncertainty.MirrorIntervals;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.analysis.uncertainty.Replicates;
import io.shicheng.csr.CsrGraph;
import io.shicheng.engine.Engine;
import io.shicheng.inquiry.result.Ranking.RankInterval;
import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;

/**
 * Where the true rank of somebody lies, if ties are missing from the network and some are false: the measure is taken
 * again on networks that were recorded as badly once more ({@link io.shicheng.analysis.uncertainty.TieThinning}), and these are read
 * backwards ({@link MirrorIntervals}), so that the interval holds the true rank with nine chances in ten where the rates
 * are right. It is widened to hold the rank itself.
 *
 * <p>Which ties go follows from the seed of the question alone, so that all measures of a network lose the same.
 */
public final class Resampling {
    /** Of whom it is told how sure it is that they are among the first. */
    public static final int FIRST = 20;
    /** How many are told apart, or not. */
    private static final int TOLD_APART = 100;

    /** Vertices times arcs that all rounds together may come to for a measure that visits every pair. */
    private static final double PAIR_WORK = 6e10;
    /** Ranks of all rounds together that are held. */
    private static final long MOST_RANKS = 1 << 22;

    private final Engine engine;
    private final Snapshot snapshot;
    private final Measure measure;
    private final Settings settings;
    private final ErrorRates rates;

    Resampling(Engine engine, Snapshot snapshot, Measure measure, Settings settings, ErrorRates rates) {
        this.engine = engine;
        this.snapshot = snapshot;
        this.measure = measure;
        this.settings = settings;
        this.rates = rates;
    }

    /**
     * Rounds for this measure on this graph: 199, or fewer down to 10 where one round visits all pairs of many, or more
     * ranks would be held than there is room for.
     */
    public static int rounds(Measure measure, CsrGraph graph) {
        long n = Math.max(1, graph.vertexCount());
        long sources = measure.replicating() == null ? n : Math.min(n, Betweenness.REPLICATE_SOURCES);
        double work = measure.has(Trait.ALL_PAIRS) ? (double) sources * Math.max(1, graph.arcCount()) : 1;
        double affordable = Math.min(PAIR_WORK / work, (double) (MOST_RANKS / n));
        return (int) Math.clamp(affordable, Replicates.FEWEST_ROUNDS, Replicates.ROUNDS);
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
     * @throws io.shicheng.analysis.measure.UnmeasurableException if the measure does, where it found an answer in fewer
     *     than half of the rounds
     */
    Intervals intervals(RankOrder whole, int rounds, RunControl control) {
        int[] members = whole.ordered();
        int[] places = new int[snapshot.vertexCount()];
        for (int i = 0; i < members.length; i++) {
            places[members[i]] = i;
        }
        RankBlocks observed = blocks(whole, places);
        control.phase("interval", rounds);
        RunControl quiet = new CancelOnly(control);
        Replicates.Found found = Replicates.of(
                observed,
                rounds,
                settings.seed(),
                round -> {
                    Standing standing =
                            engine.thinnedScores(snapshot, rates, settings.seed(), round, measure, settings, quiet);
                    return blocks(RankOrder.of(standing.ranked(), members, measure.highFirst()), places);
                },
                control);
        return new Intervals(read(whole, observed, found.ranks()), found.rounds(), found.unsettled());
    }

    /** By the place of each member in the order of the network. */
    private static RankBlocks blocks(RankOrder order, int[] places) {
        double[] better = new double[order.ordered().length];
        for (int i = 0; i < better.length; i++) {
            better[places[order.ordered()[i]]] = -order.ranks()[i];
        }
        return RankBlocks.of(better);
    }

    private static RankInterval[] read(RankOrder whole, RankBlocks observed, MirrorIntervals.Collector collector) {
        int people = observed.size();
        if (people == 0) {
            return new RankInterval[0];
        }
        MirrorIntervals mirror = collector.intervals();
        MirrorIntervals.Standings standings = mirror.standings(FIRST);
        int[] blocks = mirror.blocks(TOLD_APART);
        RankInterval[] intervals = new RankInterval[people];
        for (int i = 0; i < people; i++) {
            int rank = whole.ranks()[i];
            MirrorIntervals.Interval mirrored = standings.intervals()[i];
            boolean first = rank <= FIRST && people > FIRST;
            intervals[i] = new RankInterval(
                    Math.min(mirrored.best(), rank),
                    Math.max(mirrored.worst(people), rank),
                    first ? Certainty.of(standings.amongFirst()[i]) : null,
                    blocks[i]);
        }
        return intervals;
    }
}
