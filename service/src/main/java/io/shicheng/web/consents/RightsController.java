package io.shicheng.web.consents;

import io.shicheng.audit.Actor;
import io.shicheng.consent.Consents;
import io.shicheng.consent.Consents.ErasureReceipt;
import io.shicheng.graph.Role;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "consents")
@RestController
@RequestMapping("/api/v1")
class RightsController {
    private final Consents consents;
    private final CurrentViewer current;
    private final Runs runs;

    RightsController(Consents consents, CurrentViewer current, Runs runs) {
        this.consents = consents;
        this.current = current;
        this.runs = runs;
    }

    /** Whether the person is ranked and proposed as a contact. */
    record Objection(boolean objected) {}

    @Operation(operationId = "objectToRanking", summary = "One person is not to be ranked, nor proposed as a contact")
    @PostMapping("/objections")
    Objection object(@RequestBody RequestedPerson asked) {
        Actor by = current.in(Role.STEWARD).actor();
        asked.id();
        return runs.atOnce(() -> {
            consents.object(asked.in(consents), by);
            return new Objection(true);
        });
    }

    @Operation(operationId = "liftObjection", summary = "The person takes the objection back")
    @PostMapping("/objections/lift")
    Objection lift(@RequestBody RequestedPerson asked) {
        Actor by = current.in(Role.STEWARD).actor();
        asked.id();
        return runs.atOnce(() -> {
            consents.liftObjection(asked.in(consents), by);
            return new Objection(false);
        });
    }

    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(
            operationId = "erasePerson",
            summary = "Erase one person for ever; the receipt says how much went, never what")
    @PostMapping("/erasures")
    ResponseEntity<ErasureReceipt> erase(@RequestBody RequestedPerson asked) {
        Actor by = current.in(Role.STEWARD).actor();
        asked.id();
        return runs.atOnce(
                () -> ResponseEntity.status(HttpStatus.CREATED).body(consents.erase(asked.in(consents), by)));
    }
}
