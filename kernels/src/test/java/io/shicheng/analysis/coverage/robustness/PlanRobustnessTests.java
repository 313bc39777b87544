package io.shicheng.analysis.coverage.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.coverage.CoveragePlanner;
import io.shicheng.analysis.coverage.CoveragePlanner.Wish;
import io.shicheng.analysis.coverage.LazyGreedy;
import io.shicheng.analysis.coverage.LazyGreedy.Choice;
import io.shicheng.analysis.coverage.Reach;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.analysis.uncertainty.TieThinning;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlanRobustnessTests {
    private static final int[] NOBODY = {};
    private static final long SEED = 1;

    private static BitSet tied(CsrGraph graph) {
        BitSet tied = new BitSet();
        IntStream.range(0, graph.vertexCount())
                .filter(v -> graph.outDegree(v) > 0)
                .forEach(tied::set);
        return tied;
    }

    private static Wish wish(CsrGraph graph, int contacts) {
        int[] all = IntStream.range(0, graph.vertexCount()).toArray();
        return new Wish(1, all, NOBODY, NOBODY, NOBODY, contacts, CoveragePlanner.ANY);
    }

    private static TieThinning thinning(CsrGraph graph, double missing, double falseTies, long seed) {
        long[] names = TieThinning.names(graph.vertexCount(), Integer::toString);
        return new TieThinning(graph, names, new ErrorRates(missing, falseTies), seed);
    }

    private static LazyGreedy plan(CsrGraph graph, BitSet counted, int contacts) {
        LazyGreedy greedy = new LazyGreedy(
                new Reach(graph, 1), graph.vertexCount(), wish(graph, contacts).candidates(), counted, RunControl.NONE);
        greedy.choose(contacts, Integer.MAX_VALUE);
        return greedy;
    }

    private static int[] vertices(LazyGreedy plan) {
        return plan.choices().stream().mapToInt(Choice::vertex).toArray();
    }

    private static int reached(CsrGraph graph, BitSet counted, int[] contacts) {
        LazyGreedy all = new LazyGreedy(new Reach(graph, 1), graph.vertexCount(), NOBODY, counted, RunControl.NONE);
        all.keep(contacts);
        return all.reachedCounted();
    }

    @Test
    void whereNothingIsMissingThePlanIsWhatItSays() {
        CsrGraph kite = SeededGraphs.kite();
        int[] contacts = vertices(plan(kite, tied(kite), 2));
        PlanRobustness.Answer sure = new PlanRobustness(kite, tied(kite), wish(kite, 2), contacts, RunControl.NONE)
                .of(thinning(kite, 0, 0, SEED), 11);
        assertThat(sure).isEqualTo(new PlanRobustness.Answer(11, 10, 10, 10, 0, 0));
    }

    /** Of 1,000 leaves around a centre, a tenth goes: as many more there are in truth as the plan sees. */
    @Test
    void asManyMoreAreReachedInTruthAsAreSeenToGo() {
        CsrGraph star = SeededGraphs.star(1_001);
        CsrGraph recorded = thinning(star, 0.1, 0, 7).replicate(0);
        BitSet counted = new BitSet();
        counted.set(0, 1_001);
        int[] centre = {0};
        PlanRobustness.Answer sure = new PlanRobustness(recorded, counted, wish(recorded, 1), centre, RunControl.NONE)
                .of(thinning(recorded, 0.1, 0, SEED), 199);
        assertThat(reached(recorded, counted, centre)).isBetween(860, 940);
        assertThat(sure.truly()).isCloseTo(1_001, within(30.0));
        assertThat(sure.least()).isLessThanOrEqualTo(sure.truly());
        assertThat(sure.most()).isGreaterThanOrEqualTo(sure.truly()).isLessThanOrEqualTo(1_001);
        assertThat(sure.loss()).isZero();
    }

    /**
     * A plan of 100 on lineages of which ties were hidden: what it truly reaches lies where it is said to, and so does
     * what it loses against the best.
     */
    @Tag("thorough")
    @Test
    void whatAPlanReachesAndLosesIsAsSaidOnRealLineages() {
        CsrGraph truth = SharedNetworks.table("chinese_lineages", 1, _ -> true).graph();
        BitSet counted = tied(truth);
        int best = plan(truth, counted, 100).reachedCounted();
        for (double missing : new double[] {0.1, 0.3}) {
            CsrGraph recorded = thinning(truth, missing, 0, 11).replicate(0);
            int[] contacts = vertices(plan(recorded, counted, 100));
            PlanRobustness.Answer sure = new PlanRobustness(
                            recorded, counted, wish(recorded, 100), contacts, RunControl.NONE)
                    .of(thinning(recorded, missing, 0, SEED), 39);
            int truly = reached(truth, counted, contacts);
            double loss = 1 - truly / (double) best;
            System.out.printf(
                    "Lineages, %.1f missing: seen %d, truly %d, said %.0f (%.0f–%.0f); lost %.4f, said %.4f (%.4f)%n",
                    missing,
                    reached(recorded, counted, contacts),
                    truly,
                    sure.truly(),
                    sure.least(),
                    sure.most(),
                    loss,
                    sure.loss(),
                    sure.mostLoss());
            assertThat((double) truly)
                    .isBetween(sure.least(), sure.most())
                    .isCloseTo(sure.truly(), within(0.01 * truly));
            assertThat(sure.mostLoss()).isLessThan(0.02);
            assertThat(loss).isLessThan(0.02);
        }
    }
}
