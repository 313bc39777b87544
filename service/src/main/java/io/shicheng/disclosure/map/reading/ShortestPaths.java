package io.shicheng.disclosure.map.reading;

import io.shicheng.csr.CsrGraph;
import io.shicheng.disclosure.answer.DisclosedMapParts.Paths;
import io.shicheng.disclosure.answer.DisclosedMapParts.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Distances and all shortest paths in steps, on a graph without directions. O(n + m) each. */
final class ShortestPaths {
    static final int UNREACHED = -1;

    private ShortestPaths() {}

    /**
     * How many steps each vertex is away.
     *
     * @param most further away is {@link #UNREACHED}
     */
    static int[] steps(CsrGraph graph, int from, int most) {
        int[] steps = new int[graph.vertexCount()];
        Arrays.fill(steps, UNREACHED);
        int[] queue = new int[graph.vertexCount()];
        int end = 1;
        queue[0] = from;
        steps[from] = 0;
        for (int next = 0; next < end; next++) {
            int v = queue[next];
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1] && steps[v] < most; a++) {
                int w = graph.targets()[a];
                if (steps[w] == UNREACHED) {
                    steps[w] = steps[v] + 1;
                    queue[end++] = w;
                }
            }
        }
        return steps;
    }

    static Paths between(CsrGraph graph, int from, int to) {
        int[] behind = steps(graph, from, Integer.MAX_VALUE);
        if (behind[to] == UNREACHED) {
            return new Paths(null, List.of(), List.of(), 0);
        }
        int length = behind[to];
        int[] ahead = steps(graph, to, length);
        List<Integer> rows = new ArrayList<>();
        for (int v = 0; v < behind.length; v++) {
            if (behind[v] != UNREACHED && ahead[v] != UNREACHED && behind[v] + ahead[v] == length) {
                rows.add(v);
            }
        }
        List<Step> steps = new ArrayList<>();
        long[] paths = new long[behind.length];
        paths[from] = 1;
        List<Integer> order = new ArrayList<>(rows);
        order.sort(Comparator.comparingInt(v -> behind[v]));
        for (int v : order) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int w = graph.targets()[a];
                if (behind[w] == behind[v] + 1 && ahead[w] != UNREACHED && behind[w] + ahead[w] == length) {
                    steps.add(new Step(v, w));
                    paths[w] = saturated(paths[w], paths[v]);
                }
            }
        }
        return new Paths(length, rows, steps, paths[to]);
    }

    private static long saturated(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }
}
