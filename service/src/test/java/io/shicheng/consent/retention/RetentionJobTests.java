package io.shicheng.consent.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.store.failure.StoreUnreachableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class RetentionJobTests {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private final Days retention = new Days();
    private volatile Instant now = NOON;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final RetentionJob job = new RetentionJob(
            new StaticListableBeanFactory(Map.of("retention", retention)).getBeanProvider(Retention.class),
            clock,
            Duration.ofMillis(1),
            Duration.ofMillis(5));

    /** Remembers the days of its runs; it may fail. */
    private static final class Days implements Retention {
        private final BlockingQueue<LocalDate> cuts = new LinkedBlockingQueue<>();
        private final BlockingQueue<LocalDate> runs = new LinkedBlockingQueue<>();
        private final BlockingQueue<Optional<LocalDate>> asked = new LinkedBlockingQueue<>();
        private volatile Optional<LocalDate> last = Optional.empty();
        private volatile LocalDate today = LocalDate.of(2026, 11, 23);
        private volatile int failures;

        @Override
        public RetentionReport forecast() {
            throw new UnsupportedOperationException();
        }

        @Override
        public RetentionReport forecast(LocalDate on) {
            return forecast();
        }

        @Override
        public RetentionReport run(Actor by) {
            if (failures > 0) {
                failures--;
                throw new StoreUnreachableException("lock", null);
            }
            last = Optional.of(today);
            runs.add(today);
            return new RetentionReport(today, List.of(), List.of(), 0, 0, 0, 0);
        }

        @Override
        public long cutLog() {
            cuts.add(today);
            return 0;
        }

        @Override
        public void confirmDate(LocalDate today, Actor by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<LocalDate> lastRun() {
            asked.add(last);
            return last;
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        job.destroy();
    }

    @Test
    void runsSoonAfterTheStartAndOnceADay() throws InterruptedException {
        job.start();
        assertThat(retention.runs.poll(120, TimeUnit.SECONDS)).isEqualTo("2026-11-23");
        awaitLooks(3);
        assertThat(retention.runs).as("on the same day").isEmpty();

        retention.today = LocalDate.of(2026, 11, 24);
        now = NOON.plus(Duration.ofDays(1));
        assertThat(retention.runs.poll(120, TimeUnit.SECONDS)).isEqualTo("2026-11-24");
    }

    @Test
    void cutsTheLogOnceADayAndNotInARun() throws InterruptedException {
        job.start();
        assertThat(retention.runs.poll(120, TimeUnit.SECONDS)).isEqualTo("2026-11-23");
        assertThat(retention.cuts.poll(120, TimeUnit.SECONDS))
                .as("at another look")
                .isEqualTo("2026-11-23");
        awaitLooks(3);
        assertThat(retention.cuts).as("on the same day").isEmpty();
    }

    @Test
    void doesNotRunAgainAfterARestartOnTheSameDay() throws InterruptedException {
        retention.last = Optional.of(retention.today);
        job.start();
        awaitLooks(3);
        assertThat(retention.runs).isEmpty();
    }

    @Test
    void triesAgainWhenARunFailed() throws InterruptedException {
        retention.failures = 2;
        job.start();
        assertThat(retention.runs.poll(120, TimeUnit.SECONDS)).isEqualTo("2026-11-23");
    }

    private void awaitLooks(int looks) throws InterruptedException {
        retention.asked.clear();
        for (int i = 0; i < looks; i++) {
            assertThat(retention.asked.poll(120, TimeUnit.SECONDS)).isNotNull();
        }
    }
}
