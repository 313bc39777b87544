package io.shicheng.analysis.measure;

import io.shicheng.csr.CsrGraph;

/**
 * Strengths that all measures can compute with: their sums, squares and inverses stay far within the range of a double.
 */
final class StrengthRange {
    static final double LEAST = 1e-100;
    static final double MOST = 1e100;

    private StrengthRange() {}

    /** @throws UnmeasurableException if a tie is weaker or stronger */
    static void require(CsrGraph graph) {
        double[] weights = graph.weights();
        if (weights == null) {
            return;
        }
        for (double weight : weights) {
            if (!(weight >= LEAST && weight <= MOST)) {
                throw new UnmeasurableException(
                        UnmeasurableException.Reason.STRENGTH,
                        "The strength (" + weight + ") of a tie is not from " + LEAST + " to " + MOST
                                + ", within which can be computed. Multiply all of them by the same number, so that they are"
                                + " nearer to 1.",
                        weight,
                        LEAST,
                        MOST);
            }
        }
    }
}
