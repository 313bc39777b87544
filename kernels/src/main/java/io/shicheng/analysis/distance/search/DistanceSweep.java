package io.shicheng.analysis.distance.search;

import io.shicheng.analysis.distance.search.fold.FoldedGraph;
import io.shicheng.analysis.distance.search.fold.MergedTwins;
import io.shicheng.analysis.distance.search.fold.SearchGraph;
import io.shicheng.analysis.parallel.Blocks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What every vertex reaches, by distance, all directions outwards: one {@link MultiSourceBfs} after another until all
 * classes of a {@link FoldedGraph} were sources, or where that is long and thin, one by one; and what they add up.
 *
 * <p><b>Time and space.</b> O(n·m / 512) operations on words of 512 bits, n and m counted after all that. A thread
 * holds 244 bytes a vertex.
 *
 * <p><b>Determinism.</b> All that is added is a whole number: the same for any number of threads.
 *
 * <p><b>Idea graveyard</b> (harmonic closeness of 16,046 astrophysicists, two threads: 0.083 s at the first call
 * without the last of Java's compilers, of which 0.015 go into folding and 0.003 into undoing it. Older figures are of
 * the time before). Twins left apart: 0.065 s warm, and three times the arcs on a web of 325,557 pages. Loops over all
 * vertices in one method, compiled twice and late: 0.18 s at the first call. Bits counted word by word instead of
 * through one adder: 0.20 s, as every count is a call until the last compiler has seen it. A branch that only batches
 * of twins take, inside the hot method: compiled anew three times, 0.20 s. Bits of sources that stand for more summed
 * one by one: 0.054 s warm. Counts by distance and vertex, added up at the end: an array more for each distance, and
 * nothing gained. The first batch alone, so that the compiler has a processor: 4 % off the first call, and a cost to
 * every small graph. Pushing at four pulled arcs instead of two: a quarter more for two steps from every page. Half of
 * the words a loop, as the first compiler has few registers: 0.083 s instead of 0.077 with it alone, 0.056 instead of
 * 0.050 with the last. Four calls of {@code Long.bitCount} instead of {@link BitCounts}: 0.081 s instead of 0.077 with
 * the first compiler alone, though 0.048 instead of 0.050 with the last. Asking after every sixteen pulled arcs whether
 * no bit lacks any more: an eighth of the arcs less, and 0.083 s instead of 0.078 (friendships in a town: 0.0105
 * instead of 0.0110). Looking for dominated vertices with two threads: 0.007 s instead of 0.004, as methods are
 * compiled meanwhile; eight looks an arc instead of one: one in a hundred found more, and votes 0.003 s slower. What
 * sources stand for, counted word by word instead of digit by digit: 0.005 s. Counting the bits of 64 vertices in a
 * loop of its own instead of at once: 2 % more of the processor. Leaving out the arcs over which a vertex hears nothing
 * that others of its arcs do not bring, a set to cover for each vertex: 9 to 11 % of the pulled arcs on the
 * astrophysicists, and finding them takes longer than pulling them.
 */
public final class DistanceSweep {
    /** Bytes a vertex that each thread holds. */
    public static final int BYTES_A_VERTEX_AND_THREAD = 3 * SourceBatches.WORDS * Long.BYTES + 5 * 4 + 2 * 16;

    private final MergedTwins graph;
    private final SourceBatches batches;
    private final DistanceSums total;

    private DistanceSweep(MergedTwins graph, SourceBatches batches, DistanceSums total) {
        this.graph = graph;
        this.batches = batches;
        this.total = total;
    }

    /**
     * Searches from all vertices.
     *
     * @param phase of the control
     * @param summand of which each vertex gets the sum over all that it reaches; sums must stay within 63 bits
     * @param hops how far to search, at least 1
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public static DistanceSweep of(
            CsrGraph graph, String phase, Summand summand, int hops, int threads, RunControl control) {
        if (hops < 1) {
            throw new IllegalArgumentException("The hops (" + hops + ") must be at least 1. Maybe 2?");
        }
        MergedTwins merged = new MergedTwins(graph, control);
        FoldedGraph folded = new FoldedGraph(merged, control);
        int[] all = new int[folded.classes.count];
        Arrays.setAll(all, v -> v);
        SourceBatches batches = new SourceBatches(all, folded.classes);
        control.phase(phase, batches.count());
        DistanceSums found = search(folded.classes, batches, summand, hops, threads, control);
        DistanceSums total = Unfolding.of(folded, found, summand, hops);
        addTwins(merged, total);
        return new DistanceSweep(merged, batches, total);
    }

    private static DistanceSums search(
            SearchGraph graph, SourceBatches batches, Summand summand, int hops, int threads, RunControl control) {
        List<DistanceSums> parts = new ArrayList<>();
        boolean oneByOne = SingleSourceBfs.suits(graph, control);
        // the last hold sources that differ in what they stand for, which takes longest
        int last = batches.count() - 1;
        Blocks.run(batches.count(), 1, threads, control, () -> {
            DistanceSums sums = new DistanceSums(graph.members, graph.attached, summand, hops);
            synchronized (parts) {
                parts.add(sums);
            }
            IntConsumer search;
            if (oneByOne) {
                SingleSourceBfs single = new SingleSourceBfs(graph, batches, sums, control);
                search = batch -> single.run(batch, hops);
            } else {
                MultiSourceBfs many = new MultiSourceBfs(graph, batches, sums, control);
                search = batch -> many.run(batch, hops);
            }
            return (from, to) -> {
                for (int batch = from; batch < to; batch++) {
                    search.accept(last - batch);
                }
            };
        });
        DistanceSums total = parts.getFirst();
        for (DistanceSums part : parts.subList(1, parts.size())) {
            total.addAll(part);
        }
        return total;
    }

    /** Adds what members of a class are to each other. */
    private static void addTwins(MergedTwins graph, DistanceSums total) {
        for (int v = 0; v < graph.count; v++) {
            if (graph.apart[v] > 0) {
                total.correct(v, graph.apart[v], graph.members[v] - 1);
            }
        }
    }

    /** The sum over all vertices that this one reaches. */
    public long sum(int vertex) {
        return total.sums[graph.vertexOf[vertex]];
    }

    /** How many others this vertex reaches. */
    public int reached(int vertex) {
        return total.reached[graph.vertexOf[vertex]];
    }

    /**
     * How far the farthest vertex is that this one reaches; 0 if it reaches none. Of directed graphs; for others see
     * {@link Eccentricities}.
     */
    public int farthest(int vertex) {
        return total.farthest[graph.vertexOf[vertex]];
    }

    /**
     * How many ordered pairs of vertices are at each distance, up to the greatest that occurs; at 0 none are counted.
     */
    public long[] pairs() {
        int end = total.pairs.length;
        while (end > 1 && total.pairs[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(total.pairs, end);
    }

    /** How many vertices were searched from: twins share one search, and attached ones have none. */
    public long sources() {
        return batches.sourceCount();
    }

    /** Rounds of all batches together. */
    public long rounds() {
        return total.rounds;
    }

    /** Arcs that were pulled or pushed along, each for up to 512 sources at once. */
    public long arcs() {
        return total.arcs;
    }
}
