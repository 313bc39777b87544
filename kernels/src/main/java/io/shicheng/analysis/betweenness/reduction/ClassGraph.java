package io.shicheng.analysis.betweenness.reduction;

import io.shicheng.csr.CsrGraph;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A graph whose vertices stand for classes of vertices that no other vertex tells apart.
 *
 * <p>A class has a number of members, each of which paths may run through, and two weights: how many vertices of the
 * whole graph begin paths at one of its members, and how many end them there. A member counts itself and whatever hangs
 * at it in parts that were cut off. Arrays are not copied and not written to once made, but for {@link #scores}.
 */
final class ClassGraph {
    final boolean directed;
    /** Rows of arcs out, not sorted. */
    final int[] offsets;

    final int[] targets;
    final double @Nullable [] lengths;
    /** Rows of arcs in; those of arcs out if undirected. */
    final int[] inOffsets;

    final int[] inTargets;
    final int[] members;
    final double[] sourceWeight;
    /** As {@link #sourceWeight} if undirected. */
    final double[] targetWeight;
    /** What each member of a class scores by what is settled, ordered pairs counting apart. */
    final double[] scores;

    ClassGraph(
            boolean directed,
            Rows out,
            @Nullable Rows in,
            int[] members,
            double[] sourceWeight,
            double[] targetWeight) {
        this.directed = directed;
        this.offsets = out.offsets();
        this.targets = out.targets();
        this.lengths = out.lengths();
        this.inOffsets = in == null ? offsets : in.offsets();
        this.inTargets = in == null ? targets : in.targets();
        this.members = members;
        this.sourceWeight = sourceWeight;
        this.targetWeight = targetWeight;
        this.scores = new double[members.length];
    }

    /** Arcs by the vertex that they leave, or that they enter. */
    record Rows(int[] offsets, int[] targets, double @Nullable [] lengths) {
        /** The same arcs by their other end; without lengths. */
        Rows turned() {
            int n = offsets.length - 1;
            int[] turnedOffsets = new int[n + 1];
            for (int w : targets) {
                turnedOffsets[w + 1]++;
            }
            for (int v = 0; v < n; v++) {
                turnedOffsets[v + 1] += turnedOffsets[v];
            }
            int[] next = Arrays.copyOf(turnedOffsets, n);
            int[] turned = new int[targets.length];
            for (int v = 0; v < n; v++) {
                for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                    turned[next[targets[a]]++] = v;
                }
            }
            return new Rows(turnedOffsets, turned, null);
        }
    }

    /** Each vertex a class of its own. */
    static ClassGraph of(CsrGraph graph, double @Nullable [] lengths) {
        int n = graph.vertexCount();
        int[] members = new int[n];
        double[] weight = new double[n];
        Arrays.fill(members, 1);
        Arrays.fill(weight, 1);
        Rows out = new Rows(graph.offsets(), graph.targets(), lengths);
        return new ClassGraph(graph.directed(), out, graph.directed() ? out.turned() : null, members, weight, weight);
    }

    int size() {
        return members.length;
    }

    int arcs() {
        return targets.length;
    }

    int degree(int v) {
        return offsets[v + 1] - offsets[v];
    }

    /** By looking through the shorter of two rows. */
    boolean hasArc(int from, int to) {
        boolean fromOut = offsets[from + 1] - offsets[from] <= inOffsets[to + 1] - inOffsets[to];
        int[] rows = fromOut ? offsets : inOffsets;
        int[] ends = fromOut ? targets : inTargets;
        int row = fromOut ? from : to;
        int wanted = fromOut ? to : from;
        for (int a = rows[row]; a < rows[row + 1]; a++) {
            if (ends[a] == wanted) {
                return true;
            }
        }
        return false;
    }
}
