package io.shicheng.layout;

import io.shicheng.layout.packing.DiscPacking;

/** Puts parts beside each other. */
final class Arrangement {
    private Arrangement() {}

    /** All of them as discs, the largest in the middle. */
    static void pack(PartLayouts parts) {
        double[] radius = new double[parts.count()];
        for (int part = 0; part < radius.length; part++) {
            radius[part] = parts.radius(part);
        }
        double[][] middles = DiscPacking.of(radius);
        for (int part = 0; part < radius.length; part++) {
            parts.move(part, middles[0][part], middles[1][part]);
        }
    }

    /** Those that are new around those that stay. */
    static void surround(PartLayouts parts) {
        int[] fresh = new int[parts.count()];
        int count = 0;
        boolean[] old = new boolean[parts.x().length];
        for (int part = 0; part < parts.count(); part++) {
            if (parts.radius(part) > 0) {
                fresh[count++] = part;
            } else {
                for (int i = 0; i < parts.size(part); i++) {
                    old[parts.vertex(part, i)] = true;
                }
            }
        }
        if (count == parts.count()) {
            pack(parts);
            return;
        }
        double[] radius = new double[count];
        for (int i = 0; i < count; i++) {
            radius[i] = parts.radius(fresh[i]);
        }
        double middleX = middle(parts.x(), old);
        double middleY = middle(parts.y(), old);
        double reach = reach(parts, old, middleX, middleY) + PartLayouts.MARGIN;
        double[][] middles = DiscPacking.around(middleX, middleY, reach, radius);
        for (int i = 0; i < count; i++) {
            parts.move(fresh[i], middles[0][i], middles[1][i]);
        }
    }

    /** Between the least and the greatest. */
    private static double middle(double[] values, boolean[] counted) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < values.length; v++) {
            if (counted[v]) {
                least = Math.min(least, values[v]);
                greatest = Math.max(greatest, values[v]);
            }
        }
        return least / 2 + greatest / 2;
    }

    private static double reach(PartLayouts parts, boolean[] counted, double middleX, double middleY) {
        double reach = 0;
        for (int v = 0; v < counted.length; v++) {
            if (counted[v]) {
                double across = parts.x()[v] - middleX;
                double along = parts.y()[v] - middleY;
                reach = Math.max(reach, Math.sqrt(across * across + along * along));
            }
        }
        return reach;
    }
}
