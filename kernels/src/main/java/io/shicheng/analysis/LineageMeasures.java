package io.shicheng.analysis;

import io.shicheng.analysis.Measure.Absence;
import io.shicheng.analysis.Measure.Normalisation;
import io.shicheng.analysis.Measure.Sense;
import io.shicheng.analysis.Measure.Trait;
import io.shicheng.analysis.lineage.Apprentices;
import io.shicheng.analysis.lineage.Descendants;
import java.util.List;

/** Measures of who taught whom. */
final class LineageMeasures {
    private static final Normalisation OTHERS = graph -> graph.vertexCount() - 1.0;

    static final List<Measure> ALL = List.of(
            new MeasureEntry("students", "n", Sense.LINEAGE)
                    .traits(Trait.READABLE, Trait.FIRST, Trait.PERSONAL)
                    .dividedBy(OTHERS)
                    .memory(8, 0, 0)
                    .plain((graph, p, control) -> Apprentices.students(graph)),
            new MeasureEntry("m-index", "n + m", Sense.LINEAGE)
                    .traits(Trait.PERSONAL)
                    .absence(Absence.ZERO_ALSO_WITH_TIES)
                    .memory(16, 0, 0)
                    .plain((graph, p, control) -> Apprentices.mIndex(graph)),
            new MeasureEntry("descendants", "n m at most", Sense.LINEAGE)
                    .traits(Trait.PERSONAL)
                    .parameters(Parameters.GENERATIONS, Parameters.DECAY)
                    // counting all generations puts the founder on top by construction
                    .ranked(Parameters.GENERATIONS, 3)
                    .cited(Parameters.GENERATIONS, Parameters.DECAY)
                    .dividedBy(OTHERS)
                    .memory(16, 16, 0)
                    .plain((graph, p, control) -> Descendants.scores(
                            graph, p.get(Parameters.GENERATIONS), p.get(Parameters.DECAY), p.threads(), control)));

    private LineageMeasures() {}
}
