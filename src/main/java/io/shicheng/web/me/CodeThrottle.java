package io.shicheng.web.me;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries codes. Each address may be wrong a few times, then has to wait, twice as long each time; all
 * addresses together may be wrong so often within ten minutes. An attempt counts from its beginning, so that many at once
 * gain nothing.
 */
@Component
final class CodeThrottle {
    /** Wrong codes from one address before it has to wait. */
    static final int FREE = 5;
    /** Wrong codes from all addresses within {@link #WINDOW}. */
    static final int MOST = 100;

    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(2);
    private static final int ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Attempts> attempts = new LinkedHashMap<>(16, 0.75f, true);
    private final Deque<Instant> recent = new ArrayDeque<>();

    /** @param next when the address may try again */
    private record Attempts(int count, Instant last, Instant next) {}

    CodeThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Begins an attempt, as if it were wrong; how long to wait if it may not be made now, else zero. */
    synchronized Duration begin(String address) {
        Instant now = clock.instant();
        forget(now);
        Attempts before = attempts.getOrDefault(address, new Attempts(0, now, now));
        Instant free = recent.size() < MOST ? now : recent.getFirst().plus(WINDOW);
        Instant next = before.next.isAfter(free) ? before.next : free;
        if (next.isAfter(now)) {
            return Duration.between(now, next);
        }
        int count = before.count + 1;
        attempts.put(address, new Attempts(count, now, now.plus(waitAfter(count))));
        recent.addLast(now);
        if (attempts.size() > ADDRESSES) {
            attempts.remove(attempts.keySet().iterator().next());
        }
        return Duration.ZERO;
    }

    /** The attempt was right, or no attempt at a code at all. */
    synchronized void forgive(String address) {
        Attempts last = attempts.remove(address);
        if (last != null) {
            recent.remove(last.last);
        }
    }

    private static Duration waitAfter(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(20, count - FREE));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private void forget(Instant now) {
        while (!recent.isEmpty() && !recent.getFirst().plus(WINDOW).isAfter(now)) {
            recent.removeFirst();
        }
        attempts.values().removeIf(each -> each.last.plus(FORGOTTEN).isBefore(now));
    }
}
