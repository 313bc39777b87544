package io.shicheng.web.connection;

import java.time.Duration;

/**
 * How long a client may take to say what it wants.
 *
 * @param headersWithin from the first byte of a request to the end of its headers
 * @param bodyGrace time in which a body may be as slow as it likes
 * @param bytesPerSecond what a body must come at on the average when the grace is over
 */
record SlowClientLimits(Duration headersWithin, Duration bodyGrace, long bytesPerSecond) {
    SlowClientLimits {
        if (headersWithin.isNegative() || bodyGrace.isNegative() || bytesPerSecond < 0) {
            throw new IllegalArgumentException("The times (" + headersWithin + ", " + bodyGrace + ") and the rate ("
                    + bytesPerSecond + " bytes a second) must not be negative. Maybe 10s, 20s and 1KB?");
        }
    }

    boolean lostOnHeaders(long nanos) {
        return nanos > headersWithin.toNanos();
    }

    boolean lostOnBody(long nanos, long bytes) {
        long beyond = nanos - bodyGrace.toNanos();
        return beyond > 0 && bytes < bytesPerSecond * (nanos / 1e9);
    }
}
