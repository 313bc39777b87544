package io.shicheng.analysis.betweenness.reduction;

import io.shicheng.analysis.betweenness.reduction.ClassGraph.Rows;
import io.shicheng.progress.RunControl;
import org.jspecify.annotations.Nullable;

/**
 * Makes twins one vertex. A shortest path between others runs through one of them at most, and through each as often; a
 * shortest path from one of them to others runs through none of the rest. So the class stands for all of them, as end
 * of paths by its weight and within paths by its members; classes may become twins again. What is left are pairs within
 * the class, settled here: those of tied twins are tied, those of others are two steps apart, through any neighbour
 * that they have in common; weighted, through their nearest.
 *
 * <p>Not valid, and so not done: weighted and directed, where a way round may be shorter than back and forth; directed
 * twins that are not tied and have arcs in and arcs out but none back and forth, whose paths to each other may be long.
 */
final class Twins {
    /** Lengths as close as this count as equal. */
    private static final double EQUALLY_SHORT = 1 + 1e-12;

    /** The graph of classes. */
    final ClassGraph graph;
    /** The class that a vertex belongs to now. */
    final int[] classOf;

    private Twins(ClassGraph graph, int[] classOf) {
        this.graph = graph;
        this.classOf = classOf;
    }

    /** The graph with twins made one, or null if it has none. */
    static @Nullable Twins merged(ClassGraph before, RunControl control) {
        if (before.directed && before.lengths != null) {
            return null;
        }
        TwinSearch search = new TwinSearch(before, control);
        if (search.merged == 0) {
            return null;
        }
        int[] first = search.first;
        settlePairs(before, first);
        control.checkCancelled();
        int[] classOf = new int[first.length];
        int classes = 0;
        for (int v = 0; v < first.length; v++) {
            classOf[v] = first[v] == v ? classes++ : classOf[first[v]];
        }
        Rows out = quotient(before.offsets, before.targets, before.lengths, first, classOf, classes);
        Rows in = before.directed ? quotient(before.inOffsets, before.inTargets, null, first, classOf, classes) : null;
        int[] members = new int[classes];
        for (int v = 0; v < classOf.length; v++) {
            members[classOf[v]] += before.members[v];
        }
        double[] source = sums(before.sourceWeight, classOf, classes);
        double[] target = before.directed ? sums(before.targetWeight, classOf, classes) : source;
        return new Twins(new ClassGraph(before.directed, out, in, members, source, target), classOf);
    }

    private static double[] sums(double[] weights, int[] classOf, int classes) {
        double[] sums = new double[classes];
        for (int v = 0; v < classOf.length; v++) {
            sums[classOf[v]] += weights[v];
        }
        return sums;
    }

    /** Rows of the first of each class, whose other members' rows say the same. */
    private static Rows quotient(
            int[] offsets, int[] targets, double @Nullable [] lengths, int[] first, int[] classOf, int classes) {
        int[] newOffsets = new int[classes + 1];
        int kept = 0;
        for (int v = 0; v < first.length; v++) {
            for (int a = offsets[v], end = first[v] == v ? offsets[v + 1] : 0; a < end; a++) {
                int w = targets[a];
                kept += first[w] == w ? 1 : 0;
            }
        }
        int[] newTargets = new int[kept];
        double[] newLengths = lengths == null ? null : new double[kept];
        int arc = 0;
        for (int v = 0; v < first.length; v++) {
            if (first[v] != v) {
                continue;
            }
            for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                int w = targets[a];
                if (first[w] == w) {
                    newTargets[arc] = classOf[w];
                    if (newLengths != null && lengths != null) {
                        newLengths[arc] = lengths[a];
                    }
                    arc++;
                }
            }
            newOffsets[classOf[v] + 1] = arc;
        }
        return new Rows(newOffsets, newTargets, newLengths);
    }

    /** Adds the ordered pairs of vertices that hang at different members of one new class to who lies between. */
    private static void settlePairs(ClassGraph graph, int[] first) {
        int n = first.length;
        double[] sources = new double[n];
        double[] targets = new double[n];
        double[] pairs = new double[n];
        for (int v = 0; v < n; v++) {
            int u = first[v];
            pairs[u] += sources[u] * graph.targetWeight[v] + targets[u] * graph.sourceWeight[v];
            sources[u] += graph.sourceWeight[v];
            targets[u] += graph.targetWeight[v];
        }
        boolean[] tied = new boolean[n];
        for (int v = 0; v < n; v++) {
            int u = first[v];
            if (u != v && !tied[u]) {
                tied[u] = graph.hasArc(v, u);
            }
        }
        int[] mark = new int[n];
        for (int u = 0; u < n; u++) {
            if (pairs[u] > 0) {
                if (graph.lengths != null) {
                    settleWeighted(graph, graph.lengths, first, u, pairs[u]);
                } else if (!tied[u]) {
                    settle(graph, u, pairs[u], mark);
                }
            }
        }
    }

    private static void settle(ClassGraph graph, int u, double pairs, int[] mark) {
        for (int a = graph.inOffsets[u]; a < graph.inOffsets[u + 1]; a++) {
            mark[graph.inTargets[a]] = u + 1;
        }
        long between = 0;
        for (int a = graph.offsets[u]; a < graph.offsets[u + 1]; a++) {
            int w = graph.targets[a];
            between += mark[w] == u + 1 ? graph.members[w] : 0;
        }
        for (int a = graph.offsets[u]; a < graph.offsets[u + 1]; a++) {
            int w = graph.targets[a];
            graph.scores[w] += mark[w] == u + 1 ? pairs / between : 0;
        }
    }

    private static void settleWeighted(ClassGraph graph, double[] lengths, int[] first, int u, double pairs) {
        double direct = Double.POSITIVE_INFINITY;
        double nearest = Double.POSITIVE_INFINITY;
        for (int a = graph.offsets[u]; a < graph.offsets[u + 1]; a++) {
            if (first[graph.targets[a]] == u) {
                direct = lengths[a];
            } else {
                nearest = Math.min(nearest, lengths[a]);
            }
        }
        if (2 * nearest > direct * EQUALLY_SHORT) {
            return;
        }
        long paths = direct <= 2 * nearest * EQUALLY_SHORT ? 1 : 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int a = graph.offsets[u]; a < graph.offsets[u + 1]; a++) {
                int w = graph.targets[a];
                if (first[w] != u && lengths[a] <= nearest * EQUALLY_SHORT) {
                    if (pass == 0) {
                        paths += graph.members[w];
                    } else {
                        graph.scores[w] += pairs / paths;
                    }
                }
            }
        }
    }
}
