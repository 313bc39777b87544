package io.shicheng.analysis.structure;

import io.shicheng.csr.CsrGraph;
import java.util.Arrays;

/**
 * Strongly connected components by Tarjan's depth-first search (1972, doi:10.1137/0201010), without recursion. O(n + m)
 * time and space.
 */
public final class StrongComponents {
    private final int vertices;
    private final int[] start;
    private final int[] heads;
    private final int[] index;
    private final int[] low;
    private final int[] component;
    private final int[] next;
    private final int[] path;
    private final int[] open;
    private int pathLength;
    private int openLength;
    private int indexed;
    private int components;
    private int finished;

    /** The component of each vertex of a directed graph, from 0. */
    public static int[] of(CsrGraph graph) {
        int[] from = new int[graph.arcCount()];
        for (int v = 0; v < graph.vertexCount(); v++) {
            Arrays.fill(from, graph.offsets()[v], graph.offsets()[v + 1], v);
        }
        return new StrongComponents(graph.vertexCount(), from, graph.targets()).find(new int[graph.vertexCount()]);
    }

    StrongComponents(int vertices, int[] from, int[] to) {
        this.vertices = vertices;
        this.start = new int[vertices + 1];
        this.heads = new int[from.length];
        for (int tail : from) {
            start[tail + 1]++;
        }
        for (int v = 0; v < vertices; v++) {
            start[v + 1] += start[v];
        }
        this.next = Arrays.copyOf(start, vertices);
        for (int edge = 0; edge < from.length; edge++) {
            heads[next[from[edge]]++] = to[edge];
        }
        System.arraycopy(start, 0, next, 0, vertices);
        this.index = new int[vertices];
        this.low = new int[vertices];
        this.component = new int[vertices];
        this.path = new int[vertices];
        this.open = new int[vertices];
        Arrays.fill(component, -1);
    }

    /**
     * @param order filled with the place of each vertex in reverse order of finishing, which all edges follow but those
     *     that lead back
     * @return the component of each vertex
     */
    int[] find(int[] order) {
        for (int root = 0; root < vertices; root++) {
            if (index[root] == 0) {
                enter(root);
                while (pathLength > 0) {
                    step(order);
                }
            }
        }
        return component;
    }

    private void enter(int vertex) {
        index[vertex] = ++indexed;
        low[vertex] = indexed;
        path[pathLength++] = vertex;
        open[openLength++] = vertex;
    }

    private void step(int[] order) {
        int vertex = path[pathLength - 1];
        if (next[vertex] < start[vertex + 1]) {
            int head = heads[next[vertex]++];
            if (index[head] == 0) {
                enter(head);
            } else if (component[head] < 0) {
                low[vertex] = Math.min(low[vertex], index[head]);
            }
            return;
        }
        pathLength--;
        order[vertex] = vertices - 1 - finished++;
        if (pathLength > 0) {
            int below = path[pathLength - 1];
            low[below] = Math.min(low[below], low[vertex]);
        }
        if (low[vertex] == index[vertex]) {
            close(vertex);
        }
    }

    private void close(int root) {
        int vertex;
        do {
            vertex = open[--openLength];
            component[vertex] = components;
        } while (vertex != root);
        components++;
    }
}
