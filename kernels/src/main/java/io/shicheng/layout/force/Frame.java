package io.shicheng.layout.force;

import io.shicheng.layout.coarsening.LevelGraph;

/**
 * The middle and the scale of a layout, so that it can go on where forces are in balance: about the origin, and so large that what
 * pulls and what pushes even out, by the virial theorem Σ w·d² + g·Σ m·r² = Σ m·m′, the last over all pairs.
 */
record Frame(double middleX, double middleY, double scale) {
    static Frame of(LevelGraph graph, double[] x, double[] y, double gravity) {
        double mass = graph.totalMass();
        double middleX = 0;
        double middleY = 0;
        for (int v = 0; v < graph.size(); v++) {
            middleX += graph.masses()[v] / mass * x[v];
            middleY += graph.masses()[v] / mass * y[v];
        }
        double pulls = 0;
        double own = 0;
        for (int v = 0; v < graph.size(); v++) {
            own += (double) graph.masses()[v] * graph.masses()[v];
            pulls += gravity * graph.masses()[v] * squared(x[v] - middleX, y[v] - middleY);
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int other = graph.targets()[a];
                // each tie is met from both ends
                pulls += graph.weights()[a] * squared(x[other] - x[v], y[other] - y[v]) / 2;
            }
        }
        double pushes = (mass * mass - own) / 2;
        return new Frame(middleX, middleY, pulls > 0 && pushes > 0 ? Math.sqrt(pushes / pulls) : 1);
    }

    private static double squared(double across, double along) {
        return across * across + along * along;
    }

    /** Into the frame, in place. */
    void enter(double[] x, double[] y) {
        for (int v = 0; v < x.length; v++) {
            x[v] = (x[v] - middleX) * scale;
            y[v] = (y[v] - middleY) * scale;
        }
    }

    /** Back from the frame, in place. */
    void leave(double[] x, double[] y) {
        for (int v = 0; v < x.length; v++) {
            x[v] = x[v] / scale + middleX;
            y[v] = y[v] / scale + middleY;
        }
    }
}
