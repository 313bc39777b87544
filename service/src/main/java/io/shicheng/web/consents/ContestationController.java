package io.shicheng.web.consents;

import io.shicheng.audit.Actor;
import io.shicheng.consent.subject.Corrections;
import io.shicheng.disclosure.SubjectPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.subject.DisclosedContestation;
import io.shicheng.graph.Role;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "contestations", description = "Ties that people say are wrong, for a steward to look into")
@RestController
@RequestMapping("/api/v1/contestations")
class ContestationController {
    private final SubjectPage page;
    private final Corrections corrections;
    private final CurrentViewer current;
    private final Runs runs;

    ContestationController(SubjectPage page, Corrections corrections, CurrentViewer current, Runs runs) {
        this.page = page;
        this.corrections = corrections;
        this.current = current;
        this.runs = runs;
    }

    /** @param outcome {@code tie_removed} or {@code tie_kept} */
    record Settlement(@Nullable String outcome) {}

    @Operation(operationId = "listContestations", summary = "Those that are open, the oldest first")
    @GetMapping
    List<DisclosedContestation> open() {
        Viewer viewer = current.in(Role.STEWARD);
        return runs.atOnce(() -> page.contested(viewer));
    }

    @Operation(operationId = "settleContestation", summary = "Settle one: take the tie out for good, or keep it")
    @PostMapping("/{id}/settle")
    List<DisclosedContestation> settle(@PathVariable String id, @RequestBody Settlement settlement) {
        Viewer viewer = current.in(Role.STEWARD);
        Actor by = viewer.actor();
        String outcome = settlement.outcome() == null ? "" : settlement.outcome();
        return runs.atOnce(() -> {
            corrections.settle(id, outcome, by);
            return page.contested(viewer);
        });
    }
}
