package io.shicheng.web.consents;

import io.shicheng.audit.Actor;
import io.shicheng.consent.Consents;
import io.shicheng.consent.code.AccessCodes;
import io.shicheng.consent.code.AccessCodes.IssuedCode;
import io.shicheng.graph.Role;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Tag(name = "codes", description = "One-time codes that a steward gives to people, for their own page")
@RestController
@RequestMapping("/api/v1/codes")
class CodeController {
    private final AccessCodes codes;
    private final Consents consents;
    private final CurrentViewer current;
    private final Runs runs;

    CodeController(AccessCodes codes, Consents consents, CurrentViewer current, Runs runs) {
        this.codes = codes;
        this.consents = consents;
        this.current = current;
        this.runs = runs;
    }

    /**
     * To be put on paper; it cannot be had again.
     *
     * @param address of the person's page
     */
    record CodeView(String id, String code, LocalDate lastDay, String address) {}

    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(
            operationId = "makeCode",
            summary = "Make a code for one person; one that they have not used yet holds no more")
    @PostMapping
    ResponseEntity<CodeView> issue(@RequestBody RequestedPerson asked, HttpServletRequest request) {
        Actor by = current.in(Role.STEWARD).actor();
        asked.id();
        String address = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/me.html")
                .build()
                .toUriString();
        return runs.atOnce(() -> {
            IssuedCode issued = codes.issue(asked.in(consents), by);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(new CodeView(issued.id(), issued.code(), issued.lastDay(), address));
        });
    }
}
