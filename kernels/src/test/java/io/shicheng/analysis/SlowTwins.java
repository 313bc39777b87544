package io.shicheng.analysis;

import io.shicheng.csr.CsrGraph;
import java.util.ArrayList;
import java.util.List;

/** Each measure by its definition, on a matrix, with no thought for speed. */
public final class SlowTwins {
    private static final long FAR = Long.MAX_VALUE / 4;

    private SlowTwins() {}

    /** Strengths, 0 where there is no arc. */
    public static double[][] matrix(CsrGraph graph, boolean weighted) {
        int n = graph.vertexCount();
        double[][] matrix = new double[n][n];
        double[] weights = weighted ? graph.weights() : null;
        for (int v = 0; v < n; v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                matrix[v][graph.targets()[a]] = weights == null ? 1 : weights[a];
            }
        }
        return matrix;
    }

    /** Lengths as whole numbers, in units of 10⁻⁹ if weighted, so that sums of them do not depend on their order. */
    private static long[][] lengths(double[][] matrix, boolean weighted) {
        int n = matrix.length;
        long[][] lengths = new long[n][n];
        for (int u = 0; u < n; u++) {
            for (int v = 0; v < n; v++) {
                lengths[u][v] = matrix[u][v] == 0 ? FAR : weighted ? Math.round(1e9 / matrix[u][v]) : 1;
            }
        }
        return lengths;
    }

    /** Floyd and Warshall. */
    private static long[][] distances(long[][] lengths) {
        int n = lengths.length;
        long[][] distances = new long[n][];
        for (int v = 0; v < n; v++) {
            distances[v] = lengths[v].clone();
            distances[v][v] = 0;
        }
        for (int k = 0; k < n; k++) {
            for (int u = 0; u < n; u++) {
                for (int v = 0; v < n; v++) {
                    distances[u][v] = Math.min(distances[u][v], distances[u][k] + distances[k][v]);
                }
            }
        }
        return distances;
    }

    /** Paths by the last arc; the slack forgives the rounding of lengths. */
    private static double[][] paths(long[][] lengths, long[][] distances, long slack) {
        int n = lengths.length;
        double[][] paths = new double[n][n];
        for (int s = 0; s < n; s++) {
            List<Integer> order = new ArrayList<>();
            for (int v = 0; v < n; v++) {
                if (distances[s][v] < FAR) {
                    order.add(v);
                }
            }
            long[] from = distances[s];
            order.sort((a, b) -> Long.compare(from[a], from[b]));
            paths[s][s] = 1;
            for (int w : order) {
                for (int v : order) {
                    if (w != s && lengths[v][w] < FAR && from[v] + lengths[v][w] <= from[w] + slack) {
                        paths[s][w] += paths[s][v];
                    }
                }
            }
        }
        return paths;
    }

    public static double[] betweenness(CsrGraph graph, boolean weighted) {
        long[][] lengths = lengths(matrix(graph, weighted), weighted);
        long[][] distances = distances(lengths);
        long slack = weighted ? 1000 : 0;
        double[][] paths = paths(lengths, distances, slack);
        int n = graph.vertexCount();
        double[] scores = new double[n];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n; t++) {
                for (int v = 0; v < n; v++) {
                    boolean between = s != t && v != s && v != t && distances[s][t] < FAR;
                    if (between && distances[s][v] + distances[v][t] <= distances[s][t] + slack) {
                        scores[v] += paths[s][v] * paths[v][t] / paths[s][t] / (graph.directed() ? 1 : 2);
                    }
                }
            }
        }
        return scores;
    }

    public static double[] harmonic(CsrGraph graph, boolean weighted) {
        long[][] distances = distances(lengths(matrix(graph, weighted), weighted));
        int n = graph.vertexCount();
        double[] scores = new double[n];
        for (int v = 0; v < n; v++) {
            for (int u = 0; u < n; u++) {
                if (u != v && distances[v][u] < FAR) {
                    scores[v] += (weighted ? 1e9 : 1) / distances[v][u];
                }
            }
        }
        return scores;
    }

    public static double[] descendants(CsrGraph graph, int generations, double decay) {
        long[][] distances = distances(lengths(matrix(graph, false), false));
        int n = graph.vertexCount();
        double[] scores = new double[n];
        for (int v = 0; v < n; v++) {
            for (int u = 0; u < n; u++) {
                long g = distances[v][u];
                if (u != v && g < FAR && (generations == 0 || g <= generations)) {
                    scores[v] += Math.pow(decay, g - 1);
                }
            }
        }
        return scores;
    }

    public static double[] mIndex(CsrGraph graph) {
        double[][] matrix = matrix(graph, false);
        int n = matrix.length;
        double[] scores = new double[n];
        for (int v = 0; v < n; v++) {
            for (int h = 1; h <= n; h++) {
                int having = 0;
                for (int w = 0; w < n; w++) {
                    having += matrix[v][w] > 0 && count(matrix[w]) >= h ? 1 : 0;
                }
                if (having >= h) {
                    scores[v] = h;
                }
            }
        }
        return scores;
    }

    private static int count(double[] row) {
        int count = 0;
        for (double entry : row) {
            count += entry > 0 ? 1 : 0;
        }
        return count;
    }

    /** Solves r = (1−d)·b + d·Pᵀr, rows of P without arcs being b, where the walker begins again. */
    public static double[] pageRank(CsrGraph graph, boolean weighted, double damping, double[] begins) {
        double[][] matrix = matrix(graph, weighted);
        int n = matrix.length;
        double[][] system = new double[n][n + 1];
        for (int u = 0; u < n; u++) {
            double out = 0;
            for (double weight : matrix[u]) {
                out += weight;
            }
            for (int v = 0; v < n; v++) {
                system[v][u] = (u == v ? 1 : 0) - damping * (out == 0 ? begins[v] : matrix[u][v] / out);
            }
            system[u][n] = (1 - damping) * begins[u];
        }
        return solved(system);
    }

    public static double[] katz(CsrGraph graph, boolean weighted, double damping) {
        double[][] matrix = matrix(graph, weighted);
        int n = matrix.length;
        double mostOut = 0;
        double mostIn = 0;
        for (int v = 0; v < n; v++) {
            double out = 0;
            double in = 0;
            for (int u = 0; u < n; u++) {
                out += matrix[v][u];
                in += matrix[u][v];
            }
            mostOut = Math.max(mostOut, out);
            mostIn = Math.max(mostIn, in);
        }
        double alpha = mostOut == 0 ? 0 : damping / Math.min(mostIn, mostOut);
        double[][] system = new double[n][n + 1];
        for (int v = 0; v < n; v++) {
            for (int u = 0; u < n; u++) {
                system[v][u] = (u == v ? 1 : 0) - alpha * matrix[u][v];
            }
            system[v][n] = 1;
        }
        return solved(system);
    }

    /** Gauss and Jordan, with pivots. */
    private static double[] solved(double[][] system) {
        int n = system.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column; row < n; row++) {
                pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
            }
            double[] swapped = system[column];
            system[column] = system[pivot];
            system[pivot] = swapped;
            for (int row = 0; row < n; row++) {
                double factor = row == column ? 0 : system[row][column] / system[column][column];
                for (int i = column; i <= n && factor != 0; i++) {
                    system[row][i] -= factor * system[column][i];
                }
            }
        }
        double[] solution = new double[n];
        for (int row = 0; row < n; row++) {
            solution[row] = system[row][n] / system[row][row];
        }
        return solution;
    }

    public static double[] coreness(CsrGraph graph) {
        double[][] matrix = matrix(graph.undirected(), false);
        int n = matrix.length;
        double[] scores = new double[n];
        for (int k = 1; k < n; k++) {
            boolean[] gone = new boolean[n];
            for (boolean changed = true; changed; ) {
                changed = false;
                for (int v = 0; v < n; v++) {
                    int contacts = 0;
                    for (int u = 0; u < n; u++) {
                        contacts += matrix[v][u] > 0 && !gone[u] ? 1 : 0;
                    }
                    if (!gone[v] && contacts < k) {
                        gone[v] = true;
                        changed = true;
                    }
                }
            }
            for (int v = 0; v < n; v++) {
                scores[v] = gone[v] ? scores[v] : k;
            }
        }
        return scores;
    }

    public static double[] clustering(CsrGraph graph) {
        double[][] matrix = matrix(graph.undirected(), false);
        int n = matrix.length;
        double[] scores = new double[n];
        for (int v = 0; v < n; v++) {
            int pairs = 0;
            int closed = 0;
            for (int u = 0; u < n; u++) {
                for (int w = u + 1; w < n; w++) {
                    if (matrix[v][u] > 0 && matrix[v][w] > 0) {
                        pairs++;
                        closed += matrix[u][w] > 0 ? 1 : 0;
                    }
                }
            }
            scores[v] = pairs == 0 ? 0 : (double) closed / pairs;
        }
        return scores;
    }

    public static double[] constraint(CsrGraph graph, boolean weighted) {
        double[][] share = sharesOfBothDirections(matrix(graph, weighted), graph.directed());
        int n = share.length;
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = Double.NaN;
            for (int j = 0; j < n; j++) {
                if (share[i][j] > 0) {
                    double invested = share[i][j];
                    for (int q = 0; q < n; q++) {
                        invested += q != j && share[i][q] > 0 ? share[i][q] * share[q][j] : 0;
                    }
                    sum = (Double.isNaN(sum) ? 0 : sum) + invested * invested;
                }
            }
            scores[i] = sum;
        }
        return scores;
    }

    /** (z(i,j) + z(j,i)) / Σ (z(i,q) + z(q,i)). */
    private static double[][] sharesOfBothDirections(double[][] z, boolean directed) {
        int n = z.length;
        double[][] share = new double[n][n];
        for (int i = 0; i < n; i++) {
            double all = 0;
            for (int j = 0; j < n; j++) {
                share[i][j] = directed ? z[i][j] + z[j][i] : z[i][j];
                all += share[i][j];
            }
            for (int j = 0; j < n; j++) {
                share[i][j] /= all;
            }
        }
        return share;
    }
}
