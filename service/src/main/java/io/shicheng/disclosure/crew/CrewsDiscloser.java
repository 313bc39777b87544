package io.shicheng.disclosure.crew;

import io.shicheng.analysis.crew.CrewFigures;
import io.shicheng.analysis.crew.Crews;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.disclosure.CrewsQuestion;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.drawing.DrawnNetwork;
import io.shicheng.disclosure.drawing.DrawnNetworks;
import io.shicheng.disclosure.overview.DisclosedCrews;
import io.shicheng.disclosure.overview.DisclosedCrews.Figures;
import io.shicheng.disclosure.overview.DisclosedCrews.Row;
import io.shicheng.disclosure.overview.DisclosedCrews.Verdict;
import io.shicheng.disclosure.policy.Discloser;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Says whose crews come along. Only people by name and credits of theirs are looked at, as in the open network: who is
 * not shown changes nothing. A leader of fewer than five members is not told, and nobody's members are listed.
 */
public final class CrewsDiscloser implements Discloser<CrewsQuestion, DisclosedCrews> {
    private static final int FEWEST_MEMBERS = 5;

    private final DrawnNetworks networks;
    private final AuditLog audit;

    public CrewsDiscloser(DrawnNetworks networks, AuditLog audit) {
        this.networks = networks;
        this.audit = audit;
    }

    /** @param exact whether all who are behind the numbers are historical */
    @HoldsPeople
    private record Told(NodeKey leader, CrewFigures figures, boolean exact) {}

    @Override
    public DisclosedCrews disclose(Viewer viewer, CrewsQuestion question, RunControl control) {
        GraphQuestion graph = new GraphQuestion(Set.of(TieKind.CREDITED_ON), null, null);
        DrawnNetwork network = networks.take(viewer, graph, control);
        CrewJobs jobs = new CrewJobs(network);
        PersonPolicy policy = network.policy();
        PersonLabels labels = new PersonLabels(policy);
        List<Told> told = new ArrayList<>();
        int few = 0;
        for (CrewFigures figures : Crews.of(jobs.all(), control)) {
            NodeKey leader = jobs.person(figures.leader());
            boolean wanted = question.department() == null
                    || question.department().equals(jobs.department(figures.department()));
            if (!wanted || !policy.isRankedByName(leader)) {
                continue;
            }
            Set<NodeKey> members = jobs.members(figures.leader(), figures.department());
            if (members.size() < FEWEST_MEMBERS) {
                few++;
                continue;
            }
            boolean exact = policy.seesScore(leader) && members.stream().allMatch(policy::historical);
            told.add(new Told(leader, figures, exact));
        }
        told.sort(order(labels, jobs));
        List<Row> rows = told.stream()
                .skip(question.skipped())
                .limit(question.top())
                .flatMap(each -> row(each, labels, jobs).stream())
                .toList();
        SortedMap<String, String> citation = network.citation(graph);
        if (question.department() != null) {
            citation.put("department", question.department());
        }
        if (labels.shown().namesTheLiving()) {
            audit.append(labels.shown()
                    .event(
                            viewer,
                            AuditAction.NAMES_READ,
                            "crews of snapshot " + network.snapshot().digest()));
        }
        return new DisclosedCrews(told.size(), few, jobs.undated(), rows, citation);
    }

    /** Exact ones by lift, what cannot be judged behind; the others by what says nothing of them. */
    private static Comparator<Told> order(PersonLabels labels, CrewJobs jobs) {
        Comparator<NodeKey> ids = labels.orderOfIds();
        return Comparator.comparingDouble((Told each) -> !each.exact()
                        ? 1
                        : each.figures().enough() ? -each.figures().lift() : 0)
                .thenComparing(Told::leader, ids)
                .thenComparing(each -> jobs.department(each.figures().department()));
    }

    private static Optional<Row> row(Told told, PersonLabels labels, CrewJobs jobs) {
        return labels.byName(told.leader())
                .map(name -> new Row(
                        name,
                        jobs.department(told.figures().department()),
                        Verdict.of(told.figures()).code(),
                        told.exact() ? Figures.of(told.figures()) : null));
    }
}
