package io.shicheng.web.subject;

import io.shicheng.account.Origin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down those who try codes. Each origin may be wrong a few times, then has to wait, twice as long each time. An
 * attempt counts from its beginning, so that many at once gain nothing.
 *
 * <p>There is no limit for all origins together: with the 90 bits of a code nobody guesses one, however many try, and
 * such a limit would let a few strangers keep everybody from their own page.
 */
@Component
final class CodeThrottle {
    /** Wrong codes from one origin before it has to wait. */
    static final int FREE = 5;
    /** Origins remembered, those that tried last. */
    static final int ORIGINS = 10_000;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(2);

    private final Clock clock;
    /** The one that tried longest ago first. */
    private final Map<String, Attempts> attempts = new LinkedHashMap<>();

    /** @param next when the origin may try again */
    private record Attempts(int count, Instant last, Instant next) {}

    CodeThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Begins an attempt, as if it were wrong; how long to wait if it may not be made now, else zero. */
    synchronized Duration begin(Origin origin) {
        Instant now = clock.instant();
        forget(now);
        Attempts before = attempts.getOrDefault(origin.network(), new Attempts(0, now, now));
        if (before.next.isAfter(now)) {
            return Duration.between(now, before.next);
        }
        int count = before.count + 1;
        attempts.remove(origin.network());
        attempts.put(origin.network(), new Attempts(count, now, now.plus(waitAfter(count))));
        return Duration.ZERO;
    }

    /** The attempt was right, or no attempt at a code at all. */
    synchronized void forgive(Origin origin) {
        attempts.remove(origin.network());
    }

    private static Duration waitAfter(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(20, count - FREE));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** Looks at those only that are let go, however many try. */
    private void forget(Instant now) {
        Iterator<Attempts> oldest = attempts.values().iterator();
        while (oldest.hasNext()) {
            boolean old = oldest.next().last.plus(FORGOTTEN).isBefore(now);
            if (!old && attempts.size() < ORIGINS) {
                return;
            }
            oldest.remove();
        }
    }

    /** How many origins are remembered. */
    synchronized int size() {
        return attempts.size();
    }
}
