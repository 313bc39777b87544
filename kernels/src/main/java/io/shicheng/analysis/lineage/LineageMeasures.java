package io.shicheng.analysis.lineage;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Absence;
import io.shicheng.analysis.measure.Measure.Normalisation;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.MeasureBuilder;
import io.shicheng.analysis.measure.Parameters;
import java.util.List;

/** Measures of who taught whom. */
public final class LineageMeasures {
    private static final Normalisation OTHERS = graph -> graph.vertexCount() - 1.0;

    public static final List<Measure> ALL = List.of(
            new MeasureBuilder("students", "n", Sense.LINEAGE)
                    .traits(Trait.READABLE, Trait.FIRST, Trait.PERSONAL)
                    .dividedBy(OTHERS)
                    .memory(8, 0, 0)
                    .explained((graph, p, scores, v, control) -> DescentShares.students(graph, v))
                    .plain((graph, p, control) -> Apprentices.students(graph)),
            new MeasureBuilder("m-index", "n + m", Sense.LINEAGE)
                    .traits(Trait.PERSONAL)
                    .absence(Absence.ZERO_ALSO_WITH_TIES)
                    .memory(16, 0, 0)
                    .explained((graph, p, scores, v, control) -> DescentShares.mIndex(graph, v))
                    .plain((graph, p, control) -> Apprentices.mIndex(graph)),
            new MeasureBuilder("descendants", "n m at most", Sense.LINEAGE)
                    .traits(Trait.PERSONAL)
                    .parameters(Parameters.GENERATIONS, Parameters.DECAY)
                    // counting all generations puts the founder on top by construction
                    .ranked(Parameters.GENERATIONS, 3)
                    .cited(Parameters.GENERATIONS, Parameters.DECAY)
                    .dividedBy(OTHERS)
                    .memory(16, 16, 0)
                    .explained((graph, p, scores, v, control) -> DescentShares.descendants(
                            graph, v, p.get(Parameters.GENERATIONS), p.get(Parameters.DECAY), control))
                    .plain((graph, p, control) -> Descendants.scores(
                            graph, p.get(Parameters.GENERATIONS), p.get(Parameters.DECAY), p.threads(), control)));

    private LineageMeasures() {}
}
