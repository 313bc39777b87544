package io.shicheng.analysis.centrality;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Absence;
import io.shicheng.analysis.measure.Measure.Normalisation;
import io.shicheng.analysis.measure.Measure.Scale;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.MeasureBuilder;
import io.shicheng.analysis.structure.Clustering;
import java.util.List;

/** Measures of a vertex' own ties and of the ties among its contacts. */
public final class TieMeasures {
    private static final Normalisation OTHERS = graph -> graph.vertexCount() - 1.0;

    public static final List<Measure> ALL = List.of(
            new MeasureBuilder("degree", "n + m", Sense.UNDIRECTED)
                    .traits(Trait.READABLE, Trait.FIRST, Trait.PERSONAL)
                    .dividedBy(OTHERS)
                    .memory(16, 0, 16)
                    .explained((graph, p, scores, v, control) -> TieShares.degree(graph, v))
                    .plain((graph, p, control) -> Degree.degree(graph)),
            new MeasureBuilder("strength", "n + m", Sense.UNDIRECTED)
                    .traits(Trait.STRENGTHS, Trait.SUM_OF_TIES, Trait.READABLE, Trait.PERSONAL)
                    .memory(24, 0, 12)
                    .explained((graph, p, scores, v, control) -> TieShares.strength(graph, v))
                    .plain((graph, p, control) -> Degree.strength(graph)),
            new MeasureBuilder("clustering", "m^1.5", Sense.UNDIRECTED)
                    .traits(Trait.PERSONAL)
                    .absence(Absence.ZERO_ALSO_WITH_TIES)
                    .memory(48, 16, 24)
                    .updated((update, p, control) -> Clustering.updated(update))
                    .explained((graph, p, scores, v, control) -> Clustering.explain(graph, v))
                    .plain((graph, p, control) -> Clustering.scores(graph, p.threads(), control)),
            new MeasureBuilder("constraint", "sum of squared degrees at most", Sense.UNDIRECTED)
                    .traits(Trait.TAKES_STRENGTHS, Trait.PERSONAL)
                    .absence(Absence.NO_TIE)
                    .scale(Scale.LOW_FIRST)
                    .memory(32, 32, 24)
                    .updated((update, p, control) -> Constraint.updated(update, p.weighted(), control))
                    .explained((graph, p, scores, v, control) -> ConstraintShares.of(graph, p.weighted(), v))
                    .plain((graph, p, control) -> Constraint.scores(graph, p.weighted(), p.threads(), control)),
            size("effective-size", false),
            size("efficiency", true));

    private TieMeasures() {}

    private static Measure size(String code, boolean perContact) {
        return new MeasureBuilder(code, "sum of squared degrees at most", Sense.UNDIRECTED)
                .traits(Trait.TAKES_STRENGTHS)
                .memory(48, 32, 24)
                .updated((update, p, control) -> EffectiveSize.updated(update, p.weighted(), perContact, control))
                .explained((graph, p, scores, v, control) ->
                        EffectiveSize.explain(graph, p.weighted(), perContact, v, control))
                .plain((graph, p, control) ->
                        EffectiveSize.scores(graph, p.weighted(), perContact, p.threads(), control));
    }
}
