package io.shicheng.analysis.spectral;

import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.analysis.measure.UnmeasurableException.Reason;

/** What parameters may be. */
final class Limits {
    private Limits() {}

    static void checkDamping(double damping) {
        if (!(damping >= 0 && damping < 1)) {
            throw new IllegalArgumentException("The damping (" + damping + ") must be from 0 to below 1. Maybe 0.85?");
        }
    }

    static void checkTolerance(double tolerance) {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("The tolerance (" + tolerance + ") must be above 0. Maybe 1e-8?");
        }
    }

    /** Sums that left the range of a double make every score meaningless. */
    static void checkStrength(double strength) {
        if (!(strength < Double.POSITIVE_INFINITY)) {
            throw new UnmeasurableException(
                    Reason.STRENGTH_SUM,
                    "The strengths of a vertex add up to more than a double holds. Divide all weights by the same number.");
        }
    }
}
