package io.shicheng.backup.make;

import io.shicheng.backup.BackupStatus.Failed;
import io.shicheng.backup.BackupStatus.Good;
import io.shicheng.backup.make.BackupRequests.Progress;
import io.shicheng.backup.make.BackupRequests.Request;
import io.shicheng.backup.make.KnownBackups.Known;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.message.RefusedException;
import io.shicheng.progress.RunControl;
import io.shicheng.store.warning.StoreWarnings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * While a service runs, makes the backups that are asked for on its machine, those that are due, and brings the keys
 * beside them up to date. It looks each second whether there is a request, and each minute what is due.
 */
@Component
@ConditionalOnWebApplication
@HoldsPeople
class BackupJob implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(BackupJob.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int LOOKS_A_MINUTE = 60;
    /** After an attempt that failed. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private static final Duration BEAT = Duration.ofMillis(500);
    /** Of the warning that the clock may be wrong. */
    private static final String DOUBT = "date_in_doubt";

    private static final int SECONDS_TO_STOP = 30;

    private final ObjectProvider<CheckedBackups> backups;
    private final ObjectProvider<KeyFolders> folders;
    private final ObjectProvider<KnownBackups> known;
    private final BackupSchedule schedule;
    private final BackupRequests requests;
    private final StoreWarnings warnings;
    private final Clock clock;
    private volatile boolean stopping;
    private int looks;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("backups").daemon().factory());

    BackupJob(
            ObjectProvider<CheckedBackups> backups,
            ObjectProvider<KeyFolders> folders,
            ObjectProvider<KnownBackups> known,
            BackupSchedule schedule,
            BackupRequests requests,
            StoreWarnings warnings,
            Clock clock) {
        this.backups = backups;
        this.folders = folders;
        this.known = known;
        this.schedule = schedule;
        this.requests = requests;
        this.warnings = warnings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        requests.removeRequest(); // of a command that nobody waits for any more
        executor.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void look() {
        try {
            requests.asked().ifPresent(this::take);
            if (looks++ % LOOKS_A_MINUTE == 0) {
                folders.getObject().updateAll();
                makeIfDue();
            }
        } catch (RuntimeException e) {
            // a task that throws is never run again
            LOG.warn("A backup was not made: {}", e.getMessage());
        }
    }

    private void take(Request wish) {
        Told told = new Told(wish.id());
        try {
            told.tell(false, null);
            backups.getObject().make(Path.of(wish.file()), told);
            told.tell(true, null);
        } catch (CancellationException e) {
            requests.removeProgress();
        } catch (RefusedException e) {
            told.tell(false, e);
        } finally {
            requests.removeRequest();
        }
    }

    /** Tells the command how far it is, and hears that it waits no more by its request being gone. */
    private final class Told implements RunControl {
        private final String id;
        private final AtomicLong work = new AtomicLong();
        private final AtomicLong beats = new AtomicLong();
        private volatile String phase = "backup";
        private volatile long total;
        private volatile long last = System.nanoTime();
        private volatile boolean cancelled;

        Told(String id) {
            this.id = id;
        }

        @Override
        public void phase(String name, long totalWork) {
            phase = name;
            total = totalWork;
            work.set(0);
            tell(false, null);
        }

        @Override
        public void advance(long more) {
            work.addAndGet(more);
            if (System.nanoTime() - last > BEAT.toNanos()) {
                tell(false, null);
                cancelled = requests.asked().isEmpty();
            }
        }

        @Override
        public boolean cancelled() {
            return cancelled || stopping;
        }

        private void tell(boolean done, @Nullable RefusedException failure) {
            last = System.nanoTime();
            requests.tell(new Progress(
                    id,
                    beats.incrementAndGet(),
                    phase,
                    work.get(),
                    total,
                    done,
                    failure == null ? null : failure.text(Locale.CHINESE),
                    failure == null ? null : failure.text(Locale.ENGLISH)));
        }
    }

    private void makeIfDue() {
        Path folder = schedule.folder();
        if (folder == null || !due()) {
            return;
        }
        // on a day that may be wrong nothing is removed
        boolean certain = warnings.all().stream().noneMatch(each -> each.code().equals(DOUBT));
        backups.getObject().makeOwn(folder, schedule.keep(), certain, RunControl.NONE);
    }

    /** A clock that was set back does not put the next one off. */
    private boolean due() {
        Known now = known.getObject().now();
        Instant moment = clock.instant();
        Failed failed = now.failed();
        if (failed != null
                && failed.at().plus(AGAIN).isAfter(moment)
                && !failed.at().isAfter(moment)) {
            return false;
        }
        Good good = now.good();
        return good == null
                || good.at().isAfter(moment)
                || !good.at().plus(schedule.every()).isAfter(moment);
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        executor.shutdown();
        executor.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }
}
