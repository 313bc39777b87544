package io.shicheng.backup.restore;

import io.shicheng.backup.BackupException;
import io.shicheng.backup.format.BackupFile;
import io.shicheng.backup.format.Manifest;
import io.shicheng.backup.format.RecordText;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.progress.RunControl;
import io.shicheng.store.dump.GraphRestore.Filling;
import io.shicheng.store.dump.RecordFamily;
import io.shicheng.store.dump.RecordFamily.Subject;
import io.shicheng.store.dump.StoredRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fills a database from a backup: of what was read several times, the last reading counts. */
@HoldsPeople
final class DatabaseFilling {
    private static final int BATCH = 5_000;

    private final Path file;
    private final BackupFile backup;
    private final Manifest manifest;
    private final ReplayedRecords replayed;
    private final RunControl control;
    private final Runnable room;
    private final Map<String, Integer> lastPass = new HashMap<>();
    private final Map<String, Long> read = new TreeMap<>();
    private final Map<String, Long> put = new TreeMap<>();

    /** @param room throws if the disk gets full: a database that is stopped on a full one waits for room */
    DatabaseFilling(Path file, BackupFile backup, ReplayedRecords replayed, RunControl control, Runnable room) {
        this.file = file;
        this.backup = backup;
        this.manifest = backup.manifest();
        this.replayed = replayed;
        this.control = control;
        this.room = room;
    }

    /** @throws BackupException if the backup does not hold as many records as it says, or they do not fit together */
    Map<String, Long> fill(Filling database) {
        for (int pass = 1; pass < manifest.passes(); pass++) {
            int now = pass;
            backup.lines(name -> name.startsWith("touched/" + now + "-"), subject -> lastPass.put(subject, now));
        }
        control.phase(
                "restore",
                manifest.counts().values().stream().mapToLong(Long::longValue).sum());
        for (RecordFamily family : RecordFamily.all()) {
            fill(family, database);
        }
        for (RecordFamily family : RecordFamily.all()) {
            long said = manifest.counts().getOrDefault(family.name(), 0L);
            long found = read.getOrDefault(family.name(), 0L);
            if (said != found) {
                throw BackupException.ofFile("counts", file, family.name(), said, found);
            }
        }
        Map<String, Long> counts = database.counts();
        counts.forEach((name, stored) -> {
            if (stored.longValue() != put.getOrDefault(name, 0L)) {
                throw BackupException.ofFile("stored", file, name, put.getOrDefault(name, 0L), stored);
            }
        });
        return counts;
    }

    private void fill(RecordFamily family, Filling database) {
        List<StoredRecord> batch = new ArrayList<>(BATCH);
        for (int pass = 0; pass < manifest.passes(); pass++) {
            int now = pass;
            backup.lines(name -> name.startsWith("graph/" + now + "/" + family.name() + "-"), line -> {
                if (family.subject() != Subject.WHOLE && lastPass.getOrDefault(RecordText.subjectOf(line), 0) != now) {
                    return;
                }
                read.merge(family.name(), 1L, Long::sum);
                replayed.replay(family, RecordText.parse(line)).ifPresent(batch::add);
                if (batch.size() == BATCH) {
                    put(family, batch, database);
                }
            });
        }
        batch.addAll(replayed.added(family));
        put(family, batch, database);
    }

    private void put(RecordFamily family, List<StoredRecord> batch, Filling database) {
        control.checkCancelled();
        room.run();
        if (!batch.isEmpty()) {
            long stored = database.put(family, batch);
            if (stored != batch.size()) {
                throw BackupException.ofFile("doNotFit", file, family.name(), batch.size() - stored);
            }
            put.merge(family.name(), (long) batch.size(), Long::sum);
            control.advance(batch.size());
            batch.clear();
        }
    }
}
