package io.shicheng.analysis.reach;

import io.shicheng.csr.CsrGraph;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which arcs news may come by: of the arcs that end at a vertex, each passes news on with a chance, on its own. By
 * indegree the chances add up to 1; without strengths they are alike, with them in proportion.
 *
 * <p>A vertex with one arc then always has its news from that arc's source, and what reaches the one reaches the other:
 * the source, or where its own chain of sole sources begins, is its <em>origin</em> and stands for it in samples. Where
 * every arc has one and the same chance, or it matters which vertex is picked, each is its own origin.
 */
final class Cascade {
    private static final int BATCH = 64;
    private static final int UNDER_WAY = -1;

    final int[] offsets;
    final int[] sources;
    /**
     * One more than the origin; without the one, that is the vertex itself unless it has exactly one source, and of a
     * ring of sole sources the smallest.
     */
    final int[] originAfter;

    /** Of every arc alike, or 0 where chances go by indegree. */
    final double chance;

    /** Strength per arc, or null where all arcs of a vertex are alike. */
    final double @Nullable [] strengths;
    /** Strength of all arcs of a vertex; empty without strengths. */
    final double[] total;
    /** Strength of the strongest arc of a vertex; empty without strengths. */
    final double[] strongest;

    /** By indegree, with origins. */
    Cascade(CsrGraph graph, boolean weighted) {
        this(graph, Passing.byIndegree(weighted), true);
    }

    /** @param origins whether one vertex may stand for others whose news is always its own */
    Cascade(CsrGraph graph, Passing passing, boolean origins) {
        CsrGraph turned = graph.transpose();
        this.offsets = turned.offsets();
        this.sources = turned.targets();
        this.chance = passing.chance();
        this.strengths = passing.weighted() ? turned.weights() : null;
        int n = turned.vertexCount();
        this.total = new double[strengths == null ? 0 : n];
        this.strongest = new double[strengths == null ? 0 : n];
        this.originAfter = new int[n];
        if (origins && chance == 0) {
            for (int from = 0; from < n; from += BATCH) {
                follow(from, Math.min(n, from + BATCH));
            }
        } else {
            Arrays.setAll(originAfter, v -> v + 1);
        }
        if (strengths != null) {
            addUp(strengths);
        }
    }

    int vertexCount() {
        return originAfter.length;
    }

    private void follow(int from, int to) {
        int end = offsets[from];
        for (int v = from; v < to; v++) {
            int start = end;
            end = offsets[v + 1];
            if (end - start != 1) {
                originAfter[v] = v + 1;
            } else if (originAfter[v] == 0) {
                follow(v);
            }
        }
    }

    /** Goes back from a vertex with one source until there are none or several, or until the answer is known. */
    private void follow(int vertex) {
        int v = vertex;
        while (originAfter[v] == 0 && offsets[v + 1] - offsets[v] == 1) {
            originAfter[v] = UNDER_WAY;
            v = sources[offsets[v]];
        }
        int origin = originAfter[v] == UNDER_WAY ? smallestOfRing(v) : originAfter[v] == 0 ? v : originAfter[v] - 1;
        for (int u = vertex; originAfter[u] == UNDER_WAY; u = sources[offsets[u]]) {
            originAfter[u] = origin + 1;
        }
    }

    private int smallestOfRing(int member) {
        int smallest = member;
        for (int v = sources[offsets[member]]; v != member; v = sources[offsets[v]]) {
            smallest = Math.min(smallest, v);
        }
        return smallest;
    }

    private void addUp(double[] strengths) {
        for (int v = 0; v < originAfter.length; v++) {
            for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                total[v] += strengths[a];
                strongest[v] = Math.max(strongest[v], strengths[a]);
            }
        }
    }
}
