package io.shicheng.analysis.community.move;

import java.util.Arrays;

/**
 * A graph whose vertices stand for sets of vertices of the graph below; ties within a set are left out, since no move
 * of the set changes them.
 *
 * @param size vertices; the arrays may be longer
 * @param weights strength per arc, or a single 1 where every arc has strength 1
 * @param masses what a vertex adds to the mass of its community
 * @param lambda what the masses of two vertices of one community cost, multiplied with each other
 */
public record Level(int size, int[] offsets, int[] targets, double[] weights, double[] masses, double lambda) {
    public int arcs() {
        return offsets[size];
    }

    /**
     * What to and the number of an arc with for its place among the weights: so that one kernel, compiled once, does
     * for graphs with and without strengths. Arcs come in pairs, so a single weight is never that of a single arc.
     */
    public int weightMask() {
        return weights.length == 1 ? 0 : -1;
    }

    /** The strength of the ties of a vertex. */
    double strength(int vertex) {
        int from = offsets[vertex];
        int to = offsets[vertex + 1];
        if (weights.length == 1) {
            return to - from;
        }
        double sum = 0;
        for (int a = from; a < to; a++) {
            sum += weights[a];
        }
        return sum;
    }

    int averageDegree() {
        return arcs() / Math.max(1, size);
    }

    /** Puts the masses of the communities into {@code totals}. */
    public void sumMasses(int[] labels, double[] totals, Workspace workspace) {
        double[] masses = this.masses;
        int n = size;
        Arrays.fill(totals, 0, n, 0);
        for (int v = 0; v < n; v++) {
            totals[labels[v]] += masses[v];
        }
    }
}
