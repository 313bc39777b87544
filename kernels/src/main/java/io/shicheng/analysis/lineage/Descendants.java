package io.shicheng.analysis.lineage;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.analysis.measure.UnmeasurableException.Reason;
import io.shicheng.analysis.parallel.Blocks;
import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Descendants: everybody whom a master's teaching reached, down the generations.
 *
 * <p><b>Definition.</b> {@code Σ decay^(g−1)} over descendants, each counted once in its generation g, the length of
 * the shortest chain of teaching to it, for g up to a limit.
 *
 * <p><b>Reference.</b> Descendants and generations: Rossi, L., Damaceno, R., Freire, I., Bechara, E. and Mena-Chalco,
 * J. (2018), Topological metrics in academic genealogy graphs, doi:10.1016/j.joi.2018.08.004.
 *
 * <p><b>Time and space.</b> O(n·m) at most; in a lineage, the number of pairs of master and descendant. O(n) a thread.
 *
 * <p><b>Unit and normalisation.</b> People, at most n−1. Without a limit or decay, founders come first by construction.
 *
 * <p><b>Ties, parts, overflow.</b> In a cycle nobody is a descendant of themself. Counts are whole numbers a
 * generation, multiplied at the end, nearest generation first.
 *
 * <p><b>Determinism.</b> The same bits for any number of threads: a vertex' count is its own.
 */
public final class Descendants {
    private static final int BLOCK = 64;

    private Descendants() {}

    static void requireDirected(CsrGraph graph) {
        if (!graph.directed()) {
            throw new UnmeasurableException(
                    Reason.NEEDS_DIRECTIONS,
                    "A measure of lineage follows teaching from master to apprentice, and this graph has no directions."
                            + " Read it as directed.");
        }
    }

    /**
     * @param generations how many count, 0 for all
     * @param decay factor a generation, above 0, at most 1
     * @throws UnmeasurableException if the graph is not directed
     */
    public static double[] scores(CsrGraph graph, int generations, double decay, int threads, RunControl control) {
        requireDirected(graph);
        if (generations < 0) {
            throw new IllegalArgumentException(
                    "The generations (" + generations + ") must not be negative. Maybe 3, or 0 for all?");
        }
        if (!(decay > 0 && decay <= 1)) {
            throw new IllegalArgumentException("The decay (" + decay + ") must be above 0 and at most 1. Maybe 0.5?");
        }
        int n = graph.vertexCount();
        control.phase("descendants", n);
        double[] scores = new double[n];
        int deepest = generations == 0 ? Integer.MAX_VALUE : generations;
        Blocks.run(n, BLOCK, threads, control, () -> new Kernel(graph, deepest, decay, scores, control));
        return scores;
    }

    /**
     * The same from scores before some ties changed: anew of those masters and of all who come before them, with the
     * ties as they were or as they are. Time of their descendants, and O(n + m).
     */
    static double[] updated(Measure.Update update, int generations, double decay, RunControl control) {
        requireDirected(update.after());
        int deepest = generations == 0 ? Integer.MAX_VALUE : generations;
        BitSet above = new BitSet();
        addAncestors(update.before().transpose(), update.pairs(), deepest, above);
        addAncestors(update.after().transpose(), update.pairs(), deepest, above);
        double[] scores = update.scores().clone();
        Kernel kernel = new Kernel(update.after(), deepest, decay, scores, control);
        above.stream().forEach(v -> kernel.run(v, v + 1));
        return scores;
    }

    /** Those whose descendants may go through a tie of a pair: its master, and whoever is as near as counts. */
    private static void addAncestors(CsrGraph up, int[] pairs, int deepest, BitSet above) {
        BitSet seen = new BitSet();
        BitSet nearest = new BitSet();
        for (int i = 0; i < pairs.length; i += 2) {
            nearest.set(pairs[i]);
        }
        for (int generation = 1; generation <= deepest && !nearest.isEmpty(); generation++) {
            seen.or(nearest);
            BitSet next = new BitSet();
            nearest.stream().forEach(v -> {
                for (int a = up.offsets()[v]; a < up.offsets()[v + 1]; a++) {
                    next.set(up.targets()[a]);
                }
            });
            next.andNot(seen);
            nearest = next;
        }
        above.or(seen);
    }

    private static final class Kernel implements Blocks.Kernel {
        private final int[] offsets;
        private final int[] targets;
        private final int deepest;
        private final double decay;
        private final double[] scores;
        /** Sources of a block may have few descendants and many ties each, or many. */
        private final CancellationPoint meter;

        private final int[] order;
        /** The last vertex that reached this one. */
        private final int[] reachedFrom;

        Kernel(CsrGraph graph, int deepest, double decay, double[] scores, RunControl control) {
            this.offsets = graph.offsets();
            this.targets = graph.targets();
            this.deepest = deepest;
            this.decay = decay;
            this.scores = scores;
            this.meter = new CancellationPoint(control);
            this.order = new int[scores.length];
            this.reachedFrom = new int[scores.length];
            Arrays.fill(reachedFrom, -1);
        }

        @Override
        public void run(int from, int to) {
            for (int v = from; v < to; v++) {
                scores[v] = descendants(v);
            }
        }

        private double descendants(int source) {
            order[0] = source;
            reachedFrom[source] = source;
            int head = 0;
            int tail = 1;
            double sum = 0;
            double worth = 1;
            for (int generation = 1; generation <= deepest; generation++) {
                int end = tail;
                for (; head < end; head++) {
                    int first = offsets[order[head]];
                    int last = offsets[order[head] + 1];
                    meter.add(1 + last - first);
                    for (int a = first; a < last; a++) {
                        int w = targets[a];
                        if (reachedFrom[w] != source) {
                            reachedFrom[w] = source;
                            order[tail++] = w;
                        }
                    }
                }
                if (tail == end) {
                    break;
                }
                sum += worth * (tail - end);
                worth *= decay;
            }
            return sum;
        }
    }
}
