package io.shicheng.cli.recording;

import io.shicheng.analysis.uncertainty.CaptureRecapture;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.cli.graph.RunSummary;
import org.jspecify.annotations.Nullable;

/**
 * At which rates a network is taken to be recorded, and where the missing one comes from.
 *
 * @param estimate null where it is stated
 */
public record StatedOrEstimated(ErrorRates rates, @Nullable CaptureRecapture estimate) {
    public void addTo(RunSummary summary) {
        summary.add("missing", rates.missing());
        summary.add("missing_is", estimate == null ? "stated, not estimated" : "estimated from two sources");
        if (estimate != null) {
            summary.add("ties_estimated", estimate.ties());
            summary.add("ties_standard_error", estimate.standardError());
        }
        summary.add("false", rates.falseTies());
    }
}
