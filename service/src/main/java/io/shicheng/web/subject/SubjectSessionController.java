package io.shicheng.web.subject;

import io.shicheng.account.Origin;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.code.AccessCodes;
import io.shicheng.consent.code.AccessCodes.UsedCode;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "me", description = "What people see and change of themselves, behind a one-time code")
@RestController
@RequestMapping("/api/v1/me/session")
class SubjectSessionController {
    private final AccessCodes codes;
    private final SubjectSessions sessions;
    private final CodeThrottle throttle;
    private final CurrentViewer current;

    SubjectSessionController(
            AccessCodes codes, SubjectSessions sessions, CodeThrottle throttle, CurrentViewer current) {
        this.current = current;
        this.codes = codes;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    /** @param code as it was typed */
    record Given(@Nullable String code) {}

    /** @param until when it ends, if nothing is asked before; null where there is no session */
    record SessionView(boolean open, @Nullable Instant until) {
        static final SessionView NONE = new SessionView(false, null);

        static SessionView of(SubjectSessions.Session session) {
            return new SessionView(true, session.ends());
        }
    }

    @Operation(operationId = "comeInByCode", summary = "Come in by a code; it is used up by that")
    @PostMapping
    SessionView begin(@RequestBody Given given, HttpServletRequest request, HttpServletResponse response) {
        // what somebody does who is logged in must not look like the person's own doing
        if (current.viewer().actor().account() != null) {
            throw new ApiException(ProblemCode.LOGGED_IN_HERE);
        }
        Origin origin = Origin.of(request.getRemoteAddr());
        Duration wait = throttle.begin(origin);
        if (!wait.isZero()) {
            throw ApiException.later(ProblemCode.TOO_MANY_CODES, "code", wait);
        }
        Optional<UsedCode> used;
        try {
            used = codes.use(given.code() == null ? "" : given.code());
        } catch (ConsentException e) {
            throttle.forgive(origin);
            throw new ApiException(ProblemCode.CODE_MISTYPED);
        }
        UsedCode code = used.orElseThrow(() -> new ApiException(ProblemCode.WRONG_CODE));
        throttle.forgive(origin);
        return SessionView.of(sessions.begin(code, request, response));
    }

    @Operation(operationId = "showMySession", summary = "Whether somebody is in, and until when")
    @GetMapping
    SessionView session(HttpServletRequest request) {
        return sessions.viewer(request).isPresent() ? SessionView.of(sessions.require(request)) : SessionView.NONE;
    }

    @Operation(operationId = "leave", summary = "Leave")
    @DeleteMapping
    SessionView end(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        return SessionView.NONE;
    }
}
