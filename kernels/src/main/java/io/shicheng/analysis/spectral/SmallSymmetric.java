package io.shicheng.analysis.spectral;

import java.util.Arrays;

/** All eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations; greatest eigenvalue first. */
final class SmallSymmetric {
    private static final int MOST_SWEEPS = 60;

    final double[] values;
    /** One eigenvector a row. */
    final double[][] vectors;

    private SmallSymmetric(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /** @param matrix of which the first {@code size} rows and columns count; it is not changed */
    static SmallSymmetric of(double[][] matrix, int size) {
        double[][] a = new double[size][];
        double[][] vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            a[i] = Arrays.copyOf(matrix[i], size);
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && outside(a) > 0; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(a, vectors, p, q);
                }
            }
        }
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = a[i][i];
        }
        sort(values, vectors);
        return new SmallSymmetric(values, vectors);
    }

    /** What is left outside the diagonal, 0 where it no longer counts. */
    private static double outside(double[][] a) {
        double outside = 0;
        double all = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                all += Math.abs(a[i][j]);
                outside += i == j ? 0 : Math.abs(a[i][j]);
            }
        }
        return outside <= 1e-17 * all ? 0 : outside;
    }

    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (int i = 0; i < a.length; i++) {
            double ip = a[i][p];
            a[i][p] = cosine * ip - sine * a[i][q];
            a[i][q] = sine * ip + cosine * a[i][q];
        }
        turn(a[p], a[q], cosine, sine);
        turn(vectors[p], vectors[q], cosine, sine);
    }

    private static void turn(double[] p, double[] q, double cosine, double sine) {
        for (int i = 0; i < p.length; i++) {
            double ip = p[i];
            p[i] = cosine * ip - sine * q[i];
            q[i] = sine * ip + cosine * q[i];
        }
    }

    private static void sort(double[] values, double[][] vectors) {
        for (int i = 1; i < values.length; i++) {
            for (int j = i; j > 0 && values[j] > values[j - 1]; j--) {
                double value = values[j];
                values[j] = values[j - 1];
                values[j - 1] = value;
                double[] vector = vectors[j];
                vectors[j] = vectors[j - 1];
                vectors[j - 1] = vector;
            }
        }
    }
}
