package io.shicheng.analysis.reach;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Greedy reach: which k vertices to tell news so that, passed on by chance, it reaches most.
 *
 * <p><b>Definition.</b> A vertex that has the news passes it along each tie once, on its own; the tie from u to v
 * passes with the chance 1/indegree(v), or with strengths w(u,v)/Σ w(·,v) (independent cascade with weighted-cascade
 * chances; an undirected tie both ways, each with its own chance), or where that is asked with one chance for all
 * ({@link Passing}). The spread σ(S) is the expected number of vertices
 * that have the news in the end, S among them. Vertices are picked one by one, each time the one that adds most. The
 * score of a picked vertex is what it adds to those picked before it, {@code σ(S_i) − σ(S_{i−1})} as estimated; of all
 * others 0. Scores add up to the estimate of σ(S).
 *
 * <p><b>Reference.</b> Kempe, D., Kleinberg, J. and Tardos, É. (2003), doi:10.1145/956750.956769; reverse-reachable
 * sets: Borgs, C. et al. (2014), doi:10.1137/1.9781611973402.70; the certificate: Tang, J., Tang, X., Xiao, X. and
 * Yuan, J. (2018), Online processing algorithms for influence maximization, doi:10.1145/3183713.3183749; arcs that pass
 * drawn at once rather than one by one: Guo, Q., Wang, S., Wei, Z. and Chen, M. (2020), doi:10.1145/3318464.3389740,
 * here by a binomial number where that has geometric steps, which needs no logarithms. A vertex with one source is not
 * kept in samples, since its source always stands for it.
 *
 * <p><b>Certificate.</b> σ(S) is at least the certificate times the greatest spread that any k vertices have, but for a
 * chance of 1/n, or 1/10 if n is less than 10. Samples are doubled until it is what is wanted, as a rule
 * 1 − 1/e − 0.1, unless before that their members would take too much memory (2²⁰ + 2·(vertices + arcs) of them, or if
 * more is wanted 2²⁰ + 64·(vertices + arcs) but for 2²⁶); the certificate then is what could be shown. With some kept or
 * left out, the greatest spread is that of choices that keep the same. It is a bound from below on σ(S), of samples that had no part in picking, over one from above on any
 * choice's spread, of those that had; each number of samples has its own share of the chance of failure.
 *
 * <p><b>Time and space.</b> O(n + m + members of all samples), members·log n at most for the queue; a sample has as
 * many members on average as one vertex reaches. O(n) and what its samples hold, O(n) a thread.
 *
 * <p><b>Unit and normalisation.</b> Vertices; the scores add up to n at most.
 *
 * <p><b>Ties, parts, overflow.</b> Of vertices that add as many samples the smallest is picked. If all samples hold a
 * pick, the smallest vertices left are picked; from k = n on all are, and σ(S) = n. A pick may score 0 if no sample of
 * those that judge is its own. Samples are counted in 64 bits.
 *
 * <p><b>Determinism.</b> The random numbers of a sample depend on the seed and its number alone, and counts are whole,
 * so the same bits for any number of threads; no function is used that rounds otherwise on another machine.
 *
 * <p><b>Idea graveyard.</b> On a web graph of 0.3 M vertices and 2.7 M edges, k = 50: beginning with 2¹⁴ samples a side
 * rather than 2¹³ took 88 ms instead of 60 in a fresh JVM (14 instead of 10 warm) for a certificate of 0.63 instead of
 * 0.57; beginning with 2¹⁰ and doubling came to 2¹³ as well. A list of samples by vertex, with the passes over all
 * vertices that make its offsets, took 1 ms more cold than chains through the members.
 */
public final class GreedyReach {
    /** 1 − 1/e − 0.1: greedy picks are sure of 1 − 1/e, and no fast algorithm of more; 0.1 is left to chance. */
    public static final double WANTED_CERTIFICATE = 1 - 1 / Math.E - 0.1;

    /** Samples to begin with, as a power of two. */
    private static final int FIRST_LOG = 13;

    private static final int LAST_LOG = 28;
    private static final int FEWEST_ENTRIES = 1 << 20;
    private static final int MOST_ENTRIES_ASKED = 1 << 26;
    private static final long ENTRIES_ASKED = 64;
    private static final int MOST_ENTRIES = 1 << 29;
    private static final int SMALL = 10;

    private final int[] picks;
    private final double[] gains;
    private final double spreadAtLeast;
    private final double optimumAtMost;
    private final long samples;
    private final long members;

    private GreedyReach(
            int[] picks, double[] gains, double spreadAtLeast, double optimumAtMost, long samples, long members) {
        this.picks = picks;
        this.gains = gains;
        this.spreadAtLeast = spreadAtLeast;
        this.optimumAtMost = optimumAtMost;
        this.samples = samples;
        this.members = members;
    }

    /**
     * What is asked for.
     *
     * @param contacts how many to pick, at least 1, those who are kept among them; if there are not as many, all are
     * @param kept picked before all others, in this order
     * @param without never picked, but for those who are kept
     * @param certificate that is wanted, above 0 and below 1
     */
    public record Ask(int contacts, List<Integer> kept, Set<Integer> without, double certificate) {
        public Ask {
            kept = kept.stream().distinct().toList();
            without = without.stream().filter(Predicate.not(kept::contains)).collect(Collectors.toUnmodifiableSet());
            if (contacts < 1 || kept.size() > contacts) {
                throw new IllegalArgumentException("The contacts (" + contacts
                        + ") must be at least 1, and at least the " + kept.size() + " who are kept. Maybe 50?");
            }
            if (!(certificate > 0 && certificate < 1)) {
                throw new IllegalArgumentException(
                        "The certificate (" + certificate + ") must be above 0 and below 1. Maybe 0.7?");
            }
        }

        /** Anybody, with the usual certificate. */
        public static Ask of(int contacts) {
            return new Ask(contacts, List.of(), Set.of(), WANTED_CERTIFICATE);
        }

        private boolean anybody() {
            return kept.isEmpty() && without.isEmpty();
        }
    }

    /**
     * @param weighted whether strengths count
     * @param contacts how many to pick, at least 1; if there are not as many, all are picked
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public static GreedyReach of(
            CsrGraph graph, boolean weighted, int contacts, long seed, int threads, RunControl control) {
        return of(graph, Passing.byIndegree(weighted), Ask.of(contacts), seed, threads, control);
    }

    /** @throws java.util.concurrent.CancellationException if the control cancels */
    public static GreedyReach of(CsrGraph graph, Passing passing, Ask ask, long seed, int threads, RunControl control) {
        control.phase("greedy-reach", 0);
        int n = graph.vertexCount();
        int there = n - ask.without().size();
        if (there == 0) {
            return new GreedyReach(new int[0], new double[0], 0, 0, 0, 0);
        }
        return new Run(graph, passing, ask, Math.min(ask.contacts(), there), seed, threads, control).result();
    }

    /** Members that samples for picking may have in all. */
    private static long mostEntries(CsrGraph graph, double certificate) {
        long size = graph.vertexCount() + (long) graph.arcCount();
        return certificate > WANTED_CERTIFICATE
                ? Math.min(MOST_ENTRIES_ASKED, FEWEST_ENTRIES + ENTRIES_ASKED * size)
                : Math.min(MOST_ENTRIES, FEWEST_ENTRIES + 2L * size);
    }

    /** The most bytes that a run holds on top of its graph. */
    public static long bytesAtMost(CsrGraph graph, boolean weighted, int threads) {
        boolean strengths = weighted && graph.weighted();
        long vertices = graph.vertexCount();
        long turned = graph.directed() ? 8 * vertices + (graph.weighted() ? 12L : 4L) * graph.arcCount() : 0;
        long perVertex = 32 + (strengths ? 16 : 0);
        // twice as long while arrays grow; a bit a vertex
        long perThread = 13 * vertices + mostEntries(graph, WANTED_CERTIFICATE) / 2 + (1 << 16);
        return turned + perVertex * vertices + perThread * threads + 12 * mostEntries(graph, WANTED_CERTIFICATE);
    }

    /** The picked vertices, in the order in which they were picked. */
    public int[] picks() {
        return picks;
    }

    /** What each pick adds to those before it. */
    public double[] gains() {
        return gains;
    }

    /** The estimate of σ(S). */
    public double spread() {
        double spread = 0;
        for (double gain : gains) {
            spread += gain;
        }
        return spread;
    }

    /** σ(S) is no less; see the certificate for the chance. */
    public double spreadAtLeast() {
        return spreadAtLeast;
    }

    /** No choice of as many vertices has a greater spread; see the certificate for the chance. */
    public double optimumAtMost() {
        return optimumAtMost;
    }

    /** What share of the greatest spread possible σ(S) is for sure, but for the chance given. */
    public double certificate() {
        return optimumAtMost == 0 ? 1 : spreadAtLeast / optimumAtMost;
    }

    /** Samples that picked and samples that judged, in the last round. */
    public long samples() {
        return samples;
    }

    /** Members of the samples that picked. */
    public long members() {
        return members;
    }

    /** By vertex: the gain of picks, 0 of all others. */
    public double[] scores(int vertexCount) {
        double[] scores = new double[vertexCount];
        for (int i = 0; i < picks.length; i++) {
            scores[picks[i]] = gains[i];
        }
        return scores;
    }

    /** Rounds of picking and judging. */
    private static final class Run {
        private final Cascade cascade;
        private final int n;
        private final Ask ask;
        private final int contacts;
        private final int[] kept;
        private final BitSet without = new BitSet();
        private final long seed;
        private final int threads;
        private final RunControl control;
        private final ReverseSets sets;

        Run(CsrGraph graph, Passing passing, Ask ask, int contacts, long seed, int threads, RunControl control) {
            this.cascade = new Cascade(graph, passing, ask.anybody());
            this.n = graph.vertexCount();
            this.ask = ask;
            this.contacts = contacts;
            this.kept = ask.kept().stream().mapToInt(v -> v).toArray();
            ask.without().forEach(without::set);
            this.seed = seed;
            this.threads = threads;
            this.control = control;
            this.sets = new ReverseSets(cascade, without, seed, mostEntries(graph, ask.certificate()));
        }

        GreedyReach result() {
            for (int log = FIRST_LOG; ; log++) {
                sets.drawUpTo(1 << log, threads, control);
                boolean last = log == LAST_LOG || sets.count() < 1 << log;
                GreedyReach found = judged(31 - Integer.numberOfLeadingZeros(sets.count()));
                if (last || found.certificate() >= ask.certificate()) {
                    return found;
                }
            }
        }

        private GreedyReach judged(int log) {
            int samples = 1 << log;
            GreedyCover cover = new GreedyCover(sets, samples, n, control);
            int[] picks = cover.pick(contacts, kept, without);
            long[] firsts = FirstReached.counts(cascade, picks, seed, samples, threads, control);
            double[] gains = new double[picks.length];
            long held = 0;
            for (int i = 0; i < gains.length; i++) {
                held += firsts[i];
                gains[i] = (double) n * firsts[i] / samples;
            }
            double doubt = SpreadBounds.doubt(1.0 / Math.max(SMALL, n), log);
            double least = SpreadBounds.atLeast(held, samples, n, doubt);
            double most = SpreadBounds.atMost(cover.bound(), samples, n, doubt);
            return new GreedyReach(
                    picks, gains, Math.max(contacts, least), Math.min(n, most), 2L * samples, sets.entries());
        }
    }
}
