package io.shicheng.analysis.coverage.robustness;

import io.shicheng.analysis.coverage.CoveragePlanner;
import io.shicheng.analysis.coverage.CoveragePlanner.Wish;
import io.shicheng.analysis.coverage.LazyGreedy;
import io.shicheng.analysis.coverage.Reach;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How many people a number of contacts reaches when only some of those who could be asked agree to be.
 *
 * <p><b>Definition.</b> For a share c, {@code ⌈c · candidates⌉} of the candidates are drawn at random, and as many
 * contacts as are wanted chosen greedily among them; 20 times. Who agrees at a smaller share agrees at a greater one, too,
 * so that a draw never falls from one share to the next by chance alone.
 *
 * <p><b>Reference.</b> Of this program; greedy choice as {@link LazyGreedy} has it.
 *
 * <p><b>Time and space.</b> A greedy plan for each share and draw; O(n).
 *
 * <p><b>Unit and normalisation.</b> People who count.
 *
 * <p><b>Ties, parts, overflow.</b> Who is kept is a contact at any share. Greedy choice may reach fewer with more to
 * choose from, rarely and by little.
 *
 * <p><b>Determinism.</b> A function of the graph, the wish and the seed; one thread.
 */
public final class ConsentCurve {
    /** Draws for each share. */
    public static final int DRAWS = 20;

    private final CsrGraph graph;
    private final BitSet counted;
    private final Wish wish;
    private final RunControl control;

    /**
     * One share.
     *
     * @param percent of the candidates who agree
     * @param mean people reached, over draws
     * @param least,most of the draws
     */
    public record Point(int percent, double mean, int least, int most) {}

    /** @param wish of a number of contacts, without groups */
    public ConsentCurve(CsrGraph undirected, BitSet counted, Wish wish, RunControl control) {
        this.graph = undirected;
        this.counted = counted;
        this.wish = wish;
        this.control = control;
    }

    /** @param percents rising */
    public List<Point> of(int[] percents, long seed) {
        int n = wish.candidates().length;
        Reach reach = new Reach(graph, wish.hops());
        int[] sizes = reach.sizes(wish.candidates(), control);
        int[][] reached = new int[percents.length][DRAWS];
        SplittableRandom random = new SplittableRandom(seed);
        control.phase("consent", (long) DRAWS * percents.length);
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] order = shuffled(n, random.split());
            for (int i = 0; i < percents.length; i++) {
                int agreed = (int) Math.min(n, ((long) n * percents[i] + 99) / 100);
                reached[i][draw] = reached(reach, sizes, Arrays.copyOf(order, agreed));
                control.advance(1);
            }
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < percents.length; i++) {
            points.add(new Point(
                    percents[i],
                    Arrays.stream(reached[i]).average().orElse(0),
                    Arrays.stream(reached[i]).min().orElse(0),
                    Arrays.stream(reached[i]).max().orElse(0)));
        }
        return points;
    }

    private int reached(Reach reach, int[] sizes, int[] places) {
        Arrays.sort(places);
        int[] candidates = new int[places.length];
        int[] each = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            candidates[i] = wish.candidates()[places[i]];
            each[i] = sizes[places[i]];
        }
        LazyGreedy greedy = new LazyGreedy(reach, graph.vertexCount(), candidates, each, counted, control);
        greedy.cover(wish.covered());
        greedy.keep(wish.kept());
        greedy.choose(wish.contacts(), CoveragePlanner.ANY);
        return greedy.reachedCounted();
    }

    private static int[] shuffled(int n, SplittableRandom random) {
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        for (int i = n - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        return order;
    }
}
