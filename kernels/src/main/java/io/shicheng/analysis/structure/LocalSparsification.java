package io.shicheng.analysis.structure;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Thins a dense graph so that its communities stay visible: each vertex keeps the edges to those whose contacts are most
 * like its own, and vertices of many contacts lose more of them than vertices of few.
 *
 * <p><b>Definition.</b> Edges of a vertex of k contacts are put in order of the Jaccard coefficient of the contacts of
 * both ends, those to the lesser vertex first where these are equal. An edge is kept if it is among the first
 * {@code k^e}, rounded up, of either end; e, between 0 and 1, is the greatest with which there are no more edges than
 * wanted.
 *
 * <p><b>Reference.</b> Satuluri, V., Parthasarathy, S. and Ruan, Y. (2011), doi:10.1145/1989323.1989399; coefficients are
 * exact here, where they estimate them.
 *
 * <p><b>Time and space.</b> O(m^1.5 + m log m); 16 bytes an arc and 8 an edge beside the graph.
 *
 * <p><b>Determinism.</b> Coefficients are compared as fractions of whole numbers, exponents by {@link StrictMath}: the
 * same edges everywhere.
 */
public final class LocalSparsification {
    private static final int LOOK_MASK = (1 << 12) - 1;
    /** The exponent of a vertex' first edge, which is always kept. */
    private static final double FIRST = -1;

    private final int[] offsets;
    private final int[] targets;
    private final RunControl control;
    /** The arc the other way round, by arc. */
    private final int[] back;
    /** Contacts that both ends have, by arc. */
    private final int[] common;

    private LocalSparsification(CsrGraph graph, RunControl control) {
        this.offsets = graph.offsets();
        this.targets = graph.targets();
        this.control = control;
        this.back = backwards();
        this.common = new int[targets.length];
    }

    /** Targets are in order: the arcs that lead to a vertex come in the order of its own. */
    private int[] backwards() {
        int[] next = offsets.clone();
        int[] back = new int[targets.length];
        for (int a = 0; a < targets.length; a++) {
            back[a] = next[targets[a]]++;
        }
        return back;
    }

    /**
     * @param graph without directions
     * @param most edges that are kept; only the first of each vertex where these alone are more
     * @return which arcs are kept: both of an edge, or none
     * @throws IllegalArgumentException if the graph is directed or {@code most} is negative
     */
    public static BitSet kept(CsrGraph graph, long most, RunControl control) {
        if (graph.directed() || most < 0) {
            throw new IllegalArgumentException("A graph without directions is thinned, to 0 edges or more.");
        }
        BitSet kept = new BitSet(graph.arcCount());
        if (graph.edgeCount() <= most) {
            kept.set(0, graph.arcCount());
            return kept;
        }
        LocalSparsification thinning = new LocalSparsification(graph, control);
        control.phase("sparsification", graph.vertexCount());
        thinning.countCommon();
        double[] exponents = thinning.exponents();
        double bound = thinning.bound(exponents, (int) most);
        for (int a = 0; a < exponents.length; a++) {
            kept.set(a, exponents[a] == FIRST || exponents[a] < bound);
        }
        return kept;
    }

    /** From the end of more contacts, which are marked, through the contacts of the other end. */
    private void countCommon() {
        int n = offsets.length - 1;
        int[] mark = new int[n];
        for (int v = 0; v < n; v++) {
            countCommon(v, mark);
            control.advance(1);
        }
    }

    private void countCommon(int v, int[] mark) {
        int start = offsets[v];
        int end = offsets[v + 1];
        for (int a = start; a < end; a++) {
            mark[targets[a]] = v + 1;
        }
        for (int a = start; a < end; a++) {
            if ((a & LOOK_MASK) == LOOK_MASK) {
                control.checkCancelled();
            }
            int w = targets[a];
            int theirs = contacts(w);
            if (theirs < end - start || theirs == end - start && w < v) {
                int both = marked(w, mark, v + 1);
                common[a] = both;
                common[back[a]] = both;
            }
        }
    }

    private int marked(int w, int[] mark, int with) {
        int[] targets = this.targets;
        int marked = 0;
        for (int b = offsets[w], end = offsets[w + 1]; b < end; b++) {
            marked += mark[targets[b]] == with ? 1 : 0;
        }
        return marked;
    }

    private int contacts(int v) {
        return offsets[v + 1] - offsets[v];
    }

    /** The least exponent with which an edge is kept, by arc: of both ends the lesser one. */
    private double[] exponents() {
        double[] exponents = new double[targets.length];
        for (int v = 0; v < offsets.length - 1; v++) {
            int start = offsets[v];
            int k = contacts(v);
            Integer[] order = new Integer[k];
            Arrays.setAll(order, at -> start + at);
            int vertex = v;
            Arrays.sort(order, (a, b) -> {
                int byLikeness = compare(vertex, b, a);
                return byLikeness != 0 ? byLikeness : Integer.compare(targets[a], targets[b]);
            });
            double log = StrictMath.log(k);
            for (int at = 0; at < k; at++) {
                exponents[order[at]] = at == 0 ? FIRST : StrictMath.log(at) / log;
            }
        }
        for (int v = 0; v < offsets.length - 1; v++) {
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                if (targets[a] > v) {
                    exponents[a] = Math.min(exponents[a], exponents[back[a]]);
                    exponents[back[a]] = exponents[a];
                }
            }
        }
        return exponents;
    }

    /** Compares the Jaccard coefficients of two arcs of a vertex. */
    private int compare(int v, int a, int b) {
        long unionOfA = contacts(v) + contacts(targets[a]) - common[a];
        long unionOfB = contacts(v) + contacts(targets[b]) - common[b];
        return Long.compare(common[a] * unionOfB, common[b] * unionOfA);
    }

    /** Below which so many edges, or fewer, have their exponent. */
    private double bound(double[] exponents, int most) {
        double[] ofEdges = new double[exponents.length / 2];
        int edges = 0;
        for (int v = 0; v < offsets.length - 1; v++) {
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                if (targets[a] > v) {
                    ofEdges[edges++] = exponents[a];
                }
            }
        }
        Arrays.sort(ofEdges);
        return ofEdges[most];
    }
}
