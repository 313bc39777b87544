package io.shicheng.analysis;

import io.shicheng.analysis.Measure.Absence;
import io.shicheng.analysis.Measure.Sense;
import io.shicheng.analysis.spectral.Eigenvector;
import io.shicheng.analysis.spectral.Katz;
import io.shicheng.analysis.spectral.PageRank;
import io.shicheng.analysis.spectral.Settled;
import java.util.List;

/** Measures that are passed along ties until they settle. */
final class SpectralMeasures {
    static final List<Measure> ALL = List.of(
            new MeasureEntry(
                            "pagerank",
                            "share of time that a walker spends at a vertex, who follows ties with probability d",
                            "(n + m) log(1/tolerance) / sqrt(1 - d); directed / (1 - d)",
                            Sense.PRESTIGE)
                    .absence(Absence.NO_TIE)
                    .memory(80, 0, 12)
                    .kernel((graph, p, control) -> settled(PageRank.of(
                            graph,
                            p.weighted(),
                            p.damping(),
                            p.tolerance(),
                            PageRank.evenlyAt(p.restarts(), graph.vertexCount()),
                            p.threads(),
                            control))),
            new MeasureEntry(
                            "eigenvector",
                            "in proportion to the sum of its neighbours' scores; squares add up to 1",
                            "(n + m) / sqrt(gap of the two greatest eigenvalues); directed / gap",
                            Sense.PRESTIGE)
                    .absence(Absence.ZERO_ALSO_WITH_TIES)
                    .memory(232, 0, 12)
                    .kernel((graph, p, control) ->
                            settled(Eigenvector.of(graph, p.weighted(), p.tolerance(), p.threads(), control))),
            new MeasureEntry(
                            "katz",
                            "1 + a times the sum of its neighbours' scores, a = d / greatest strength",
                            "(n + m) log(1/tolerance) / sqrt(1 - d); directed / (1 - d)",
                            Sense.PRESTIGE)
                    .absence(Absence.NO_TIE)
                    .memory(80, 0, 12)
                    .kernel((graph, p, control) ->
                            settled(Katz.of(graph, p.weighted(), p.damping(), p.tolerance(), p.threads(), control))));

    private SpectralMeasures() {}

    private static Scores settled(Settled settled) {
        return new Scores(settled.values(), settled.bounds(), settled.facts());
    }
}
