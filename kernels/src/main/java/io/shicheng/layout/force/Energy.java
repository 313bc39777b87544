package io.shicheng.layout.force;

import io.shicheng.layout.coarsening.LevelGraph;

/** What the forces of {@link Relaxation} make small, over all pairs: for graphs of few vertices. O(n²). */
final class Energy {
    private Energy() {}

    static double of(LevelGraph graph, double[] x, double[] y, double gravity) {
        double energy = 0;
        for (int v = 0; v < graph.size(); v++) {
            double mass = graph.masses()[v];
            energy += gravity * mass * squared(x[v], y[v]) / 2;
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int other = graph.targets()[a];
                // each tie is met from both ends
                energy += graph.weights()[a] * squared(x[other] - x[v], y[other] - y[v]) / 4;
            }
            for (int other = 0; other < v; other++) {
                double apart = squared(x[other] - x[v], y[other] - y[v]);
                energy -= mass * graph.masses()[other] * StrictMath.log(apart + Double.MIN_NORMAL) / 2;
            }
        }
        return energy;
    }

    private static double squared(double across, double along) {
        return across * across + along * along;
    }
}
