package io.shicheng.analysis.distance;

import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;

/**
 * A sum over distances in steps taken apart as {@link StepShares} says, with what is left without each contact: the same
 * bits as a run of the measure on the graph without the tie, as whole numbers are added.
 *
 * <p><b>Time and space.</b> O(n + m), and a sort of those who depend on one contact; O(n). Nothing is searched again but
 * those whose distance changes.
 */
final class CountedShares {
    private static final int DISTANCES_TOLD = 3;

    private final CsrGraph graph;
    private final RunControl control;
    private final int source;
    private final Worth worth;
    private final StepsFrom search;

    /**
     * What is summed.
     *
     * @param most at how many steps somebody counts at most
     * @param units of somebody at a distance, as a whole number
     * @param share what somebody at a distance counts where the score is shared, in any unit
     * @param score of the sum of all units
     */
    record Worth(int most, IntToLongFunction units, IntToDoubleFunction share, Finish score) {}

    /** Makes a score of the sum of units of those who are reached. */
    @FunctionalInterface
    interface Finish {
        double score(long sum, int reached);
    }

    private CountedShares(CsrGraph graph, int source, Worth worth, RunControl control) {
        this.graph = graph;
        this.source = source;
        this.worth = worth;
        this.control = control;
        this.search = new StepsFrom(graph, source, worth.most(), control);
    }

    static Explanation of(CsrGraph graph, int source, Worth worth, RunControl control) {
        return new CountedShares(graph, source, worth, control).explanation();
    }

    private Explanation explanation() {
        int[] at = new int[search.steps[search.order[search.reached - 1]] + 1];
        for (int i = 1; i < search.reached; i++) {
            at[search.steps[search.order[i]]]++;
        }
        long sum = 0;
        double counted = 0;
        for (int d = 1; d < at.length; d++) {
            sum += at[d] * worth.units().applyAsLong(d);
            counted += at[d] * worth.share().applyAsDouble(d);
        }
        double score = worth.score().score(sum, search.reached - 1);
        int[] contacts = Arrays.copyOfRange(graph.targets(), graph.offsets()[source], graph.offsets()[source + 1]);
        double[] shares = search.countable()
                ? shares(contacts, at.length - 1)
                : StepShares.inSteps(graph, source, worth.share(), control);
        for (int c = 0; c < shares.length; c++) {
            shares[c] *= score / counted;
        }
        return Explanation.of(score, 0, contacts, shares, without(contacts.length, sum, at.length - 1), facts(at));
    }

    /** What counts of those behind each contact, gathered from the farthest on, over counts of paths, in their place. */
    private double[] shares(int[] contacts, int farthest) {
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        int[] steps = search.steps;
        double[] behind = search.paths;
        int level = farthest + 1;
        double each = 0;
        for (int i = search.reached - 1; i > 0; i--) {
            int v = search.order[i];
            if (steps[v] < level) {
                level = steps[v];
                each = worth.share().applyAsDouble(level);
            }
            double sum = 0;
            if (level < farthest) {
                for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                    if (steps[targets[a]] == level + 1) {
                        sum += behind[targets[a]];
                    }
                }
            }
            behind[v] = each / behind[v] + sum;
        }
        return Arrays.stream(contacts).mapToDouble(contact -> behind[contact]).toArray();
    }

    private double[] without(int contacts, long sum, int farthest) {
        search.findDetours();
        int[][] dependent = search.dependent();
        long[] units = new long[2 * farthest + 2];
        for (int d = 1; d < units.length; d++) {
            units[d] = worth.units().applyAsLong(d);
        }
        double[] without = new double[contacts];
        for (int c = 0; c < contacts; c++) {
            Loss loss = new Loss(worth.units(), units);
            search.without(dependent[c], loss);
            without[c] = worth.score().score(sum - loss.units, search.reached - 1 - loss.unreached);
        }
        return without;
    }

    /** What is lost as some are farther, or not reached any more. */
    private static final class Loss implements StepsFrom.Farther {
        private final IntToLongFunction any;
        private final long[] known;
        private long units;
        private int unreached;

        Loss(IntToLongFunction any, long[] known) {
            this.any = any;
            this.known = known;
        }

        @Override
        public void from(int steps, int farther) {
            units += known[steps];
            if (farther == StepsFrom.UNREACHED) {
                unreached++;
            } else {
                units -= farther < known.length ? known[farther] : any.applyAsLong(farther);
            }
        }
    }

    private Map<String, Number> facts(int[] at) {
        Map<String, Number> facts = new LinkedHashMap<>();
        facts.put("reached", search.reached - 1);
        for (int d = 1; d <= DISTANCES_TOLD; d++) {
            facts.put("at_" + d, d < at.length ? at[d] : 0);
        }
        return facts;
    }
}
