package io.shicheng.analysis.spectral;

/** The two greatest eigenvalues of a small symmetric matrix, by Jacobi's rotations with angles as in the textbook. */
record SlowEigen(double first, double second, double[] firstVector) {
    static SlowEigen of(double[][] matrix) {
        int n = matrix.length;
        double[][] all = rotated(matrix);
        int best = 0;
        for (int i = 0; i < n; i++) {
            best = all[i][i] > all[best][best] ? i : best;
        }
        double second = n == 1 ? 0 : Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            second = i == best ? second : Math.max(second, all[i][i]);
        }
        double[] vector = new double[n];
        double sum = 0;
        for (int v = 0; v < n; v++) {
            vector[v] = all[n + v][best];
            sum += vector[v];
        }
        for (int v = 0; v < n; v++) {
            vector[v] *= Math.signum(sum);
        }
        return new SlowEigen(all[best][best], second, vector);
    }

    /** Jacobi: n rows of the matrix, diagonal in the end, and below them the vectors, one a column. */
    private static double[][] rotated(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[2 * n][n];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
            a[n + i][i] = 1;
        }
        for (int sweep = 0; sweep < 40; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    double angle = 0.5 * Math.atan2(2 * a[p][q], a[q][q] - a[p][p]);
                    turn(a, p, q, Math.cos(angle), Math.sin(angle));
                }
            }
        }
        return a;
    }

    private static void turn(double[][] a, int p, int q, double cosine, double sine) {
        for (double[] row : a) {
            double atP = row[p];
            row[p] = cosine * atP - sine * row[q];
            row[q] = sine * atP + cosine * row[q];
        }
        for (int i = 0; i < a[p].length; i++) {
            double atP = a[p][i];
            a[p][i] = cosine * atP - sine * a[q][i];
            a[q][i] = sine * atP + cosine * a[q][i];
        }
    }
}
