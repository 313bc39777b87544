package io.shicheng.web.login;

import io.shicheng.web.login.session.AccountSessions;
import io.shicheng.web.login.session.FreshLogin;
import io.shicheng.web.login.session.RefusalRecord;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.problem.ProblemWriter;
import io.shicheng.web.subject.SubjectSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What is answered to those who are let in, and to those who are not. */
final class LoginAnswers implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {
    private static final String LOGIN = "/login";
    private final ProblemWriter problems;
    private final SubjectSessions people;
    private final AccountSessions sessions;

    LoginAnswers(ProblemWriter problems, SubjectSessions people, AccountSessions sessions) {
        this.problems = problems;
        this.people = people;
        this.sessions = sessions;
    }

    /** Nobody is logged in, where somebody should be. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        ProblemCode missing = missing(request);
        if (missing == ProblemCode.LOGIN_REQUIRED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"shicheng\"");
        }
        problems.write(missing, request, response);
    }

    /** Somebody is logged in who may not, or a token against forged requests is missing. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        ProblemCode denial = denial(request, failure);
        if (denial == ProblemCode.REAUTHENTICATION_REQUIRED) {
            RefusalRecord.wantsLogin(request);
        }
        problems.write(denial, request, response);
    }

    private ProblemCode denial(HttpServletRequest request, AccessDeniedException failure) {
        if (!(failure instanceof CsrfException)) {
            return FreshLogin.missing(failure) ? ProblemCode.REAUTHENTICATION_REQUIRED : ProblemCode.FORBIDDEN;
        }
        boolean nobody = request.getSession(false) == null && !people.isClaimed(request);
        return nobody && !LOGIN.equals(request.getServletPath()) ? missing(request) : ProblemCode.CSRF_TOKEN;
    }

    /** What would let somebody in. */
    private static ProblemCode missing(HttpServletRequest request) {
        return request.getServletPath().startsWith(SubjectSessions.PATH)
                ? ProblemCode.CODE_REQUIRED
                : ProblemCode.LOGIN_REQUIRED;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        Throwable cause = failure.getCause();
        problems.write(cause == null ? failure : cause, request, response);
    }

    /** The page sees by the status that it worked, and goes where it wants. */
    void done(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        sessions.begun(request, authentication);
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }
}
