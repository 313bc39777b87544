package io.shicheng.disclosure.gate;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.Consents;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.subject.Doubles;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.identity.DoubleRecords;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.subject.DisclosedDouble;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.ShownId;
import io.shicheng.progress.RunControl;
import io.shicheng.reconciliation.linkage.Evidence;
import io.shicheng.reconciliation.name.NameForm;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a steward which records may be of one person. */
@Component
class DoublesGate implements DoubleRecords {
    /** Of those whom both have ties with. */
    private static final int MOST_SHARED = 5;

    private final Doubles doubles;
    private final Consents consents;
    private final GroundsRegister register;
    private final AuditLog audit;

    DoublesGate(Doubles doubles, Consents consents, GroundsRegister register, AuditLog audit) {
        this.doubles = doubles;
        this.consents = consents;
        this.register = register;
        this.audit = audit;
    }

    @Override
    public List<DisclosedDouble> proposals(Viewer viewer, double least, RunControl control) {
        PersonLabels labels = labels(viewer);
        List<DisclosedDouble> shown = doubles.proposals(least, control).stream()
                .map(each -> compared(each, labels))
                .toList();
        record(labels, viewer);
        return shown;
    }

    private static DisclosedDouble compared(Doubles.Proposal each, PersonLabels labels) {
        Label.Named one = labels.byName(each.one()).orElse(null);
        Label.Named other = labels.byName(each.other()).orElse(null);
        return new DisclosedDouble(
                one,
                other,
                List.of(reading(one), reading(other)),
                each.probability(),
                evidence(each.evidence()),
                shared(each.shared(), labels),
                each.sharedTies(),
                null,
                null,
                null);
    }

    private static String reading(Label.@Nullable Named person) {
        return person == null || person.name() == null
                ? ""
                : NameForm.of(person.name()).reading();
    }

    private static DisclosedDouble.Evidence evidence(Evidence evidence) {
        return new DisclosedDouble.Evidence(
                evidence.name().code(),
                evidence.others(),
                evidence.born().code(),
                evidence.died().code(),
                evidence.ties().code(),
                evidence.time().code());
    }

    private static List<Label.Named> shared(List<NodeKey> people, PersonLabels labels) {
        return people.stream()
                .limit(MOST_SHARED)
                .map(labels::byName)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<DisclosedDouble> decided(Viewer viewer) {
        PersonLabels labels = labels(viewer);
        List<DisclosedDouble> shown = doubles.decided().stream()
                .map(each -> new DisclosedDouble(
                        labels.byName(each.one()).orElse(null),
                        labels.byName(each.other()).orElse(null),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        0,
                        each.verdict().code(),
                        each.on(),
                        each.by()))
                .toList();
        record(labels, viewer);
        return shown;
    }

    private PersonLabels labels(Viewer viewer) {
        mustBeSteward(viewer);
        return new PersonLabels(new PersonPolicy(viewer, register.current()));
    }

    private void record(PersonLabels labels, Viewer viewer) {
        if (labels.shown().namesTheLiving()) {
            audit.append(labels.shown().event(viewer, AuditAction.NAMES_READ, "doubles"));
        }
    }

    private static void mustBeSteward(Viewer viewer) {
        if (!(viewer instanceof Viewer.Steward)) {
            throw DisclosureException.of(Reason.NOT_ALLOWED, "consents.steward");
        }
    }

    @Override
    public void check(Viewer viewer, Decision decision) {
        mustBeSteward(viewer);
        doubles.check(decision(decision));
    }

    @Override
    public void decide(Viewer viewer, List<Decision> decisions) {
        mustBeSteward(viewer);
        doubles.decide(decisions.stream().map(this::decision).toList(), viewer.actor());
    }

    private Doubles.Decision decision(Decision decision) {
        return new Doubles.Decision(key(decision.one()), key(decision.other()), decision.verdict());
    }

    @Override
    public void undo(Viewer viewer, String one, String other) {
        mustBeSteward(viewer);
        doubles.undo(key(one), key(other), viewer.actor());
    }

    @Override
    public int undoAll(Viewer viewer) {
        mustBeSteward(viewer);
        return doubles.undoAll(viewer.actor());
    }

    private NodeKey key(String record) {
        return ShownId.readings(record).stream()
                .filter(id -> id.kind() == NodeKind.PERSON)
                .map(id -> consents.person(id.namespace(), id.sourceId()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> ConsentException.of("unknown_person", "person", null));
    }
}
