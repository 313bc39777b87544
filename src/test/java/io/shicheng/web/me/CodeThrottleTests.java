package io.shicheng.web.me;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CodeThrottleTests {
    private Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final CodeThrottle throttle = new CodeThrottle(clock);

    @Test
    void anAddressThatIsWrongTooOftenWaitsTwiceAsLongEachTime() {
        for (int i = 0; i < CodeThrottle.FREE; i++) {
            assertThat(throttle.begin("a")).isZero();
        }
        Duration wait = throttle.begin("a");
        assertThat(wait).isEqualTo(Duration.ofSeconds(5));
        assertThat(throttle.begin("b")).as("another address").isZero();
        for (int i = 1; i < 20; i++) {
            now = now.plus(wait);
            assertThat(throttle.begin("a")).isZero();
            Duration next = throttle.begin("a");
            assertThat(next).isEqualTo(i < 8 ? wait.multipliedBy(2) : Duration.ofMinutes(15));
            wait = next;
        }
    }

    @Test
    void askingWhileWaitingDoesNotMakeItLonger() {
        for (int i = 0; i < CodeThrottle.FREE; i++) {
            throttle.begin("a");
        }
        for (int i = 0; i < 50; i++) {
            assertThat(throttle.begin("a")).isEqualTo(Duration.ofSeconds(5));
        }
    }

    @Test
    void whoeverWasRightIsForgiven() {
        for (int i = 0; i < 50; i++) {
            assertThat(throttle.begin("a")).isZero();
            throttle.forgive("a");
        }
    }

    @Test
    void manyAddressesTogetherAreHeldBackToo() {
        for (int i = 0; i < CodeThrottle.MOST; i++) {
            assertThat(throttle.begin("address " + i)).isZero();
        }
        assertThat(throttle.begin("yet another")).isEqualTo(CodeThrottle.WINDOW);
        now = now.plus(CodeThrottle.WINDOW);
        assertThat(throttle.begin("yet another")).isZero();
    }
}
