package io.shicheng.web.imports;

import io.shicheng.audit.Actor;
import io.shicheng.consent.retention.ImportUndo;
import io.shicheng.consent.retention.ImportUndo.Undone;
import io.shicheng.consent.retention.ImportUndo.UnknownImportException;
import io.shicheng.graph.Role;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.SortedMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "imports")
@RestController
@RequestMapping("/api/v1/imports")
class UndoController {
    private final ImportUndo undo;
    private final ImportJobs jobs;
    private final CurrentViewer current;

    UndoController(ImportUndo undo, ImportJobs jobs, CurrentViewer current) {
        this.undo = undo;
        this.jobs = jobs;
        this.current = current;
    }

    /**
     * What went.
     *
     * @param records by table
     * @param names of people, whose last ground went
     * @param revision of the store after it
     */
    record UndoneView(String id, SortedMap<String, Long> records, int names, long revision) {}

    @Operation(
            operationId = "undoImport",
            summary = "Take an import back: what it alone brought goes, what it changed is as before; all or nothing")
    @PostMapping("/{id}/undo")
    UndoneView undo(@PathVariable String id) {
        Actor by = current.in(Role.STEWARD).actor();
        Undone undone;
        try {
            undone = undo.undo(ImportList.uuid(id).orElseThrow(() -> unknown(id)), by);
        } catch (UnknownImportException e) {
            throw unknown(id);
        }
        jobs.find(id).ifPresent(ImportJob::undone);
        return new UndoneView(id, undone.records(), undone.names(), undone.revision());
    }

    private static ApiException unknown(String id) {
        return new ApiException(ProblemCode.UNKNOWN_IMPORT, "id", id);
    }
}
