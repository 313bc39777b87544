package io.shicheng.disclosure.comparison;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.policy.Discloser;
import io.shicheng.disclosure.policy.GateRankings;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.rank.RankingDiscloser;
import io.shicheng.disclosure.rank.RankingDiscloser.OpenRanking;
import io.shicheng.disclosure.reason.DisclosedComparison;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.ComparisonQuestion;
import io.shicheng.inquiry.ComparisonQuestion.Aspect;
import io.shicheng.inquiry.StatedRates;
import io.shicheng.inquiry.result.Comparison;
import io.shicheng.inquiry.result.Comparison.Whom;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.progress.RunControl;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Has told what stands beside a ranking, in the network of those alone whom the viewer may see by name. Staff are told
 * whom of those who agreed to be contacted for a purpose to ask next; everybody else looks at historical people.
 */
public final class ComparisonDiscloser implements Discloser<ComparisonQuestion, DisclosedComparison> {
    private final RankingDiscloser rankings;
    private final Inquiry inquiry;
    private final AuditLog audit;

    public ComparisonDiscloser(RankingDiscloser rankings, Inquiry inquiry, AuditLog audit) {
        this.rankings = rankings;
        this.inquiry = inquiry;
        this.audit = audit;
    }

    @Override
    public DisclosedComparison disclose(Viewer viewer, ComparisonQuestion question, RunControl control) {
        requireAnswerable(viewer, question);
        OpenRanking open = rankings.open(viewer, question.of(), control);
        PersonLabels labels = open.labels();
        Candidates candidates = new Candidates(labels.policy(), question);
        Set<NodeKey> interviewed = interviewed(question, open, candidates);
        Ranking ranking = GateRankings.ask(inquiry, open.question().withoutInterval(), open.open(), control);
        Set<NodeKey> named = people(ranking, labels.policy()::isRankedByName);
        Set<NodeKey> told = people(ranking, candidates::told);
        boolean study = question.aspect() == Aspect.INTERVIEWS && question.purpose() == null;
        Comparison comparison = GateRankings.compared(
                inquiry,
                question.of(open.question().recordedAt(question.of().rates())),
                new Whom(study ? told : named, told, interviewed),
                open.open(),
                control);
        DisclosedComparison disclosed =
                new VisibleComparison(open, comparison, question, candidates, interviewed).disclose();
        if (labels.shown().namesTheLiving()) {
            audit.append(labels.shown()
                    .event(viewer, AuditAction.NAMES_READ, disclosed.aspect() + " beside " + disclosed.measure()));
        }
        return disclosed;
    }

    private static void requireAnswerable(Viewer viewer, ComparisonQuestion question) {
        StatedRates.requireOffered(question.of().rates());
        boolean interviews = question.aspect() == Aspect.INTERVIEWS;
        if (!interviews
                && (question.purpose() != null || !question.interviewed().isEmpty())) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "compare.interviews");
        }
        if (question.purpose() != null && !(viewer instanceof Viewer.Staff)) {
            throw DisclosureException.of(Reason.NOT_ALLOWED, "compare.purpose", question.purpose());
        }
        if (question.interviewed().size() > ComparisonQuestion.MOST_INTERVIEWED) {
            throw DisclosureException.of(
                    Reason.BAD_QUESTION,
                    "compare.many",
                    question.interviewed().size(),
                    ComparisonQuestion.MOST_INTERVIEWED);
        }
    }

    /** Nobody else than those who may be asked, so that nobody can be tried out. */
    private static Set<NodeKey> interviewed(ComparisonQuestion question, OpenRanking open, Candidates candidates) {
        Set<NodeKey> people = new HashSet<>();
        for (String id : question.interviewed()) {
            NodeKey person = open.byName().find(id);
            if (person == null || !candidates.asked(person)) {
                throw DisclosureException.of(Reason.NOT_RANKED, "compare.person", id);
            }
            people.add(person);
        }
        return people;
    }

    private static Set<NodeKey> people(Ranking ranking, Predicate<NodeKey> which) {
        return ranking.rows().stream().map(Ranking.Row::person).filter(which).collect(Collectors.toSet());
    }

    /** Who may be asked for an interview, and of whom numbers are told. */
    static final class Candidates {
        private final PersonPolicy policy;
        private final ComparisonQuestion question;

        Candidates(PersonPolicy policy, ComparisonQuestion question) {
            this.policy = policy;
            this.question = question;
        }

        boolean told(NodeKey person) {
            return policy.seesScore(person) && policy.isRankedByName(person);
        }

        boolean asked(NodeKey person) {
            String purpose = question.purpose();
            return purpose != null && policy.viewer() instanceof Viewer.Staff(String receiver)
                    ? policy.isRankedByName(person) && policy.mayBeProposed(person, purpose, receiver)
                    : told(person);
        }
    }
}
