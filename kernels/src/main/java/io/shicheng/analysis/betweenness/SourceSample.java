package io.shicheng.analysis.betweenness;

import io.shicheng.analysis.betweenness.reduction.BlockRows;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which sources of large blocks are searched from, and how often each counts, so that the sums are right on average. A
 * systematic sample: sources are laid end to end, each as long as the number of vertices that it stands for, and one is
 * taken at every so many, from a place on that the seed decides; Madow, W. (1949), doi:10.1214/aoms/1177729988. The
 * same seed gives nearly the same sources in networks that are nearly the same, so that they can be compared.
 */
final class SourceSample {
    /** By part and row. */
    private final double[][] factors;

    private SourceSample(double[][] factors) {
        this.factors = factors;
    }

    /**
     * Draws.
     *
     * @param parts from which nothing is taken out
     * @param most sources of a block; blocks with no more are searched from all
     */
    static SourceSample of(List<BlockRows> parts, int most, long seed) {
        double start = new SplittableRandom(seed).nextDouble();
        double[][] factors = new double[parts.size()][];
        for (int p = 0; p < factors.length; p++) {
            BlockRows rows = parts.get(p);
            factors[p] = new double[rows.size()];
            for (int b = 0; b < rows.count(); b++) {
                if (rows.sources(b) <= most) {
                    Arrays.fill(factors[p], rows.starts[b], rows.starts[b + 1], 1);
                } else {
                    draw(rows, b, most, start, factors[p]);
                }
            }
        }
        return new SourceSample(factors);
    }

    private static void draw(BlockRows rows, int block, int most, double start, double[] factors) {
        double all = 0;
        for (int row = rows.starts[block]; row < rows.starts[block + 1]; row++) {
            all += rows.sourceWeight[row];
        }
        double step = all / most;
        double next = start * step;
        double end = 0;
        for (int row = rows.starts[block]; row < rows.starts[block + 1]; row++) {
            end += rows.sourceWeight[row];
            int taken = 0;
            while (next < end) {
                taken++;
                next += step;
            }
            factors[row] = taken == 0 ? 0 : taken * step / rows.sourceWeight[row];
        }
    }

    /** How often a source counts; 0 if it is not searched from. */
    double factor(int part, int row) {
        return factors[part][row];
    }
}
