package io.shicheng.consent.ledger;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.GroundsChanged;
import io.shicheng.consent.PendingEntry;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.ledger.memory.Ledger;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.consent.ledger.pending.PendingConsents;
import io.shicheng.consent.retention.ImportUndo;
import io.shicheng.consent.retention.RetentionReport;
import io.shicheng.graph.NodeKey;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.ImportRecord;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.RetentionRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

/** Takes imports back by the rules by which what is past its time goes: only which records go is another question. */
final class StoredUndo implements ImportUndo {
    private final StoreGroundsRegister register;
    private final PersonalRecords records;
    private final RetentionRecords endings;
    private final ImportHistory history;
    private final PendingConsents pending;
    private final Vault vault;
    private final AuditLog audit;
    private final Consumer<GroundsChanged> events;
    private final Clock clock;

    StoredUndo(
            StoreGroundsRegister register,
            PersonalRecords records,
            RetentionRecords endings,
            ImportHistory history,
            PendingConsents pending,
            Vault vault,
            AuditLog audit,
            Consumer<GroundsChanged> events,
            Clock clock) {
        this.register = register;
        this.records = records;
        this.endings = endings;
        this.history = history;
        this.pending = pending;
        this.vault = vault;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public UUID ofRevision(long revision) {
        return history.all().stream()
                .filter(one -> one.revision() == revision)
                .findFirst()
                .map(ImportRecord::id)
                .orElseThrow(() -> new UnknownImportException(String.valueOf(revision)));
    }

    // one at a time: of two, the second finds nothing more to take back
    @Override
    public synchronized Undone undo(UUID id, Actor by) {
        ImportRecord record = history.byId(id).orElseThrow(() -> new UnknownImportException(id.toString()));
        return register.attempt(ledger -> undone(record, ledger, by));
    }

    private Undone undone(ImportRecord record, Ledger ledger, Actor by) {
        LocalDate today = LocalDate.now(clock);
        Expiry expiry =
                new Expiry(ledger, records, endings.broughtBy(record.revision()), waiting(record, today), today);
        Set<NodeKey> changed = new TreeSet<>(expiry.changed());
        endings.readPeopleChangedBy(record.revision(), changed::add);
        RetentionReport report = expiry.report();
        long revision = endings.undo(record.revision(), expiry.removal(), expiry.change(), () -> {
            register.mustBeCurrent(ledger);
            String reason =
                    "import " + record.id() + ": " + report.records() + " records, " + report.names() + " names";
            audit.append(StoredRetention.event(expiry, ledger, by, AuditAction.IMPORT_UNDONE, reason));
            vault.destroyContacts(expiry.contactsToDestroy());
            vault.destroy(expiry.namesToDestroy());
        });
        if (!changed.isEmpty()) {
            events.accept(new GroundsChanged(changed));
        }
        SortedMap<String, Long> records = new TreeMap<>();
        report.counts().forEach(count -> records.merge(count.table(), count.records(), Long::sum));
        return new Undone(records, report.names(), revision);
    }

    /** What the import brought to wait goes with it: it keeps nobody. */
    private List<PendingEntry> waiting(ImportRecord record, LocalDate today) {
        return pending.entriesOn(today).stream()
                .filter(entry ->
                        entry.brought() == null || !entry.brought().id().equals(record.id()))
                .toList();
    }
}
