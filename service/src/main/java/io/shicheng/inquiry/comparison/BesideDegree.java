package io.shicheng.inquiry.comparison;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.rewiring.BeyondDegree;
import io.shicheng.csr.CsrGraph;
import io.shicheng.inquiry.ranking.Resampling;
import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people would have of a measure by the number of their ties alone, beside what they have. */
final class BesideDegree {
    /** Ties that all rounds together may have. */
    private static final double MOST_TIES = 4e7;

    private static final double UNUSUAL = 0.05;

    private final RankedPeople people;

    BesideDegree(RankedPeople people) {
        this.people = people;
    }

    Comparisons.Numbers compare(Standing standing, RunControl control) {
        CsrGraph graph = people.graph();
        Measure measure = people.measure();
        int rounds =
                (int) Math.clamp(MOST_TIES / Math.max(1, graph.edgeCount()), 10, Resampling.rounds(measure, graph));
        // the network itself is measured as those are that it is compared with
        double[] compared = measured(graph, control);
        BeyondDegree found =
                BeyondDegree.of(graph, compared, rounds, people.settings().seed(), this::measured, control);
        Map<String, double[]> columns = new HashMap<>();
        columns.put("score", people.scores(standing));
        columns.put("rank", people.ranks(standing, people.blocks(standing)));
        columns.put("ties", RankedPeople.doubles(people.ties()));
        columns.put("expected", people.of(found.expected()));
        columns.put("more_than", people.of(found.moreThan()));
        columns.put("chance", people.of(found.chance()));
        columns.put("rate", people.of(found.rate()));
        double judged =
                Arrays.stream(found.chance()).filter(p -> !Double.isNaN(p)).count();
        double unusual = Arrays.stream(found.chance()).filter(p -> p <= UNUSUAL).count();
        return new Comparisons.Numbers(
                people.vertices(),
                columns,
                Map.of("rounds", (double) found.rounds(), "judged", judged, "unusual", unusual),
                List.of());
    }

    private double[] measured(CsrGraph graph, RunControl control) {
        return people.replicated(graph, new CancelOnly(control)).scores();
    }
}
