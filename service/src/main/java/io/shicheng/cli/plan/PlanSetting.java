package io.shicheng.cli.plan;

import io.shicheng.analysis.coverage.CoveragePlanner;
import io.shicheng.analysis.coverage.CoveragePlanner.Answer;
import io.shicheng.analysis.coverage.CoveragePlanner.Wish;
import io.shicheng.analysis.coverage.Reach;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.BitSet;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a plan is made of.
 *
 * @param connected who has a tie, and so counts
 * @param without who may not be chosen
 */
record PlanSetting(CsrGraph graph, BitSet connected, Wish wish, int[] without, Map<String, Integer> vertexOf) {
    /** The same where all who may not be chosen may be. */
    PlanSetting everybody() {
        int[] candidates = IntStream.concat(IntStream.of(wish.candidates()), IntStream.of(without))
                .filter(v -> IntStream.of(wish.kept()).noneMatch(kept -> kept == v))
                .sorted()
                .toArray();
        Wish all = new Wish(
                wish.hops(), candidates, wish.kept(), wish.covered(), wish.groupOf(), wish.contacts(), wish.people());
        return new PlanSetting(graph, connected, all, new int[0], vertexOf);
    }

    /** The plan that reaches most, or the share, where groups do not matter. */
    Answer free(RunControl control) {
        int[] sizes = new Reach(graph, wish.hops()).sizes(wish.candidates(), control);
        return new CoveragePlanner(
                        graph, connected, wish, sizes, Settings.usual().threads(), control)
                .plan();
    }
}
