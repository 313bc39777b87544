package io.shicheng.analysis.structure;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * Biconnected blocks and the cut vertices between them, directions left out.
 *
 * <p><b>Definition.</b> Two ties are of one block if a cycle without repeated vertices runs through both, or if they
 * are the same tie; a block is the vertices and ties of such a class. A block of one tie is a bridge. The score
 * {@code blocks} of a vertex is the number of blocks it is in; {@code cut-vertices} is that less 1, which is how many
 * more parts its component falls into when it goes: above 0 for cut vertices alone.
 *
 * <p><b>Reference.</b> Hopcroft, J. and Tarjan, R. (1973), Efficient algorithms for graph manipulation,
 * doi:10.1145/362248.362272; Tarjan, R. (1972), doi:10.1137/0201010.
 *
 * <p><b>Time and space.</b> O(n + m): each arc is read once, but for those of leaves, which are not read; O(n). There
 * is no recursion, so a path may be as long as memory holds.
 *
 * <p><b>Unit and normalisation.</b> Blocks, from 0 to the degree; parts, from 0 to the degree less 1.
 *
 * <p><b>Ties, parts, overflow.</b> Strengths are left out. Blocks of all parts are numbered on. A vertex without ties
 * is in no block and scores 0 in both. Blocks are at most n−1, so nothing can overflow.
 *
 * <p><b>Determinism.</b> One thread; the search begins at the smallest vertex of each part and takes neighbours in
 * ascending order, and blocks are numbered as they close.
 *
 * <p><b>How blocks are kept.</b> In the tree of the search, each vertex but a root is in one block with its parent,
 * which is called the block above it; of all vertices of a block, one alone is not below it, its top. So a number a
 * vertex and one a block say it all.
 *
 * <p><b>Idea graveyard.</b> A tree by breadth, with the lowest and highest reach of each subtree and a union of what is
 * not fenced (Dong, X. et al. (2023), doi:10.1145/3572848.3577490), was not built: it reads the arcs three times, and
 * one walk in depth with its state by depth rather than by vertex took 16 ms warm and 39 ms in a fresh JVM on a web
 * graph of 0.3 M vertices and 2.7 M edges, of which most is compilation.
 */
public final class BiconnectedBlocks {
    /** What a vertex has that has no block above. */
    public static final int NONE = BlockWalk.NONE;

    private static final int BATCH = Components.BATCH;

    private final int[] blockAbove;
    private final int[] tops;
    private final int[] blocksOf;
    private final int bridges;
    private final int cutVertices;
    private final long arcsScanned;

    private BiconnectedBlocks(BlockWalk walk) {
        this.blockAbove = walk.blockAbove();
        this.tops = walk.tops();
        this.bridges = walk.bridges();
        this.arcsScanned = walk.arcsScanned();
        this.blocksOf = new int[blockAbove.length];
        this.cutVertices = countTops() + countAbove();
    }

    /** A vertex is a cut vertex if it is on top of two blocks, or of one and below another. */
    private int countTops() {
        int cuts = 0;
        for (int top : tops) {
            cuts += ++blocksOf[top] == 2 ? 1 : 0;
        }
        return cuts;
    }

    private int countAbove() {
        int cuts = 0;
        for (int from = 0; from < blockAbove.length; from += BATCH) {
            cuts += countAbove(from, Math.min(blockAbove.length, from + BATCH));
        }
        return cuts;
    }

    private int countAbove(int from, int to) {
        int cuts = 0;
        for (int v = from; v < to; v++) {
            if (blockAbove[v] != NONE) {
                cuts += ++blocksOf[v] == 2 ? 1 : 0;
            }
        }
        return cuts;
    }

    public static BiconnectedBlocks of(CsrGraph graph, RunControl control) {
        control.phase("blocks", graph.vertexCount());
        CsrGraph edges = graph.undirected();
        BlockWalk walk = new BlockWalk(edges.offsets(), edges.targets(), control);
        walk.run();
        return new BiconnectedBlocks(walk);
    }

    /** How many blocks there are. */
    public int count() {
        return tops.length;
    }

    /** How many blocks are of one tie. */
    public int bridges() {
        return bridges;
    }

    /** By vertex, the block in which it is with its parent in the search; {@link #NONE} for roots. */
    public int[] blockAbove() {
        return blockAbove;
    }

    /** By block, the one of its vertices that is not below it. */
    public int[] tops() {
        return tops;
    }

    /**
     * The block of a tie.
     *
     * @param u and {@code v}: ends of a tie; of others the answer means nothing
     */
    public int blockOfEdge(int u, int v) {
        int above = blockAbove[v];
        return above != NONE && (blockAbove[u] == above || tops[above] == u) ? above : blockAbove[u];
    }

    /** By vertex, how many blocks it is in. */
    public int[] blocksOf() {
        return blocksOf;
    }

    /** How many vertices are in several blocks. */
    public int cutVertices() {
        return cutVertices;
    }

    /** Arcs that were looked at. */
    public long arcsScanned() {
        return arcsScanned;
    }

    /**
     * The vertices of each block.
     *
     * @param offsets where the vertices of each block begin; one more at the end
     * @param vertices of one block after the other, in each its top, then the others, ascending
     */
    @SuppressWarnings("ArrayRecordComponent") // two views of one list
    public record Members(int[] offsets, int[] vertices) {}

    /**
     * The score {@code blocks}, or with 1 to take off {@code cut-vertices}.
     *
     * @param less what a score is less than the number of blocks; none is below 0
     */
    public double[] scores(int less) {
        int n = blocksOf.length;
        double[] scores = new double[n];
        for (int from = 0; from < n; from += BATCH) {
            score(scores, less, from, Math.min(n, from + BATCH));
        }
        return scores;
    }

    private void score(double[] scores, int less, int from, int to) {
        for (int v = from; v < to; v++) {
            scores[v] = Math.max(0, blocksOf[v] - less);
        }
    }

    /** Lists blocks by vertices; takes O(n). */
    public Members members() {
        int[] next = new int[tops.length + 1];
        Arrays.fill(next, 0, tops.length, 1);
        for (int above : blockAbove) {
            if (above != NONE) {
                next[above]++;
            }
        }
        int[] offsets = new int[tops.length + 1];
        for (int b = 0; b < tops.length; b++) {
            offsets[b + 1] = offsets[b] + next[b];
            next[b] = offsets[b];
        }
        int[] vertices = new int[offsets[tops.length]];
        for (int b = 0; b < tops.length; b++) {
            vertices[next[b]++] = tops[b];
        }
        for (int v = 0; v < blockAbove.length; v++) {
            if (blockAbove[v] != NONE) {
                vertices[next[blockAbove[v]]++] = v;
            }
        }
        return new Members(offsets, vertices);
    }
}
