package io.shicheng.web.audit;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.audit.AuditQuery;
import io.shicheng.audit.AuditReport;
import io.shicheng.graph.Role;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.results.Parameters;
import io.shicheng.web.run.Runs;
import io.shicheng.web.table.CsvTable;
import io.shicheng.web.table.PageLinks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@Tag(name = "audit", description = "Who read which names, exported what and changed which consent")
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {
    private final AuditLog log;
    private final CurrentViewer current;
    private final Runs runs;

    AuditController(AuditLog log, CurrentViewer current, Runs runs) {
        this.log = log;
        this.current = current;
        this.runs = runs;
    }

    @Operation(
            operationId = "listAuditEntries",
            summary = "Entries that are as they were written, the latest first; keys of people, never names")
    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, CsvTable.TYPE})
    DeferredResult<ResponseEntity<AuditView>> entries(
            @ParameterObject @ModelAttribute AuditRequest wish, HttpServletRequest request) {
        current.in(Role.ADMIN);
        AuditQuery query = wish.query();
        PageLinks links = PageLinks.of(request);
        return runs.right(control -> {
            AuditView page = AuditView.of(log.find(query));
            return ResponseEntity.ok()
                    .header(HttpHeaders.LINK, links.entries(page.next()))
                    .body(page);
        });
    }

    @Operation(operationId = "listAuditActions", summary = "The words by which entries are asked for")
    @GetMapping("/actions")
    List<String> actions() {
        current.in(Role.ADMIN);
        return Arrays.stream(AuditAction.values()).map(AuditAction::code).toList();
    }

    @Operation(
            operationId = "verifyAuditLog",
            summary = "Check every entry, and that none is missing, while the service goes on")
    @GetMapping("/verification")
    DeferredResult<VerificationView> verification(@RequestParam(required = false) @Nullable String head) {
        current.in(Role.ADMIN);
        String noted = Parameters.word(head);
        if (noted != null && !AuditReport.canBeHead(noted)) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, "head", noted, "17:3f0a…");
        }
        return runs.right(control -> VerificationView.of(noted == null ? log.verify() : log.verify(noted)));
    }
}
