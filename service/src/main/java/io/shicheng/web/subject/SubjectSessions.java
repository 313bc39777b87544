package io.shicheng.web.subject;

import io.shicheng.consent.Consents.OneTimeCode;
import io.shicheng.consent.GroundsChanged;
import io.shicheng.consent.code.AccessCodes.UsedCode;
import io.shicheng.disclosure.Viewer;
import io.shicheng.web.guard.CookieNames;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Who came in by a code, for a short time. These sessions have nothing to do with those of accounts: another cookie,
 * which counts at a person's own addresses only. They are held in memory, by a hash of what the cookie says, and end
 * when the person is erased.
 */
@Component
public final class SubjectSessions {
    /** A session ends after so long without a request. */
    static final Duration IDLE = Duration.ofMinutes(20);
    /** However busy it was. */
    static final Duration LONGEST = Duration.ofHours(2);

    private static final String COOKIE = "shicheng-person";
    public static final String PATH = "/api/v1/me";
    private static final int TOKEN_BYTES = 32;

    private final Clock clock;
    private final CookieNames cookies;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new HashMap<>();

    SubjectSessions(Clock clock, CookieNames cookies) {
        this.cookies = cookies;
        this.clock = clock;
    }

    /**
     * Somebody who came in.
     *
     * @param code by which that was
     * @param origin who gave it and when, for the audit log
     */
    record Session(Viewer.Subject viewer, OneTimeCode code, String origin, Instant since, Instant lastUsed) {
        Instant ends() {
            Instant idle = lastUsed.plus(IDLE);
            Instant longest = since.plus(LONGEST);
            return idle.isBefore(longest) ? idle : longest;
        }
    }

    /** Begins a session, and ends the one that the browser may have had. */
    Session begin(UsedCode code, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        Instant now = clock.instant();
        Session session = new Session(
                new Viewer.Subject(code.person()), new OneTimeCode(code.id(), code.giver()), code.origin(), now, now);
        synchronized (sessions) {
            sessions.values().removeIf(each -> !each.ends().isAfter(now));
            sessions.put(hash(text), session);
        }
        setCookie(text, LONGEST, request, response);
        return session;
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        String token = token(request);
        if (token != null) {
            synchronized (sessions) {
                sessions.remove(hash(token));
            }
            setCookie("", Duration.ZERO, request, response);
        }
    }

    /** Whose session the request belongs to; using it keeps it open. */
    public Optional<Viewer.Subject> viewer(HttpServletRequest request) {
        return find(request).map(Session::viewer);
    }

    /** By which code that session was begun, and who gave it. */
    public Optional<String> origin(HttpServletRequest request) {
        return find(request).map(Session::origin);
    }

    /** @throws ApiException if there is none, or it is over */
    Session require(HttpServletRequest request) {
        return find(request).orElseThrow(() -> new ApiException(ProblemCode.CODE_REQUIRED));
    }

    private Optional<Session> find(HttpServletRequest request) {
        String token = token(request);
        if (token == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        synchronized (sessions) {
            Session session = sessions.computeIfPresent(
                    hash(token),
                    (_, known) -> known.ends().isAfter(now)
                            ? new Session(known.viewer, known.code, known.origin, known.since, now)
                            : null);
            return Optional.ofNullable(session);
        }
    }

    /** Nobody is let in as somebody who was erased. */
    @EventListener
    void groundsChanged(GroundsChanged change) {
        synchronized (sessions) {
            sessions.values()
                    .removeIf(
                            session -> change.erased().contains(session.viewer().person()));
        }
    }

    /** Whether the request comes with such a cookie, right or wrong. */
    public boolean isClaimed(HttpServletRequest request) {
        return token(request) != null;
    }

    /** Counts at a person's own addresses only, also where the cookie has to go to all. */
    private @Nullable String token(HttpServletRequest request) {
        Cookie[] sent = request.getCookies();
        if (sent != null && own(request.getServletPath())) {
            for (Cookie cookie : sent) {
                if (cookie.getName().equals(cookies.of(COOKIE))) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private static boolean own(String path) {
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    private void setCookie(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(cookies.of(COOKIE), value)
                .httpOnly(true)
                .secure(cookies.encrypted() || request.isSecure())
                .sameSite("Strict")
                .path(cookies.path(PATH))
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String hash(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
