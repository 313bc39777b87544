package io.shicheng.engine.local;

import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.scenario.NewStanding;
import io.shicheng.analysis.scenario.Scenario;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.analysis.uncertainty.TieThinning;
import io.shicheng.csr.CsrGraph;
import io.shicheng.engine.Engine;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** Computes in this process, on the threads that the settings name. */
@Component
public class LocalEngine implements Engine {
    @Override
    public Standing scores(Snapshot snapshot, Measure measure, Settings settings, RunControl control) {
        return scores(Engine.graph(snapshot, measure), measure, settings, control);
    }

    @Override
    public Standing thinnedScores(
            Snapshot snapshot,
            ErrorRates rates,
            long seed,
            int round,
            Measure measure,
            Settings settings,
            RunControl control) {
        long[] names =
                TieThinning.names(snapshot.vertexCount(), v -> snapshot.key(v).value());
        TieThinning thinning = new TieThinning(Engine.graph(snapshot, measure), names, rates, seed);
        CsrGraph replicate = thinning.replicate(round);
        return Standing.of(
                measure,
                replicate,
                measure.replicateScores(replicate, settings, control).values());
    }

    @Override
    public Explanation explanation(
            Snapshot snapshot, Measure measure, Settings settings, Standing standing, int vertex, RunControl control) {
        return measure.explain(Engine.graph(snapshot, measure), settings, standing.scores(), vertex, control);
    }

    @Override
    public double without(
            Snapshot snapshot, Measure measure, Settings settings, int vertex, int other, RunControl control) {
        return measure.without(Engine.graph(snapshot, measure), settings, vertex, other, control);
    }

    @Override
    public Standing changedScores(
            Snapshot snapshot,
            Scenario scenario,
            Measure measure,
            Settings settings,
            Standing before,
            RunControl control) {
        CsrGraph graph = Engine.graph(snapshot, measure);
        return NewStanding.of(measure, scenario, graph, scenario.changed(graph), before.scores(), settings, control);
    }

    @Override
    public Standing scores(CsrGraph graph, Measure measure, Settings settings, RunControl control) {
        return Standing.of(
                measure, graph, measure.scores(graph, settings, control).values());
    }
}
