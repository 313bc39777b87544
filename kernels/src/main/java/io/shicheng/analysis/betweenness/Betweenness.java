package io.shicheng.analysis.betweenness;

import io.shicheng.analysis.betweenness.reduction.BlockRows;
import io.shicheng.analysis.betweenness.reduction.Reduction;
import io.shicheng.analysis.distance.ArcLengths;
import io.shicheng.analysis.parallel.OrderedSum;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * Betweenness: how often a vertex lies between two others.
 *
 * <p><b>Definition.</b> {@code b(v) = Σ σ(s,t|v) / σ(s,t)} over pairs {@code s ≠ v ≠ t}, where {@code σ(s,t)} counts
 * the shortest paths from s to t and {@code σ(s,t|v)} those through v. Undirected pairs count once, directed ones each
 * way.
 *
 * <p><b>Reference.</b> Brandes, U. (2001), A faster algorithm for betweenness centrality,
 * doi:10.1080/0022250X.2001.9990249; Brandes, U. (2008), On variants of shortest-path betweenness centrality,
 * doi:10.1016/j.socnet.2007.11.001; sampled: Brandes, U. and Pich, C. (2007), doi:10.1142/S0218127407018403. What is
 * left out of the search: Sarıyüce, A. E., Saule, E., Kaya, K. and Çatalyürek, Ü. V. (2012),
 * doi:10.48550/arXiv.1209.6007; Puzis, R. et al. (2015), Topology manipulations for speeding betweenness centrality
 * computation, doi:10.1093/comnet/cnu015. Levels pushed or pulled: Beamer, S., Asanović, K. and Patterson, D. (2012),
 * doi:10.1109/SC.2012.50.
 *
 * <p>A {@link Reduction} settles in closed form what bridges, cut vertices and twins decide, and leaves blocks of
 * classes of vertices. From each class {@code s} of a block one search runs: with {@code σ} the shortest paths to one
 * member of a class, {@code k} its members, {@code Ω} the vertices that it stands for as an end of paths, all that hang
 * at it outside the block among them, {@code σ(w) = Σ k(v)·σ(v)} over the classes before w, and on the way back
 * {@code δ(v) = σ(v)·Σ (Ω(w) + k(w)·δ(w)) / σ(w)} over the classes after v; each member of v scores {@code Ω(s)·δ(v)}.
 *
 * <p><b>Where it is valid.</b> Blocks: always. Twins: undirected, weighted too if their ties are equally strong;
 * directed, if no weights count and twins that are not tied have ties back and forth, or none in, or none out. Side
 * vertices: undirected, without weights. {@code reduction.Twins} and {@code reduction.SideVertices} say why.
 *
 * <p><b>Time and space.</b> O(n·m) unweighted, O(n·m + n²·log n) weighted, n and m those of the blocks left, block by
 * block; the reduction is O(n + m), a few times over. Forests, cliques that meet in single vertices, and complete
 * multipartite graphs need no search. Samples are searched from in the whole graph and take k/n of its n·m. Space O(n +
 * m), and O(n) a thread.
 *
 * <p><b>Unit and normalisation.</b> Pairs, raw. The greatest value possible is (n−1)(n−2), half of it undirected. From
 * k sampled sources the sum is multiplied by n/k, which makes it an unbiased estimate.
 *
 * <p><b>Ties, parts, overflow.</b> All shortest paths count. A weight is a strength; the length of an arc is
 * 1/strength, and paths whose lengths differ by less than 10⁻¹² of the length count as equally short. Pairs without a
 * path count nothing. Path counts are doubles, exact to 2⁵³. Sources with counts beyond are told as
 * {@code rounded_sources}: counts are sums of products of positive numbers, each operation off by 2⁻⁵³ at most, so a
 * count is off by no more than 2⁻⁵³ times the arcs that lead up to it, and mostly by far less; dependencies, which are
 * quotients, round as much anyway. A source with counts beyond 10³⁰⁰ is computed again with exponents kept apart
 * ({@code wide_sources}), so no score overflows, turns negative or is not a number. Weights of classes are whole
 * numbers below 2⁵³ and exact.
 *
 * <p><b>Determinism.</b> The same bits for any number of threads: the reduction runs on one, searches are added in
 * fixed tasks, whether a level is pushed or pulled depends on arcs counted. Samples depend on the seed alone.
 *
 * <p><b>Idea graveyard.</b> Two threads, 2.6 GHz; facebook has 4,039 vertices, astroph 16,046, lineage20k 19,961.
 * <ul>
 *   <li>Distances kept and asked at each arc, as is usual: facebook 0.69 s against 0.27, a guess gone wrong every few
 *       arcs.
 *   <li>Rows not filled up to a multiple of four, and shortened as side vertices leave: lineage20k 0.92 s against 0.65.
 *   <li>Four sources at once through one scan of the rows, a line of four doubles a vertex: facebook 0.21 s against
 *       0.27, but astroph 1.15 against 1.00 and lineage20k 1.23 against 0.65; levels of neighbours drift apart, and
 *       four sources scan 1.3 to 2.6 times the arcs of one. Choosing sources in depth-first order or by degree is
 *       worse.
 *   <li>Vertices numbered in breadth-first order: astroph 1.00 s against 0.80 by degree.
 *   <li>Side vertices taken out until none is left: on cnr2000 28 rounds and 6.7 s for a twentieth of the work.
 *   <li>Forward and back in one long method each, rows as just said: facebook's first call 0.75 s against 0.45; the
 *       compiler takes some 50 ms over each version of such a method and throws several away.
 *   <li>A push taken for as costly as a pull: facebook 0.30 s against 0.25; three times as costly: the same.
 * </ul>
 */
public final class Betweenness {
    /** Sources of a large block from which scores of a replicate are estimated. */
    public static final int REPLICATE_SOURCES = 400;

    /** Sources a block, at most. */
    private static final int BLOCK = 64;

    private static final int WANTED_BLOCKS = 64;

    private static final long FIXED_BYTES = 1 << 20;
    /** Three graphs of classes at once, what blocks and twins are found with, and rows of up to four searches. */
    private static final long BYTES_A_VERTEX = 480;

    private static final long BYTES_A_VERTEX_AND_THREAD = 96;
    /** In three graphs of classes, both ways if directed, and in the rows of up to four searches. */
    private static final long BYTES_AN_ARC = 48;

    private static final long BYTES_A_LENGTH = 32;

    private Betweenness() {}

    /**
     * What was found.
     *
     * @param scores raw, one a vertex
     * @param facts on the run, the same for any number of threads
     */
    public record Result(double[] scores, Map<String, Number> facts) {
        /** A fact that is a whole number. */
        long count(String fact) {
            return Objects.requireNonNull(facts.get(fact), fact).longValue();
        }
    }

    /**
     * Exact scores.
     *
     * @param weighted whether strengths count
     */
    public static Result exact(CsrGraph graph, boolean weighted, int threads, RunControl control) {
        double[] lengths = weighted ? ArcLengths.of(graph) : null;
        ExactSearch search = new ExactSearch(Reduction.of(graph, lengths, true, control), block -> true, control);
        double[] scores = search.run(threads);
        if (!graph.directed()) {
            scale(scores, 0.5);
        }
        return new Result(scores, search.facts());
    }

    /**
     * What searches in some blocks of a reduction without side vertices find, row by row, each ordered pair counted.
     *
     * @param chosen blocks to search
     */
    public static double[] within(Reduction reduction, IntPredicate chosen, int threads, RunControl control) {
        return new ExactSearch(reduction, chosen, control).found(threads);
    }

    /** How much work the searches in a block are: arcs to scan, about. */
    public static long work(BlockRows rows, int block) {
        return rows.sources(block) * SearchPlan.workOfASource(rows, block);
    }

    /**
     * Scores estimated from all paths that begin at some sources.
     *
     * @param weighted whether strengths count
     * @param samples sources to sample, at least 1 and below n
     * @return a raw score a vertex
     */
    public static double[] sampled(
            CsrGraph graph, boolean weighted, int samples, long seed, int threads, RunControl control) {
        int n = graph.vertexCount();
        int[] sources = Samples.of(n, samples, seed);
        control.phase("betweenness", samples);
        int blockSize = Math.clamp(samples / WANTED_BLOCKS, 1, BLOCK);
        double[] lengths = weighted ? ArcLengths.of(graph) : null;
        double[] sums = OrderedSum.of(n, samples, blockSize, threads, control, () -> {
            OrderedSum.Kernel kernel = lengths == null
                    ? new BreadthFirstPaths(graph, control)
                    : new WeightedPaths(graph, lengths, null, control);
            return (item, into) -> kernel.add(sources[item], into);
        });
        scale(sums, (graph.directed() ? 1 : 0.5) * n / samples);
        return sums;
    }

    /**
     * Scores estimated from some sources of each large block that is left, as {@link SourceSample} draws them; the others
     * are searched from all of theirs, and what needs no search is exact. For replicates, of which many are taken: a
     * source stands for all that hangs at it, so that few say much.
     *
     * @param weighted whether strengths count
     * @param sources of a block, at most
     * @return a raw score a vertex, right on average
     */
    public static double[] estimated(
            CsrGraph graph, boolean weighted, int sources, long seed, int threads, RunControl control) {
        double[] lengths = weighted ? ArcLengths.of(graph) : null;
        Reduction reduction = Reduction.of(graph, lengths, false, control);
        SourceSample sample = SourceSample.of(reduction.blocks(), sources, seed);
        double[] scores = new ExactSearch(reduction, block -> true, sample, control).run(threads);
        if (!graph.directed()) {
            scale(scores, 0.5);
        }
        return scores;
    }

    /** The most bytes that {@link #exact} holds at once on top of the graph. */
    public static long bytes(CsrGraph graph, boolean weighted, int threads) {
        boolean lengths = weighted && graph.weighted();
        return FIXED_BYTES
                + graph.vertexCount() * (BYTES_A_VERTEX + BYTES_A_VERTEX_AND_THREAD * threads)
                + graph.arcCount() * (BYTES_AN_ARC + (lengths ? BYTES_A_LENGTH : 0));
    }

    private static void scale(double[] scores, double factor) {
        for (int v = 0; v < scores.length; v++) {
            scores[v] *= factor;
        }
    }
}
