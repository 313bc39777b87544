package io.shicheng.consent.ledger;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.Consents.Confirmation;
import io.shicheng.consent.Consents.Given;
import io.shicheng.consent.Consents.OneTimeCode;
import io.shicheng.consent.Consents.Withdrawal;
import io.shicheng.consent.GroundsChanged;
import io.shicheng.consent.PendingEntry;
import io.shicheng.consent.PendingEntry.Brought;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.consent.ledger.pending.PendingConsents;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Consent;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphChange;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.retention.RetentionUpdate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is to be shown to everybody: it waits until a second steward confirms or declines it (the four-eyes principle).
 * Called by one at a time.
 */
final class FourEyes {
    private final StoreGroundsRegister register;
    private final GraphStore store;
    private final PersonalRecords records;
    private final Vault vault;
    private final AuditLog audit;
    private final PendingConsents pending;
    private final WithdrawnConsents withdrawn;
    private final Consumer<GroundsChanged> onChange;
    private final Clock clock;

    FourEyes(
            StoreGroundsRegister register,
            GraphStore store,
            PersonalRecords records,
            Vault vault,
            AuditLog audit,
            PendingConsents pending,
            WithdrawnConsents withdrawn,
            Consumer<GroundsChanged> onChange,
            Clock clock) {
        this.register = register;
        this.store = store;
        this.records = records;
        this.vault = vault;
        this.audit = audit;
        this.pending = pending;
        this.withdrawn = withdrawn;
        this.onChange = onChange;
        this.clock = clock;
    }

    /** Lets a consent wait that somebody entered for the person. */
    Given enter(Consent consent, Actor by) {
        return enter(consent, null, by.account(), by);
    }

    /** Lets a consent wait that was given on the person's own page. */
    Given agree(Consent consent, OneTimeCode code, Actor by) {
        return enter(consent, code.id(), code.givenBy(), by);
    }

    /** Whether what waits and this code, which the person used to agree to the same, are of two accounts. */
    boolean vouchedFor(Consent consent, OneTimeCode code) {
        return pending.of(consent.person()).stream().anyMatch(entry -> entry.vouchesFor(consent, code.givenBy()));
    }

    private Given enter(Consent consent, @Nullable String code, @Nullable String account, Actor by) {
        PendingEntry entry = new PendingEntry(
                UUID.randomUUID().toString(),
                null,
                code,
                account,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                pending.lastDay(),
                List.of(consent));
        recorded(by, AuditAction.CONSENT_ENTERED, entry.id(), List.of(consent.person()));
        pending.add(entry);
        return new Given(entry.id(), true);
    }

    /** See {@link io.shicheng.consent.Consents#confirm}. */
    Confirmation confirm(String id, Actor by) {
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
        String how = entry.code() == null
                ? "%d entered as %s by steward %s at %s"
                : "%d agreed to as %s behind a code given by steward %s at %s";
        String reason = how.formatted(consents.size(), id, entry.account(), entry.enteredAt());
        Brought brought = entry.brought();
        RetentionUpdate keeping = brought == null
                ? RetentionUpdate.NONE
                : RetentionUpdate.asBrought(brought.keptUntil(), brought.revision());
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
        Map<NodeKey, LocalDate> erasures = withdrawn.erasures();
        List<Consent> meant = new ArrayList<>();
        for (Consent consent : entry.consents()) {
            if (known.contains(consent.person()) && withdrawn.endedOn(consent, erasures) == null) {
                meant.add(consent);
            }
        }
        if (meant.isEmpty()) {
            entry.consents().stream()
                    .filter(consent -> known.contains(consent.person()))
                    .forEach(withdrawn::refuseIfWithdrawn);
            throw ConsentException.of("unknown_consent", "id", entry.id());
        }
        return meant;
    }

    /** See {@link io.shicheng.consent.Consents#decline}. */
    Optional<Withdrawal> decline(String id, Actor by) {
        return pending.find(id)
                .map(entry -> register.attempt(ledger -> {
                    List<PendingEntry> others = new ArrayList<>(pending.pending());
                    others.remove(entry);
                    Consequences consequences =
                            new Consequences(ledger, records, LocalDate.now(clock), PendingConsents.lookup(others));
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

    private void recorded(Actor by, AuditAction action, String reason, List<NodeKey> people) {
        audit.append(AuditEvent.of(by, action, reason, people));
    }
}
