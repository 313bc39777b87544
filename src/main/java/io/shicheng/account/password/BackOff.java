package io.shicheng.account.password;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;

/**
 * Makes whoever failed a few times wait, twice as long after each failure more. An attempt counts as failed from its
 * beginning, so that many at once gain nothing. Thread-safe.
 */
public final class BackOff {
    private static final int REMEMBERED = 10_000;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    /** After so long without an attempt, what was is forgotten. */
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    private final int free;
    private final InstantSource clock;
    private final LinkedHashMap<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true);

    private record Failures(int count, Instant last) {}

    /** @param free so many failures have no consequence */
    public BackOff(int free, InstantSource clock) {
        this.free = free;
        this.clock = clock;
    }

    /** How long the next attempt has to wait; zero if it need not. */
    public synchronized Duration left(String key) {
        Failures known = failures.get(key);
        if (known == null || known.count < free) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), known.last.plus(pause(known.count - free)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration pause(int doublings) {
        long factor = 1L << Math.min(doublings, 20);
        Duration pause = FIRST.multipliedBy(factor);
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /** Counts an attempt that begins. */
    public synchronized void begun(String key) {
        Instant now = clock.instant();
        Failures known = failures.get(key);
        boolean old = known == null || known.last.plus(FORGOTTEN).isBefore(now);
        failures.put(key, new Failures(known == null || old ? 1 : known.count + 1, now));
        if (failures.size() > REMEMBERED) {
            failures.pollFirstEntry();
        }
    }

    /** Whether the last attempt was the one from which on there is waiting. */
    public synchronized boolean justReached(String key) {
        Failures known = failures.get(key);
        return known != null && known.count == free;
    }

    /** The attempt was right: everything before is forgotten. */
    public synchronized void forget(String key) {
        failures.remove(key);
    }

    /** The attempt was right: it alone does not count. */
    public synchronized void takeBack(String key) {
        failures.computeIfPresent(
                key, (same, known) -> known.count <= 1 ? null : new Failures(known.count - 1, known.last));
    }
}
