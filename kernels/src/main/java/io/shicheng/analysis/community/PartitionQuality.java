package io.shicheng.analysis.community;

import io.shicheng.analysis.community.move.Level;
import io.shicheng.analysis.community.move.Workspace;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.analysis.measure.UnmeasurableException.Reason;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * How good a division into communities is.
 *
 * <p><b>Definition.</b> With e(c) the strength of the ties within community c and m that of all ties: modularity is
 * {@code Σ e(c)/m − γ·(K(c)/2m)²}, K(c) being the sum of the strengths of c's members; the constant Potts model (CPM)
 * is {@code Σ e(c) − γ·n(c)·(n(c) − 1)/2}, n(c) being the number of members.
 *
 * <p><b>Reference.</b> Newman, M. and Girvan, M. (2004), doi:10.1103/PhysRevE.69.026113, with the resolution γ of
 * Reichardt, J. and Bornholdt, S. (2006), doi:10.1103/PhysRevE.74.016110; Traag, V., Van Dooren, P. and Nesterov, Y.
 * (2011), Narrow scope for resolution-limit-free community detection, doi:10.1103/PhysRevE.84.016114.
 *
 * <p><b>Time and space.</b> O(n + m); O(n).
 *
 * <p><b>Unit and normalisation.</b> Modularity is a share of the ties, below 1, and 0 for a single community with γ =
 * 1. CPM is in the unit of strength, not divided by anything.
 *
 * <p><b>Ties, parts, overflow.</b> Directions are left out: two arcs that face each other are one tie, their strengths
 * added if strengths count. A graph without ties has modularity 0. Strengths whose sum no double holds are refused.
 *
 * <p><b>Determinism.</b> Sums are made by fixed blocks of vertices, in their order: the same bits for any number of
 * threads.
 *
 * @param resolution γ, above 0: the greater, the smaller the communities that are best
 */
public record PartitionQuality(Kind kind, double resolution) {
    private static final double[] EQUAL = {1};

    /** What a community is compared with. */
    public enum Kind {
        /** The ties that chance would give it, strengths kept. */
        MODULARITY,
        /** The same density for all. */
        CONSTANT_POTTS
    }

    public PartitionQuality {
        if (!(resolution > 0) || Double.isInfinite(resolution)) {
            throw new IllegalArgumentException(
                    "The resolution (" + resolution + ") must be above 0 and finite. Maybe 1?");
        }
    }

    public static PartitionQuality modularity(double resolution) {
        return new PartitionQuality(Kind.MODULARITY, resolution);
    }

    public static PartitionQuality constantPotts(double resolution) {
        return new PartitionQuality(Kind.CONSTANT_POTTS, resolution);
    }

    /**
     * The quality of a division.
     *
     * @param weighted whether strengths count
     * @param labels of the vertices, from 0 to n − 1; equal labels are one community
     * @throws UnmeasurableException if strengths add up to more than a double holds
     */
    public double of(CsrGraph graph, boolean weighted, int[] labels, int threads, RunControl control) {
        CsrGraph undirected = graph.undirected(weighted);
        double[] weights = weights(undirected, weighted);
        Workspace workspace = new Workspace(undirected.vertexCount(), threads, control);
        return of(level(undirected, weights, workspace.doubles()), labels, workspace);
    }

    /** Strengths of the arcs, or a single 1. */
    public static double[] weights(CsrGraph undirected, boolean weighted) {
        double[] weights = undirected.weights();
        return weighted && weights != null ? weights : EQUAL;
    }

    /** The graph as the ground level, with the masses that the quality gives its vertices. */
    public Level level(CsrGraph undirected, double[] weights, double[] masses) {
        int n = undirected.vertexCount();
        int[] offsets = undirected.offsets();
        double total;
        if (kind == Kind.CONSTANT_POTTS) {
            total = sum(weights, offsets[n]);
            Arrays.fill(masses, 0, n, 1);
        } else {
            total = strengths(offsets, weights, masses, n);
        }
        double lambda = kind == Kind.CONSTANT_POTTS ? resolution : total == 0 ? 0 : resolution / total;
        if (Double.isInfinite(total) || Double.isInfinite(lambda)) {
            throw new UnmeasurableException(
                    Reason.STRENGTH_SUM,
                    "The strengths add up to " + total
                            + ", which is beyond what can be computed with. Multiply all of them by the same number, so"
                            + " that they are nearer to 1.");
        }
        return new Level(n, offsets, undirected.targets(), weights, masses, lambda);
    }

    private static double strengths(int[] offsets, double[] weights, double[] masses, int n) {
        if (weights.length == 1) {
            for (int v = 0; v < n; v++) {
                masses[v] = offsets[v + 1] - offsets[v];
            }
            return offsets[n];
        }
        double total = 0;
        for (int v = 0; v < n; v++) {
            double sum = 0;
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                sum += weights[a];
            }
            masses[v] = sum;
            total += sum;
        }
        return total;
    }

    /** Twice the strength of all ties. */
    static double arcStrength(Level level) {
        return sum(level.weights(), level.arcs());
    }

    private static double sum(double[] weights, int arcs) {
        if (weights.length == 1) {
            return arcs;
        }
        double sum = 0;
        for (int a = 0; a < arcs; a++) {
            sum += weights[a];
        }
        return sum;
    }

    double of(Level level, int[] labels, Workspace workspace) {
        Within within = new Within(level, labels);
        workspace.eachRange(within);
        double[] totals = workspace.doubles();
        level.sumMasses(labels, totals, workspace);
        double quality = of(level, totals, within.sum());
        workspace.back(totals);
        return quality;
    }

    /**
     * @param totals masses of the communities
     * @param within twice the strength of the ties within communities
     */
    double of(Level level, double[] totals, double within) {
        double expected = 0;
        if (kind == Kind.CONSTANT_POTTS) {
            for (int c = 0; c < level.size(); c++) {
                expected += totals[c] * (totals[c] - 1) / 2;
            }
            return within / 2 - resolution * expected;
        }
        double all = arcStrength(level);
        if (all == 0) {
            return 0;
        }
        for (int c = 0; c < level.size(); c++) {
            double share = totals[c] / all;
            expected += share * share;
        }
        return within / all - resolution * expected;
    }

    /** Twice the strength of the ties within communities, by range. */
    private static final class Within extends Workspace.Ranges {
        private final Level level;
        private final int[] labels;
        private final double[] sums;

        Within(Level level, int[] labels) {
            super(level.size());
            this.level = level;
            this.labels = labels;
            this.sums = new double[count()];
        }

        @Override
        public void run(int block, int from, int to) {
            int[] labels = this.labels;
            int[] offsets = level.offsets();
            int[] targets = level.targets();
            double[] weights = level.weights();
            int mask = level.weightMask();
            double sum = 0;
            for (int v = from; v < to; v++) {
                int label = labels[v];
                for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                    sum += labels[targets[a]] == label ? weights[a & mask] : 0;
                }
            }
            sums[block] = sum;
        }

        double sum() {
            double sum = 0;
            for (double each : sums) {
                sum += each;
            }
            return sum;
        }
    }
}
