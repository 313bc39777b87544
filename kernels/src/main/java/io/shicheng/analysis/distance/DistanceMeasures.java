package io.shicheng.analysis.distance;

import io.shicheng.analysis.distance.search.DistanceSweep;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Normalisation;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.MeasureBuilder;
import io.shicheng.analysis.measure.MemoryCheck;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Scores;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import java.util.List;

/** Measures that follow from distances. */
public final class DistanceMeasures {
    private static final Normalisation OTHERS = graph -> graph.vertexCount() - 1.0;

    public static final List<Measure> ALL = List.of(
            new MeasureBuilder("harmonic", "n m / 512; weighted n m + n^2 log n", Sense.EITHER)
                    .traits(Trait.TAKES_STRENGTHS, Trait.ALL_PAIRS, Trait.PAIRS_BY_STEPS, Trait.PERSONAL)
                    .dividedBy(OTHERS)
                    .memory(DistanceMeasures::bytesOfDistances)
                    .explained((graph, p, scores, v, control) -> StepShares.harmonic(graph, p.weighted(), v, control))
                    .kernel((graph, p, control) ->
                            scores(Harmonic.scores(graph, p.weighted(), affordable(graph, p), control))),
            new MeasureBuilder("closeness", "n m / 512; weighted n m + n^2 log n", Sense.EITHER)
                    .traits(Trait.TAKES_STRENGTHS, Trait.ALL_PAIRS, Trait.PAIRS_BY_STEPS)
                    .memory(DistanceMeasures::bytesOfDistances)
                    .explained((graph, p, scores, v, control) -> StepShares.closeness(graph, p.weighted(), v, control))
                    .kernel((graph, p, control) ->
                            scores(Closeness.scores(graph, p.weighted(), affordable(graph, p), control))),
            new MeasureBuilder("reach", "k n m / 512 at most", Sense.EITHER)
                    .traits(Trait.ALL_PAIRS, Trait.PAIRS_BY_STEPS, Trait.ALWAYS_STEPS, Trait.PERSONAL)
                    .parameters(Parameters.HOPS)
                    .dividedBy(OTHERS)
                    .memory(DistanceMeasures::bytesOfDistances)
                    .explained((graph, p, scores, v, control) ->
                            StepShares.reach(graph, p.get(Parameters.HOPS), v, control))
                    .kernel((graph, p, control) ->
                            scores(HopReach.scores(graph, p.get(Parameters.HOPS), affordable(graph, p), control))),
            new MeasureBuilder(
                            "eccentricity",
                            "s m with s searches, mostly tens; directed n m / 512; weighted n m + n^2 log n",
                            Sense.EITHER)
                    .traits(Trait.TAKES_STRENGTHS, Trait.ALL_PAIRS)
                    .memory(DistanceMeasures::bytesOfDistances)
                    .kernel((graph, p, control) ->
                            scores(Eccentricity.scores(graph, p.weighted(), affordable(graph, p), control))));

    private DistanceMeasures() {}

    private static Scores scores(DistanceScores found) {
        long[] pairs =
                found.neighbourhoods() == null ? null : found.neighbourhoods().pairs();
        return new Scores(found.values(), null, found.facts(), pairs);
    }

    /** What a measure of distances holds besides its threads: the graph with twins merged, bounds, lengths. */
    private static long bytesOfGraph(CsrGraph graph) {
        return (1 << 20) + 200L * graph.vertexCount() + (graph.directed() ? 28L : 12L) * graph.arcCount();
    }

    private static long bytesOfThread(CsrGraph graph) {
        return (long) DistanceSweep.BYTES_A_VERTEX_AND_THREAD * graph.vertexCount();
    }

    /** With one thread: a run that cannot have all threads takes fewer, and comes to the same. */
    private static long bytesOfDistances(CsrGraph graph, Settings p) {
        return bytesOfGraph(graph) + bytesOfThread(graph);
    }

    /** As many of the threads as there is memory for, at least one. */
    private static int affordable(CsrGraph graph, Settings p) {
        return MemoryCheck.workers(p.threads(), bytesOfGraph(graph), bytesOfThread(graph));
    }
}
