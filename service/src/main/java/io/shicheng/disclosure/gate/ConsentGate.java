package io.shicheng.disclosure.gate;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.Consents;
import io.shicheng.consent.Grounds;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.PendingConsentRegister;
import io.shicheng.consent.PendingEntry;
import io.shicheng.disclosure.ConsentRecords;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.policy.DisclosedPeople;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.subject.DisclosedConsents;
import io.shicheng.disclosure.subject.DisclosedPending;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Consent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a steward what people agreed to, and what waits to be confirmed. */
@Component
class ConsentGate implements ConsentRecords {
    /** Of one entry at a time. */
    private static final int ROWS = 50;

    private final Consents consents;
    private final PendingConsentRegister entered;
    private final GroundsRegister register;
    private final AuditLog audit;

    ConsentGate(Consents consents, PendingConsentRegister entered, GroundsRegister register, AuditLog audit) {
        this.consents = consents;
        this.entered = entered;
        this.register = register;
        this.audit = audit;
    }

    @Override
    public DisclosedConsents of(Viewer viewer, String namespace, String sourceId) {
        mustBeSteward(viewer);
        NodeKey person = consents.person(namespace, sourceId)
                .orElseThrow(() -> ConsentException.of("unknown_person", "person", null));
        Grounds grounds = register.current();
        PersonLabels labels = new PersonLabels(new PersonPolicy(viewer, grounds));
        Label.Named named = labels.byName(person).orElse(null);
        record(labels.shown(), viewer, "consents");
        List<DisclosedPending> pending = entered.pending().stream()
                .filter(each -> each.people().contains(person))
                .map(each -> pending(each, rows(each.of(person).consents(), _ -> named), viewer))
                .toList();
        return new DisclosedConsents(
                named, grounds.historical(person), grounds.objected(person), rows(grounds, person), pending);
    }

    @Override
    public List<DisclosedPending> pending(Viewer viewer, @Nullable String entry, int from) {
        mustBeSteward(viewer);
        PersonLabels labels = new PersonLabels(new PersonPolicy(viewer, register.current()));
        List<DisclosedPending> pending = entered.pending().stream()
                .filter(each -> entry == null || each.id().equals(entry))
                .map(each -> {
                    List<Consent> some =
                            each.consents().stream().skip(from).limit(ROWS).toList();
                    return pending(
                            each, rows(some, person -> labels.byName(person).orElse(null)), viewer);
                })
                .toList();
        record(labels.shown(), viewer, "pending consents");
        return pending;
    }

    private static void mustBeSteward(Viewer viewer) {
        if (!(viewer instanceof Viewer.Steward)) {
            throw DisclosureException.of(Reason.NOT_ALLOWED, "consents.steward");
        }
    }

    private void record(DisclosedPeople shown, Viewer viewer, String what) {
        if (shown.namesTheLiving()) {
            audit.append(shown.event(viewer, AuditAction.NAMES_READ, what));
        }
    }

    private static DisclosedPending pending(PendingEntry entry, List<DisclosedPending.Row> rows, Viewer viewer) {
        PendingEntry.Brought brought = entry.brought();
        return new DisclosedPending(
                entry.id(),
                brought == null ? null : brought.id().toString(),
                entry.code() != null,
                entry.account(),
                entry.enteredAt(),
                entry.lastDay(),
                entry.confirmableBy(viewer.actor()),
                entry.consents().size(),
                rows);
    }

    private static List<DisclosedPending.Row> rows(
            List<Consent> consents, Function<NodeKey, Label.@Nullable Named> names) {
        return consents.stream()
                .map(consent -> new DisclosedPending.Row(names.apply(consent.person()), consent.terms()))
                .toList();
    }

    private static List<DisclosedConsents.Row> rows(Grounds grounds, NodeKey person) {
        Set<String> holding = new HashSet<>();
        grounds.activeConsents(person).forEach(consent -> holding.add(consent.key()));
        List<Consent> all = new ArrayList<>(grounds.consents(person));
        all.sort(Comparator.comparing((Consent consent) -> consent.terms().givenOn())
                .reversed()
                .thenComparing(Consent::key));
        return all.stream()
                .map(consent -> row(consent, holding.contains(consent.key())))
                .toList();
    }

    private static DisclosedConsents.Row row(Consent consent, boolean holds) {
        return new DisclosedConsents.Row(consent.key(), consent.terms(), consent.withdrawnOn(), holds);
    }
}
