package io.shicheng.inquiry.ranking;

import io.shicheng.analysis.scenario.ChangeText.Verb;
import io.shicheng.analysis.scenario.Scenario;
import io.shicheng.analysis.scenario.TieChange;
import io.shicheng.csr.CsrGraph;
import io.shicheng.csr.TieEdits;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.graph.tie.TieKind.Credit;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.result.PersonChange;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.SnapshotSpec.Orientation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which arcs of a network changes of ties between people mean. A tie that is added has the direction of the kinds asked
 * for, if they all have one and it is the same; else it runs both ways. What is taken away or weighed anew is whatever
 * joins the two, either way.
 */
final class ChangedTies {
    private final Snapshot snapshot;
    private final CsrGraph graph;
    private final boolean strengths;
    private final boolean oneWay;
    private final boolean turned;

    ChangedTies(Rankings.Asked asked, CsrGraph graph) {
        this.snapshot = asked.snapshot();
        this.graph = graph;
        this.strengths = asked.terms().settings().weighted();
        SnapshotSpec spec = asked.terms().spec();
        boolean directed = spec.ties().stream().allMatch(kind -> kind.directed() && !kind.twoMode());
        Set<Credit> credits = spec.ties().stream().map(TieKind::credit).collect(Collectors.toSet());
        boolean credited = spec.orientation() == Orientation.TOWARDS_CREDIT;
        this.oneWay = graph.directed() && directed && (!credited || credits.size() == 1);
        this.turned = credited && credits.contains(Credit.FROM);
    }

    /** @throws InquiryException if one cannot be made after those before it */
    Scenario scenario(List<PersonChange> changes) {
        TieEdits edits = new TieEdits(graph);
        List<TieChange> made = new ArrayList<>();
        int without = Scenario.NOBODY;
        for (PersonChange change : changes) {
            int from = vertex(change.from(), change);
            if (change.verb() == Verb.WITHOUT) {
                without = from;
                continue;
            }
            if (change.stated() && !strengths) {
                throw InquiryException.of("scenario.unweighted", change.typed());
            }
            for (TieChange each : arcs(change, from, vertex(change.to(), change), edits)) {
                each.make(edits);
                made.add(each);
            }
        }
        return new Scenario(made, without);
    }

    private int vertex(NodeKey person, PersonChange change) {
        return snapshot.vertexOf(person).orElseThrow(() -> InquiryException.of("scenario.notHere", change.typed()));
    }

    private List<TieChange> arcs(PersonChange change, int from, int to, TieEdits edits) {
        TieChange.Kind kind = TieChange.Kind.valueOf(change.verb().name());
        TieChange there = new TieChange(kind, from, to, change.strength());
        TieChange back = new TieChange(kind, to, from, change.strength());
        if (from == to) {
            throw InquiryException.of("scenario.self", change.typed());
        }
        List<TieChange> wanted = !graph.directed()
                ? List.of(there)
                : kind != TieChange.Kind.ADD || !oneWay ? List.of(there, back) : List.of(turned ? back : there);
        List<TieChange> possible = wanted.stream()
                .filter(each -> each.obstacle(edits) == TieChange.Obstacle.NONE)
                .toList();
        if (possible.isEmpty()) {
            throw InquiryException.of(
                    kind == TieChange.Kind.ADD ? "scenario.thereAlready" : "scenario.notThere", change.typed());
        }
        return possible;
    }
}
