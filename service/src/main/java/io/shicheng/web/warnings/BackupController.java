package io.shicheng.web.warnings;

import io.shicheng.backup.BackupStatus;
import io.shicheng.backup.Backups;
import io.shicheng.graph.Role;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@Tag(name = "warnings", description = "What an admin has to know of the store and do something about")
@RestController
@RequestMapping("/api/v1/backups")
class BackupController {
    private final Backups backups;
    private final CurrentViewer current;
    private final Clock clock;
    private final Runs runs;

    BackupController(Backups backups, CurrentViewer current, Clock clock, Runs runs) {
        this.backups = backups;
        this.current = current;
        this.clock = clock;
        this.runs = runs;
    }

    /**
     * How the store is backed up.
     *
     * @param folder where a service makes backups of itself; null if it makes none
     * @param everySeconds how often
     * @param keep how many of those stay
     * @param good the last that was made and read again whole, by whoever asked for it
     * @param failed the last attempt, if nothing came of it
     * @param behind folders of keys beside backups that could not be brought up to date
     */
    record StandingBackups(
            @Nullable String folder,
            long everySeconds,
            int keep,
            @Nullable GoodBackup good,
            @Nullable FailedBackup failed,
            List<String> behind) {}

    /**
     * A backup every byte of which was read again.
     *
     * @param at as of when it holds the store
     */
    record GoodBackup(String file, Instant at, long ageSeconds, long bytes, long records) {}

    /** An attempt, with why nothing came of it. */
    record FailedBackup(Instant at, String zh, String en) {}

    @Operation(operationId = "showBackups", summary = "The last good backup and its age; admins only")
    @GetMapping
    StandingBackups show() {
        current.in(Role.ADMIN);
        return standing();
    }

    @Operation(
            operationId = "makeBackup",
            summary = "Make a backup now, where the service makes them of itself; admins only")
    @PostMapping
    DeferredResult<StandingBackups> make() {
        current.in(Role.ADMIN);
        return runs.answer(control -> {
            backups.makeOwn(control);
            return standing();
        });
    }

    private StandingBackups standing() {
        BackupStatus status = backups.status();
        BackupStatus.Good good = status.lastGood();
        BackupStatus.Failed failed = status.failed();
        return new StandingBackups(
                status.folder(),
                status.every().toSeconds(),
                status.keep(),
                good == null
                        ? null
                        : new GoodBackup(
                                good.file(),
                                good.at(),
                                Duration.between(good.at(), clock.instant()).toSeconds(),
                                good.bytes(),
                                good.records()),
                failed == null ? null : new FailedBackup(failed.at(), failed.zh(), failed.en()),
                status.behind());
    }
}
