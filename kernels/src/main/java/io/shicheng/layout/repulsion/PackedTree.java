package io.shicheng.layout.repulsion;

/**
 * A tree over points that stand in the order of a curve: {@value #LEAF_POINTS} points a leaf, {@value #CHILDREN} cells a cell, none
 * of it linked, since where a cell's children stand follows from where it stands. It says by which cells and points one leaf is
 * pushed: a cell stands for its points where it is small beside its distance, as in Barnes, J. and Hut, P. (1986), A hierarchical
 * O(N log N) force-calculation algorithm, doi:10.1038/324446a0, with one walk for all points of a leaf.
 */
public final class PackedTree {
    public static final int LEAF_POINTS = 16;
    private static final int CHILDREN = 4;

    private final int points;
    private final int leaves;
    /** Where each level begins; leaves first, the root last. */
    private final int[] bases;
    /** Middles of mass. */
    private final double[] x;

    private final double[] y;
    private final double[] mass;
    private final double[] left;
    private final double[] right;
    private final double[] low;
    private final double[] high;

    public PackedTree(int points) {
        this.points = points;
        this.leaves = Math.ceilDiv(points, LEAF_POINTS);
        this.bases = bases(leaves);
        int cells = bases[bases.length - 1];
        this.x = new double[cells];
        this.y = new double[cells];
        this.mass = new double[cells];
        this.left = new double[cells];
        this.right = new double[cells];
        this.low = new double[cells];
        this.high = new double[cells];
    }

    private static int[] bases(int leaves) {
        int levels = 1;
        for (int cells = leaves; cells > 1; cells = Math.ceilDiv(cells, CHILDREN)) {
            levels++;
        }
        int[] bases = new int[levels + 1];
        int cells = leaves;
        for (int level = 0; level < levels; level++) {
            bases[level + 1] = bases[level] + cells;
            cells = Math.ceilDiv(cells, CHILDREN);
        }
        return bases;
    }

    public int leaves() {
        return leaves;
    }

    /** The first point of a leaf; of the number of leaves: the number of points. */
    public int firstPoint(int leaf) {
        return Math.min(points, leaf * LEAF_POINTS);
    }

    /** The longer side of the box around all points. */
    public double extent() {
        return side(x.length - 1);
    }

    private double side(int cell) {
        return Math.max(right[cell] - left[cell], high[cell] - low[cell]);
    }

    /** Builds the tree anew; the points must stand in an order in which neighbours are close. */
    public void build(double[] pointX, double[] pointY, double[] pointMass) {
        for (int leaf = 0; leaf < leaves; leaf++) {
            clear(leaf);
            for (int i = firstPoint(leaf); i < firstPoint(leaf + 1); i++) {
                grow(leaf, pointX[i], pointX[i], pointY[i], pointY[i]);
                weigh(leaf, pointX[i], pointY[i], pointMass[i]);
            }
            settle(leaf);
        }
        for (int level = 1; level < bases.length - 1; level++) {
            for (int cell = bases[level]; cell < bases[level + 1]; cell++) {
                clear(cell);
                int end = endOfChildren(cell, level);
                for (int c = firstChild(cell, level); c < end; c++) {
                    grow(cell, left[c], right[c], low[c], high[c]);
                    weigh(cell, x[c], y[c], mass[c]);
                }
                settle(cell);
            }
        }
    }

    private int firstChild(int cell, int level) {
        return bases[level - 1] + CHILDREN * (cell - bases[level]);
    }

    private int endOfChildren(int cell, int level) {
        return Math.min(firstChild(cell, level) + CHILDREN, bases[level]);
    }

    private void clear(int cell) {
        left[cell] = Double.POSITIVE_INFINITY;
        right[cell] = Double.NEGATIVE_INFINITY;
        low[cell] = Double.POSITIVE_INFINITY;
        high[cell] = Double.NEGATIVE_INFINITY;
        x[cell] = 0;
        y[cell] = 0;
        mass[cell] = 0;
    }

    private void grow(int cell, double itsLeft, double itsRight, double itsLow, double itsHigh) {
        left[cell] = Math.min(left[cell], itsLeft);
        right[cell] = Math.max(right[cell], itsRight);
        low[cell] = Math.min(low[cell], itsLow);
        high[cell] = Math.max(high[cell], itsHigh);
    }

    private void weigh(int cell, double itsX, double itsY, double itsMass) {
        x[cell] += itsMass * itsX;
        y[cell] += itsMass * itsY;
        mass[cell] += itsMass;
    }

    private void settle(int cell) {
        x[cell] /= mass[cell];
        y[cell] /= mass[cell];
    }

    /**
     * Lists what pushes the points of a leaf, other than these themselves.
     *
     * @param theta a cell stands for its points if its side is smaller than so many times the distance of its middle of mass
     *     from the box of the leaf; 0 lists points only
     */
    public void list(
            int leaf,
            double theta,
            double[] pointX,
            double[] pointY,
            double[] pointMass,
            InteractionList interactions) {
        double squaredTheta = theta * theta;
        int[] waiting = interactions.waiting;
        int waits = 0;
        waiting[waits++] = x.length - 1;
        waiting[waits++] = bases.length - 2;
        while (waits > 0) {
            int level = waiting[--waits];
            int cell = waiting[--waits];
            double across = outside(x[cell], left[leaf], right[leaf]);
            double along = outside(y[cell], low[leaf], high[leaf]);
            double side = side(cell);
            if (side * side < squaredTheta * (across * across + along * along)) {
                interactions.add(x[cell], y[cell], mass[cell]);
            } else if (level > 0) {
                int end = endOfChildren(cell, level);
                for (int child = firstChild(cell, level); child < end; child++) {
                    waiting[waits++] = child;
                    waiting[waits++] = level - 1;
                }
            } else if (cell != leaf) {
                int first = firstPoint(cell);
                interactions.add(pointX, pointY, pointMass, first, firstPoint(cell + 1) - first);
            }
        }
    }

    /** How far a number is outside of a range. */
    private static double outside(double number, double from, double to) {
        return number < from ? from - number : number > to ? number - to : 0;
    }
}
