package io.shicheng.layout.lineage;

import java.util.Arrays;

/** How far a subtree reaches to the left and to the right in each layer, from its deepest one up, seen from its root. */
final class Outline {
    private final int bottom;
    private double[] left = new double[2];
    private double[] right = new double[2];
    private int layers;
    /** What is to be added to all that is kept. */
    private double shift;

    /** Of nothing yet. */
    Outline(int bottom) {
        this.bottom = bottom;
    }

    /** Leads the root's own place, or the tie to it, up to a layer. */
    void lead(int top) {
        while (bottom - layers >= top) {
            if (layers == left.length) {
                left = Arrays.copyOf(left, 2 * layers);
                right = Arrays.copyOf(right, 2 * layers);
            }
            left[layers] = -shift;
            right[layers++] = -shift;
        }
    }

    void shift(double by) {
        shift += by;
    }

    /** How far another one must stand to the right, if both reach up to the same layer. */
    double distance(Outline other) {
        double distance = 1;
        int common = Math.min(layers, other.layers);
        for (int i = 1; i <= common; i++) {
            double ends = right[layers - i] + shift;
            double begins = other.left[other.layers - i] + other.shift;
            distance = Math.max(distance, ends - begins + 1);
        }
        return distance;
    }

    /** Both as one; neither may be used any more. */
    Outline joined(Outline other, double distance) {
        other.shift += distance;
        if (layers >= other.layers) {
            for (int i = 1; i <= other.layers; i++) {
                right[layers - i] = other.right[other.layers - i] + other.shift - shift;
            }
            return this;
        }
        for (int i = 1; i <= layers; i++) {
            other.left[other.layers - i] = left[layers - i] + shift - other.shift;
        }
        return other;
    }
}
