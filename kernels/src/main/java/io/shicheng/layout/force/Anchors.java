package io.shicheng.layout.force;

/**
 * Where vertices stood before, and are held.
 *
 * @param x not a number for a vertex that is held nowhere
 * @param y as {@code x}
 * @param hold how stiff they are held, beside all other forces on them
 */
record Anchors(double[] x, double[] y, double hold) {
    boolean holds(int vertex) {
        return !Double.isNaN(x[vertex]);
    }
}
