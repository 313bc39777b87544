package io.shicheng.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Somebody who is locked stays so, whatever else is tried. */
class BackOffTests {
    private static final int FREE = 5;
    private Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private final BackOff known = BackOff.ofKnown(FREE, () -> now);
    private final BackOff anything = BackOff.ofAnything(FREE, () -> now);
    private final BackOff origins = BackOff.ofOrigins(FREE, () -> now);

    private static void fail(BackOff backOff, String key, int times) {
        for (int i = 0; i < times; i++) {
            backOff.begun(key);
        }
    }

    @Test
    void aLockedKeyStaysLockedHoweverManyOthersAreTried() {
        for (BackOff backOff : new BackOff[] {known, anything}) {
            fail(backOff, "locked", 12);
            Duration left = backOff.left("locked");
            assertThat(left).isEqualTo(Duration.ofSeconds(128));
            for (int i = 0; i < 60_000; i++) {
                fail(backOff, "other " + i, 1);
            }
            assertThat(backOff.left("locked")).isGreaterThanOrEqualTo(left);
        }
    }

    @Test
    void aNameThatNobodyHasWaitsAsOneThatSomebodyHas() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            known.begun("name");
            anything.begun("name");
            assertThat(anything.left("name")).as("attempt " + i).isEqualTo(known.left("name"));
            assertThat(anything.justReached("name")).isEqualTo(known.justReached("name"));
            now = now.plusSeconds(random.nextInt(2) == 0 ? 1 : 1000);
            assertThat(anything.left("name")).isEqualTo(known.left("name"));
        }
        now = now.plus(Duration.ofHours(25));
        known.begun("name");
        anything.begun("name");
        assertThat(known.left("name")).isZero();
        assertThat(anything.left("name")).as("forgotten after a day").isZero();
    }

    @Test
    void nobodyWaitsForWhatOthersTriedUnderThousandsOfNames() {
        for (int i = 0; i < 2_000; i++) {
            fail(anything, "other " + i, 10);
        }
        int waiting = 0;
        for (int i = 0; i < 1_000; i++) {
            waiting += anything.left("fresh " + i).isZero() ? 0 : 1;
        }
        assertThat(waiting).as("of 1000 fresh names, 2000 others being locked").isLessThan(5);
    }

    @Test
    void ofOriginsThoseThatTriedLastAreRemembered() {
        for (int i = 0; i < 10_000; i++) {
            fail(origins, "origin " + i, FREE);
        }
        assertThat(origins.left("origin 0")).isPositive();
        fail(origins, "one more", FREE);
        assertThat(origins.left("origin 1")).isZero();
        assertThat(origins.left("origin 9999")).isPositive();
        origins.takeBack("one more");
        assertThat(origins.left("one more")).isZero();
    }
}
