package io.shicheng.consent.ledger;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.ConsentRules;
import io.shicheng.consent.ConsentStatement;
import io.shicheng.consent.Consents;
import io.shicheng.consent.ErasureMark;
import io.shicheng.consent.GroundsChanged;
import io.shicheng.consent.Identity;
import io.shicheng.consent.PendingConsent;
import io.shicheng.consent.PendingConsentRegister;
import io.shicheng.consent.Vault;
import io.shicheng.graph.Consent;
import io.shicheng.graph.ConsentKeys;
import io.shicheng.graph.ConsentScope;
import io.shicheng.graph.Erasure;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.Objection;
import io.shicheng.graph.Person;
import io.shicheng.graph.PlainText;
import io.shicheng.graph.ShownId;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.PersonalRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ledger in the store. What is gone is gone from the vault before the store commits; the audit log knows before both. */
final class StoredConsents implements Consents, PendingConsentRegister {
    private final StoreGroundsRegister register;
    private final PersonalRecords records;
    private final Vault vault;
    private final AuditLog audit;
    private final ConsentRules rules;
    private final PendingConsents pending;
    private final Runnable beforeChange;
    private final Consumer<GroundsChanged> onChange;
    private final Clock clock;

    StoredConsents(
            StoreGroundsRegister register,
            PersonalRecords records,
            Vault vault,
            AuditLog audit,
            ConsentRules rules,
            PendingConsents pending,
            Runnable beforeChange,
            Consumer<GroundsChanged> onChange,
            Clock clock) {
        this.register = register;
        this.records = records;
        this.vault = vault;
        this.audit = audit;
        this.rules = rules;
        this.pending = pending;
        this.beforeChange = beforeChange;
        this.onChange = onChange;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public Optional<NodeKey> person(String namespace, String id) {
        String plain = PlainText.folded(id);
        List<ShownId> readings =
                namespace.isEmpty() ? ShownId.readings(plain) : List.of(ShownId.ofPerson(namespace, plain));
        List<NodeKey> found = readings.stream()
                .filter(reading -> reading.kind() == NodeKind.PERSON)
                .map(reading -> vault.personKey(reading.namespace(), reading.sourceId()))
                .distinct()
                .filter(key -> records.person(key).isPresent())
                .toList();
        if (found.size() > 1) {
            throw ConsentException.of("ambiguous_person", "person", null);
        }
        return found.stream().findFirst();
    }

    @Override
    public Optional<NodeKey> giver(String consent) {
        for (Ledger.Entry entry : register.ledger().entries().values()) {
            for (Consent known : entry.consents()) {
                if (known.key().equals(consent)) {
                    return Optional.of(known.person());
                }
            }
        }
        return pending.find(consent).map(PendingConsent::person);
    }

    @Override
    public synchronized Given give(NodeKey person, Map<String, String> fields, Locale language, Actor by) {
        Person known = records.person(person).orElseThrow(() -> ConsentException.of("unknown_person", "person", null));
        ConsentStatement said = rules.read(fields, nameOf(known), language);
        String key = ConsentKeys.keyOf(person, said.scope(), said.purpose(), said.receiver(), said.givenOn());
        Consent consent = new Consent(
                key,
                person,
                said.scope(),
                said.purpose(),
                said.receiver(),
                said.givenOn(),
                said.expiresOn(),
                said.how(),
                said.evidence(),
                said.textVersion(),
                null);
        refuseIfWithdrawn(consent);
        if (consent.scope() == ConsentScope.PUBLISHED && !by.isPerson()) {
            return enter(consent, by);
        }
        records.change(new PersonalChange().consent(consent), () -> {
            recorded(by, AuditAction.CONSENT_GIVEN, key, List.of(person));
            pending.settle(consent);
        });
        return new Given(key, false);
    }

    private Given enter(Consent consent, Actor by) {
        PendingConsent entered = new PendingConsent(
                UUID.randomUUID().toString(),
                consent,
                by.account(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                today().plusDays(PendingConsents.DAYS - 1));
        recorded(by, AuditAction.CONSENT_ENTERED, entered.id(), List.of(consent.person()));
        pending.add(entered);
        return new Given(entered.id(), true);
    }

    @Override
    public List<PendingConsent> pending() {
        return pending.current().stream()
                .filter(each -> records.person(each.person()).isPresent())
                .toList();
    }

    @Override
    public synchronized String confirm(String id, Actor by) {
        PendingConsent entered = pending.find(id)
                .filter(each -> records.person(each.person()).isPresent())
                .orElseThrow(() -> ConsentException.of("unknown_consent", "id", id));
        if (!entered.confirmableBy(by)) {
            throw ConsentException.of("second_steward", "id", id);
        }
        Consent consent = entered.consent();
        refuseIfWithdrawn(consent);
        String reason = "%s entered as %s by steward %s at %s"
                .formatted(consent.key(), id, entered.account(), entered.enteredAt());
        records.change(
                new PersonalChange().consent(consent),
                () -> recorded(by, AuditAction.CONSENT_CONFIRMED, reason, List.of(consent.person())));
        // only now: if the process dies before, it is pending beside the consent, and confirming it again changes
        // nothing
        pending.settle(consent);
        return consent.key();
    }

    private @Nullable String nameOf(Person person) {
        return vault.identityOf(person).map(Identity::name).orElse(null);
    }

    /** Somebody who withdrew may agree again, but no earlier word of theirs brings back what they withdrew. */
    private void refuseIfWithdrawn(Consent said) {
        NodeKey person = said.person();
        List<LocalDate> ends = new ArrayList<>();
        Ledger.Entry entry = register.ledger().entryOf(person);
        for (Consent known : entry == null ? List.<Consent>of() : entry.consents()) {
            LocalDate withdrawn = known.withdrawnOn();
            boolean same = known.scope() == said.scope()
                    && known.purpose().equals(said.purpose())
                    && known.receiver().equals(said.receiver());
            if (same && withdrawn != null) {
                ends.add(withdrawn);
            }
        }
        ErasureMark mark = vault.erased().get(person);
        if (mark != null) {
            ends.add(mark.on());
        }
        records.readErasures(erasure -> {
            if (erasure.person().equals(person)) {
                ends.add(erasure.on());
            }
        });
        for (LocalDate end : ends) {
            if (said.givenOn().isBefore(end)) {
                throw ConsentException.of(
                        "consent_withdrawn", "given_on", said.givenOn().toString(), end);
            }
        }
    }

    @Override
    public Withdrawal withdraw(NodeKey person, String consent, Actor by) {
        List<Consent> known = consentsOf(person).stream()
                .filter(each -> each.key().equals(consent))
                .toList();
        List<PendingConsent> entered = pending.of(person).stream()
                .filter(each -> each.id().equals(consent))
                .toList();
        if (known.isEmpty() && entered.isEmpty()) {
            throw ConsentException.of("unknown_consent", "id", consent);
        }
        return withdraw(person, known, entered, consent, by);
    }

    @Override
    public Withdrawal withdrawAll(NodeKey person, Actor by) {
        return withdraw(person, consentsOf(person), pending.of(person), "all", by);
    }

    private List<Consent> consentsOf(NodeKey person) {
        Ledger.Entry entry = register.ledger().entryOf(person);
        return entry == null ? List.of() : entry.consents();
    }

    private Withdrawal withdraw(
            NodeKey person, List<Consent> consents, List<PendingConsent> entered, String reason, Actor by) {
        return change(AuditAction.CONSENT_WITHDRAWN, reason, by, consequences -> {
            consequences.withdraw(person, consents);
            entered.forEach(each -> consequences.withdrawPending(each.consent()));
            return List.of(person);
        });
    }

    @Override
    public void object(NodeKey person, Actor by) {
        mustBeKnown(person);
        beforeChange.run();
        recordObjection(person, by);
    }

    private synchronized void recordObjection(NodeKey person, Actor by) {
        records.change(new PersonalChange().objection(new Objection(person, today())), () -> {
            recorded(by, AuditAction.OBJECTED, "", List.of(person));
            pending.drop(person);
        });
        onChange.accept(new GroundsChanged(Set.of(person)));
    }

    @Override
    public synchronized void liftObjection(NodeKey person, Actor by) {
        records.change(new PersonalChange().withoutObjection(person), () -> {
            recorded(by, AuditAction.OBJECTION_LIFTED, "", List.of(person));
            ErasureMark mark = vault.erased().get(person);
            if (mark != null && mark.objected()) {
                vault.markErased(mark.withoutObjection());
            }
        });
    }

    @Override
    public ErasureReceipt erase(NodeKey person, Actor by) {
        mustBeKnown(person);
        Erasure erasure = new Erasure(UUID.randomUUID(), person, today());
        Withdrawal removed = change(AuditAction.PERSON_ERASED, "receipt " + erasure.receipt(), by, consequences -> {
            consequences.erase(erasure);
            return List.of(person);
        });
        return new ErasureReceipt(erasure.receipt(), erasure.on(), removed);
    }

    @Override
    public Withdrawal eraseUngrounded(Actor by) {
        return change(AuditAction.CONSENT_WITHDRAWN, "expired", by, Consequences::settleAll);
    }

    /** @param decide what changes, by the ledger as it is, and for whom */
    private Withdrawal change(
            AuditAction action, String reason, Actor by, Function<Consequences, List<NodeKey>> decide) {
        beforeChange.run();
        return recordChange(action, reason, by, decide);
    }

    private synchronized Withdrawal recordChange(
            AuditAction action, String reason, Actor by, Function<Consequences, List<NodeKey>> decide) {
        return register.attempt(ledger -> {
            Consequences consequences = new Consequences(ledger, records, today());
            List<NodeKey> people = decide.apply(consequences);
            PersonalChange change = consequences.change();
            records.change(change, () -> {
                register.mustBeCurrent(ledger);
                recorded(by, action, reason, people);
                people.forEach(pending::drop);
                change.erasures().forEach(erasure -> mark(erasure, ledger));
                vault.destroyContacts(consequences.contactsToDestroy());
                vault.destroy(consequences.namesToDestroy());
            });
            if (!change.isEmpty()) {
                onChange.accept(new GroundsChanged(Set.copyOf(people), Set.copyOf(change.erased())));
            }
            return consequences.counts();
        });
    }

    /** An objection outlives its erasure: nothing was said that takes it back. */
    private void mark(Erasure erasure, Ledger ledger) {
        NodeKey person = erasure.person();
        ErasureMark before = vault.erased().get(person);
        boolean objected = ledger.objections().contains(person) || before != null && before.objected();
        vault.markErased(new ErasureMark(person, erasure.on(), objected));
    }

    private void recorded(Actor by, AuditAction action, String reason, List<NodeKey> people) {
        audit.append(AuditEvent.of(by, action, reason, people));
    }

    private void mustBeKnown(NodeKey person) {
        if (records.person(person).isEmpty()) {
            throw ConsentException.of("unknown_person", "person", null);
        }
    }
}
