package io.shicheng.backup.make;

import io.shicheng.backup.BackupException;
import io.shicheng.backup.BackupReport;
import io.shicheng.backup.BackupStatus;
import io.shicheng.backup.Backups;
import io.shicheng.backup.ServiceFailedException;
import io.shicheng.backup.make.BackupRequests.Progress;
import io.shicheng.backup.make.BackupRequests.Request;
import io.shicheng.backup.make.KnownBackups.Known;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.message.RefusalKind;
import io.shicheng.progress.RunControl;
import io.shicheng.store.failure.StoreInUseException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.ObjectProvider;

/** Makes a backup itself where nobody has the store open, and asks the service that has. */
@HoldsPeople
final class StoreBackups implements Backups {
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ObjectProvider<CheckedBackups> own;
    private final ObjectProvider<KnownBackups> known;
    private final ObjectProvider<KeyFolders> folders;
    private final BackupCheck check;
    private final BackupRequests requests;
    private final BackupSchedule schedule;

    StoreBackups(
            ObjectProvider<CheckedBackups> own,
            ObjectProvider<KnownBackups> known,
            ObjectProvider<KeyFolders> folders,
            BackupCheck check,
            BackupRequests requests,
            BackupSchedule schedule) {
        this.own = own;
        this.known = known;
        this.folders = folders;
        this.check = check;
        this.requests = requests;
        this.schedule = schedule;
    }

    @Override
    public BackupReport make(Path file, RunControl control) {
        CheckedBackups here = here();
        if (here != null) {
            return here.make(file, control);
        }
        String id = UUID.randomUUID().toString();
        requests.removeProgress();
        requests.ask(new Request(id, file.toAbsolutePath().toString()));
        try {
            await(id, control);
        } finally {
            requests.removeRequest(); // which tells the service that nobody waits any more
            requests.removeProgress();
        }
        return check.verify(file, null, control);
    }

    @Override
    public BackupReport makeOwn(RunControl control) {
        Path folder = schedule.folder();
        if (folder == null) {
            throw new BackupException(RefusalKind.UNREACHABLE, "noOwnFolder", null);
        }
        // those that are too many go with the next that is due, on a day that is certain
        return own.getObject().makeOwn(folder, schedule.keep(), false, control);
    }

    /** Null where a service has the store open. */
    private @Nullable CheckedBackups here() {
        try {
            return own.getObject();
        } catch (BeanCreationException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof StoreInUseException) {
                    return null;
                }
            }
            throw e;
        }
    }

    private void await(String id, RunControl control) {
        String phase = "";
        long work = 0;
        long beat = -1;
        long left = PATIENCE.dividedBy(LOOK_EVERY);
        while (left-- > 0) {
            control.checkCancelled();
            Optional<Progress> told = requests.told().filter(each -> each.id().equals(id));
            if (told.isPresent()) {
                Progress now = told.get();
                if (now.zh() != null && now.en() != null) {
                    throw new ServiceFailedException(now.zh(), now.en());
                }
                if (now.done()) {
                    return;
                }
                if (!now.phase().equals(phase)) {
                    phase = now.phase();
                    work = 0;
                    control.phase(phase, now.total());
                }
                control.advance(now.work() - work);
                work = now.work();
                if (now.beat() != beat) {
                    beat = now.beat();
                    left = PATIENCE.dividedBy(LOOK_EVERY);
                }
            }
            pause();
        }
        throw new BackupException(RefusalKind.UNREACHABLE, "notTaken", null);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public BackupReport verify(Path file, @Nullable String from, RunControl control) {
        return check.verify(file, from, control);
    }

    @Override
    public boolean forget(Path folder) {
        return folders.getObject().forget(folder.toAbsolutePath().normalize());
    }

    @Override
    public BackupStatus status() {
        Known now = known.getObject().now();
        return new BackupStatus(
                schedule.folder() == null ? null : schedule.folder().toString(),
                schedule.every(),
                schedule.keep(),
                now.good(),
                now.failed(),
                folders.getObject().behind());
    }
}
