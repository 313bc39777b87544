package io.shicheng.web.consents;

import io.shicheng.audit.Actor;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.Consents;
import io.shicheng.consent.Consents.Confirmation;
import io.shicheng.consent.Consents.Withdrawal;
import io.shicheng.disclosure.ConsentRecords;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.subject.DisclosedConsents;
import io.shicheng.disclosure.subject.DisclosedPending;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import io.shicheng.schema.form.Forms;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "consents", description = "What people agreed to, entered by a steward; withdrawn as easily")
@RestController
@RequestMapping("/api/v1/consents")
class ConsentController {
    private final Consents consents;
    private final ConsentRecords records;
    private final CurrentViewer current;
    private final Forms forms;
    private final Runs runs;

    ConsentController(Consents consents, ConsentRecords records, CurrentViewer current, Forms forms, Runs runs) {
        this.consents = consents;
        this.records = records;
        this.current = current;
        this.forms = forms;
        this.runs = runs;
    }

    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(
            operationId = "recordConsent",
            summary =
                    "Record a consent; one with the scope published is an entry that is pending until another steward confirms it. "
                            + "Person, perhaps namespace, and the fields of the import's table consents "
                            + "(scope, purpose, receiver, given_on, expires_on, how, evidence, text_version)")
    @PostMapping
    ResponseEntity<Consents.Given> give(@RequestBody Map<String, @Nullable String> body) {
        Actor by = current.in(Role.STEWARD).actor();
        RequestedPerson asked = new RequestedPerson(body.get("person"), body.get("namespace"));
        Map<String, String> fields = new HashMap<>();
        body.forEach((name, value) -> {
            if (value != null && !name.equals("person") && !name.equals("namespace")) {
                fields.put(name, value);
            }
        });
        asked.id();
        return runs.atOnce(() -> {
            NodeKey person = asked.in(consents);
            return ResponseEntity.status(HttpStatus.CREATED).body(consents.give(person, forms.consent(fields), by));
        });
    }

    @Operation(
            operationId = "listPendingConsents",
            summary =
                    "Entries of consents to be shown to everybody that wait for a second steward, the earliest first; "
                            + "of each, fifty consents after those that are left out")
    @GetMapping
    List<DisclosedPending> pending(
            @RequestParam(required = false) @Nullable String entry, @RequestParam(defaultValue = "0") int from) {
        Viewer viewer = current.in(Role.STEWARD);
        return runs.atOnce(() -> records.pending(viewer, entry, Math.max(0, from)));
    }

    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(
            operationId = "confirmConsent",
            summary =
                    "Confirm all consents of a pending entry that another steward brought; they hold from the next read on. "
                            + "What a command brought waits for one more")
    @PostMapping("/{id}/confirmation")
    ResponseEntity<Confirmation> confirm(@PathVariable String id) {
        Actor by = current.in(Role.STEWARD).actor();
        return runs.atOnce(() -> ResponseEntity.status(HttpStatus.CREATED).body(consents.confirm(id, by)));
    }

    @Operation(
            operationId = "listConsentsOf",
            summary = "What one person agreed to, the latest first: withdrawn and over too")
    @PostMapping("/search")
    DisclosedConsents of(@RequestBody RequestedPerson asked) {
        Viewer viewer = current.in(Role.STEWARD);
        asked.id();
        return runs.atOnce(() -> records.of(viewer, asked.space(), asked.id()));
    }

    @Operation(
            operationId = "withdrawConsent",
            summary =
                    "Withdraw one consent, which holds from the next read on; or decline an entry that is pending, whole")
    @DeleteMapping("/{id}")
    Withdrawal withdraw(@PathVariable String id) {
        Actor by = current.in(Role.STEWARD).actor();
        return runs.atOnce(() -> {
            NodeKey person = consents.giver(id).orElse(null);
            return person != null
                    ? consents.withdraw(person, id, by)
                    : consents.decline(id, by).orElseThrow(() -> ConsentException.of("unknown_consent", "id", id));
        });
    }

    @Operation(operationId = "withdrawAllConsents", summary = "Withdraw all consents of one person")
    @PostMapping("/withdrawals")
    Withdrawal withdrawAll(@RequestBody RequestedPerson asked) {
        Actor by = current.in(Role.STEWARD).actor();
        asked.id();
        return runs.atOnce(() -> consents.withdrawAll(asked.in(consents), by));
    }
}
