package io.shicheng.consent.ledger;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.GroundsChanged;
import io.shicheng.consent.key.StandingWarnings;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.ledger.day.DayWatch;
import io.shicheng.consent.ledger.day.RunDay;
import io.shicheng.consent.ledger.day.SeenDays;
import io.shicheng.consent.ledger.memory.Ledger;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.consent.ledger.pending.PendingConsents;
import io.shicheng.consent.retention.Retention;
import io.shicheng.consent.retention.RetentionDone;
import io.shicheng.consent.retention.RetentionReport;
import io.shicheng.graph.NodeKey;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.RetentionRecords;
import io.shicheng.store.failure.StoreUnreachableException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Erases from the store. What is gone is gone from the vault before the store commits; the audit log knows before both.
 */
final class StoredRetention implements Retention {
    private final StoreGroundsRegister register;
    private final PersonalRecords records;
    private final RetentionRecords endings;
    private final PendingConsents pending;
    private final Vault vault;
    private final AuditLog audit;
    private final RunDay lastRun;
    private final DayWatch watch;
    private final StandingWarnings warnings;
    private final Consumer<Object> events;
    private final Clock clock;

    StoredRetention(
            StoreGroundsRegister register,
            PersonalRecords records,
            RetentionRecords endings,
            PendingConsents pending,
            Vault vault,
            AuditLog audit,
            RunDay lastRun,
            DayWatch watch,
            StandingWarnings warnings,
            Consumer<Object> events,
            Clock clock) {
        this.register = register;
        this.records = records;
        this.endings = endings;
        this.pending = pending;
        this.vault = vault;
        this.audit = audit;
        this.lastRun = lastRun;
        this.watch = watch;
        this.warnings = warnings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public RetentionReport forecast() {
        LocalDate today = LocalDate.now(clock);
        return watch.days().inDoubt() ? RetentionReport.nothing(today) : forecast(today);
    }

    @Override
    public RetentionReport forecast(LocalDate on) {
        return expiry(register.ledger(), on).report();
    }

    private Expiry expiry(Ledger ledger, LocalDate on) {
        return new Expiry(ledger, records, endings, pending, on);
    }

    @Override
    public synchronized RetentionReport run(Actor by) {
        LocalDate today = LocalDate.now(clock);
        SeenDays days = watch.days();
        if (days.inDoubt()) {
            throw new StoreUnreachableException(
                    "dateInDoubt", null, today, days.days().getLast());
        }
        RetentionReport report = days.goesBefore()
                .map(before -> register.attempt(ledger -> erased(expiry(ledger, before), ledger, by)))
                .orElseGet(() -> nothing(today, by));
        lastRun.write(today);
        return report;
    }

    private RetentionReport nothing(LocalDate today, Actor by) {
        RetentionReport report = RetentionReport.nothing(today);
        audit.append(AuditEvent.of(by, AuditAction.RETENTION_RUN, reason(report), List.of()));
        return report;
    }

    private RetentionReport erased(Expiry expiry, Ledger ledger, Actor by) {
        RetentionReport report = expiry.report();
        if (expiry.isEmpty()) {
            audit.append(AuditEvent.of(by, AuditAction.RETENTION_RUN, reason(report), List.of()));
            report = report.withAuditEntries(cut(report.on()));
        } else {
            erase(expiry, ledger, by);
        }
        if (!expiry.changed().isEmpty()) {
            events.accept(new GroundsChanged(expiry.changed()));
        }
        events.accept(new RetentionDone(report.on()));
        return report;
    }

    @Override
    public synchronized long cutLog() {
        return watch.days().goesBefore().map(this::cut).orElse(0L);
    }

    private long cut(LocalDate before) {
        long entries = audit.cutExpired(before);
        if (entries > 0) {
            warnings.look();
        }
        return entries;
    }

    @Override
    public void confirmDate(LocalDate today, Actor by) {
        watch.confirm(today, by);
    }

    private void erase(Expiry expiry, Ledger ledger, Actor by) {
        endings.remove(expiry.removal(), expiry.change(), () -> {
            register.mustBeCurrent(ledger);
            audit.append(event(expiry, ledger, by, AuditAction.RETENTION_RUN, reason(expiry.report())));
            vault.destroyContacts(expiry.contactsToDestroy());
            vault.destroy(expiry.namesToDestroy());
        });
    }

    /** With those living people who were known by name or could be contacted; of all others the number. */
    static AuditEvent event(Expiry expiry, Ledger ledger, Actor by, AuditAction action, String reason) {
        Set<NodeKey> known = new TreeSet<>(expiry.namesToDestroy());
        known.addAll(expiry.contactsToDestroy());
        List<NodeKey> living = new ArrayList<>();
        int historical = 0;
        for (NodeKey person : known) {
            Ledger.Entry entry = ledger.entryOf(person);
            if (entry != null && entry.historical()) {
                historical++;
            } else {
                living.add(person);
            }
        }
        return new AuditEvent(by, action, reason, living, List.of(), historical);
    }

    private static String reason(RetentionReport report) {
        return "past " + report.on() + ": " + report.records() + " records, "
                + report.people().size() + " people, " + report.names() + " names";
    }

    @Override
    public Optional<LocalDate> lastRun() {
        return lastRun.read();
    }
}
