package io.shicheng.layout;

/** The smallest box with level sides around points; of no points a box of nothing at the origin. */
public record BoundingBox(float left, float bottom, float right, float top) {
    static BoundingBox around(float[] x, float[] y) {
        if (x.length == 0) {
            return new BoundingBox(0, 0, 0, 0);
        }
        float left = x[0];
        float right = x[0];
        float bottom = y[0];
        float top = y[0];
        for (int v = 1; v < x.length; v++) {
            left = Math.min(left, x[v]);
            right = Math.max(right, x[v]);
            bottom = Math.min(bottom, y[v]);
            top = Math.max(top, y[v]);
        }
        return new BoundingBox(left, bottom, right, top);
    }

    public float width() {
        return right - left;
    }

    public float height() {
        return top - bottom;
    }
}
