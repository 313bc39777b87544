package io.shicheng.disclosure;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.Grounds;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.Vault;
import io.shicheng.disclosure.Disclosure.PlanQuestion;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.outreach.Plan;
import io.shicheng.outreach.PlanException;
import io.shicheng.outreach.PlanRequest.Audience;
import io.shicheng.outreach.Planner;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.SnapshotException;
import org.springframework.stereotype.Component;

/** Has plans made for those who may ask for them, and shows them by the grounds of the moment. */
@Component
class PlanGate {
    private final Planner planner;
    private final NetworkRecords records;
    private final GroundsRegister register;
    private final Vault vault;
    private final AuditLog audit;

    PlanGate(Planner planner, NetworkRecords records, GroundsRegister register, Vault vault, AuditLog audit) {
        this.planner = planner;
        this.records = records;
        this.register = register;
        this.vault = vault;
        this.audit = audit;
    }

    /** @throws DisclosureException if the question is not theirs to ask, or cannot be met */
    Plan make(Viewer viewer, PlanQuestion question, RunControl control) {
        PlanRules.check(viewer, question);
        try {
            return planner.plan(PlanRules.request(question), control);
        } catch (PlanException | SnapshotException e) {
            throw new DisclosureException(Reason.BAD_QUESTION, String.valueOf(e.getMessage()));
        }
    }

    /** Those who withdrew since it was made are not on it. */
    DisclosedPlan show(Viewer viewer, Plan plan) {
        Grounds grounds = register.current();
        Sight sight = new Sight(viewer, grounds, vault);
        PlanView view = new PlanView(plan, sight, grounds, new ClusterNames(records.clusters()));
        DisclosedPlan disclosed = view.disclose(Citations.of(plan.citation(), viewer));
        switch (plan.request().audience()) {
            case Audience.Consented(String purpose, String receiver) ->
                audit.append(view.shown().event(viewer, AuditAction.CONTACTS_LISTED, "plan " + purpose));
            case Audience.Study() -> {
                if (view.shown().namesTheLiving()) {
                    audit.append(view.shown().event(viewer, AuditAction.NAMES_READ, "study"));
                }
            }
        }
        return disclosed;
    }
}
