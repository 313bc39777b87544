package io.shicheng.account.password;

import io.shicheng.account.password.Tally.Failures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Makes those who failed a few times wait, twice as long after each failure more. An attempt counts as failed from its
 * beginning, so that many at once gain nothing. Thread-safe.
 */
public final class BackOff {
    private static final int ORIGINS = 10_000;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    /** After so long without an attempt, what was is forgotten. */
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    private final int free;
    private final InstantSource clock;
    private final Tally failures;

    private BackOff(int free, InstantSource clock, Tally failures) {
        this.free = free;
        this.clock = clock;
        this.failures = failures;
    }

    /**
     * By keys that the service itself made, such as those of accounts: none is ever forgotten for the sake of others.
     *
     * @param free number of failures without consequence
     */
    public static BackOff ofKnown(int free, InstantSource clock) {
        return new BackOff(free, clock, new KeptTally());
    }

    /** By whatever is tried, in fixed room: no number of other keys makes one free again. */
    public static BackOff ofAnything(int free, InstantSource clock) {
        return new BackOff(free, clock, new SketchTally(FORGOTTEN));
    }

    /** By where attempts come from, of as many origins as were there last. */
    public static BackOff ofOrigins(int free, InstantSource clock) {
        return new BackOff(free, clock, new RecentTally(ORIGINS));
    }

    /** How long the next attempt has to wait; zero if it need not. */
    public synchronized Duration left(String key) {
        Failures known = failures.of(key);
        if (known == null || known.count() < free) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), known.last().plus(pause(known.count() - free)));
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
        Failures known = failures.of(key);
        boolean old = known == null || known.last().plus(FORGOTTEN).isBefore(now);
        failures.put(key, new Failures(known == null || old ? 1 : known.count() + 1, now));
    }

    /** Whether the last attempt was the one from which on there is waiting. */
    public synchronized boolean justReached(String key) {
        Failures known = failures.of(key);
        return known != null && known.count() == free;
    }

    /** The attempt was right: everything before is forgotten. */
    public synchronized void forget(String key) {
        failures.remove(key);
    }

    /** The attempt was right: it alone does not count. */
    public synchronized void takeBack(String key) {
        Failures known = failures.of(key);
        if (known != null && known.count() <= 1) {
            failures.remove(key);
        } else if (known != null) {
            failures.put(key, new Failures(known.count() - 1, known.last()));
        }
    }
}
