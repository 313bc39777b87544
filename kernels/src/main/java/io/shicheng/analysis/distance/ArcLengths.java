package io.shicheng.analysis.distance;

import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.analysis.measure.UnmeasurableException.Reason;
import io.shicheng.csr.CsrGraph;
import org.jspecify.annotations.Nullable;

/** Lengths of arcs, for whom a weight is a strength: the stronger a tie, the shorter the way. */
public final class ArcLengths {
    private ArcLengths() {}

    /**
     * Length of each arc, 1/strength, or null where all are 1.
     *
     * @throws UnmeasurableException if a strength has no finite length
     */
    public static double @Nullable [] of(CsrGraph graph) {
        double[] weights = graph.weights();
        if (weights == null) {
            return null;
        }
        double[] lengths = new double[weights.length];
        for (int a = 0; a < lengths.length; a++) {
            lengths[a] = 1 / weights[a];
            if (lengths[a] == 0 || Double.isInfinite(lengths[a])) {
                throw new UnmeasurableException(
                        Reason.STRENGTH,
                        "The strength (" + weights[a]
                                + ") has no finite length 1/strength. Scale the weights to between 1e-300 and 1e300.",
                        weights[a],
                        1e-300,
                        1e300);
            }
        }
        return lengths;
    }
}
