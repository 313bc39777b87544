package io.shicheng.web.imports;

import io.shicheng.disclosure.Viewer;
import io.shicheng.importer.PastImports;
import io.shicheng.importer.PastImports.PastImport;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The imports that this service ran and remembers, and before them those that the store remembers. An admin who
 * sees no more than the public does not see the latter: how many consents came in on which day is no aggregate.
 */
@Component
class ImportList {
    private final ImportJobs jobs;
    private final PastImports past;
    private final CurrentViewer current;

    ImportList(ImportJobs jobs, PastImports past, CurrentViewer current) {
        this.jobs = jobs;
        this.past = past;
        this.current = current;
    }

    /** The latest first. */
    List<ImportView> all() {
        List<ImportView> views = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (ImportJob job : jobs.all()) {
            views.add(job.view());
            known.add(job.id());
        }
        for (PastImport one : seesPast() ? past.all() : List.<PastImport>of()) {
            if (known.add(one.id().toString())) {
                views.add(ImportView.of(one));
            }
        }
        views.sort(Comparator.comparing(ImportView::at).reversed());
        return views;
    }

    /** @throws ApiException with {@code unknown_import} */
    ImportView one(String id) {
        return jobs.find(id)
                .map(ImportJob::view)
                .or(() -> recorded(id))
                .orElseThrow(() -> new ApiException(ProblemCode.UNKNOWN_IMPORT, "id", id));
    }

    private boolean seesPast() {
        return switch (current.viewer()) {
            case Viewer.Researcher _, Viewer.Staff _, Viewer.Steward _ -> true;
            case Viewer.Anonymous _, Viewer.Admin _, Viewer.Subject _ -> false;
        };
    }

    private Optional<ImportView> recorded(String id) {
        if (!seesPast()) {
            return Optional.empty();
        }
        return uuid(id).flatMap(past::byId).map(ImportView::of);
    }

    /** Empty if it is no id of an import. */
    static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
