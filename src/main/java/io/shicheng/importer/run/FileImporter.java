package io.shicheng.importer.run;

import io.shicheng.consent.Vault;
import io.shicheng.importer.ImportNotice.Severity;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer;
import io.shicheng.importer.check.Checks;
import io.shicheng.importer.check.Draft;
import io.shicheng.importer.check.Sealing;
import io.shicheng.importer.check.StoredNodes;
import io.shicheng.importer.mapping.Mapping;
import io.shicheng.importer.mapping.MappingReader;
import io.shicheng.importer.notice.Check;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.importer.notice.Spot;
import io.shicheng.importer.row.RowReader;
import io.shicheng.importer.row.Rows;
import io.shicheng.importer.schema.Terms;
import io.shicheng.importer.schema.TermsException;
import io.shicheng.importer.source.Sources;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphChange;
import io.shicheng.store.GraphStore;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.ImportRecord;
import io.shicheng.store.StoreLocation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads and checks everything first, then stores it in one change, or nothing. */
@Component
class FileImporter implements Importer {
    private final GraphStore store;
    private final ImportHistory history;
    private final Vault vault;
    private final Path terms;
    private final Clock clock;

    @Autowired
    FileImporter(GraphStore store, ImportHistory history, Vault vault, StoreLocation location) {
        this(store, history, vault, location.folder().resolve(Terms.FILE), Clock.systemDefaultZone());
    }

    FileImporter(GraphStore store, ImportHistory history, Vault vault, Path terms, Clock clock) {
        this.store = store;
        this.history = history;
        this.vault = vault;
        this.terms = terms;
        this.clock = clock;
    }

    // two imports at a time would not see each other's rows
    @Override
    public synchronized ImportReport run(ImportRequest request, RunControl control) {
        NoticeLog log = new NoticeLog(request.language());
        LocalDate today = LocalDate.now(clock);
        Rows rows = new Rows();
        String namespace = read(request, rows, today, log, control);
        if (log.has(Severity.FATAL)) {
            return report(rows, new TreeMap<>(), new TreeMap<>(), log, request, true);
        }
        control.phase("check", rows.ties().size());
        Draft draft = new Draft(rows, new StoredNodes(store, today), vault, namespace, today, log, control);
        Checks.apply(draft);
        boolean refused = log.has(Severity.FATAL) || log.has(Severity.ERROR) && !request.skipBadRows();
        if (!refused && !request.dryRun()) {
            store(draft, request.origin(), control);
        }
        return report(rows, draft.changed(), draft.unchanged(), log, request, refused);
    }

    /** @return the namespace of the ids */
    private String read(ImportRequest request, Rows rows, LocalDate today, NoticeLog log, RunControl control) {
        Optional<Mapping> mapping = mapping(request.mapping(), log);
        Terms lists = terms(log);
        if (log.has(Severity.FATAL)) {
            return "";
        }
        Sources sources = Sources.find(request.paths(), mapping.orElse(null), log);
        control.phase("read", sources.bytes());
        sources.read(new RowReader(rows, lists, today, log), control);
        return mapping.map(Mapping::namespace).orElse("");
    }

    /** The record is part of the change: none without the other. Nothing new is no import to remember. */
    private void store(Draft draft, Origin origin, RunControl control) {
        control.checkCancelled();
        GraphChange change = Sealing.seal(draft);
        if (!change.isEmpty()) {
            control.phase("store", change.size());
            store.apply(
                    change,
                    revision -> history.record(
                            new ImportRecord(origin.id(), origin.at(), origin.by(), change.counts(), revision)),
                    control);
        }
    }

    private static Optional<Mapping> mapping(@Nullable Path path, NoticeLog log) {
        return path == null ? Optional.empty() : MappingReader.read(path, log);
    }

    private Terms terms(NoticeLog log) {
        try {
            return Terms.standard().with(terms);
        } catch (TermsException e) {
            log.add(Check.TERMS_UNUSABLE, Spot.file(Terms.FILE), String.valueOf(e.getMessage()));
            return Terms.standard();
        }
    }

    private ImportReport report(
            Rows rows,
            SortedMap<String, Long> changed,
            SortedMap<String, Long> unchanged,
            NoticeLog log,
            ImportRequest request,
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
                store.revision());
    }
}
