package io.shicheng.disclosure.comparison;

import io.shicheng.analysis.agreement.KendallTau;
import io.shicheng.analysis.agreement.TopAgreement;
import io.shicheng.analysis.chance.Unseen;
import io.shicheng.disclosure.reason.DisclosedComparison.Nominations;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far nominations and a ranking agree, in numbers of all together.
 *
 * @param counts by place, by how many each was named
 * @param values by place, by what each is ranked
 * @param nominated places of the first by nominations
 * @param ranked places of the first by the measure
 */
@SuppressWarnings("ArrayRecordComponent") // by place; nobody compares two
record Agreement(double[] counts, double[] values, List<Integer> nominated, List<Integer> ranked) {
    /** What rank-biased overlap usually has. */
    private static final double PERSISTENCE = 0.9;

    Nominations of(KendallTau tau, int nominators, int disagreeing, int rounds) {
        int depth = Math.min(nominated.size(), ranked.size());
        @Nullable
        TopAgreement top = depth == 0 ? null : TopAgreement.of(order(nominated, counts), order(ranked, values), depth);
        Unseen unseen =
                Unseen.of(Arrays.stream(counts).mapToInt(each -> (int) each).toArray());
        return new Nominations(
                nominators,
                (int) Arrays.stream(counts).filter(each -> each > 0).count(),
                told(tau.tau()),
                tau.concordant(),
                tau.discordant(),
                depth,
                top == null ? null : (Integer) top.overlap(depth),
                top == null ? null : (Double) top.chance(depth),
                top == null ? null : (Double) top.rankBiased(PERSISTENCE),
                top == null ? null : (Double) top.extrapolated(PERSISTENCE),
                told(unseen.coverage()),
                told(unseen.correctedCoverage()),
                told(unseen.people()),
                disagreeing,
                rounds);
    }

    /** The first in their order, and behind them all others. */
    private static int[] order(List<Integer> first, double[] all) {
        Set<Integer> order = new LinkedHashSet<>(first);
        IntStream.range(0, all.length).forEach(order::add);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static @Nullable Double told(double number) {
        return Double.isNaN(number) ? null : (Double) number;
    }
}
