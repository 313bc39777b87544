package io.shicheng.analysis.position;

import io.shicheng.analysis.community.Communities;
import io.shicheng.analysis.community.Leiden;
import io.shicheng.analysis.community.PartitionQuality;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Absence;
import io.shicheng.analysis.measure.Measure.Scale;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.MeasureBuilder;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Scores;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.position.Brokerage.Role;
import io.shicheng.analysis.position.CorePeriphery.Division;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures of where a vertex stands among groups; groups are those that are given, else communities by Leiden. */
public final class PositionMeasures {
    public static final List<Measure> ALL = List.of(
            new MeasureBuilder(
                            "participation", "n + m; and of the communities, if no groups are given", Sense.UNDIRECTED)
                    .traits(Trait.TAKES_STRENGTHS)
                    .absence(Absence.ZERO_ALSO_WITH_TIES)
                    .parameters(Parameters.GROUPS)
                    .memory(200, 40, 240)
                    .kernel(PositionMeasures::participation),
            new MeasureBuilder("brokerage", "sum of in- times out-degrees", Sense.EITHER)
                    .scale(Scale.GRAPH_ONLY)
                    .parameters(Parameters.GROUPS)
                    .memory(280, 40, 240)
                    .kernel(PositionMeasures::brokerage),
            new MeasureBuilder("core-periphery", "n + m", Sense.UNDIRECTED)
                    .scale(Scale.GRAPH_ONLY)
                    .memory(48, 0, 56)
                    .kernel((graph, p, control) -> division(graph, control)));

    private PositionMeasures() {}

    /** Which group each vertex is of, and what there is to tell of how they came about. */
    @SuppressWarnings("ArrayRecordComponent") // used once
    private record Groups(int[] of, Map<String, Number> facts) {
        static Groups of(CsrGraph graph, Settings p, RunControl control) {
            List<Integer> given = p.get(Parameters.GROUPS);
            Map<String, Number> facts = new LinkedHashMap<>();
            if (!given.isEmpty()) {
                int[] of = given.stream().mapToInt(Integer::intValue).toArray();
                facts.put(
                        "groups",
                        Arrays.stream(of).filter(each -> each >= 0).distinct().count());
                facts.put("grouped", Arrays.stream(of).filter(each -> each >= 0).count());
                return new Groups(of, facts);
            }
            Communities found =
                    Leiden.of(graph, p.weighted(), PartitionQuality.modularity(1), p.seed(), p.threads(), control);
            facts.put("communities", found.count());
            facts.put("modularity", found.quality());
            facts.put("seed", p.seed());
            return new Groups(
                    Arrays.stream(found.values()).mapToInt(each -> (int) each).toArray(), facts);
        }
    }

    private static Scores participation(CsrGraph graph, Settings p, RunControl control) {
        Groups groups = Groups.of(graph, p, control);
        return new Scores(Participation.scores(graph, groups.of(), p.weighted(), control), null, groups.facts());
    }

    private static Scores brokerage(CsrGraph graph, Settings p, RunControl control) {
        Groups groups = Groups.of(graph, p.withWeighted(false), control);
        Brokerage found = Brokerage.of(graph, groups.of(), control);
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            columns.put(role.code(), found.counts(role));
        }
        for (Role role : Role.values()) {
            columns.put("expected_" + role.code(), found.expected(role));
        }
        Scores scores = new Scores(found.totals(), null, groups.facts()).withColumns(columns);
        for (Role role : Role.values()) {
            scores = scores.with(role.code(), Arrays.stream(found.counts(role)).sum());
        }
        return scores;
    }

    private static Scores division(CsrGraph graph, RunControl control) {
        control.phase("core-periphery", 1);
        Division found = CorePeriphery.of(graph);
        return Scores.of(found.membership())
                .with("core", found.least())
                .with("core_most", found.most())
                .with("errors", found.errors())
                .with("unique", found.unique() ? 1 : 0)
                .with("correlation_star", found.starCorrelation())
                .with("correlation_blocks", found.blockCorrelation());
    }
}
