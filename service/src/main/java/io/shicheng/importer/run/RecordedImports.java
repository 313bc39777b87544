package io.shicheng.importer.run;

import io.shicheng.importer.PastImports;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.ImportRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Past imports as the store's history has them. */
@Component
class RecordedImports implements PastImports {
    private final ImportHistory history;

    RecordedImports(ImportHistory history) {
        this.history = history;
    }

    @Override
    public List<PastImport> all() {
        return history.all().stream().map(RecordedImports::past).toList();
    }

    @Override
    public Optional<PastImport> byId(UUID id) {
        return history.byId(id).map(RecordedImports::past);
    }

    private static PastImport past(ImportRecord one) {
        return new PastImport(one.id(), one.at(), one.by(), one.counts(), one.revision(), one.keptUntil());
    }
}
