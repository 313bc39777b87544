package io.shicheng.web.login.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The sessions of accounts that are open, in memory as the container's own are, and for as long. From where somebody
 * came, and with what browser, is not kept. Thread-safe.
 */
@Component
public final class AccountSessions {
    private static final String BOUND = AccountSessions.class.getName();
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    /**
     * A session.
     *
     * @param usedInHourFrom when the hour began in which it was last used
     */
    record Open(String account, SignedIn.Login login, Instant usedInHourFrom) {
        Open usedAt(Instant now) {
            return new Open(account, login, hour(now));
        }
    }

    /** Takes a session out when the container ends it, or somebody logs in anew in the same one. */
    private record Bound(String session, AccountSessions sessions) implements HttpSessionBindingListener {
        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            sessions.open.remove(session);
        }
    }

    private static Instant hour(Instant time) {
        return time.truncatedTo(ChronoUnit.HOURS);
    }

    /** Somebody logged in, and the container has a session for them. */
    public void begun(HttpServletRequest request, Authentication authentication) {
        SignedIn.Holder holder = authentication instanceof SignedIn signedIn ? signedIn.holder() : null;
        SignedIn.Login login = holder == null ? null : holder.login();
        if (holder == null || login == null) {
            throw new IllegalStateException("A login has a session.");
        }
        open.put(login.session(), new Open(holder.accountId(), login, hour(login.since())));
        request.getSession().setAttribute(BOUND, new Bound(login.session(), this));
    }

    /** @return whether it is open still */
    boolean used(String session, Instant now) {
        return open.computeIfPresent(session, (_, known) -> known.usedAt(now)) != null;
    }

    /** Of an account, the latest first. */
    List<Open> of(String account) {
        return open.values().stream()
                .filter(each -> each.account.equals(account))
                .sorted(Comparator.comparing((Open each) -> each.login.since()).reversed())
                .toList();
    }

    Optional<Open> find(String account, String session) {
        return Optional.ofNullable(open.get(session)).filter(each -> each.account.equals(account));
    }

    /** What goes on in it is out with the next request. */
    void end(String session) {
        open.remove(session);
    }

    /**
     * Ends all that are so.
     *
     * @return how many
     */
    int endAll(Predicate<Open> these) {
        int before = 0;
        for (Map.Entry<String, Open> each : open.entrySet()) {
            if (these.test(each.getValue()) && open.remove(each.getKey()) != null) {
                before++;
            }
        }
        return before;
    }

    /** Ends all of an account but one. */
    int endAllOf(String account, @Nullable String but) {
        return endAll(
                each -> each.account.equals(account) && !each.login.session().equals(but));
    }
}
