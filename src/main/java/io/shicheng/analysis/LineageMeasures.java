package io.shicheng.analysis;

import io.shicheng.analysis.Measure.Absence;
import io.shicheng.analysis.Measure.Normalisation;
import io.shicheng.analysis.Measure.Sense;
import io.shicheng.analysis.lineage.Apprentices;
import io.shicheng.analysis.lineage.Descendants;
import java.util.List;

/** Measures of who taught whom. */
final class LineageMeasures {
    private static final Normalisation OTHERS = graph -> graph.vertexCount() - 1.0;

    static final List<Measure> ALL = List.of(
            new MeasureEntry("students", "how many apprentices a master taught", "n", Sense.LINEAGE)
                    .dividedBy(OTHERS)
                    .memory(8, 0, 0)
                    .plain((graph, p, control) -> Apprentices.students(graph)),
            new MeasureEntry(
                            "m-index",
                            "the largest h with h apprentices who each taught at least h",
                            "n + m",
                            Sense.LINEAGE)
                    .absence(Absence.ZERO_ALSO_WITH_TIES)
                    .memory(16, 0, 0)
                    .plain((graph, p, control) -> Apprentices.mIndex(graph)),
            new MeasureEntry(
                            "descendants",
                            "sum of decay^(g-1) over descendants, each once in its nearest generation g",
                            "n m at most",
                            Sense.LINEAGE)
                    .dividedBy(OTHERS)
                    .memory(16, 16, 0)
                    .plain((graph, p, control) ->
                            Descendants.scores(graph, p.generations(), p.decay(), p.threads(), control)));

    private LineageMeasures() {}
}
