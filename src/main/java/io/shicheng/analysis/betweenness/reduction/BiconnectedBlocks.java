package io.shicheng.analysis.betweenness.reduction;

import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * Biconnected blocks by depth-first search, directions left out: J. Hopcroft and R. Tarjan (1973), Algorithm 447,
 * doi:10.1145/362248.362272, without recursion and without a stack of edges. Time and space O(n + m).
 *
 * <p>Every vertex but a root belongs to one block as a vertex below its top; a block's top belongs to it as well. An
 * edge is in the block of its deeper end.
 */
final class BiconnectedBlocks {
    final int count;
    /** Vertices in the order in which the search met them. */
    final int[] order;
    /** Where a vertex stands in {@link #order}. */
    final int[] number;
    /** The block that a vertex is below the top of; -1 for roots. */
    final int[] block;
    /** The vertex of a block that was met first. */
    final int[] top;
    /** The vertex of a block that was met second. */
    final int[] head;

    /** @param offsets of rows that hold each edge at both ends; an edge may be there more than once */
    BiconnectedBlocks(int[] offsets, int[] targets, RunControl control) {
        int n = offsets.length - 1;
        order = new int[n];
        number = new int[n];
        block = new int[n];
        int[] parent = new int[n];
        int[] low = new int[n];
        Arrays.fill(number, -1);
        int[] next = Arrays.copyOf(offsets, n);
        int met = 0;
        for (int root = 0; root < n; root++) {
            if (number[root] < 0) {
                met = search(root, met, offsets, targets, next, parent, low, control);
            }
        }
        count = name(parent, low);
        top = new int[count];
        head = new int[count];
        for (int i = n - 1; i >= 0; i--) {
            int v = order[i];
            if (block[v] >= 0) {
                head[block[v]] = v;
                top[block[v]] = parent[v];
            }
        }
    }

    private int search(
            int root, int met, int[] offsets, int[] targets, int[] next, int[] parent, int[] low, RunControl control) {
        int[] number = this.number;
        int v = root;
        parent[v] = -1;
        order[met] = v;
        number[v] = met;
        low[v] = met++;
        while (true) {
            int lowest = low[v];
            int child = -1;
            int a = next[v];
            int end = offsets[v + 1];
            while (a < end) {
                int w = targets[a++];
                int known = number[w];
                if (known < 0) {
                    child = w;
                    break;
                }
                lowest = Math.min(lowest, known);
            }
            next[v] = a;
            low[v] = lowest;
            if (child >= 0) {
                Looks.at(met, control);
                parent[child] = v;
                v = child;
                order[met] = v;
                number[v] = met;
                low[v] = met++;
            } else {
                int up = parent[v];
                if (up < 0) {
                    return met;
                }
                low[up] = Math.min(low[up], lowest);
                v = up;
            }
        }
    }

    /** Numbers blocks in the order in which their second vertices were met; returns how many there are. */
    private int name(int[] parent, int[] low) {
        int blocks = 0;
        for (int v : order) {
            int up = parent[v];
            if (up < 0) {
                block[v] = -1;
            } else {
                block[v] = low[v] >= number[up] ? blocks++ : block[up];
            }
        }
        return blocks;
    }
}
