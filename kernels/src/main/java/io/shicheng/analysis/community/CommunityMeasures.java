package io.shicheng.analysis.community;

import io.shicheng.analysis.measure.Measure;
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

/** Divisions of the network into communities; equal values are one community. */
public final class CommunityMeasures {
    /** Held whatever the size. */
    private static final int FIXED_BYTES = 1 << 20;

    public static final List<Measure> ALL = List.of(
            new MeasureBuilder("leiden", "(n + m) times few", Sense.UNDIRECTED)
                    .traits(Trait.TAKES_STRENGTHS)
                    .parameters(Parameters.QUALITY, Parameters.RESOLUTION)
                    .scale(Scale.LABELS)
                    .memory((graph, p) -> bytes(graph, p, 120, 64))
                    .kernel(CommunityMeasures::leiden),
            new MeasureBuilder("label-propagation", "(n + m) times few", Sense.UNDIRECTED)
                    .traits(Trait.TAKES_STRENGTHS)
                    .scale(Scale.LABELS)
                    .memory((graph, p) -> bytes(graph, p, 120, 0))
                    .kernel(CommunityMeasures::labelPropagation));

    private CommunityMeasures() {}

    private static Scores leiden(CsrGraph graph, Settings p, RunControl control) {
        boolean modularity = p.get(Parameters.QUALITY) == Parameters.Quality.MODULARITY;
        PartitionQuality quality = modularity
                ? PartitionQuality.modularity(p.get(Parameters.RESOLUTION))
                : PartitionQuality.constantPotts(p.get(Parameters.RESOLUTION));
        Communities found = Leiden.of(graph, p.weighted(), quality, p.seed(), p.threads(), control);
        return Scores.of(found.values())
                .with("communities", found.count())
                .with(modularity ? "modularity" : "cpm", found.quality())
                .with("resolution", p.get(Parameters.RESOLUTION))
                .with("levels", found.levels())
                .with("rounds", found.rounds())
                .with("moves", found.moves())
                .with("seed", p.seed());
    }

    private static Scores labelPropagation(CsrGraph graph, Settings p, RunControl control) {
        Communities found = LabelPropagation.of(graph, p.weighted(), p.threads(), control);
        return Scores.of(found.values())
                .with("communities", found.count())
                .with("modularity", found.quality())
                .with("rounds", found.rounds())
                .with("moves", found.moves());
    }

    /** Of vertices, threads, the levels above the ground, and of leaving directions out. */
    private static long bytes(CsrGraph graph, Settings p, long perVertex, long perArc) {
        long directions = graph.directed() ? (p.weighted() ? 120 : 56) : 0;
        return FIXED_BYTES
                + graph.vertexCount() * (perVertex + 40L * p.threads() + (graph.directed() ? 16 : 0))
                + graph.arcCount() * (perArc + directions);
    }
}
