package io.shicheng.analysis.uncertainty;

import java.util.Arrays;

/**
 * Where true ranks lie, from how ranks change when ties go missing once more: a replicate of the network with ties taken
 * away stands to the network as that stands to the true one. Among all who have about this rank in a replicate, it is
 * looked where they are in the network; so the replicates are read backwards.
 *
 * <p><b>Definition.</b> With n people, {@code g(r) = ln((r − ½)/(n + ½ − r))}. The spread of u is
 * {@code s(u) = √(sd(g(m(u)))² + (median sd / 4)²)} over replicates, m the middle of u's block. For somebody whose block
 * is from lo to hi, {@code w = max(1, 0.07·min(mid, n + 1 − mid))}, and Z is {@code (g(r⁰(u)) − g(r(u)))/s(u)} of all u
 * and replicates with a rank r(u) from lo − w to hi + w, r⁰ and r drawn within blocks in the network and in the
 * replicate. The interval is from {@code g⁻¹(g(lo) + s·q₅(Z))} to {@code g⁻¹(g(hi) + s·q₉₅(Z))}, quantiles between two
 * values in proportion. Of a block of 21 or more, or as wide as 2w, it is from the quantiles of r⁰ of those with a rank
 * in the block.
 *
 * <p><b>Reference.</b> Degrading a network once more to see how far it may be trusted: Martin, C. and Niemeyer, P.
 * (2019), Influence of measurement errors on networks: estimating the robustness of centrality measures,
 * doi:10.1017/nws.2019.12. That ranks are read backwards, and by spread, is of this program.
 *
 * <p><b>Time and space.</b> O(n·B) to take in B replicates, in 16 bytes each while they are put in order; for one person O(b·B log(b·B)), b the ranks
 * from lo − w to hi + w.
 *
 * <p><b>Determinism.</b> A function of what it is given.
 */
public final class MirrorIntervals {
    private static final double WINDOW = 0.07;
    private static final int WIDE_BLOCK = 20;
    private static final double LEAST_SPREAD = 0.25;
    /** Of who never moves, where most never do. */
    private static final double NO_SPREAD = 1e-9;

    private static final double GREATEST_EXPONENT = 30;
    static final double LOW = 0.05;
    static final double HIGH = 0.95;

    private final RankBlocks observed;
    private final int n;
    /** Where those begin who had a rank in a replicate, by rank; two more than there are ranks. */
    private final int[] starts;
    /** Of all replicates: who had the rank, and which rank they have in the network. */
    private final int[] vertices;

    private final int[] there;
    /** g of half as many, so that it is there for ranks and for middles of blocks. */
    private final double[] halfLogits;

    private final double[] spread;

    /** Takes in what replicates show, one after the other. */
    public static final class Collector {
        private final RankBlocks observed;
        /** By replicate and vertex. */
        private final int[][] ranks;

        private final int[][] observedRanks;
        private final double[] halfLogits;
        private final double[] sums;
        private final double[] squares;
        private int taken;

        /** @param replicates how many there will be at most */
        public Collector(RankBlocks observed, int replicates) {
            this.observed = observed;
            this.ranks = new int[replicates][];
            this.observedRanks = new int[replicates][];
            this.halfLogits = halfLogits(observed.size());
            this.sums = new double[observed.size()];
            this.squares = new double[observed.size()];
        }

        /**
         * Takes in a replicate.
         *
         * @param drawn ranks in it by vertex, drawn within blocks
         * @param middles of the blocks in it, by vertex
         * @param observedDrawn ranks in the network by vertex, drawn within blocks
         */
        public void add(int[] drawn, double[] middles, int[] observedDrawn) {
            int n = drawn.length;
            for (int v = 0; v < n; v++) {
                // as the difference from where it is in the network, so that the squares lose nothing
                double change = halfLogits[(int) (2 * middles[v])] - halfLogits[(int) (2 * observed.middle(v))];
                sums[v] += change;
                squares[v] += change * change;
            }
            ranks[taken] = drawn.clone();
            observedRanks[taken++] = observedDrawn.clone();
        }

        /**
         * By vertex, from the 5th to the 95th percentile of its ranks in the replicates: how a rank moves when more goes
         * wrong, which is not where the true one lies.
         */
        public Interval[] percentiles() {
            Interval[] intervals = new Interval[observed.size()];
            double[] own = new double[taken];
            for (int v = 0; v < intervals.length; v++) {
                for (int b = 0; b < taken; b++) {
                    own[b] = ranks[b][v];
                }
                Arrays.sort(own);
                intervals[v] = new Interval(quantile(own, LOW), quantile(own, HIGH));
            }
            return intervals;
        }

        /** @throws IllegalStateException if there was no replicate */
        public MirrorIntervals intervals() {
            if (taken == 0) {
                throw new IllegalStateException("There is no replicate to read backwards.");
            }
            return new MirrorIntervals(this);
        }
    }

    /**
     * Where somebody may be.
     *
     * @param low the best rank, not rounded
     * @param high the worst
     */
    public record Interval(double low, double high) {
        /** Rounded outwards, and no better than 1. */
        public int best() {
            return Math.max(1, (int) Math.floor(low));
        }

        /** Rounded outwards, and no worse than the last of all. */
        public int worst(int people) {
            return Math.min(people, (int) Math.ceil(high));
        }
    }

    private MirrorIntervals(Collector collected) {
        this.observed = collected.observed;
        this.n = observed.size();
        this.halfLogits = collected.halfLogits;
        int replicates = collected.taken;
        this.starts = new int[n + 2];
        for (int b = 0; b < replicates; b++) {
            for (int rank : collected.ranks[b]) {
                starts[rank + 1]++;
            }
        }
        for (int r = 0; r <= n; r++) {
            starts[r + 1] += starts[r];
        }
        this.vertices = new int[starts[n + 1]];
        this.there = new int[starts[n + 1]];
        int[] next = starts.clone();
        for (int b = 0; b < replicates; b++) {
            for (int v = 0; v < n; v++) {
                int place = next[collected.ranks[b][v]]++;
                vertices[place] = v;
                there[place] = collected.observedRanks[b][v];
            }
        }
        this.spread = new double[n];
        for (int v = 0; v < n; v++) {
            double mean = collected.sums[v] / collected.taken;
            double variance = Math.max(0, collected.squares[v] / collected.taken - mean * mean);
            spread[v] = Math.sqrt(variance);
        }
        double least = LEAST_SPREAD * median(spread);
        for (int v = 0; v < n; v++) {
            spread[v] = Math.max(NO_SPREAD, Math.hypot(spread[v], least));
        }
    }

    static double logit(double rank, int n) {
        return Math.log((rank - 0.5) / (n + 0.5 - rank));
    }

    private static double[] halfLogits(int n) {
        double[] logits = new double[2 * n + 1];
        for (int half = 2; half < logits.length; half++) {
            logits[half] = logit(half / 2.0, n);
        }
        return logits;
    }

    private double logit(int rank) {
        return halfLogits[2 * rank];
    }

    private double middle(int vertex) {
        return halfLogits[observed.best(vertex) + observed.worst(vertex)];
    }

    private double rank(double logit) {
        return rank(logit, n);
    }

    /** The rank among n that is so far along. */
    static double rank(double logit, int n) {
        double odds = Math.exp(Math.clamp(logit, -GREATEST_EXPONENT, GREATEST_EXPONENT));
        return (0.5 + odds * (n + 0.5)) / (1 + odds);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return quantile(sorted, 0.5);
    }

    /** Between two values in proportion. */
    public static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** How fragile the rank of a vertex is, in units of g. */
    public double spread(int vertex) {
        return spread[vertex];
    }

    /** Where the vertex is, with nine chances in ten. */
    public Interval interval(int vertex) {
        double[] mirrored = mirrored(vertex);
        if (mirrored.length == 0) {
            return new Interval(observed.best(vertex), observed.worst(vertex));
        }
        Arrays.sort(mirrored);
        double low = quantile(mirrored, LOW);
        double high = quantile(mirrored, HIGH);
        return wide(vertex) ? new Interval(rank(low), rank(high)) : mirrored(vertex, low, high);
    }

    /**
     * The intervals of all, by vertex; the same as one by one. Time O(n·B log(n·B)): the windows of better ranks lie
     * before those of worse ones, so that each replicate's rank comes into one and goes once.
     */
    public Interval[] all() {
        return standings(1).intervals();
    }

    /**
     * Where everybody is.
     *
     * @param intervals by vertex
     * @param amongFirst by vertex, how likely it is among the first of the true ranking
     */
    @SuppressWarnings("ArrayRecordComponent") // by vertex; nobody compares two
    public record Standings(Interval[] intervals, double[] amongFirst) {}

    /**
     * The intervals of all, as {@link #all}, and how likely each is among the first.
     *
     * @param first how many are the first
     */
    public Standings standings(int first) {
        return new SlidingQuantiles(this, first).standings();
    }

    /**
     * By vertex, which block of those who cannot be told apart it is in, from 1 on; 0 of those behind the first.
     *
     * @param first how many are looked at
     */
    public int[] blocks(int first) {
        return ToldApart.blocks(this, first);
    }

    int people() {
        return n;
    }

    RankBlocks observed() {
        return observed;
    }

    /** How many had a better rank in a replicate, over all replicates. */
    int start(int rank) {
        return starts[rank];
    }

    /** How far the one at a place of the list of all by rank is from there in the network, in units of their spread. */
    double difference(int place, int rank) {
        return (logit(there[place]) - logit(rank)) / spread[vertices[place]];
    }

    /** From quantiles of the differences around a block that is not wide. */
    Interval mirrored(int vertex, double low, double high) {
        return new Interval(
                rank(logit(observed.best(vertex)) + spread[vertex] * low),
                rank(logit(observed.worst(vertex)) + spread[vertex] * high));
    }

    /** How likely the vertex is among the first of the true ranking. */
    public double amongFirst(int vertex, int first) {
        double[] mirrored = mirrored(vertex);
        if (mirrored.length == 0) {
            return observed.middle(vertex) <= first ? 1 : 0;
        }
        double bound = bound(first);
        boolean wide = wide(vertex);
        int within = 0;
        for (double each : mirrored) {
            within += (wide ? each : place(vertex, each)) <= bound ? 1 : 0;
        }
        return (double) within / mirrored.length;
    }

    /** Up to where somebody is among the first. */
    double bound(int first) {
        return first >= n ? Double.POSITIVE_INFINITY : logit(first + 0.5, n);
    }

    /** Where a vertex is that differs by so much from the middle of its block. */
    double place(int vertex, double difference) {
        return middle(vertex) + spread[vertex] * difference;
    }

    /** Where the vertex may be, each as likely as another, ascending, in units of g. */
    double[] places(int vertex) {
        double[] places = mirrored(vertex);
        if (places.length == 0) {
            return new double[] {middle(vertex)};
        }
        if (!wide(vertex)) {
            Arrays.setAll(places, i -> place(vertex, places[i]));
        }
        Arrays.sort(places);
        return places;
    }

    /** The best rank whose holders are looked at. */
    int from(int vertex) {
        return Math.max(1, (int) Math.ceil(observed.best(vertex) - window(vertex)));
    }

    /** The worst rank whose holders are looked at. */
    int to(int vertex) {
        return Math.min(n, (int) Math.floor(observed.worst(vertex) + window(vertex)));
    }

    private double window(int vertex) {
        double middle = observed.middle(vertex);
        return Math.max(1, WINDOW * Math.min(middle, n + 1 - middle));
    }

    boolean wide(int vertex) {
        int block = observed.worst(vertex) - observed.best(vertex);
        return block >= WIDE_BLOCK || block + 1 >= 2 * window(vertex);
    }

    /** Of a wide block, where in the network those are who are in it in a replicate; else the differences. */
    private double[] mirrored(int vertex) {
        boolean wide = wide(vertex);
        int from = wide ? observed.best(vertex) : from(vertex);
        int to = wide ? observed.worst(vertex) : to(vertex);
        double[] found = new double[starts[to + 1] - starts[from]];
        int i = 0;
        for (int r = from; r <= to; r++) {
            for (int place = starts[r]; place < starts[r + 1]; place++) {
                found[i++] = wide ? logit(there[place]) : difference(place, r);
            }
        }
        return found;
    }
}
