package io.shicheng.analysis.coverage.robustness;

import io.shicheng.analysis.coverage.CoveragePlanner.Wish;
import io.shicheng.analysis.coverage.LazyGreedy;
import io.shicheng.analysis.coverage.LazyGreedy.Choice;
import io.shicheng.analysis.coverage.Reach;
import io.shicheng.analysis.uncertainty.MirrorIntervals;
import io.shicheng.analysis.uncertainty.TieThinning;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.BitSet;

/**
 * How many the contacts of a plan truly reach where ties are missing or false, and how many more the best plan would.
 *
 * <p><b>Definition.</b> A replicate stands to the recorded network as that stands to the true one
 * ({@link TieThinning}). So a plan is made on replicate b as the one in question was made on the recorded network, but
 * greedily: it reaches C_b as it says itself, and R_b as recorded. With R for what the plan in question reaches as
 * recorded, {@code R · R_b/C_b} is what it truly reaches, as b sees it; that it was chosen for reaching many of the ties
 * that are seen is counted in. {@code 1 − R_b/R} is what it loses against the best on the true network.
 *
 * <p><b>Reference.</b> Of this program; the degraded network as a mirror is that of ranks, with Martin, C. and Niemeyer,
 * P. (2019), doi:10.1017/nws.2019.12, who estimate in this way how far centralities are to be trusted.
 *
 * <p><b>Time and space.</b> A replicate and a greedy plan a round; O(n + m).
 *
 * <p><b>Unit.</b> People; a loss is a share from 0 to 1.
 *
 * <p><b>Ties, parts, overflow.</b> Nobody reaches more than there are. A round in which nobody is reached tells nothing
 * and is left out. Quantiles are of type 7.
 *
 * <p><b>Determinism.</b> A function of what it is given; one thread.
 */
public final class PlanRobustness {
    private static final double LOW = 0.05;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.95;

    private final CsrGraph graph;
    private final BitSet counted;
    private final Wish wish;
    private final int[] contacts;
    private final RunControl control;

    /**
     * How sure a plan is.
     *
     * @param rounds that went into it
     * @param truly how many the contacts reach, half of the rounds saying more and half less
     * @param least,most between which nine in ten rounds say that it is
     * @param loss share of what is reached by which the plan is behind the best, half of the rounds saying more
     * @param mostLoss that nineteen in twenty rounds do not pass
     */
    public record Answer(int rounds, double truly, double least, double most, double loss, double mostLoss) {}

    /**
     * @param counted who counts
     * @param contacts of the plan, those who are kept first
     */
    public PlanRobustness(CsrGraph undirected, BitSet counted, Wish wish, int[] contacts, RunControl control) {
        this.graph = undirected;
        this.counted = counted;
        this.wish = wish;
        this.contacts = contacts;
        this.control = control;
    }

    /** Asks replicates, a step of the control each. */
    public Answer of(TieThinning thinning, int rounds) {
        control.phase("robustness", rounds);
        double claimed = reached(contacts);
        double[] truly = new double[rounds];
        double[] losses = new double[rounds];
        int told = 0;
        for (int round = 0; round < rounds; round++) {
            control.checkCancelled();
            LazyGreedy plan = planned(thinning.replicate(round));
            if (plan.reachedCounted() > 0 && claimed > 0) {
                double recorded = reached(vertices(plan));
                truly[told] = Math.min(counted.cardinality(), claimed * recorded / plan.reachedCounted());
                losses[told++] = Math.max(0, 1 - recorded / claimed);
            }
            control.advance(1);
        }
        truly = Arrays.copyOf(truly, told);
        losses = Arrays.copyOf(losses, told);
        Arrays.sort(truly);
        Arrays.sort(losses);
        if (told == 0) {
            return new Answer(0, 0, 0, 0, 0, 0);
        }
        return new Answer(
                told,
                MirrorIntervals.quantile(truly, MIDDLE),
                MirrorIntervals.quantile(truly, LOW),
                MirrorIntervals.quantile(truly, HIGH),
                MirrorIntervals.quantile(losses, MIDDLE),
                MirrorIntervals.quantile(losses, HIGH));
    }

    /** In the recorded network. */
    private int reached(int[] told) {
        LazyGreedy all = greedy(graph, new int[0]);
        all.keep(told);
        return all.reachedCounted();
    }

    private LazyGreedy planned(CsrGraph replicate) {
        LazyGreedy plan = greedy(replicate, wish.candidates());
        plan.keep(wish.kept());
        plan.choose(contacts.length, Integer.MAX_VALUE);
        return plan;
    }

    private static int[] vertices(LazyGreedy plan) {
        return plan.choices().stream().mapToInt(Choice::vertex).toArray();
    }

    private LazyGreedy greedy(CsrGraph network, int[] candidates) {
        LazyGreedy greedy = new LazyGreedy(
                new Reach(network, wish.hops()), network.vertexCount(), candidates, counted, new CancelOnly(control));
        greedy.cover(wish.covered());
        return greedy;
    }
}
