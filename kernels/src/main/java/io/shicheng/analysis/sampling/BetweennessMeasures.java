package io.shicheng.analysis.sampling;

import io.shicheng.analysis.betweenness.Betweenness;
import io.shicheng.analysis.betweenness.BetweennessShares;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Absence;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.MeasureBuilder;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Scores;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.List;
import java.util.Map;

/** Betweenness: exact, within a stated error, or from some sources. */
public final class BetweennessMeasures {
    public static final List<Measure> ALL = List.of(new MeasureBuilder(
                    "betweenness",
                    "n m of what is left once blocks, twins and side vertices are settled; weighted n m + n^2 log n",
                    Sense.EITHER)
            .traits(Trait.TAKES_STRENGTHS, Trait.ALL_PAIRS, Trait.BOUNDS_OF_ESTIMATES, Trait.PERSONAL)
            .parameters(Parameters.SAMPLES, Parameters.EPSILON, Parameters.DELTA, Parameters.TOP)
            .absence(Absence.ZERO_ALSO_WITH_TIES)
            .dividedBy(BetweennessMeasures::pairsOfOthers)
            .memory((graph, p) -> p.get(Parameters.EPSILON) > 0
                    ? SampledBetweenness.bytes(graph, p.weighted(), p.threads())
                    : Betweenness.bytes(graph, p.weighted(), p.threads()))
            .explained((graph, p, scores, v, control) ->
                    BetweennessShares.byTies(graph, p.weighted(), v, p.threads(), control))
            .replicated(BetweennessMeasures::replicate)
            .kernel(BetweennessMeasures::betweenness));

    private BetweennessMeasures() {}

    private static Scores betweenness(CsrGraph graph, Settings p, RunControl control) {
        if (p.get(Parameters.EPSILON) > 0) {
            return sampledBetweenness(graph, p, control);
        }
        int samples = p.get(Parameters.SAMPLES);
        if (samples < 0) {
            throw new IllegalArgumentException("The samples (" + samples + ") must not be negative. Maybe 1000?");
        }
        if (samples == 0 || samples >= graph.vertexCount()) {
            Betweenness.Result found = Betweenness.exact(graph, p.weighted(), p.threads(), control);
            return new Scores(found.scores(), null, found.facts());
        }
        return Scores.of(Betweenness.sampled(graph, p.weighted(), samples, p.seed(), p.threads(), control))
                .with("samples", samples)
                .with("seed", p.seed());
    }

    /** As it is asked for, where that is an estimate; else from some sources of each large block. */
    private static Scores replicate(CsrGraph graph, Settings p, RunControl control) {
        if (p.get(Parameters.EPSILON) > 0
                || p.get(Parameters.SAMPLES) > 0
                || graph.vertexCount() <= Betweenness.REPLICATE_SOURCES) {
            return betweenness(graph, p, control);
        }
        return Scores.of(Betweenness.estimated(
                graph, p.weighted(), Betweenness.REPLICATE_SOURCES, p.seed(), p.threads(), control));
    }

    private static Scores sampledBetweenness(CsrGraph graph, Settings p, RunControl control) {
        SampledBetweenness.Result found = SampledBetweenness.of(
                graph,
                p.weighted(),
                p.get(Parameters.EPSILON),
                p.get(Parameters.DELTA),
                p.get(Parameters.TOP),
                p.seed(),
                p.threads(),
                control);
        double widest = 0;
        for (double bound : found.bounds()) {
            widest = Math.max(widest, bound);
        }
        Scores scores = new Scores(found.scores(), found.bounds(), Map.of())
                .with("samples", found.samples())
                .with("arcs_scanned", found.arcs())
                .with("error_bound", widest)
                .with("delta", p.get(Parameters.DELTA))
                .with("seed", p.seed());
        return p.get(Parameters.TOP) == 0 ? scores : scores.with("separated", found.separated());
    }

    private static double pairsOfOthers(CsrGraph graph) {
        double n = graph.vertexCount();
        return (n - 1) * (n - 2) / (graph.directed() ? 1 : 2);
    }
}
