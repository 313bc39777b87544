package io.shicheng.web.login.session;

import io.shicheng.account.Accounts;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.disclosure.Viewer;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where somebody is logged in. Their own only: an admin ends the sessions of others, and is not told when they work.
 */
@Tag(name = "accounts")
@RestController
@RequestMapping("/api/v1/accounts/{id}/sessions")
class SessionController {
    private final AccountSessions sessions;
    private final Accounts accounts;
    private final AuditLog audit;
    private final CurrentViewer current;

    SessionController(AccountSessions sessions, Accounts accounts, AuditLog audit, CurrentViewer current) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.audit = audit;
        this.current = current;
    }

    /**
     * A session.
     *
     * @param id to end it by; opens nothing
     * @param since when it began
     * @param usedInHourFrom the full hour after which it was last used
     * @param provider where they logged in; null if it was with a password
     * @param here whether it is the one that asks
     */
    record SessionView(
            String id,
            Instant since,
            Instant usedInHourFrom,
            @Nullable String provider,
            boolean here) {
        static SessionView of(AccountSessions.Open open, @Nullable String here) {
            SignedIn.Vouched vouched = open.login().vouched();
            return new SessionView(
                    open.login().session(),
                    open.login().since(),
                    open.usedInHourFrom(),
                    vouched == null ? null : vouched.provider(),
                    open.login().session().equals(here));
        }
    }

    /** How many ended. */
    record Ended(int sessions) {}

    @Operation(operationId = "listSessions", summary = "The open sessions of one's own account, the latest first")
    @GetMapping
    List<SessionView> all(@PathVariable String id) {
        own(id);
        return sessions.of(id).stream()
                .map(open -> SessionView.of(open, here()))
                .toList();
    }

    @Operation(
            operationId = "endSessions",
            summary = "End all sessions of one's own account but the one that asks; an admin, all of another account")
    @DeleteMapping
    Ended endAll(@PathVariable String id) {
        if (isOwn(id)) {
            record(id, "all others");
            return new Ended(sessions.endAllOf(id, here()));
        }
        if (!(current.viewer() instanceof Viewer.Admin)) {
            throw new ApiException(ProblemCode.NOT_ALLOWED, "id", id);
        }
        accounts.endSessions(id, current.actor());
        return new Ended(sessions.endAllOf(id, null));
    }

    @ApiResponse(responseCode = "204", content = @Content)
    @Operation(operationId = "endSession", summary = "End a session of one's own account, from its next request on")
    @DeleteMapping("/{session}")
    ResponseEntity<Void> end(@PathVariable String id, @PathVariable String session) {
        own(id);
        if (sessions.find(id, session).isEmpty()) {
            throw new ApiException(ProblemCode.UNKNOWN_SESSION, "session", session);
        }
        record(id, "one");
        sessions.end(session);
        return ResponseEntity.noContent().build();
    }

    private void record(String id, String which) {
        String reason = "account " + id + " " + which;
        audit.append(AuditEvent.of(current.actor(), AuditAction.SESSIONS_ENDED, reason, List.of()));
    }

    private static @Nullable SignedIn asking() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn ? signedIn : null;
    }

    /** Null where a program asks. */
    private static @Nullable String here() {
        SignedIn asking = asking();
        SignedIn.Login login = asking == null ? null : asking.login();
        return login == null ? null : login.session();
    }

    private static boolean isOwn(String id) {
        SignedIn asking = asking();
        return asking != null && id.equals(asking.accountId());
    }

    private static void own(String id) {
        if (!isOwn(id)) {
            throw new ApiException(ProblemCode.NOT_ALLOWED, "id", id);
        }
    }
}
