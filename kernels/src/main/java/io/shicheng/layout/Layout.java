package io.shicheng.layout;

import java.util.Arrays;

/**
 * A place for each vertex. Arrays that are handed out are the layout's own: read them and never write.
 *
 * <p>A graph, its directions and strengths, the seed, the version and, if there was one, the layout before decide every bit of it; so
 * these are what it can be kept by.
 */
public final class Layout {
    private final float[] x;
    private final float[] y;
    private final BoundingBox box;
    private final long seed;
    private final int kernelVersion;

    private Layout(float[] x, float[] y, long seed, int kernelVersion) {
        this.x = x;
        this.y = y;
        this.box = BoundingBox.around(x, y);
        this.seed = seed;
        this.kernelVersion = kernelVersion;
    }

    static Layout of(double[] x, double[] y, long seed, int kernelVersion) {
        float[] shortX = new float[x.length];
        float[] shortY = new float[y.length];
        for (int v = 0; v < x.length; v++) {
            shortX[v] = (float) x[v];
            shortY[v] = (float) y[v];
        }
        return new Layout(shortX, shortY, seed, kernelVersion);
    }

    /**
     * A layout of arrays that were read off one before, as from a cache; they are taken as they are.
     *
     * @throws IllegalArgumentException if there are not as many of one as of the other
     */
    public static Layout ofArrays(float[] x, float[] y, long seed, int kernelVersion) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "The places across (" + x.length + ") must be as many as those along (" + y.length + ").");
        }
        return new Layout(x, y, seed, kernelVersion);
    }

    public int vertexCount() {
        return x.length;
    }

    /** Across, by vertex, to the right. */
    public float[] x() {
        return x;
    }

    /** Along, by vertex, upwards. */
    public float[] y() {
        return y;
    }

    public BoundingBox box() {
        return box;
    }

    public long seed() {
        return seed;
    }

    /** Another version may give other bits for the same graph. */
    public int kernelVersion() {
        return kernelVersion;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Layout that
                && Arrays.equals(x, that.x)
                && Arrays.equals(y, that.y)
                && seed == that.seed
                && kernelVersion == that.kernelVersion;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }

    @Override
    public String toString() {
        return "layout of " + x.length + " vertices, seed " + seed + ", version " + kernelVersion;
    }
}
