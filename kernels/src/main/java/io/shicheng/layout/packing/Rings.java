package io.shicheng.layout.packing;

/** Discs in rings around others, each ring as thick as its first disc, which is its largest. O(k). */
final class Rings {
    /** By which each ring begins later than the one before, so that their gaps make no seam. */
    private static final double GOLDEN_ANGLE = 2.399963229728653;

    private Rings() {}

    /**
     * Places all discs from the given one on around those before.
     *
     * @param radius from the given one on the largest first
     */
    static void place(double[] radius, double[] x, double[] y, int first) {
        if (first >= radius.length) {
            return;
        }
        double middleX = middle(x, radius, first);
        double middleY = middle(y, radius, first);
        double inner = 0;
        for (int d = 0; d < first; d++) {
            inner = Math.max(inner, radius[d] + distance(x[d] - middleX, y[d] - middleY));
        }
        place(radius, x, y, first, middleX, middleY, inner);
    }

    /** Places all discs from the given one on around a disc. */
    static void place(
            double[] radius, double[] x, double[] y, int first, double middleX, double middleY, double within) {
        double inner = within;
        double begin = 0;
        for (int d = first; d < radius.length; ) {
            double thickness = radius[d];
            double round = inner + thickness;
            double angle = 0;
            int start = d;
            double half = StrictMath.asin(Math.min(1, thickness / round));
            // each takes as much of the ring as is seen of it from the middle
            while (d < radius.length) {
                double own = StrictMath.asin(Math.min(1, radius[d] / round));
                double at = d == start ? 0 : angle + own;
                if (d > start && at + own > 2 * Math.PI - half) {
                    break;
                }
                x[d] = middleX + round * StrictMath.cos(begin + at);
                y[d] = middleY + round * StrictMath.sin(begin + at);
                angle = at + own;
                d++;
            }
            inner += 2 * thickness;
            begin += GOLDEN_ANGLE;
        }
    }

    private static double middle(double[] values, double[] radius, int count) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int d = 0; d < count; d++) {
            least = Math.min(least, values[d] - radius[d]);
            greatest = Math.max(greatest, values[d] + radius[d]);
        }
        return count == 0 ? 0 : (least + greatest) / 2;
    }

    private static double distance(double across, double along) {
        return Math.sqrt(across * across + along * along);
    }
}
