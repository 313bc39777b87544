package io.shicheng.layout;

import java.util.Arrays;

/**
 * Where the vertices of a graph stood in a layout before.
 *
 * @param x by vertex, not a number for one that was nowhere
 * @param y as {@code x}
 */
public record EarlierPlaces(float[] x, float[] y) {
    private static final int NEW = -1;

    /** @throws IllegalArgumentException if there are not as many of one as of the other, or one place is half known */
    public EarlierPlaces {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "The places across (" + x.length + ") must be as many as those along (" + y.length + ").");
        }
        for (int v = 0; v < x.length; v++) {
            if (Float.isNaN(x[v]) != Float.isNaN(y[v]) || Float.isInfinite(x[v]) || Float.isInfinite(y[v])) {
                throw new IllegalArgumentException("The place of vertex " + v + " (" + x[v] + ", " + y[v]
                        + ") must be two finite numbers, or not a number twice if it had none.");
            }
        }
    }

    /**
     * The places of an earlier layout, by the vertices of another graph.
     *
     * @param vertexBefore of each vertex its number in the earlier layout; −1 if it was not there
     */
    public static EarlierPlaces of(Layout earlier, int[] vertexBefore) {
        float[] x = new float[vertexBefore.length];
        float[] y = new float[vertexBefore.length];
        Arrays.fill(x, Float.NaN);
        Arrays.fill(y, Float.NaN);
        for (int v = 0; v < x.length; v++) {
            if (vertexBefore[v] != NEW) {
                x[v] = earlier.x()[vertexBefore[v]];
                y[v] = earlier.y()[vertexBefore[v]];
            }
        }
        return new EarlierPlaces(x, y);
    }

    boolean knows(int vertex) {
        return !Float.isNaN(x[vertex]);
    }
}
