package io.shicheng.analysis.course;

import io.shicheng.analysis.chance.FalseDiscovery;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.analysis.uncertainty.MirrorIntervals;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.analysis.uncertainty.Replicates;
import io.shicheng.analysis.uncertainty.TieThinning;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Who rises and who fades between two years, beyond what missing ties and the chance of dates explain.
 *
 * <p><b>Definition.</b> {@code P} is the share of paired replicates, the same ties missing in both years, in which
 * somebody's rank is better in the later year, ranks being drawn within blocks and equal ones counting half. {@code p} is how often a
 * change as great as theirs comes about, in either direction, when the ties that held in one of the two years alone are
 * dealt out anew between both, as many to each as there were. Somebody rises if P ≥ 0.95 and fades if P ≤ 0.05, and in
 * either case only if {@code q ≤ 0.10}, the rate of false discovery over all who are compared.
 *
 * <p><b>Why both.</b> Replicates say whether a change would be recorded again; whoever had three ties in one year and
 * seven in the other by the chance of which were dated when would pass. Dealing out dates says how often that happens.
 *
 * <p><b>Reference.</b> Benjamini, Y. and Hochberg, Y. (1995), doi:10.1111/j.2517-6161.1995.tb02031.x; with 1 added to
 * both counts, Phipson, B. and Smyth, G. (2010), Permutation p-values should never be zero, doi:10.2202/1544-6115.1585.
 *
 * <p><b>Time and space.</b> Two runs of the measure for each replicate and each dealing; O(n·B).
 *
 * <p><b>Unit and normalisation.</b> Ranks among those who are there in both years: among all of each, everybody would
 * fade wherever more is recorded of later years than of earlier ones.
 *
 * <p><b>Ties, parts, overflow.</b> Somebody without a score shares the last block. A replicate without an answer in either
 * year is left out.
 *
 * <p><b>Determinism.</b> A function of both graphs, the names and the seed.
 */
public final class RisingAndFading {
    /** From this share of replicates on a rank is better. */
    private static final double SURE = 0.95;

    private static final double FALSE_DISCOVERY = 0.10;

    private final Networks networks;
    private final long seed;
    private final Function<CsrGraph, RankBlocks> ranks;

    /**
     * The networks of two years, of the same people.
     *
     * @param names one a vertex, see {@link TieThinning#names}
     */
    @SuppressWarnings("ArrayRecordComponent") // by vertex; nobody compares two
    public record Networks(CsrGraph earlier, CsrGraph later, long[] names) {}

    /** What is said of somebody. */
    public enum Verdict {
        RISING,
        FADING,
        NEITHER;

        static Verdict of(double better, double rate) {
            return rate > FALSE_DISCOVERY ? NEITHER : better >= SURE ? RISING : better <= 1 - SURE ? FADING : NEITHER;
        }
    }

    /**
     * Of somebody who is compared.
     *
     * @param person the number in what is ranked
     * @param better the share of replicates in which the later rank is better
     * @param chance how often a change as great comes about by chance
     * @param rate of false discovery, at which it would just be called one
     */
    public record Change(int person, double better, double chance, double rate) {
        public Verdict verdict() {
            return Verdict.of(better, rate);
        }
    }

    /**
     * What was found.
     *
     * @param observedEarlier ranks in the earlier year
     * @param rounds replicates of both years that had an answer
     */
    @SuppressWarnings("ArrayRecordComponent") // by vertex; nobody compares two
    public record Found(
            RankBlocks observedEarlier,
            RankBlocks observedLater,
            MirrorIntervals.Interval[] earlier,
            MirrorIntervals.Interval[] later,
            Change[] changes,
            int rounds) {}

    /** @param ranks of those who are there in both years, in the network of one */
    public RisingAndFading(Networks networks, long seed, Function<CsrGraph, RankBlocks> ranks) {
        this.networks = networks;
        this.seed = seed;
        this.ranks = ranks;
    }

    /**
     * Compares some of those who are ranked.
     *
     * @param compared who, by their numbers in what is ranked
     * @param rounds replicates
     * @param dealings how often ties are dealt out anew
     */
    public Found compare(int[] compared, ErrorRates rates, int rounds, int dealings, RunControl control) {
        RankBlocks earlier = ranks.apply(networks.earlier());
        RankBlocks later = ranks.apply(networks.later());
        control.phase("interval", 2L * rounds);
        Map<Integer, RankBlocks> before = new HashMap<>();
        Map<Integer, RankBlocks> after = new HashMap<>();
        MirrorIntervals.Interval[] intervalsBefore =
                replicated(networks.earlier(), earlier, rates, rounds, before, control);
        MirrorIntervals.Interval[] intervalsAfter = replicated(networks.later(), later, rates, rounds, after, control);
        before.keySet().retainAll(after.keySet());
        double[] better = new double[compared.length];
        before.forEach((round, was) -> {
            RankBlocks is = after.getOrDefault(round, was);
            for (int i = 0; i < compared.length; i++) {
                better[i] += better(was, is, compared[i]);
            }
        });
        double[] chance = chance(compared, earlier, later, dealings, control);
        double[] rate = FalseDiscovery.rates(chance);
        Change[] changes = new Change[compared.length];
        for (int i = 0; i < compared.length; i++) {
            changes[i] = new Change(compared[i], better[i] / Math.max(1, before.size()), chance[i], rate[i]);
        }
        return new Found(earlier, later, intervalsBefore, intervalsAfter, changes, before.size());
    }

    /** How often the later rank is the better one, if both are drawn within their blocks; equal ones count half. */
    static double better(RankBlocks was, RankBlocks is, int person) {
        long first = was.best(person);
        long last = was.worst(person);
        long firstNow = is.best(person);
        long lastNow = is.worst(person);
        double below = above(last, firstNow)
                - above(first - 1, firstNow)
                - above(last, lastNow + 1)
                + above(first - 1, lastNow + 1);
        double equal = Math.max(0, Math.min(last, lastNow) - Math.max(first, firstNow) + 1);
        return (below + equal / 2) / ((last - first + 1.0) * (lastNow - firstNow + 1.0));
    }

    /** Of {@code max(0, x − c)} over x up to a rank. */
    private static double above(long rank, long c) {
        double more = Math.max(0, rank - c);
        return more * (more + 1) / 2;
    }

    /** Fills in the ranks by round, none where a round had no answer. */
    private MirrorIntervals.Interval[] replicated(
            CsrGraph graph,
            RankBlocks observed,
            ErrorRates rates,
            int rounds,
            Map<Integer, RankBlocks> byRound,
            RunControl control) {
        TieThinning thinning = new TieThinning(graph, networks.names(), rates, seed);
        return Replicates.of(
                        observed,
                        rounds,
                        seed,
                        round -> {
                            RankBlocks found = ranks.apply(thinning.replicate(round));
                            byRound.put(round, found);
                            return found;
                        },
                        control)
                .ranks()
                .intervals()
                .all();
    }

    private double[] chance(int[] compared, RankBlocks earlier, RankBlocks later, int dealings, RunControl control) {
        DealtYears dealt = new DealtYears(networks.earlier(), networks.later(), seed);
        int[] up = new int[compared.length];
        int[] down = new int[compared.length];
        control.phase("permutations", dealings);
        int answered = 0;
        for (int dealing = 0; dealing < dealings; dealing++) {
            control.checkCancelled();
            DealtYears.Dealt both = dealt.next();
            try {
                RankBlocks before = ranks.apply(both.earlier());
                RankBlocks after = ranks.apply(both.later());
                answered++;
                for (int i = 0; i < compared.length; i++) {
                    int v = compared[i];
                    double observed = earlier.middle(v) - later.middle(v);
                    double change = before.middle(v) - after.middle(v);
                    up[i] += change >= observed ? 1 : 0;
                    down[i] += change <= observed ? 1 : 0;
                }
            } catch (UnmeasurableException e) {
                // such a dealing says nothing
            }
            control.advance(1);
        }
        double[] chance = new double[compared.length];
        for (int i = 0; i < compared.length; i++) {
            chance[i] = Math.min(1, 2 * (1.0 + Math.min(up[i], down[i])) / (answered + 1.0));
        }
        return chance;
    }
}
