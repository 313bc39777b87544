package io.shicheng.analysis.reach;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Normalisation;
import io.shicheng.analysis.measure.Measure.Scale;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.MeasureBuilder;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Scores;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.List;

/** Measures of whom to tell so that news gets everywhere. */
public final class ReachMeasures {
    private static final Normalisation VERTICES = graph -> graph.vertexCount();

    public static final List<Measure> ALL = List.of(
            new MeasureBuilder("diffusion", "T m", Sense.UNDIRECTED)
                    .traits(Trait.TAKES_STRENGTHS)
                    .parameters(Parameters.PASSING, Parameters.ROUNDS)
                    .memory(160, 16, 60)
                    .kernel(ReachMeasures::diffusion),
            new MeasureBuilder("greedy-reach", "n + m + samples", Sense.EITHER)
                    .traits(Trait.TAKES_STRENGTHS)
                    .parameters(Parameters.CONTACTS)
                    .scale(Scale.GRAPH_ONLY)
                    .dividedBy(VERTICES)
                    .memory((graph, p) -> GreedyReach.bytesAtMost(graph, p.weighted(), p.threads()))
                    .kernel(ReachMeasures::greedyReach));

    private ReachMeasures() {}

    private static Scores diffusion(CsrGraph graph, Settings p, RunControl control) {
        Diffusion.Result found = Diffusion.of(
                graph, p.weighted(), p.get(Parameters.PASSING), p.get(Parameters.ROUNDS), p.threads(), control);
        return Scores.of(found.scores())
                .with("eigenvalue", found.eigenvalue())
                .with("passing", found.passing())
                .with("rounds", found.rounds());
    }

    private static Scores greedyReach(CsrGraph graph, Settings p, RunControl control) {
        GreedyReach reach =
                GreedyReach.of(graph, p.weighted(), p.get(Parameters.CONTACTS), p.seed(), p.threads(), control);
        return Scores.of(reach.scores(graph.vertexCount()))
                .with("contacts", reach.picks().length)
                .with("certificate", reach.certificate())
                .with("spread", reach.spread())
                .with("spread_at_least", reach.spreadAtLeast())
                .with("optimum_at_most", reach.optimumAtMost())
                .with("sets", reach.samples())
                .with("members", reach.members())
                .with("seed", p.seed());
    }
}
