package io.shicheng.disclosure.gate;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.retention.Retention;
import io.shicheng.consent.retention.RetentionReport;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.ErasureDisclosure;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.pseudonym.ProjectPseudonyms;
import io.shicheng.disclosure.subject.DisclosedErasure;
import io.shicheng.snapshot.NetworkRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows stewards, who see every name that is held, what is past its time. */
@Component
class ErasureGate implements ErasureDisclosure {
    private final Retention retention;
    private final NetworkRecords records;
    private final GroundsRegister register;
    private final Vault vault;
    private final AuditLog audit;
    private final Clock clock;

    ErasureGate(
            Retention retention,
            NetworkRecords records,
            GroundsRegister register,
            Vault vault,
            AuditLog audit,
            Clock clock) {
        this.retention = retention;
        this.records = records;
        this.register = register;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public DisclosedErasure forecast(Viewer viewer) {
        mustBeSteward(viewer);
        ClusterNames clusters = new ClusterNames(records.clusters());
        RetentionReport report = retention.forecast();
        PersonPolicy policy = new PersonPolicy(viewer, register.current());
        PersonLabels labels = new PersonLabels(policy);
        ProjectPseudonyms pseudonyms = new ProjectPseudonyms(policy, vault);
        List<Label> people = report.people().stream()
                .map(person -> pseudonyms.inList(person, "past its time", labels))
                .toList();
        if (labels.shown().namesTheLiving()) {
            audit.append(labels.shown().event(viewer, AuditAction.NAMES_READ, "retention forecast"));
        }
        return disclosed(report, false, clusters, people);
    }

    @Override
    public DisclosedErasure soon(Viewer viewer) {
        mustBeSteward(viewer);
        LocalDate on = LocalDate.now(clock).plusDays(SOON_DAYS);
        return disclosed(retention.forecast(on), false, new ClusterNames(records.clusters()), List.of());
    }

    @Override
    public void confirmDate(Viewer viewer, LocalDate today) {
        if (!(viewer instanceof Viewer.Admin)) {
            mustBeSteward(viewer);
        }
        retention.confirmDate(today, viewer.actor());
    }

    @Override
    public DisclosedErasure run(Viewer viewer) {
        mustBeSteward(viewer);
        ClusterNames clusters = new ClusterNames(records.clusters()); // before they go too
        return disclosed(retention.run(viewer.actor()), true, clusters, List.of());
    }

    private static void mustBeSteward(Viewer viewer) {
        if (!(viewer instanceof Viewer.Steward)) {
            throw DisclosureException.of(Reason.NOT_ALLOWED, "erasure.steward");
        }
    }

    private static DisclosedErasure disclosed(
            RetentionReport report, boolean done, ClusterNames clusters, List<Label> people) {
        List<DisclosedErasure.Count> counts = report.counts().stream()
                .map(each -> new DisclosedErasure.Count(each.table(), clusters.id(each.cluster()), each.records()))
                .toList();
        return new DisclosedErasure(
                report.on(),
                done,
                counts,
                report.names(),
                report.contactDetails(),
                report.statedTies(),
                report.auditEntries(),
                people);
    }
}
