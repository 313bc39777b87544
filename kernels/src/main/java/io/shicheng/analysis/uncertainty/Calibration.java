package io.shicheng.analysis.uncertainty;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/**
 * How often intervals hold the true rank, on a network that is taken for the truth: it is recorded at the stated rates,
 * again and again, and the intervals of what was recorded are compared with the true ranks.
 *
 * <p><b>Definition.</b> In each trial the truth loses ties and gains false ones; the intervals of what is left are taken
 * at the same rates, from numbers of their own. Somebody is covered if the true rank, drawn within a block of equal
 * scores, is in the interval. Of those who came among the first 20, among the first 100, and of all whose score is above
 * the least.
 *
 * <p><b>Reference.</b> {@link MirrorIntervals}; percentiles of ranks in replicates, which are usual and say something
 * else, stand beside.
 *
 * <p><b>Time and space.</b> trials · (rounds + 1) runs of the measure, and the space of one.
 *
 * <p><b>Unit and normalisation.</b> Shares, and widths in ranks: an interval from 5 to 5 is 1 wide.
 *
 * <p><b>Ties, parts, overflow.</b> A trial in which the measure finds no answer ends it.
 *
 * <p><b>Determinism.</b> A function of the graph, the names, the rates, the seed and both numbers.
 */
public final class Calibration {
    /** The truth loses other ties than what was recorded of it. */
    private static final long OF_TRUTH = 0x5851_F42D_4C95_7F2DL;

    /** Of whom. */
    public enum People {
        FIRST_20(20),
        FIRST_100(100),
        ABOVE_LEAST(Integer.MAX_VALUE);

        private final int first;

        People(int first) {
            this.first = first;
        }

        boolean holds(RankBlocks observed, int vertex) {
            return this == ABOVE_LEAST ? observed.worst(vertex) < observed.size() : observed.best(vertex) <= first;
        }
    }

    /** Which interval. */
    public enum Kind {
        MIRROR,
        PERCENTILE
    }

    /**
     * What came of one kind of interval.
     *
     * @param judged how many intervals, in all trials
     * @param covered the share of them that hold the true rank
     * @param medianWidth in ranks
     * @param meanLogWidth mean of the natural logarithm of the width
     */
    public record Row(People people, Kind kind, long judged, double covered, double medianWidth, double meanLogWidth) {}

    /** What is counted of a row. */
    private static final class Count {
        private final People people;
        private final Kind kind;
        private final int[] widths;
        private long judged;
        private long covered;
        private double logs;

        Count(People people, Kind kind, int vertices) {
            this.people = people;
            this.kind = kind;
            this.widths = new int[vertices + 1];
        }

        void add(MirrorIntervals.Interval interval, int truth) {
            int best = interval.best();
            int worst = interval.worst(widths.length - 1);
            int width = worst - best + 1;
            judged++;
            covered += best <= truth && truth <= worst ? 1 : 0;
            widths[width]++;
            logs += Math.log(width);
        }

        Row row() {
            return new Row(people, kind, judged, (double) covered / judged, median(), logs / judged);
        }

        private double median() {
            return (at((judged - 1) / 2) + at(judged / 2)) / 2.0;
        }

        private int at(long before) {
            int width = 0;
            long left = before;
            while (width < widths.length - 1 && left >= widths[width]) {
                left -= widths[width++];
            }
            return width;
        }
    }

    private Calibration() {}

    /**
     * Calibrates; each round advances the control by 1.
     *
     * @param ranker ranks of a network by the measure
     * @param ofReplicates the same of a replicate, of which many are taken
     */
    public static List<Row> of(
            CsrGraph truth,
            long[] names,
            ErrorRates rates,
            int trials,
            int rounds,
            long seed,
            BiFunction<CsrGraph, RunControl, RankBlocks> ranker,
            BiFunction<CsrGraph, RunControl, RankBlocks> ofReplicates,
            RunControl control) {
        List<Count> counts = new ArrayList<>();
        for (People people : People.values()) {
            for (Kind kind : Kind.values()) {
                counts.add(new Count(people, kind, truth.vertexCount()));
            }
        }
        RankBlocks trueBlocks = ranker.apply(truth, control);
        TieThinning recording = new TieThinning(truth, names, rates, seed ^ OF_TRUTH);
        for (int trial = 0; trial < trials; trial++) {
            long own = new SplittableRandom(seed + trial).nextLong();
            CsrGraph recorded = recording.replicate(trial);
            TieThinning again = new TieThinning(recorded, names, rates, own);
            RankBlocks observed = ranker.apply(recorded, control);
            MirrorIntervals.Collector ranks = Replicates.of(
                            observed,
                            rounds,
                            own,
                            round -> ofReplicates.apply(again.replicate(round), control),
                            control)
                    .ranks();
            int[] trueRanks = trueBlocks.drawn(new SplittableRandom(own ^ OF_TRUTH));
            judge(observed, trueRanks, Kind.MIRROR, ranks.intervals().all(), counts);
            judge(observed, trueRanks, Kind.PERCENTILE, ranks.percentiles(), counts);
        }
        return counts.stream().filter(count -> count.judged > 0).map(Count::row).toList();
    }

    private static void judge(
            RankBlocks observed, int[] truth, Kind kind, MirrorIntervals.Interval[] intervals, List<Count> counts) {
        for (Count count : counts) {
            for (int v = 0; count.kind == kind && v < truth.length; v++) {
                if (count.people.holds(observed, v)) {
                    count.add(intervals[v], truth[v]);
                }
            }
        }
    }
}
