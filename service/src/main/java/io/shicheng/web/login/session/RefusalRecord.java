package io.shicheng.web.login.session;

import io.shicheng.account.Origin;
import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.graph.Role;
import io.shicheng.message.RefusedException;
import io.shicheng.web.subject.SubjectSessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Records who was not let in and what was denied: wrong logins, codes and tokens, and requests that a role may not
 * make. What was typed is recorded nowhere. The log counts them by the hour, so that nobody fills it. A client that
 * merely is not logged in, and gives nothing to be let in by, is not recorded.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
public final class RefusalRecord extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalRecord.class);
    private static final String ACTOR = RefusalRecord.class.getName() + ".actor";
    private static final String LOGIN = RefusalRecord.class.getName() + ".login";
    private static final String API = "/api/v1/";
    private static final int LONGEST_WORD = 24;

    private final AuditLog audit;

    RefusalRecord(AuditLog audit) {
        this.audit = audit;
    }

    /** Remembers who sent a request, for when it is denied. */
    static void sentBy(Actor actor, HttpServletRequest request) {
        request.setAttribute(ACTOR, actor);
    }

    /** Remembers that nothing but a fresh login was missing. */
    public static void wantsLogin(HttpServletRequest request) {
        request.setAttribute(LOGIN, true);
    }

    /** An answer that takes long has its status only when it is sent. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (!request.isAsyncStarted()) {
            String what = refused(request, response.getStatus());
            if (what != null) {
                record(what, request);
            }
        }
    }

    /** Null if it was not refused. */
    private static @Nullable String refused(HttpServletRequest request, int status) {
        String path = request.getServletPath();
        boolean posts = request.getMethod().equals("POST");
        if (status == HttpStatus.UNAUTHORIZED.value()) {
            if (BearerToken.isIn(request)) {
                return "token";
            }
            return posts && path.equals("/login") ? "login" : null;
        }
        if (status != HttpStatus.FORBIDDEN.value()) {
            return null;
        }
        return posts && path.equals(SubjectSessions.PATH + "/session")
                ? "code"
                : (request.getAttribute(LOGIN) == null ? "denied " : "not logged in again for ") + request.getMethod()
                        + " " + resource(path);
    }

    /** The kind of thing that was asked for, without ids, and with nothing that somebody made up. */
    private static String resource(String path) {
        String rest = path.startsWith(API) ? path.substring(API.length()) : "a page";
        String word = rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
        return word.matches("[a-z -]{1," + LONGEST_WORD + "}") ? word : "something else";
    }

    private void record(String what, HttpServletRequest request) {
        Actor actor = request.getAttribute(ACTOR) instanceof Actor known ? known : Actor.in(Role.ANONYMOUS, null);
        String who = actor.account() == null ? "" : " by " + actor.account();
        String reason = what + " from " + Origin.of(request.getRemoteAddr()).network() + who;
        try {
            audit.append(AuditEvent.of(actor, AuditAction.ACCESS_REFUSED, reason, List.of()));
        } catch (RefusedException e) { // the log or its keys cannot be used; they are refused all the same
            LOG.warn("A refusal could not be recorded: {}", e.getMessage());
        }
    }
}
