package io.shicheng.consent.ledger;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.Consents;
import io.shicheng.consent.ErasureMark;
import io.shicheng.consent.GroundsChanged;
import io.shicheng.consent.Identity;
import io.shicheng.consent.PendingEntry;
import io.shicheng.consent.PendingEntry.Brought;
import io.shicheng.consent.Vault;
import io.shicheng.graph.Consent;
import io.shicheng.graph.ConsentScope;
import io.shicheng.graph.ConsentTerms;
import io.shicheng.graph.Erasure;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.Objection;
import io.shicheng.graph.Person;
import io.shicheng.graph.ShownId;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.form.Forms;
import io.shicheng.store.GraphChange;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.retention.Keeping;
import io.shicheng.text.PlainText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ledger in the store. What is gone is gone from the vault before the store commits; the audit log knows before both. */
final class StoredConsents implements Consents {
    private static final String EXPIRED = "expired";

    private final StoreGroundsRegister register;
    private final GraphStore store;
    private final PersonalRecords records;
    private final Vault vault;
    private final AuditLog audit;
    private final PendingConsents pending;
    private final KnownOffers offers;
    private final Runnable beforeChange;
    private final Consumer<GroundsChanged> onChange;
    private final Clock clock;

    StoredConsents(
            StoreGroundsRegister register,
            GraphStore store,
            PersonalRecords records,
            Vault vault,
            AuditLog audit,
            PendingConsents pending,
            KnownOffers offers,
            Runnable beforeChange,
            Consumer<GroundsChanged> onChange,
            Clock clock) {
        this.register = register;
        this.store = store;
        this.records = records;
        this.vault = vault;
        this.audit = audit;
        this.pending = pending;
        this.offers = offers;
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
        return Optional.empty();
    }

    @Override
    public synchronized Given give(NodeKey person, ConsentTerms said, Actor by) {
        Person known = records.person(person).orElseThrow(() -> ConsentException.of("unknown_person", "person", null));
        Forms.refuseName(nameOf(known), said);
        Consent consent = Consent.given(person, said);
        refuseIfWithdrawn(consent);
        if (consent.terms().scope() == ConsentScope.PUBLISHED && !by.isPerson()) {
            return enter(consent, by);
        }
        register.change(new PersonalChange().consent(consent), () -> {
            recorded(by, AuditAction.CONSENT_GIVEN, consent.key(), List.of(person));
            pending.settle(consent);
        });
        return new Given(consent.key(), false);
    }

    private Given enter(Consent consent, Actor by) {
        PendingEntry entry = new PendingEntry(
                UUID.randomUUID().toString(),
                null,
                by.account(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                pending.lastDay(),
                List.of(consent));
        recorded(by, AuditAction.CONSENT_ENTERED, entry.id(), List.of(consent.person()));
        pending.add(entry);
        return new Given(entry.id(), true);
    }

    @Override
    public synchronized Confirmation confirm(String id, Actor by) {
        PendingEntry entry = pending.find(id).orElseThrow(() -> ConsentException.of("unknown_consent", "id", id));
        if (by.account() == null || !entry.confirmableBy(by)) {
            throw ConsentException.of("second_steward", "id", id);
        }
        List<Consent> consents = stillMeant(entry);
        List<NodeKey> people = consents.stream().map(Consent::person).distinct().toList();
        if (entry.account() == null) {
            String reason = "%d as %s, in no account at %s".formatted(consents.size(), id, entry.enteredAt());
            recorded(by, AuditAction.CONSENT_ENTERED, reason, people);
            pending.takeOver(entry, by.account());
            return new Confirmation(id, consents.size(), true);
        }
        String reason = "%d entered as %s by steward %s at %s"
                .formatted(consents.size(), id, entry.account(), entry.enteredAt());
        Brought brought = entry.brought();
        Keeping keeping = brought == null ? Keeping.NONE : Keeping.asBrought(brought.keptUntil(), brought.revision());
        store.apply(
                GraphChange.ofConsents(consents, keeping),
                _ -> recorded(by, AuditAction.CONSENT_CONFIRMED, reason, people),
                RunControl.NONE);
        // only now: if the process dies before, they are pending beside what holds, and confirming them again changes
        // nothing
        pending.end(entry);
        return new Confirmation(id, consents.size(), false);
    }

    /** Those of people who are known and took nothing back since. */
    private List<Consent> stillMeant(PendingEntry entry) {
        Set<NodeKey> known = records.known(entry.people());
        Map<NodeKey, LocalDate> erasures = erasures();
        List<Consent> meant = new ArrayList<>();
        for (Consent consent : entry.consents()) {
            if (known.contains(consent.person()) && endedOn(consent, erasures) == null) {
                meant.add(consent);
            }
        }
        if (meant.isEmpty()) {
            entry.consents().stream()
                    .filter(consent -> known.contains(consent.person()))
                    .forEach(this::refuseIfWithdrawn);
            throw ConsentException.of("unknown_consent", "id", entry.id());
        }
        return meant;
    }

    @Override
    public Optional<Withdrawal> decline(String id, Actor by) {
        if (pending.find(id).isEmpty()) {
            return Optional.empty();
        }
        beforeChange.run();
        return recordDecline(id, by);
    }

    private synchronized Optional<Withdrawal> recordDecline(String id, Actor by) {
        return pending.find(id)
                .map(entry -> register.attempt(ledger -> {
                    List<PendingEntry> others = new ArrayList<>(pending.pending());
                    others.remove(entry);
                    Consequences consequences =
                            new Consequences(ledger, records, today(), PendingConsents.lookup(others));
                    List<NodeKey> people = List.copyOf(new TreeSet<>(entry.people()));
                    consequences.over(people);
                    PersonalChange change = consequences.change();
                    String reason = entry.consents().size() + " as " + id;
                    Runnable before = () -> {
                        register.mustBeCurrent(ledger);
                        recorded(by, AuditAction.CONSENT_DECLINED, reason, people);
                        pending.end(entry);
                        vault.destroyContacts(consequences.contactsToDestroy());
                        vault.destroy(consequences.namesToDestroy());
                    };
                    if (change.isEmpty()) {
                        before.run();
                    } else {
                        register.change(change, before);
                        onChange.accept(new GroundsChanged(Set.copyOf(people)));
                    }
                    return consequences.counts().withConsents(entry.consents().size());
                }));
    }

    private @Nullable String nameOf(Person person) {
        return vault.identityOf(person).map(Identity::name).orElse(null);
    }

    /** Somebody who withdrew may agree again, but no earlier word of theirs brings back what they withdrew. */
    private void refuseIfWithdrawn(Consent said) {
        LocalDate end = endedOn(said, erasures());
        if (end != null) {
            throw ConsentException.of(
                    "consent_withdrawn", "given_on", said.terms().givenOn().toString(), end);
        }
    }

    /** The day after which it was said, or null if it can count. */
    private @Nullable LocalDate endedOn(Consent said, Map<NodeKey, LocalDate> erasures) {
        List<LocalDate> ends = new ArrayList<>();
        for (Consent known : consentsOf(said.person())) {
            LocalDate withdrawn = known.withdrawnOn();
            boolean same = known.terms().scope() == said.terms().scope()
                    && known.terms().purpose().equals(said.terms().purpose())
                    && known.terms().receiver().equals(said.terms().receiver());
            if (same && withdrawn != null) {
                ends.add(withdrawn);
            }
        }
        LocalDate erased = erasures.get(said.person());
        if (erased != null) {
            ends.add(erased);
        }
        return ends.stream()
                .filter(said.terms().givenOn()::isBefore)
                .findFirst()
                .orElse(null);
    }

    /** On which day people were last erased. */
    private Map<NodeKey, LocalDate> erasures() {
        Map<NodeKey, LocalDate> erasures = new HashMap<>();
        vault.erased().forEach((person, mark) -> erasures.put(person, mark.on()));
        records.readErasures(erasure ->
                erasures.merge(erasure.person(), erasure.on(), (one, other) -> one.isAfter(other) ? one : other));
        return erasures;
    }

    @Override
    public Withdrawal withdraw(NodeKey person, String consent, Actor by) {
        List<Consent> known = consentsOf(person).stream()
                .filter(each -> each.key().equals(consent))
                .toList();
        List<PendingEntry> entered = pending.of(person).stream()
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
            NodeKey person, List<Consent> consents, List<PendingEntry> entered, String reason, Actor by) {
        return change(AuditAction.CONSENT_WITHDRAWN, reason, by, consequences -> {
            consequences.withdraw(person, consents);
            entered.forEach(each -> each.consents().forEach(consequences::withdrawPending));
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
        if (!pending.of(person).isEmpty()) {
            // what waited may be all that kept their name
            recordChange(AuditAction.OBJECTED, "", by, consequences -> {
                consequences.object(new Objection(person, today()));
                return List.of(person);
            });
            return;
        }
        register.change(new PersonalChange().objection(new Objection(person, today())), () -> {
            recorded(by, AuditAction.OBJECTED, "", List.of(person));
        });
        onChange.accept(new GroundsChanged(Set.of(person)));
    }

    @Override
    public synchronized void liftObjection(NodeKey person, Actor by) {
        register.change(new PersonalChange().withoutObjection(person), () -> {
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
        offers.all();
        Erasure erasure = new Erasure(UUID.randomUUID(), person, today());
        Withdrawal removed = change(AuditAction.PERSON_ERASED, "receipt " + erasure.receipt(), by, consequences -> {
            consequences.erase(erasure);
            return List.of(person);
        });
        return new ErasureReceipt(erasure.receipt(), erasure.on(), removed);
    }

    @Override
    public Withdrawal eraseUngrounded(Actor by) {
        pending.pending(); // with one that is damaged it is not known whose ground is gone
        return change(AuditAction.CONSENT_WITHDRAWN, EXPIRED, by, Consequences::settleAll);
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
            Consequences consequences = new Consequences(ledger, records, today(), pending::waitingOf);
            List<NodeKey> people = decide.apply(consequences);
            PersonalChange change = consequences.change();
            register.change(change, () -> {
                register.mustBeCurrent(ledger);
                recorded(by, action, reason, people);
                if (!reason.equals(EXPIRED)) {
                    people.forEach(pending::drop); // a right was used
                }
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
