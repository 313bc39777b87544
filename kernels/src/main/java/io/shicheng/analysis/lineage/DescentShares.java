package io.shicheng.analysis.lineage;

import io.shicheng.analysis.centrality.TieShares;
import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.analysis.explanation.HIndexShares;
import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.Map;

/**
 * Measures of a lineage taken apart by the apprentices of a master.
 *
 * <p><b>Definition.</b> A descendant w is worth {@code decay^(g−1)} in the generation g in which it is reached, through
 * whichever apprentice that is soonest. Among the apprentices through whom it is reached the worth is split as a runway
 * among the aeroplanes that use it: sorted by what each alone would give, {@code a₁ ≤ … ≤ a_k}, the i-th carries
 * {@code Σ (a_j − a_{j−1})/(k−j+1)} over j ≤ i, which is the Shapley value. Without decay, each of k carries 1/k.
 * Without an apprentice, what nobody else gives is lost.
 *
 * <p><b>Reference.</b> Littlechild, S. and Owen, G. (1973), A simple expression for the Shapley value in a special case,
 * doi:10.1287/mnsc.20.3.370.
 *
 * <p><b>Time and space.</b> O(ties of descendants · apprentices), as much memory as there are pairs of an apprentice and
 * a descendant of theirs.
 */
public final class DescentShares {
    private final CsrGraph graph;
    private final int master;
    private final int deepest;
    private final CancellationPoint meter;
    private final int[] order;
    private final int[] reachedFrom;
    /** Pairs of a descendant and the place of an apprentice through whom it is reached in that generation. */
    private int[] descendants = new int[64];

    private int[] generations = new int[64];
    private int[] through = new int[64];
    private int pairs;

    private DescentShares(CsrGraph graph, int master, int generations, RunControl control) {
        this.graph = graph;
        this.master = master;
        this.deepest = generations == 0 ? Integer.MAX_VALUE : generations;
        this.meter = new CancellationPoint(control);
        this.order = new int[graph.vertexCount()];
        this.reachedFrom = new int[graph.vertexCount()];
        Arrays.fill(reachedFrom, -1);
    }

    /** The number of apprentices, each of whom carries 1. */
    public static Explanation students(CsrGraph graph, int master) {
        Descendants.requireDirected(graph);
        return TieShares.leadingAway(graph, master);
    }

    /** The m-index as {@link Apprentices} has it: the h-index of the numbers of apprentices of one's apprentices. */
    public static Explanation mIndex(CsrGraph graph, int master) {
        Descendants.requireDirected(graph);
        int[] apprentices = apprentices(graph, master);
        return HIndexShares.of(Arrays.stream(apprentices).map(graph::outDegree).toArray())
                .explanation(apprentices);
    }

    private static int[] apprentices(CsrGraph graph, int master) {
        return Arrays.copyOfRange(graph.targets(), graph.offsets()[master], graph.offsets()[master + 1]);
    }

    /**
     * Descendants as {@link Descendants} counts them.
     *
     * @param generations how many count, 0 for all
     * @param decay factor a generation, above 0, at most 1
     */
    public static Explanation descendants(
            CsrGraph graph, int master, int generations, double decay, RunControl control) {
        Descendants.requireDirected(graph);
        DescentShares shares = new DescentShares(graph, master, generations, control);
        int[] apprentices = apprentices(graph, master);
        for (int i = 0; i < apprentices.length; i++) {
            shares.reach(apprentices[i], i);
        }
        return shares.split(apprentices, decay);
    }

    /** Everybody whom the apprentice leads to in the generations that count, without the master. */
    private void reach(int apprentice, int place) {
        order[0] = apprentice;
        reachedFrom[apprentice] = place;
        reachedFrom[master] = place;
        add(apprentice, 1, place);
        int head = 0;
        int tail = 1;
        for (int generation = 2; generation <= deepest && head < tail; generation++) {
            for (int end = tail; head < end; head++) {
                int first = graph.offsets()[order[head]];
                int last = graph.offsets()[order[head] + 1];
                meter.add(1 + last - first);
                for (int a = first; a < last; a++) {
                    int w = graph.targets()[a];
                    if (reachedFrom[w] != place) {
                        reachedFrom[w] = place;
                        order[tail++] = w;
                        add(w, generation, place);
                    }
                }
            }
        }
    }

    private void add(int descendant, int generation, int place) {
        if (pairs == descendants.length) {
            descendants = Arrays.copyOf(descendants, 2 * pairs);
            generations = Arrays.copyOf(generations, 2 * pairs);
            through = Arrays.copyOf(through, 2 * pairs);
        }
        descendants[pairs] = descendant;
        generations[pairs] = generation;
        through[pairs++] = place;
    }

    private Explanation split(int[] apprentices, double decay) {
        double[] shares = new double[apprentices.length];
        double[] lost = new double[apprentices.length];
        double score = 0;
        int[] byDescendant = sorted();
        int deepestSeen = 0;
        for (int i = 0; i < pairs; i++) {
            deepestSeen = Math.max(deepestSeen, generations[i]);
        }
        double[] worth = new double[deepestSeen + 1];
        for (int g = 1; g <= deepestSeen; g++) {
            worth[g] = g == 1 ? 1 : worth[g - 1] * decay;
        }
        for (int from = 0; from < pairs; ) {
            int to = from + 1;
            while (to < pairs && descendants[byDescendant[to]] == descendants[byDescendant[from]]) {
                to++;
            }
            meter.add(to - from);
            score += splitOne(byDescendant, from, to, worth, shares, lost);
            from = to;
        }
        double[] without = new double[apprentices.length];
        for (int i = 0; i < without.length; i++) {
            without[i] = score - lost[i];
        }
        return Explanation.of(score, 0, apprentices, shares, without, Map.of());
    }

    /** The worth of one descendant; the least worth comes first. */
    private double splitOne(int[] sorted, int from, int to, double[] worth, double[] shares, double[] lost) {
        double carried = 0;
        double before = 0;
        for (int i = from; i < to; i++) {
            double own = worth[generations[sorted[i]]];
            carried += (own - before) / (to - i);
            shares[through[sorted[i]]] += carried;
            if (i == to - 1) {
                lost[through[sorted[i]]] += own - before;
            }
            before = own;
        }
        return before;
    }

    /** Pairs by descendant, of each the farthest generation first. */
    private int[] sorted() {
        int n = graph.vertexCount();
        int[] starts = new int[n + 1];
        for (int i = 0; i < pairs; i++) {
            starts[descendants[i] + 1]++;
        }
        for (int v = 0; v < n; v++) {
            starts[v + 1] += starts[v];
        }
        int[] next = Arrays.copyOf(starts, n);
        int[] sorted = new int[pairs];
        for (int i = 0; i < pairs; i++) {
            sorted[next[descendants[i]]++] = i;
        }
        for (int v = 0; v < n; v++) {
            sortFarthestFirst(sorted, starts[v], starts[v + 1]);
        }
        return sorted;
    }

    private void sortFarthestFirst(int[] sorted, int from, int to) {
        if (to - from < 2) {
            return;
        }
        long[] keys = new long[to - from];
        for (int i = from; i < to; i++) {
            keys[i - from] = (long) -generations[sorted[i]] << Integer.SIZE | sorted[i];
        }
        Arrays.sort(keys);
        for (int i = from; i < to; i++) {
            sorted[i] = (int) keys[i - from];
        }
    }
}
