package io.shicheng.engine.local;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.engine.Engine;
import io.shicheng.engine.Standing;
import io.shicheng.engine.TieThinning;
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
            Snapshot snapshot, long thinning, Measure measure, Settings settings, RunControl control) {
        return scores(TieThinning.thin(Engine.graph(snapshot, measure), thinning), measure, settings, control);
    }

    private static Standing scores(CsrGraph graph, Measure measure, Settings settings, RunControl control) {
        return Standing.of(
                measure, graph, measure.scores(graph, settings, control).values());
    }
}
