package io.shicheng.web.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.account.Origin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CodeThrottleTests {
    private static final Origin A = Origin.of("192.0.2.1");
    private static final Origin B = Origin.of("192.0.2.2");

    private Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final CodeThrottle throttle = new CodeThrottle(clock);

    @Test
    void anOriginThatIsWrongTooOftenWaitsTwiceAsLongEachTime() {
        for (int i = 0; i < CodeThrottle.FREE; i++) {
            assertThat(throttle.begin(A)).isZero();
        }
        Duration wait = throttle.begin(A);
        assertThat(wait).isEqualTo(Duration.ofSeconds(5));
        assertThat(throttle.begin(B)).as("another address").isZero();
        for (int i = 1; i < 20; i++) {
            now = now.plus(wait);
            assertThat(throttle.begin(A)).isZero();
            Duration next = throttle.begin(A);
            assertThat(next).isEqualTo(i < 8 ? wait.multipliedBy(2) : Duration.ofMinutes(15));
            wait = next;
        }
    }

    @Test
    void askingWhileWaitingDoesNotMakeItLonger() {
        for (int i = 0; i < CodeThrottle.FREE; i++) {
            throttle.begin(A);
        }
        for (int i = 0; i < 50; i++) {
            assertThat(throttle.begin(A)).isEqualTo(Duration.ofSeconds(5));
        }
    }

    @Test
    void somebodyWhoWasRightIsForgiven() {
        for (int i = 0; i < 50; i++) {
            assertThat(throttle.begin(A)).isZero();
            throttle.forgive(A);
        }
    }

    @Test
    void theAddressesOfOneNetworkCountAsOneInIpv6() {
        for (int i = 0; i < CodeThrottle.FREE; i++) {
            assertThat(throttle.begin(Origin.of("2001:db8:1:2::" + i))).isZero();
        }
        assertThat(throttle.begin(Origin.of("2001:db8:1:2:ffff::1"))).isPositive();
        assertThat(throttle.begin(Origin.of("2001:db8:1:3::1"))).isZero();
    }

    @Test
    void noNumberOfOthersWhoAreWrongMakesAnybodyWait() {
        for (int round = 0; round < CodeThrottle.FREE; round++) {
            for (int i = 0; i < 3 * CodeThrottle.ORIGINS; i++) {
                throttle.begin(Origin.of("10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256));
            }
        }
        assertThat(throttle.begin(A)).isZero();
        assertThat(throttle.size()).as("remembered").isEqualTo(CodeThrottle.ORIGINS);
    }
}
