package io.shicheng.analysis.betweenness.reduction;

import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * Finds vertices that no other vertex tells apart: {@code N(u) = N(v)}, or {@code N(u) ∪ u = N(v) ∪ v}, along arcs in
 * both directions and with equal lengths. Candidates have equal hashes of their neighbourhoods; each is compared with
 * the first of its class, neighbour by neighbour. No vertex has twins of both kinds. Time O(n + m), expected.
 */
final class TwinSearch {
    private static final long OUT = 0x9E3779B97F4A7C15L;
    private static final long IN = 0xC2B2AE3D27D4EB4FL;

    private final ClassGraph graph;
    /** The first vertex of the class that a vertex belongs to. */
    final int[] first;
    /** Vertices that are not the first of their class. */
    int merged;

    private final long[] hashes;
    private final int[] table;
    private final int[] mark;
    private final int[] markIn;
    private final double[] lengthTo;
    private int marked = -1;

    TwinSearch(ClassGraph graph, RunControl control) {
        this.graph = graph;
        int n = graph.size();
        this.first = new int[n];
        this.hashes = new long[n];
        this.table = new int[Integer.highestOneBit(Math.max(1, n)) * 4];
        this.mark = new int[n];
        this.markIn = new int[graph.directed ? n : 0];
        this.lengthTo = new double[graph.lengths == null ? 0 : n];
        for (int v = 0; v < n; v++) {
            first[v] = v;
        }
        hashNeighbourhoods(control);
        group(false, control);
        Arrays.fill(table, 0);
        for (int v = 0; v < n; v++) {
            hashes[v] += spread(v, OUT) + (graph.directed ? spread(v, IN) : 0);
        }
        group(true, control);
    }

    private static long spread(int v, long salt) {
        long z = (v + 1) * salt;
        z = (z ^ (z >>> 32)) * 0xD6E8FEB86659FD93L;
        return z ^ (z >>> 29);
    }

    private void hashNeighbourhoods(RunControl control) {
        int n = graph.size();
        for (int v = 0; v < n; v++) {
            CancellationPoint.at(v, control);
            long hash = hashOfRow(graph.offsets[v], graph.offsets[v + 1], graph.targets, OUT);
            if (graph.directed) {
                hash += hashOfRow(graph.inOffsets[v], graph.inOffsets[v + 1], graph.inTargets, IN);
            }
            hashes[v] = hash;
        }
    }

    private static long hashOfRow(int from, int end, int[] targets, long salt) {
        long hash = 0;
        for (int a = from; a < end; a++) {
            hash += spread(targets[a], salt);
        }
        return hash;
    }

    private void group(boolean tied, RunControl control) {
        int mask = table.length - 1;
        for (int v = 0; v < first.length; v++) {
            CancellationPoint.at(v, control);
            long hash = hashes[v];
            int slot = (int) (hash ^ (hash >>> 32)) & mask;
            while (table[slot] != 0 && hashes[table[slot] - 1] != hash) {
                slot = (slot + 1) & mask;
            }
            if (table[slot] == 0) {
                table[slot] = v + 1;
                continue;
            }
            int u = table[slot] - 1;
            if (first[u] == u && first[v] == v && alike(u, v, tied) && (tied || settles(u))) {
                first[v] = u;
                merged++;
            }
        }
    }

    /** Whether paths between twins that are not tied all have length 2, or there are none; u is marked. */
    private boolean settles(int u) {
        boolean oneWay = graph.degree(u) == 0 || graph.inOffsets[u + 1] == graph.inOffsets[u];
        if (!graph.directed || oneWay) {
            return true;
        }
        for (int a = graph.offsets[u]; a < graph.offsets[u + 1]; a++) {
            if (markIn[graph.targets[a]] == u + 1) {
                return true;
            }
        }
        return false;
    }

    private boolean alike(int u, int v, boolean tied) {
        if (marked != u) {
            marked = u;
            markRow(u, graph.offsets, graph.targets, mark);
            if (graph.directed) {
                markRow(u, graph.inOffsets, graph.inTargets, markIn);
            }
            if (graph.lengths != null) {
                for (int a = graph.offsets[u]; a < graph.offsets[u + 1]; a++) {
                    lengthTo[graph.targets[a]] = graph.lengths[a];
                }
            }
        }
        return sameRow(u, v, tied, graph.offsets, graph.targets, mark)
                && (!graph.directed || sameRow(u, v, tied, graph.inOffsets, graph.inTargets, markIn))
                && (graph.lengths == null || sameLengths(u, v, graph.lengths));
    }

    private static void markRow(int u, int[] offsets, int[] targets, int[] mark) {
        for (int a = offsets[u]; a < offsets[u + 1]; a++) {
            mark[targets[a]] = u + 1;
        }
    }

    /** Whether v's row is that of u, which is marked; if they are tied, with u in the place of v. */
    private static boolean sameRow(int u, int v, boolean tied, int[] offsets, int[] targets, int[] mark) {
        if (offsets[u + 1] - offsets[u] != offsets[v + 1] - offsets[v] || tied != (mark[v] == u + 1)) {
            return false;
        }
        for (int a = offsets[v]; a < offsets[v + 1]; a++) {
            int w = targets[a];
            if (mark[w] != u + 1 && !(tied && w == u)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameLengths(int u, int v, double[] lengths) {
        for (int a = graph.offsets[v]; a < graph.offsets[v + 1]; a++) {
            int w = graph.targets[a];
            if (lengthTo[w == u ? v : w] != lengths[a]) {
                return false;
            }
        }
        return true;
    }
}
