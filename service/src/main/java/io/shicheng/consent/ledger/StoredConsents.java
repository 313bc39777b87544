package io.shicheng.consent.ledger;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.Consents;
import io.shicheng.consent.GroundsChanged;
import io.shicheng.consent.PendingEntry;
import io.shicheng.consent.key.ErasureMark;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.ledger.memory.KnownOffers;
import io.shicheng.consent.ledger.memory.Ledger;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.consent.ledger.pending.PendingConsents;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.ShownId;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.graph.personal.Erasure;
import io.shicheng.graph.personal.Objection;
import io.shicheng.graph.personal.Person;
import io.shicheng.schema.form.Forms;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.PersonalRecords;
import io.shicheng.text.PlainText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What people say, in the store; what they want everybody to see goes to a {@link FourEyes} first. What is gone is gone
 * from the vault before the store commits; the audit log knows before both.
 */
public final class StoredConsents implements Consents {
    private static final String EXPIRED = "expired";

    private final StoreGroundsRegister register;
    private final PersonalRecords records;
    private final Vault vault;
    private final AuditLog audit;
    private final PendingConsents pending;
    private final KnownOffers offers;
    private final WithdrawnConsents withdrawn;
    private final FourEyes fourEyes;
    private final Runnable beforeChange;
    private final Consumer<GroundsChanged> onChange;
    private final Clock clock;

    public StoredConsents(
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
        this.records = records;
        this.vault = vault;
        this.audit = audit;
        this.pending = pending;
        this.offers = offers;
        this.withdrawn = new WithdrawnConsents(register, records, vault);
        this.fourEyes = new FourEyes(register, store, records, vault, audit, pending, withdrawn, onChange, clock);
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
        Consent consent = meant(person, said);
        if (consent.terms().scope() == ConsentScope.PUBLISHED) {
            return fourEyes.enter(consent, by);
        }
        return record(consent, by);
    }

    @Override
    public synchronized Given agree(NodeKey person, ConsentTerms said, OneTimeCode code, Actor by) {
        Consent consent = meant(person, said);
        if (consent.terms().scope() == ConsentScope.PUBLISHED && !fourEyes.vouchedFor(consent, code)) {
            return fourEyes.agree(consent, code, by);
        }
        return record(consent, by);
    }

    private Consent meant(NodeKey person, ConsentTerms said) {
        Person known = records.person(person).orElseThrow(() -> ConsentException.of("unknown_person", "person", null));
        Forms.refuseName(nameOf(known), said);
        Consent consent = Consent.given(person, said);
        withdrawn.refuseIfWithdrawn(consent);
        return consent;
    }

    private Given record(Consent consent, Actor by) {
        register.change(new PersonalChange().consent(consent), () -> {
            recorded(by, AuditAction.CONSENT_GIVEN, consent.key(), List.of(consent.person()));
            pending.settle(consent);
        });
        return new Given(consent.key(), false);
    }

    @Override
    public synchronized Confirmation confirm(String id, Actor by) {
        return fourEyes.confirm(id, by);
    }

    @Override
    public Optional<Withdrawal> decline(String id, Actor by) {
        if (pending.find(id).isEmpty()) {
            return Optional.empty();
        }
        beforeChange.run();
        synchronized (this) {
            return fourEyes.decline(id, by);
        }
    }

    private @Nullable String nameOf(Person person) {
        return vault.identityOf(person).map(Identity::name).orElse(null);
    }

    @Override
    public Withdrawal withdraw(NodeKey person, String consent, Actor by) {
        List<Consent> known = register.consentsOf(person).stream()
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
        return withdraw(person, register.consentsOf(person), pending.of(person), "all", by);
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
