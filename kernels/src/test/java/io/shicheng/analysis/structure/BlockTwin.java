package io.shicheng.analysis.structure;

import io.shicheng.csr.CsrGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Blocks by their definition: two ties of a vertex are of one block if their other ends are joined without it. */
final class BlockTwin {
    private final boolean[][] tied;
    private final List<int[]> edges = new ArrayList<>();
    private final int[] classOf;

    BlockTwin(CsrGraph graph) {
        int n = graph.vertexCount();
        tied = new boolean[n][n];
        for (int v = 0; v < n; v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                tied[v][graph.targets()[a]] = true;
                tied[graph.targets()[a]][v] = true;
            }
        }
        for (int u = 0; u < n; u++) {
            for (int v = u + 1; v < n; v++) {
                if (tied[u][v]) {
                    edges.add(new int[] {u, v});
                }
            }
        }
        classOf = new int[edges.size()];
        Arrays.setAll(classOf, e -> e);
        for (int without = 0; without < n; without++) {
            merge(without, labels(without));
        }
    }

    private void merge(int shared, int[] labels) {
        for (int e = 0; e < edges.size(); e++) {
            for (int f = 0; f < e; f++) {
                int endOfE = otherEnd(e, shared);
                int endOfF = otherEnd(f, shared);
                if (endOfE >= 0 && endOfF >= 0 && labels[endOfE] == labels[endOfF]) {
                    int from = classOf[e];
                    int to = classOf[f];
                    Arrays.setAll(classOf, i -> classOf[i] == from ? to : classOf[i]);
                }
            }
        }
    }

    private int otherEnd(int edge, int end) {
        int[] ends = edges.get(edge);
        return ends[0] == end ? ends[1] : ends[1] == end ? ends[0] : -1;
    }

    /** The smallest vertex joined to each when one is gone; none is gone for −1. */
    int[] labels(int without) {
        int n = tied.length;
        int[] labels = new int[n];
        Arrays.setAll(labels, v -> v);
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int u = 0; u < n; u++) {
                for (int v = 0; v < n; v++) {
                    if (tied[u][v] && u != without && v != without && labels[v] < labels[u]) {
                        labels[u] = labels[v];
                        changed = true;
                    }
                }
            }
        }
        return labels;
    }

    List<int[]> edges() {
        return edges;
    }

    int classOf(int edge) {
        return classOf[edge];
    }

    int count() {
        return (int) Arrays.stream(classOf).distinct().count();
    }

    int bridges() {
        return (int) Arrays.stream(classOf)
                .filter(c -> Arrays.stream(classOf).filter(d -> d == c).count() == 1)
                .count();
    }

    int blocksOf(int vertex) {
        List<Integer> classes = new ArrayList<>();
        for (int e = 0; e < edges.size(); e++) {
            if (otherEnd(e, vertex) >= 0) {
                classes.add(classOf[e]);
            }
        }
        return (int) classes.stream().distinct().count();
    }

    /** How many more parts there are of a vertex' component when it is gone; 0 of a vertex that is one alone. */
    int moreParts(int vertex) {
        int[] before = labels(-1);
        int[] after = labels(vertex);
        int n = before.length;
        long parts = java.util.stream.IntStream.range(0, n)
                .filter(v -> v != vertex && before[v] == before[vertex])
                .map(v -> after[v])
                .distinct()
                .count();
        return (int) Math.max(0, parts - 1);
    }
}
