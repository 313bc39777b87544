package io.shicheng.web.login.session;

import io.shicheng.account.Account;
import io.shicheng.account.Accounts;
import io.shicheng.disclosure.Viewer;
import io.shicheng.web.subject.SubjectSessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks for each request whether the account of the session may still be, and as what: an account that was deactivated,
 * or has another password since, is out with the next request, and one that has another role is in that role.
 */
public final class SessionFilter extends OncePerRequestFilter {
    private final Accounts accounts;
    private final AccountSessions sessions;
    private final SubjectSessions people;
    private final InstantSource clock;
    private final Duration longest;

    /** @param longest after which everybody has to log in again, however busy they were */
    public SessionFilter(
            Accounts accounts,
            AccountSessions sessions,
            SubjectSessions people,
            InstantSource clock,
            Duration longest) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.people = people;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // sent to a person's own addresses only, where it counts more than an account
        Optional<Viewer.Subject> person = people.viewer(request);
        if (person.isPresent()) {
            Authentication beside = SecurityContextHolder.getContext().getAuthentication();
            String account = beside instanceof SignedIn staff ? staff.accountId() : null;
            String origin = people.origin(request).orElse("a code");
            RequestAs.go(SignedIn.as(person.get()), account, origin, chain, request, response);
            return;
        }
        Authentication kept = SecurityContextHolder.getContext().getAuthentication();
        if (kept == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedIn> now = kept instanceof SignedIn before ? now(before.holder()) : Optional.empty();
        if (now.isPresent()) {
            RequestAs.go(now.get(), chain, request, response);
        } else {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            chain.doFilter(request, response);
        }
    }

    private Optional<SignedIn> now(SignedIn.@Nullable Holder holder) {
        SignedIn.Login login = holder == null ? null : holder.login();
        if (holder == null || login == null || login.since().plus(longest).isBefore(clock.instant())) {
            return Optional.empty();
        }
        return accounts.byId(holder.accountId())
                .filter(Account::active)
                .filter(account -> account.version() == holder.version())
                .filter(_ -> sessions.used(login.session(), clock.instant()))
                .map(account -> SignedIn.in(account, login));
    }
}
