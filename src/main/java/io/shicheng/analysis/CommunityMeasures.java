package io.shicheng.analysis;

import io.shicheng.analysis.Measure.Scale;
import io.shicheng.analysis.Measure.Sense;
import io.shicheng.analysis.community.Communities;
import io.shicheng.analysis.community.LabelPropagation;
import io.shicheng.analysis.community.Leiden;
import io.shicheng.analysis.community.PartitionQuality;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.List;

/** Divisions of the network into communities; equal values are one community. */
final class CommunityMeasures {
    /** Held whatever the size. */
    private static final int FIXED_BYTES = 1 << 20;

    static final List<Measure> ALL = List.of(
            new MeasureEntry(
                            "leiden",
                            "its community by Leiden, 0 the largest: sum of e/m - g (K/2m)^2 is best, or CPM",
                            "(n + m) times few",
                            Sense.UNDIRECTED)
                    .scale(Scale.LABELS)
                    .memory((graph, p) -> bytes(graph, p, 120, 64))
                    .kernel(CommunityMeasures::leiden),
            new MeasureEntry(
                            "label-propagation",
                            "its community by label propagation, 0 the largest: the label most of its ties lead to",
                            "(n + m) times few",
                            Sense.UNDIRECTED)
                    .scale(Scale.LABELS)
                    .memory((graph, p) -> bytes(graph, p, 120, 0))
                    .kernel(CommunityMeasures::labelPropagation));

    private CommunityMeasures() {}

    private static Scores leiden(CsrGraph graph, MeasureParameters p, RunControl control) {
        boolean modularity = p.quality() == MeasureParameters.Quality.MODULARITY;
        PartitionQuality quality = modularity
                ? PartitionQuality.modularity(p.resolution())
                : PartitionQuality.constantPotts(p.resolution());
        Communities found = Leiden.of(graph, p.weighted(), quality, p.seed(), p.threads(), control);
        return Scores.of(found.values())
                .with("communities", found.count())
                .with(modularity ? "modularity" : "cpm", found.quality())
                .with("resolution", p.resolution())
                .with("levels", found.levels())
                .with("rounds", found.rounds())
                .with("moves", found.moves())
                .with("seed", p.seed());
    }

    private static Scores labelPropagation(CsrGraph graph, MeasureParameters p, RunControl control) {
        Communities found = LabelPropagation.of(graph, p.weighted(), p.threads(), control);
        return Scores.of(found.values())
                .with("communities", found.count())
                .with("modularity", found.quality())
                .with("rounds", found.rounds())
                .with("moves", found.moves());
    }

    /** Of vertices, threads, the levels above the ground, and of leaving directions out. */
    private static long bytes(CsrGraph graph, MeasureParameters p, long perVertex, long perArc) {
        long directions = graph.directed() ? (p.weighted() ? 120 : 56) : 0;
        return FIXED_BYTES
                + graph.vertexCount() * (perVertex + 40L * p.threads() + (graph.directed() ? 16 : 0))
                + graph.arcCount() * (perArc + directions);
    }
}
