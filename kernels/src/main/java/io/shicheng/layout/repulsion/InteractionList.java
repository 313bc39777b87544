package io.shicheng.layout.repulsion;

import java.util.Arrays;

/**
 * Points and cells that push one leaf's points, and how strongly they push one of these: by mass over distance, as in
 * ForceAtlas2 (Jacomy, M. et al. (2014), doi:10.1371/journal.pone.0098679). One a thread, since it keeps what it found out last.
 */
public final class InteractionList {
    /** Keeps points in one place from pushing without limit. */
    private static final double SOFTENING = 1e-6;

    /** Cells that {@link PackedTree#list} has still to look at: three more with each level, of which there are at most 15. */
    final int[] waiting = new int[128];

    private double[] x = new double[1024];
    private double[] y = new double[1024];
    private double[] mass = new double[1024];
    private int size;

    private double pushX;
    private double pushY;
    private double stiffness;

    public void clear() {
        size = 0;
    }

    void add(double itsX, double itsY, double itsMass) {
        if (size == x.length) {
            grow(size + 1);
        }
        x[size] = itsX;
        y[size] = itsY;
        mass[size++] = itsMass;
    }

    /** Adds points that stand next to each other on arrays. */
    public void add(double[] pointX, double[] pointY, double[] pointMass, int first, int count) {
        if (size + count > x.length) {
            grow(size + count);
        }
        System.arraycopy(pointX, first, x, size, count);
        System.arraycopy(pointY, first, y, size, count);
        System.arraycopy(pointMass, first, mass, size, count);
        size += count;
    }

    private void grow(int needed) {
        int length = Math.max(needed, 2 * x.length);
        x = Arrays.copyOf(x, length);
        y = Arrays.copyOf(y, length);
        mass = Arrays.copyOf(mass, length);
    }

    public int size() {
        return size;
    }

    /** Works out the push on a unit of mass, by all but one of what is listed. */
    public void on(double itsX, double itsY, int itself) {
        pushX = 0;
        pushY = 0;
        stiffness = 0;
        sum(itsX, itsY, 0, itself);
        sum(itsX, itsY, itself + 1, size);
    }

    /** Two sums side by side, since each addition waits for the one before it. */
    private void sum(double itsX, double itsY, int from, int to) {
        double[] x = this.x;
        double[] y = this.y;
        double[] mass = this.mass;
        double evenX = 0;
        double evenY = 0;
        double even = 0;
        double oddX = 0;
        double oddY = 0;
        double odd = 0;
        int i = from;
        for (; i + 1 < to; i += 2) {
            double dx = itsX - x[i];
            double dy = itsY - y[i];
            double weight = mass[i] / (dx * dx + dy * dy + SOFTENING);
            evenX += weight * dx;
            evenY += weight * dy;
            even += weight;
            double ex = itsX - x[i + 1];
            double ey = itsY - y[i + 1];
            double other = mass[i + 1] / (ex * ex + ey * ey + SOFTENING);
            oddX += other * ex;
            oddY += other * ey;
            odd += other;
        }
        if (i < to) {
            double dx = itsX - x[i];
            double dy = itsY - y[i];
            double weight = mass[i] / (dx * dx + dy * dy + SOFTENING);
            evenX += weight * dx;
            evenY += weight * dy;
            even += weight;
        }
        pushX += evenX + oddX;
        pushY += evenY + oddY;
        stiffness += even + odd;
    }

    public double pushX() {
        return pushX;
    }

    public double pushY() {
        return pushY;
    }

    /** The sum of mass over squared distance: how soon the push grows less. */
    public double stiffness() {
        return stiffness;
    }
}
