package io.shicheng.web.run;

import io.shicheng.threads.Client;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long may be computed for a visitor within some time: a bucket that fills as computations end and leaks all the
 * time. Networks of one site have a larger one together. Thread-safe.
 */
final class VisitorBudget {
    /** Within which the whole budget comes back. */
    static final Duration WINDOW = Duration.ofMinutes(10);
    /** How many times as much as a visitor all of one site have together. */
    static final int SITE_SHARES = 4;

    private static final int VISITORS = 10_000;

    private final double nanosOfOne;
    private final LongSupplier clock;
    private final Buckets visitors;
    private final Buckets sites;

    /** @param clock in nanoseconds, such as {@link System#nanoTime} */
    VisitorBudget(Duration ofOne, LongSupplier clock) {
        if (!ofOne.isPositive()) {
            throw new IllegalArgumentException("The computation for a visitor (shicheng.web.visitor-computation, "
                    + ofOne + ") must be positive. Maybe 2m?");
        }
        this.nanosOfOne = ofOne.toNanos();
        this.clock = clock;
        this.visitors = new Buckets(nanosOfOne);
        this.sites = new Buckets(nanosOfOne * SITE_SHARES);
    }

    /** How long the client must wait before more is computed for them; zero if they need not. */
    synchronized Duration left(Client client) {
        Duration own = visitors.left(client.name());
        Duration site = sites.left(client.site());
        return own.compareTo(site) > 0 ? own : site;
    }

    /** Something was computed. */
    synchronized void spent(Client client, Duration computed) {
        visitors.add(client.name(), computed);
        sites.add(client.site(), computed);
    }

    /** Of those who came last. Somebody with enough networks to drive one out has a budget for each of them anyway. */
    private final class Buckets {
        private final double most;
        private final Map<String, Bucket> byName = new LinkedHashMap<>(16, 0.75f, true);

        private record Bucket(double nanos, long at) {}

        Buckets(double most) {
            this.most = most;
        }

        private double level(@Nullable Bucket bucket) {
            if (bucket == null) {
                return 0;
            }
            double leaked = (clock.getAsLong() - bucket.at) * most / WINDOW.toNanos();
            return Math.max(0, bucket.nanos - leaked);
        }

        Duration left(@Nullable String name) {
            double over = level(byName.get(name)) - most;
            return over < 0 ? Duration.ZERO : Duration.ofNanos((long) (over / most * WINDOW.toNanos()) + 1);
        }

        void add(@Nullable String name, Duration computed) {
            if (name == null) {
                return;
            }
            double level = level(byName.get(name)) + computed.toNanos();
            byName.put(name, new Bucket(level, clock.getAsLong()));
            if (byName.size() > VISITORS) {
                byName.remove(byName.keySet().iterator().next());
            }
        }
    }
}
