package io.shicheng.engine;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.spectral.NotConvergedException;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;

/**
 * Computes scores from a snapshot. One snapshot, measure, settings and seed give the same bits, on however many threads
 * or machines. Thread-safe.
 */
public interface Engine {
    /**
     * Scores of all vertices.
     *
     * @throws NotConvergedException if the measure does not settle on this network
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    Standing scores(Snapshot snapshot, Measure measure, Settings settings, RunControl control);

    /**
     * The same where ties went missing and others are false, as {@link TieThinning} has it.
     *
     * @param thinning the seed that decides which
     */
    Standing thinnedScores(Snapshot snapshot, long thinning, Measure measure, Settings settings, RunControl control);

    /** What of a snapshot a measure is taken on. */
    static CsrGraph graph(Snapshot snapshot, Measure measure) {
        return measure.sense() == Sense.UNDIRECTED ? snapshot.undirected() : snapshot.graph();
    }
}
