package io.shicheng.importer.run;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.PendingEntry;
import io.shicheng.consent.PendingEntry.Brought;
import io.shicheng.consent.PendingImports;
import io.shicheng.consent.key.Vault;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Consent;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer;
import io.shicheng.importer.NameGrounds;
import io.shicheng.importer.check.Checks;
import io.shicheng.importer.draft.Draft;
import io.shicheng.importer.draft.Sealing;
import io.shicheng.importer.draft.StoredNodes;
import io.shicheng.importer.mapping.Mapping;
import io.shicheng.importer.mapping.MappingReader;
import io.shicheng.importer.mention.NameMention;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.importer.row.RowReader;
import io.shicheng.importer.row.Rows;
import io.shicheng.importer.source.Sources;
import io.shicheng.importer.source.made.PeopleByName;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.notice.Severity;
import io.shicheng.schema.notice.SourceLocation;
import io.shicheng.schema.notice.ValueCheck;
import io.shicheng.schema.term.Terms;
import io.shicheng.schema.term.TermsException;
import io.shicheng.store.GraphChange;
import io.shicheng.store.GraphStore;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.ImportRecord;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.RetentionRecords;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.retention.RetentionPeriod;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads and checks everything first, then stores it in one change, or nothing. */
@Component
class FileImporter implements Importer {
    /** As often as somebody may change the store while an import is read, until it is given up. */
    private static final int TRIES = 10;

    private final GraphStore store;
    private final PersonalRecords records;
    private final ImportHistory history;
    private final AuditLog audit;
    private final PendingImports pending;
    private final Vault vault;
    private final EndDates endDates;
    private final RetentionPeriod period;
    private final Path terms;
    private final Clock clock;

    @Autowired
    FileImporter(
            GraphStore store,
            PersonalRecords records,
            RetentionRecords endings,
            ImportHistory history,
            PendingImports pending,
            Vault vault,
            AuditLog audit,
            StoreLocation location,
            RetentionPeriod period,
            Clock clock) {
        this(
                store,
                records,
                endings,
                history,
                pending,
                vault,
                audit,
                location.folder().resolve(Terms.FILE),
                period,
                clock);
    }

    FileImporter(
            GraphStore store,
            PersonalRecords records,
            RetentionRecords endings,
            ImportHistory history,
            PendingImports pending,
            Vault vault,
            AuditLog audit,
            Path terms,
            RetentionPeriod period,
            Clock clock) {
        this.store = store;
        this.records = records;
        this.history = history;
        this.pending = pending;
        this.audit = audit;
        this.vault = vault;
        this.endDates = new EndDates(endings, history);
        this.period = period;
        this.terms = terms;
        this.clock = clock;
    }

    // of two imports at a time, the later sees before it is committed that the store changed, and begins anew
    @Override
    public Loaded load(ImportRequest request, RunControl control) {
        for (int tries = 1; ; tries++) {
            try {
                return runOnce(request, control);
            } catch (OutdatedException e) {
                if (tries == TRIES) {
                    throw new IllegalStateException("The store changed " + TRIES + " times while files were read.", e);
                }
            }
        }
    }

    /** The store changed since the draft was compared with it: somebody may have withdrawn what it rests on. */
    private static final class OutdatedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Loaded runOnce(ImportRequest request, RunControl control) {
        NoticeLog log = new NoticeLog(request.language());
        LocalDate today = LocalDate.now(clock);
        LocalDate keptUntil = keptUntil(request, today, log);
        Rows rows = new Rows();
        List<NameMention> mentions = new ArrayList<>();
        Source source = log.has(Severity.FATAL) ? Source.NONE : read(request, rows, mentions, today, log, control);
        if (log.has(Severity.FATAL)) {
            return new Loaded(
                    report(rows, new TreeMap<>(), new TreeMap<>(), log, request, keptUntil, true),
                    new NameGrounds(0, 0, 0, List.of()),
                    mentions);
        }
        control.phase("check", rows.ties().size());
        StoredNodes stored = new StoredNodes(store, records, pending.pending(), vault.erased(), today);
        Draft draft = new Draft(rows, stored, vault, source.namespace(), source.replacing(), today, log, control);
        Checks.apply(draft);
        if (request.keepUntil() == null && !draft.historicalPeople().isEmpty() && draft.onlyHistorical()) {
            keptUntil = period.endOfHistorical(today);
        }
        boolean refused = log.has(Severity.FATAL) || log.has(Severity.ERROR) && !request.skipBadRows();
        if (!refused && !request.dryRun()) {
            store(draft, stored, request, keptUntil, today, control);
        }
        return new Loaded(
                report(rows, draft.outcome().changed(), draft.outcome().unchanged(), log, request, keptUntil, refused),
                draft.nameGrounds(),
                mentions);
    }

    /** What a mapping says of where the files come from. */
    private record Source(String namespace, boolean replacing) {
        static final Source NONE = new Source("", false);
    }

    /** The last day on which what the import brings is kept. */
    private LocalDate keptUntil(ImportRequest request, LocalDate today, NoticeLog log) {
        LocalDate asked = request.keepUntil();
        if (asked == null) {
            return period.endOfImport(today);
        }
        LocalDate latest = RetentionPeriod.latestEnd(today);
        if (asked.isBefore(today) || asked.isAfter(latest)) {
            log.add(
                    ImportCheck.END_DATE_OUT_OF_RANGE,
                    new SourceLocation("", 0, null, asked.toString()),
                    today,
                    latest);
        }
        return asked;
    }

    private Source read(
            ImportRequest request,
            Rows rows,
            List<NameMention> mentions,
            LocalDate today,
            NoticeLog log,
            RunControl control) {
        Optional<Mapping> mapping = mapping(request.mapping(), log, control);
        Terms lists = terms(log);
        if (log.has(Severity.FATAL)) {
            return Source.NONE;
        }
        Source source = mapping.map(each -> new Source(each.namespace(), each.replacing()))
                .orElse(Source.NONE);
        KeyedIds ids = new KeyedIds(vault, source.namespace(), today);
        KnownNames known = new KnownNames(store, vault, source.namespace());
        PeopleByName people = new PeopleByName(known, request.decisions());
        Sources sources = Sources.find(request.paths(), mapping.orElse(null), ids, people, log);
        control.phase("read", sources.bytes());
        sources.read(new RowReader(rows, lists, today, log), control);
        mentions.addAll(people.mentions());
        return source;
    }

    /** The record is part of the change: none without the other. Nothing new is no import to remember. */
    private void store(
            Draft draft,
            StoredNodes stored,
            ImportRequest request,
            LocalDate keptUntil,
            LocalDate today,
            RunControl control) {
        control.checkCancelled();
        LocalDate usual = request.keepUntil() == null ? period.endOfImport(today) : request.keepUntil();
        LocalDate historical = request.keepUntil() == null ? period.endOfHistorical(today) : request.keepUntil();
        GraphChange change = Sealing.seal(draft, endDates.keeping(draft, usual, historical));
        if (!change.isEmpty()) {
            control.phase("store", change.size());
            Entering entering = new Entering(draft.outcome().waiting(), request.origin(), keptUntil);
            try {
                store.apply(
                        change,
                        revision -> {
                            remember(change, stored, request.origin(), entering, keptUntil, revision);
                            vault.destroy(draft.outcome().unnamed());
                        },
                        control);
            } catch (RuntimeException | Error e) {
                entering.failed();
                throw e;
            }
            entering.done();
        }
    }

    /** What of an import waits for a second steward, on its way beside the change. */
    private final class Entering {
        private final List<Consent> consents;
        private final Origin origin;
        private final LocalDate keptUntil;
        private @Nullable PendingEntry entry;

        Entering(List<Consent> consents, Origin origin, LocalDate keptUntil) {
            this.consents = consents;
            this.origin = origin;
            this.keptUntil = keptUntil;
        }

        void prepare(Actor by, long revision) {
            if (consents.isEmpty()) {
                return;
            }
            LocalDate last = pending.lastDay();
            PendingEntry made = new PendingEntry(
                    UUID.randomUUID().toString(),
                    new Brought(origin.id(), revision, keptUntil),
                    null,
                    by.account(),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    keptUntil.isBefore(last) ? keptUntil : last,
                    List.copyOf(consents));
            entry = made;
            recorded(
                    by,
                    AuditAction.CONSENT_ENTERED,
                    consents.size() + " as " + made.id() + ", import " + origin.id(),
                    consents);
            pending.prepare(made);
        }

        void failed() {
            if (entry != null) {
                pending.abandon(entry);
            }
        }

        void done() {
            if (entry != null) {
                pending.complete(entry);
            }
        }
    }

    private void remember(
            GraphChange change,
            StoredNodes stored,
            Origin origin,
            Entering entering,
            LocalDate keptUntil,
            long revision) {
        if (stored.outdated()) {
            throw new OutdatedException();
        }
        history.record(new ImportRecord(origin.id(), origin.at(), origin.by(), change.counts(), revision, keptUntil));
        Actor by = Actor.in(origin.by(), null);
        if (!change.consents().isEmpty()) {
            recorded(by, AuditAction.CONSENT_IMPORTED, "import " + origin.id(), change.consents());
        }
        entering.prepare(by, revision);
    }

    private void recorded(Actor by, AuditAction action, String reason, List<Consent> consents) {
        List<NodeKey> people = consents.stream().map(Consent::person).distinct().toList();
        audit.append(AuditEvent.of(by, action, reason, people));
    }

    private static Optional<Mapping> mapping(@Nullable Path path, NoticeLog log, RunControl control) {
        return path == null ? Optional.empty() : MappingReader.read(path, log, control);
    }

    private Terms terms(NoticeLog log) {
        try {
            return Terms.standard().with(terms);
        } catch (TermsException e) {
            log.add(ValueCheck.TERMS_UNUSABLE, SourceLocation.file(Terms.FILE), e.told());
            return Terms.standard();
        }
    }

    private ImportReport report(
            Rows rows,
            SortedMap<String, Long> changed,
            SortedMap<String, Long> unchanged,
            NoticeLog log,
            ImportRequest request,
            LocalDate keptUntil,
            boolean refused) {
        return new ImportReport(
                rows.read(),
                refused ? new TreeMap<>() : changed,
                unchanged,
                rows.refused(),
                log.counts(),
                log.samples(),
                refused,
                request.dryRun(),
                store.revision(),
                keptUntil);
    }
}
