package io.shicheng.disclosure.why;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.policy.Discloser;
import io.shicheng.disclosure.policy.GateRankings;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.rank.RankingDiscloser;
import io.shicheng.disclosure.rank.RankingDiscloser.AskedRow;
import io.shicheng.disclosure.reason.DisclosedReasons;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.WhyQuestion;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.inquiry.result.Reasons;
import io.shicheng.progress.RunControl;

/**
 * Has told why somebody is ranked where they are, in the network of those alone whom the viewer may see by name. Who
 * asks about somebody without a ground gets what the ranking says of the class, and who asks about somebody who is not
 * there, or is not to be known, the same refusal.
 */
public final class ReasonsDiscloser implements Discloser<WhyQuestion, DisclosedReasons> {
    private final RankingDiscloser rankings;
    private final Inquiry inquiry;
    private final AuditLog audit;

    public ReasonsDiscloser(RankingDiscloser rankings, Inquiry inquiry, AuditLog audit) {
        this.rankings = rankings;
        this.inquiry = inquiry;
        this.audit = audit;
    }

    @Override
    public DisclosedReasons disclose(Viewer viewer, WhyQuestion question, RunControl control) {
        AskedRow row = rankings.row(viewer, question.of(), question.row(), control)
                .orElseThrow(() -> DisclosureException.of(Reason.NOT_RANKED, "why.row", question.row()));
        NodeKey person = row.person();
        if (person == null) {
            return VisibleReasons.ofClass(row);
        }
        Reasons reasons = GateRankings.explain(
                inquiry, new WhyQuestion(row.question(), question.row()), person, row.open(), control);
        PersonLabels labels = row.labels();
        DisclosedReasons disclosed = labels.byName(person)
                .map(label -> new VisibleReasons(row, reasons, label).disclose())
                .orElseThrow(() -> DisclosureException.of(Reason.NOT_RANKED, "why.row", question.row()));
        if (labels.shown().namesTheLiving()) {
            audit.append(labels.shown().event(viewer, AuditAction.NAMES_READ, "why of " + disclosed.measure()));
        }
        return disclosed;
    }
}
