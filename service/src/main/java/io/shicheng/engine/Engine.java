package io.shicheng.engine;

import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.scenario.Scenario;
import io.shicheng.analysis.spectral.NotConvergedException;
import io.shicheng.analysis.uncertainty.ErrorRates;
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
     * The same where ties went missing and others are false, as {@link io.shicheng.analysis.uncertainty.TieThinning} has
     * it.
     *
     * @param seed decides which, together with the number of the round
     */
    Standing thinnedScores(
            Snapshot snapshot,
            ErrorRates rates,
            long seed,
            int round,
            Measure measure,
            Settings settings,
            RunControl control);

    /**
     * Takes the score of one vertex apart.
     *
     * @param standing of all vertices by this measure and these settings
     * @throws io.shicheng.analysis.measure.UnmeasurableException if scores of this measure are not taken apart
     */
    Explanation explanation(
            Snapshot snapshot, Measure measure, Settings settings, Standing standing, int vertex, RunControl control);

    /** The score of a vertex if its tie to another were not there, computed anew. */
    double without(Snapshot snapshot, Measure measure, Settings settings, int vertex, int other, RunControl control);

    /**
     * Scores of all vertices of the network with the changes of a scenario.
     *
     * @param before of the network as it is, by this measure and these settings
     * @throws io.shicheng.analysis.measure.UnmeasurableException if the changed network cannot be measured
     */
    Standing changedScores(
            Snapshot snapshot,
            Scenario scenario,
            Measure measure,
            Settings settings,
            Standing before,
            RunControl control);

    /** Scores of all vertices of a network that was made from a snapshot's, with the same vertices. */
    Standing scores(CsrGraph graph, Measure measure, Settings settings, RunControl control);

    /** What of a snapshot a measure is taken on. */
    static CsrGraph graph(Snapshot snapshot, Measure measure) {
        return measure.sense() == Sense.UNDIRECTED ? snapshot.undirected() : snapshot.graph();
    }
}
