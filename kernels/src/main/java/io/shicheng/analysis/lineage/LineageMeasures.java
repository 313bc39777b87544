package io.shicheng.analysis.lineage;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Absence;
import io.shicheng.analysis.measure.Measure.Normalisation;
import io.shicheng.analysis.measure.Measure.Scale;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.MeasureBuilder;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Scores;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.List;

/** Measures of who taught whom. */
public final class LineageMeasures {
    private static final Normalisation OTHERS = graph -> graph.vertexCount() - 1.0;

    public static final List<Measure> ALL = List.of(
            new MeasureBuilder("students", "n", Sense.LINEAGE)
                    .traits(Trait.SUM_OF_TIES, Trait.READABLE, Trait.FIRST, Trait.PERSONAL)
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
                    .updated((update, p, control) -> Descendants.updated(
                            update, p.get(Parameters.GENERATIONS), p.get(Parameters.DECAY), control))
                    .explained((graph, p, scores, v, control) -> DescentShares.descendants(
                            graph, v, p.get(Parameters.GENERATIONS), p.get(Parameters.DECAY), control))
                    .plain((graph, p, control) -> Descendants.scores(
                            graph, p.get(Parameters.GENERATIONS), p.get(Parameters.DECAY), p.threads(), control)),
            new MeasureBuilder("g-index", "n + m log m", Sense.LINEAGE)
                    .absence(Absence.ZERO_ALSO_WITH_TIES)
                    .memory(16, 0, 0)
                    .plain((graph, p, control) -> Apprentices.gIndex(graph)),
            new MeasureBuilder("lineage-bridge", "n + m, and all ancestors of who has several masters", Sense.LINEAGE)
                    .absence(Absence.ZERO_ALSO_WITH_TIES)
                    .memory(32, 0, 4)
                    .plain((graph, p, control) -> Masters.bridges(graph, control)),
            new MeasureBuilder("co-masters", "m, and squares of the numbers of masters", Sense.LINEAGE)
                    .scale(Scale.GRAPH_ONLY)
                    .memory(24, 0, 80)
                    .kernel((graph, p, control) -> coMasters(graph, control)),
            new MeasureBuilder("generation", "n + m", Sense.LINEAGE)
                    .scale(Scale.GRAPH_ONLY)
                    .parameters(Parameters.BORN, Parameters.DIED)
                    .memory(80, 0, 12)
                    .kernel(LineageMeasures::generations),
            new MeasureBuilder("school", "n + m", Sense.LINEAGE)
                    .scale(Scale.GRAPH_ONLY)
                    .parameters(Parameters.FOUNDER)
                    .memory(24, 0, 0)
                    .kernel(LineageMeasures::school));

    private LineageMeasures() {}

    private static Scores coMasters(CsrGraph graph, RunControl control) {
        Masters.CoMasters found = Masters.coMasters(graph, control);
        return Scores.of(found.values())
                .with("pairs", found.pairs())
                .with("most_shared", found.most() == null ? 0 : found.most().apprentices());
    }

    private static Scores generations(CsrGraph graph, Settings p, RunControl control) {
        Generations found = Generations.of(graph, control);
        Scores scores = Scores.of(found.values())
                .with("generations", (int) Arrays.stream(found.values()).max().orElse(0))
                .with("cycles", found.cycles());
        int[] born = p.get(Parameters.BORN).stream().mapToInt(Integer::intValue).toArray();
        if (born.length == 0) {
            return scores;
        }
        TeachingGaps gaps = TeachingGaps.of(graph, born);
        FirstStudents first = FirstStudents.of(
                graph,
                FirstStudents.Years.unknown(graph.arcCount()),
                FirstStudents.Years.of(born),
                FirstStudents.Years.of(p.get(Parameters.DIED).isEmpty() ? unknown(born.length) : died(p)));
        return scores.with("ties_dated", gaps.ties())
                .with("gap_median", gaps.median())
                .with("gap_mean", gaps.mean())
                .with("apprentice_older", gaps.older())
                .with("first_apprentice_masters", first.students())
                .with("first_apprentice_censored", first.censored())
                .with("first_apprentice_median", first.median())
                .with("first_apprentice_low", first.low())
                .with("first_apprentice_high", first.high());
    }

    private static int[] died(Settings p) {
        return p.get(Parameters.DIED).stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] unknown(int many) {
        int[] unknown = new int[many];
        Arrays.fill(unknown, TeachingGaps.UNKNOWN);
        return unknown;
    }

    private static Scores school(CsrGraph graph, Settings p, RunControl control) {
        int[] founders =
                p.get(Parameters.FOUNDER).stream().mapToInt(Integer::intValue).toArray();
        double[] school = Generations.school(graph, founders, control);
        return Scores.of(school)
                .with("members", Arrays.stream(school).filter(each -> each > 0).count())
                .with("generations", (int) Arrays.stream(school).max().orElse(0));
    }
}
