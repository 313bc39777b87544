package io.shicheng.backup.make;

import io.shicheng.backup.BackupException;
import io.shicheng.backup.BackupReport;
import io.shicheng.backup.BackupStatus.Failed;
import io.shicheng.backup.BackupStatus.Good;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a backup with its keys beside it, reads it again, and notes what came of it; by the process that has the store.
 */
@HoldsPeople
class CheckedBackups {
    private static final Logger LOG = LoggerFactory.getLogger(CheckedBackups.class);

    private static final String OWN = "shicheng-";
    private static final String ENDING = ".backup";

    private final BackupRun run;
    private final KeyFolders folders;
    private final KnownBackups known;
    private final BackupCheck check;
    private final Clock clock;

    CheckedBackups(BackupRun run, KeyFolders folders, KnownBackups known, BackupCheck check, Clock clock) {
        this.run = run;
        this.folders = folders;
        this.known = known;
        this.check = check;
        this.clock = clock;
    }

    synchronized BackupReport make(Path file, RunControl control) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent == null || !Files.isDirectory(parent)) {
                throw new BackupException(RefusalKind.UNREACHABLE, "noFolder", null, String.valueOf(parent));
            }
            folders.beside(file);
            run.make(file.toAbsolutePath(), control);
            folders.beside(file); // what was destroyed meanwhile
            BackupReport report = check.verify(file, null, control);
            known.change(before -> before.good(
                    new Good(file.toAbsolutePath().toString(), report.made(), report.bytes(), report.records())));
            return report;
        } catch (RefusedException e) {
            known.change(before ->
                    before.failed(new Failed(clock.instant(), e.text(Locale.CHINESE), e.text(Locale.ENGLISH))));
            throw e;
        }
    }

    /** What a kill left of those that were made so. */
    private static void removeUnfinished(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                String name = String.valueOf(each.getFileName());
                if (name.startsWith(OWN) && name.endsWith(ENDING + ".part")) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException e) {
            LOG.warn("The folder of backups {} cannot be looked at: {}", folder, e.getMessage());
        }
    }

    /** The same of itself: under a name of the moment, and of those that were made so no more stay than so many. */
    BackupReport makeOwn(Path folder, int keep, boolean prune, RunControl control) {
        String stamp = clock.instant().toString().replaceAll("\\.\\d+Z", "Z").replace(':', '-');
        Path file = folder.resolve(OWN + stamp + ENDING);
        removeUnfinished(folder);
        BackupReport report = make(file, control);
        List<String> own = new ArrayList<>(known.now().own());
        own.add(file.toAbsolutePath().toString());
        while (prune && own.size() > keep) {
            String oldest = own.getFirst();
            try {
                Files.deleteIfExists(Path.of(oldest));
            } catch (IOException e) {
                LOG.warn("The backup {} cannot be removed: {}", oldest, e.getMessage());
                break;
            }
            own.removeFirst();
        }
        known.change(before -> before.own(own));
        return report;
    }
}
