package io.shicheng.consent.retention;

import io.shicheng.audit.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs retention once a day while the service runs, and soon after its start if the last run is of another day. It
 * looks every hour what day it is, so that neither sleep nor a changed clock skips one. A thread of its own, since
 * Spring's scheduler would lengthen the start of every command.
 */
@Component
@ConditionalOnWebApplication
class RetentionJob implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);
    private static final Duration AFTER_START = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int SECONDS_TO_STOP = 30;

    private final ObjectProvider<Retention> retention;
    private final Clock clock;
    private final Duration afterStart;
    private final Duration every;
    private @Nullable LocalDate cut;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("retention").daemon().factory());

    @Autowired
    RetentionJob(ObjectProvider<Retention> retention, Clock clock) {
        this(retention, clock, AFTER_START, EVERY);
    }

    RetentionJob(ObjectProvider<Retention> retention, Clock clock, Duration afterStart, Duration every) {
        this.retention = retention;
        this.clock = clock;
        this.afterStart = afterStart;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        executor.scheduleWithFixedDelay(this::runIfDue, afterStart.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void runIfDue() {
        try {
            Retention job = retention.getObject();
            LocalDate today = LocalDate.now(clock);
            if (job.lastRun().filter(today::equals).isEmpty()) {
                job.run(Actor.operator());
            } else if (!today.equals(cut)) {
                job.cutLog(); // an hour after what was erased, never with it
                cut = today;
            }
        } catch (RuntimeException e) {
            // a task that throws is never run again
            LOG.warn("What is past its time could not be erased, and is tried again in an hour: {}", e.getMessage());
        }
    }

    /** A run that has begun is waited for. */
    @Override
    public void destroy() throws InterruptedException {
        executor.shutdown();
        executor.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }
}
