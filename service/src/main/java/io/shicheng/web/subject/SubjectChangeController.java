package io.shicheng.web.subject;

import io.shicheng.audit.Actor;
import io.shicheng.consent.Consents;
import io.shicheng.consent.Consents.ErasureReceipt;
import io.shicheng.consent.Consents.Withdrawal;
import io.shicheng.consent.subject.ConsentText;
import io.shicheng.consent.subject.Corrections;
import io.shicheng.disclosure.SubjectPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.subject.DisclosedSubject;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "me")
@RestController
@RequestMapping("/api/v1/me")
class SubjectChangeController {
    private static final String ERASE = "erase";

    private final Consents consents;
    private final Corrections corrections;
    private final SubjectConsents given;
    private final SubjectPage page;
    private final SubjectSessions sessions;
    private final Runs runs;

    SubjectChangeController(
            Consents consents,
            Corrections corrections,
            SubjectConsents given,
            SubjectPage page,
            SubjectSessions sessions,
            Runs runs) {
        this.consents = consents;
        this.corrections = corrections;
        this.given = given;
        this.page = page;
        this.sessions = sessions;
        this.runs = runs;
    }

    /** The id of what was recorded. */
    record Recorded(String id) {}

    /** @param tie its id, as {@code /me} has it */
    record Contest(@Nullable String tie, @Nullable String reason) {}

    /** @param confirm the word {@code erase} */
    record Erase(@Nullable String confirm) {}

    record Objection(boolean objected) {}

    @Operation(
            operationId = "correctMyFields",
            summary = "Put right your name, discipline, cluster or contact details; an empty value takes it away")
    @PutMapping("/fields")
    DisclosedSubject correct(@RequestBody Map<String, @Nullable String> body, HttpServletRequest request) {
        Viewer.Subject viewer = sessions.require(request).viewer();
        Map<String, String> values = new HashMap<>();
        body.forEach((field, value) -> values.put(field, value == null ? "" : value));
        if (values.isEmpty()) {
            throw new ApiException(ProblemCode.MISSING_PARAMETER, "name", null);
        }
        return runs.atOnce(viewer, () -> {
            corrections.correct(viewer.person(), values, viewer.actor());
            return page.show(viewer, "corrected");
        });
    }

    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(operationId = "contestMyTie", summary = "Say that a tie of yours is wrong; a steward looks into it")
    @PostMapping("/contestations")
    ResponseEntity<Recorded> contest(@RequestBody Contest contest, HttpServletRequest request) {
        Viewer.Subject viewer = sessions.require(request).viewer();
        String tie = required("tie", contest.tie());
        String reason = required("reason", contest.reason());
        return runs.atOnce(
                viewer, () -> created(new Recorded(corrections.contest(viewer.person(), tie, reason, viewer.actor()))));
    }

    @Operation(operationId = "objectMyself", summary = "Be in no ranking, and proposed as no contact")
    @PutMapping("/objection")
    Objection object(HttpServletRequest request) {
        Viewer.Subject viewer = sessions.require(request).viewer();
        return runs.atOnce(viewer, () -> {
            consents.object(viewer.person(), viewer.actor());
            return new Objection(true);
        });
    }

    @Operation(operationId = "liftMyObjection", summary = "Take the objection back")
    @DeleteMapping("/objection")
    Objection lift(HttpServletRequest request) {
        Viewer.Subject viewer = sessions.require(request).viewer();
        return runs.atOnce(viewer, () -> {
            consents.liftObjection(viewer.person(), viewer.actor());
            return new Objection(false);
        });
    }

    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(
            operationId = "agreeMyself",
            summary = "Agree to one of the texts that are offered; to be published takes a second steward, too")
    @PostMapping("/consents")
    ResponseEntity<Consents.Given> agree(@RequestBody SubjectConsents.Wish wish, HttpServletRequest request) {
        SubjectSessions.Session session = sessions.require(request);
        if (!ConsentText.VERSION.equals(wish.textVersion())) {
            throw new ApiException(ProblemCode.TEXT_CHANGED);
        }
        return runs.atOnce(session.viewer(), () -> created(given.give(session, wish)));
    }

    @Operation(operationId = "withdrawMyConsent", summary = "Withdraw one consent")
    @DeleteMapping("/consents/{id}")
    Withdrawal withdraw(@PathVariable String id, HttpServletRequest request) {
        Viewer.Subject viewer = sessions.require(request).viewer();
        Actor by = viewer.actor();
        return runs.atOnce(viewer, () -> consents.withdraw(viewer.person(), id, by));
    }

    @Operation(operationId = "withdrawAllMyConsents", summary = "Withdraw all your consents")
    @DeleteMapping("/consents")
    Withdrawal withdrawAll(HttpServletRequest request) {
        Viewer.Subject viewer = sessions.require(request).viewer();
        return runs.atOnce(viewer, () -> consents.withdrawAll(viewer.person(), viewer.actor()));
    }

    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(
            operationId = "eraseMyself",
            summary = "Be erased, for ever: {\"confirm\": \"erase\"}. The receipt says how much went, never what")
    @PostMapping("/erasure")
    ResponseEntity<ErasureReceipt> erase(@RequestBody Erase erase, HttpServletRequest request) {
        Viewer.Subject viewer = sessions.require(request).viewer();
        if (!ERASE.equals(erase.confirm())) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, "confirm", erase.confirm(), ERASE);
        }
        return runs.atOnce(viewer, () -> created(consents.erase(viewer.person(), viewer.actor())));
    }

    private static <T> ResponseEntity<T> created(T body) {
        return ResponseEntity.status(HttpStatus.CREATED).body(body);
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new ApiException(ProblemCode.MISSING_PARAMETER, field, null);
        }
        return value;
    }
}
