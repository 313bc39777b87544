package io.shicheng.layout.lineage;

import java.util.Arrays;

/**
 * Rooted trees. Children stand in the order of how many descendants they have, most first; of as many, that with the smaller number
 * first. One more vertex than there are stands for whoever is above all roots. O(n·log n).
 */
final class Forest {
    /** The parent of a root. */
    static final int NONE = -1;

    private final int[] parents;
    private final int[] order;
    private final int[] descendants;
    private final int[] offsets;
    private final int[] children;

    /**
     * @param parents by vertex; {@link #NONE} of a root
     * @param order all vertices, each after its parent
     */
    static Forest of(int[] parents, int[] order) {
        Forest forest = new Forest(parents, order);
        forest.placeChildren(forest.byDescendants());
        return forest;
    }

    /** The same, but with children in the given order too. */
    static Forest asGiven(int[] parents, int[] order) {
        Forest forest = new Forest(parents, order);
        forest.placeChildren(order);
        return forest;
    }

    private Forest(int[] parents, int[] order) {
        int n = parents.length;
        this.parents = parents;
        this.order = order;
        this.descendants = new int[n + 1];
        this.offsets = new int[n + 2];
        this.children = new int[n];
        for (int i = n - 1; i >= 0; i--) {
            int v = order[i];
            descendants[above(v)] += descendants[v] + 1;
        }
        for (int v = 0; v < n; v++) {
            offsets[above(v) + 1]++;
        }
        for (int v = 0; v <= n; v++) {
            offsets[v + 1] += offsets[v];
        }
    }

    private int[] byDescendants() {
        int n = parents.length;
        long[] keys = new long[n];
        for (int v = 0; v < n; v++) {
            keys[v] = (long) (n - descendants[v]) << Integer.SIZE | v;
        }
        Arrays.sort(keys);
        int[] sorted = new int[n];
        for (int i = 0; i < n; i++) {
            sorted[i] = (int) keys[i];
        }
        return sorted;
    }

    private void placeChildren(int[] sorted) {
        int[] next = offsets.clone();
        for (int v : sorted) {
            children[next[above(v)]++] = v;
        }
    }

    private int above(int vertex) {
        return parents[vertex] == NONE ? parents.length : parents[vertex];
    }

    int size() {
        return parents.length;
    }

    int parent(int vertex) {
        return parents[vertex];
    }

    /** A vertex by its place in an order in which each stands after its parent. */
    int inOrder(int place) {
        return order[place];
    }

    int descendants(int vertex) {
        return descendants[vertex];
    }

    /** Of {@link #size()}: how many trees there are. */
    int childCount(int vertex) {
        return offsets[vertex + 1] - offsets[vertex];
    }

    /** Of {@link #size()}: a root. */
    int child(int vertex, int place) {
        return children[offsets[vertex] + place];
    }
}
