package io.shicheng.analysis.spectral;

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

/** Measures that are passed along ties until they settle. */
public final class SpectralMeasures {
    public static final List<Measure> ALL = List.of(
            new MeasureBuilder("pagerank", "(n + m) log(1/tolerance) / sqrt(1 - d); directed / (1 - d)", Sense.PRESTIGE)
                    .traits(Trait.TAKES_STRENGTHS, Trait.BOUNDS, Trait.PERSONAL)
                    .parameters(Parameters.DAMPING, Parameters.RESTART, Parameters.TOLERANCE)
                    .cited(Parameters.DAMPING, Parameters.TOLERANCE)
                    .absence(Absence.NO_TIE)
                    .memory(80, 0, 12)
                    .explained((graph, p, scores, v, control) -> FlowShares.pageRank(
                            graph,
                            p.weighted(),
                            p.get(Parameters.DAMPING),
                            PageRank.evenlyAt(vertices(p), graph.vertexCount()),
                            scores == null ? pageRank(graph, p, control).values() : scores,
                            v))
                    .kernel((graph, p, control) -> settled(pageRank(graph, p, control))),
            new MeasureBuilder(
                            "eigenvector",
                            "(n + m) / sqrt(gap of the two greatest eigenvalues); directed / gap",
                            Sense.PRESTIGE)
                    .traits(Trait.TAKES_STRENGTHS)
                    .parameters(Parameters.TOLERANCE)
                    .cited(Parameters.DAMPING, Parameters.TOLERANCE)
                    .absence(Absence.ZERO_ALSO_WITH_TIES)
                    .memory(232, 0, 12)
                    .explained((graph, p, scores, v, control) -> FlowShares.eigenvector(
                            graph,
                            p.weighted(),
                            scores == null ? eigenvector(graph, p, control).values() : scores,
                            v))
                    .kernel((graph, p, control) -> settled(eigenvector(graph, p, control))),
            new MeasureBuilder("katz", "(n + m) log(1/tolerance) / sqrt(1 - d); directed / (1 - d)", Sense.PRESTIGE)
                    .traits(Trait.TAKES_STRENGTHS, Trait.BOUNDS)
                    .parameters(Parameters.DAMPING, Parameters.TOLERANCE)
                    .cited(Parameters.DAMPING, Parameters.TOLERANCE)
                    .absence(Absence.NO_TIE)
                    .memory(80, 0, 12)
                    .explained((graph, p, scores, v, control) -> FlowShares.katz(
                            graph,
                            p.weighted(),
                            scores == null ? katz(graph, p, control).values() : scores,
                            v))
                    .kernel((graph, p, control) -> settled(katz(graph, p, control))));

    private SpectralMeasures() {}

    private static IterationResult pageRank(CsrGraph graph, Settings p, RunControl control) {
        return PageRank.of(
                graph,
                p.weighted(),
                p.get(Parameters.DAMPING),
                p.get(Parameters.TOLERANCE),
                PageRank.evenlyAt(vertices(p), graph.vertexCount()),
                p.threads(),
                control);
    }

    private static IterationResult eigenvector(CsrGraph graph, Settings p, RunControl control) {
        return Eigenvector.of(graph, p.weighted(), p.get(Parameters.TOLERANCE), p.threads(), control);
    }

    private static IterationResult katz(CsrGraph graph, Settings p, RunControl control) {
        return Katz.of(
                graph, p.weighted(), p.get(Parameters.DAMPING), p.get(Parameters.TOLERANCE), p.threads(), control);
    }

    private static Scores settled(IterationResult settled) {
        return new Scores(settled.values(), settled.bounds(), settled.facts());
    }

    /** Ascending. */
    private static int[] vertices(Settings p) {
        return p.get(Parameters.RESTART).stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .distinct()
                .toArray();
    }
}
