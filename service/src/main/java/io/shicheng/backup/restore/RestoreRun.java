package io.shicheng.backup.restore;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditFolders;
import io.shicheng.audit.AuditLog;
import io.shicheng.audit.AuditReport;
import io.shicheng.backup.BackupException;
import io.shicheng.backup.RestoreReport;
import io.shicheng.backup.Restores;
import io.shicheng.backup.format.BackupFile;
import io.shicheng.backup.format.Manifest;
import io.shicheng.backup.format.Manifest.KeptFile;
import io.shicheng.backup.make.BackupCheck;
import io.shicheng.backup.make.StoreName;
import io.shicheng.consent.key.KeyCopies;
import io.shicheng.consent.key.KeyCopies.OpenKeys;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.message.RefusalKind;
import io.shicheng.progress.RunControl;
import io.shicheng.store.dump.GraphRestore;
import io.shicheng.store.dump.GraphRestore.Filling;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.StoreFile;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.folder.StoreLock;
import io.shicheng.store.folder.StoreSwitch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds a store beside the one in use, or in a folder that has none, and switches to it when all of it is on disk and
 * was counted. The keys of a store in use stay as they are, and so does what must never be of an earlier day: its audit
 * log and its accounts.
 */
@HoldsPeople
final class RestoreRun implements Restores {
    private static final long ROOM_MEGABYTES = 96;

    private final StoreLocation location;
    private final StoreLock lock;
    private final KeyCopies keys;
    private final GraphRestore databases;
    private final AuditFolders logs;
    private final Supplier<AuditLog> audit;
    private final Clock clock;

    RestoreRun(
            StoreLocation location,
            StoreLock lock,
            KeyCopies keys,
            GraphRestore databases,
            AuditFolders logs,
            Supplier<AuditLog> audit,
            Clock clock) {
        this.location = location;
        this.lock = lock;
        this.keys = keys;
        this.databases = databases;
        this.logs = logs;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public RestoreReport restore(Path file, @Nullable Path keysGiven, boolean replace, RunControl control) {
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify(null, control);
            Source source = source(file, keysGiven, replace, backup);
            lock.mustHold();
            StoreSwitch change = new StoreSwitch(location);
            Path fresh = change.begin();
            try {
                return build(source, fresh, change, control);
            } catch (IOException | UncheckedIOException e) {
                change.abandon();
                throw new BackupException(
                        RefusalKind.UNREACHABLE, "notRestored", e, file, Objects.toString(e.getMessage()));
            } catch (RuntimeException e) {
                change.abandon();
                throw e;
            }
        }
    }

    /**
     * Where all comes from.
     *
     * @param beside whether the store has keys, which stay
     * @param current the folder that has the state of now: of the store itself, or beside the backup
     */
    private record Source(Path file, BackupFile backup, boolean beside, Path current) {
        Path currentKeys() {
            return current.resolve(StoreFile.KEYS);
        }

        Path currentLog() {
            return current.resolve(StoreFile.AUDIT.place());
        }

        Manifest manifest() {
            return backup.manifest();
        }
    }

    private Source source(Path file, @Nullable Path keysGiven, boolean replace, BackupFile backup) {
        boolean beside = keys.areInStore();
        String store = backup.manifest().store();
        Path besideFile = keysGiven == null ? BackupCheck.keysBeside(file, store) : keysGiven;
        Source source = new Source(file, backup, beside, beside ? location.folder() : besideFile);
        if (!keys.areIn(source.currentKeys())) {
            throw BackupException.ofFile("noKeys", file, source.current());
        }
        if (!StoreName.text(keys.derive(source.currentKeys(), StoreName.NAME)).equals(store)) {
            throw BackupException.ofFile(beside ? "otherStore" : "otherKeys", file, source.current());
        }
        if (!backup.isSealedBy(keys.derive(source.currentKeys(), StoreName.SEAL))) {
            throw BackupException.ofFile("notGenuine", file);
        }
        if (!replace && holdsSomething(beside)) {
            throw BackupException.ofFile("holdsSomething", location.folder());
        }
        return source;
    }

    private boolean holdsSomething(boolean beside) {
        return beside
                || Files.exists(location.database())
                || Files.exists(location.sealed())
                || Files.exists(location.accounts())
                || Files.exists(location.audit());
    }

    private RestoreReport build(Source source, Path fresh, StoreSwitch change, RunControl control) throws IOException {
        OpenKeys open = keysFor(source, fresh);
        for (KeptFile kept : source.manifest().files()) {
            source.backup().extract(kept, placeOf(kept, fresh));
        }
        RestoredFiles files = new RestoredFiles(location, fresh, source.current(), source.beside());
        RightsSince rights = new RightsSince(
                open.erased(), LocalDate.ofInstant(source.manifest().made(), clock.getZone()), clock.getZone());
        boolean logKept = replayLog(source, fresh, open, rights, files);
        files.keepCurrent(open);
        ReplayedRecords replayed = new ReplayedRecords(rights, open, LocalDate.now(clock));
        String name = UUID.randomUUID().toString();
        Map<String, Long> counts = fillDatabase(source, fresh, name, replayed, control);
        if (databases.onServer()) {
            DurableFile.create(
                    fresh.resolve(StoreFile.RESTORED.place()), (name + "\n").getBytes(StandardCharsets.UTF_8));
        }
        record(source, fresh, open);
        files.list(open, source.manifest().listed(), databases.onServer());
        lock.mustHold();
        change.commit(files.put(databases.onServer()), files.drop(databases.onServer()));
        return new RestoreReport(
                BackupCheck.report(source.file(), source.backup(), true),
                replayed.erased(),
                replayed.withdrawn(),
                replayed.objections(),
                rights.notReplayed(),
                logKept,
                counts);
    }

    private OpenKeys keysFor(Source source, Path fresh) throws IOException {
        if (source.beside()) {
            return keys.ofStore();
        }
        Path copied = fresh.resolve(StoreFile.KEYS);
        RestoredFiles.copyAll(source.currentKeys(), copied);
        return keys.in(copied);
    }

    /** A place that the manifest names, which must be one of a store's. */
    private static Path placeOf(KeptFile kept, Path fresh) {
        Path place = fresh.resolve(kept.place()).normalize();
        if (!place.startsWith(fresh) || StoreFile.of(kept.place()).isEmpty()) {
            throw BackupException.ofFile("place", kept.place());
        }
        return place;
    }

    /**
     * Takes what people took back since from the log that goes on after the backup's, which then takes its place.
     *
     * @return whether it does go on from there, whole
     */
    private boolean replayLog(Source source, Path fresh, OpenKeys open, RightsSince rights, RestoredFiles files)
            throws IOException {
        Path then = fresh.resolve(StoreFile.AUDIT.place());
        byte[] key = open.auditKey();
        AuditReport before = logs.in(then, key).verify(null);
        if (!Files.isDirectory(source.currentLog())) {
            return false;
        }
        long last = before.head().isEmpty() ? 0 : Long.parseLong(before.head().split(":")[0]);
        AuditFolders.Folder now = logs.in(source.currentLog(), key);
        AuditReport current = now.verify(before.head().isEmpty() ? null : before.head());
        if (current.first() + current.entries() - 1 < last) {
            return false; // an earlier one
        }
        now.read(entry -> {
            if (entry.number() > last) {
                rights.add(entry);
            }
        });
        files.keepLog();
        return current.intact();
    }

    private Map<String, Long> fillDatabase(
            Source source, Path fresh, String name, ReplayedRecords replayed, RunControl control) {
        Path folder = fresh.resolve(StoreFile.DATABASE.place());
        mustHaveRoom();
        try (Filling database = databases.begin(folder, name, source.manifest().migrations())) {
            Map<String, Long> counts = new DatabaseFilling(
                            source.file(), source.backup(), replayed, control, this::mustHaveRoom)
                    .fill(database);
            database.finish(source.manifest().revision() + 1);
            return counts;
        }
    }

    /** The database needs some to be stopped, which it is when there is no more for records. */
    private void mustHaveRoom() {
        try {
            long free = Files.getFileStore(location.folder()).getUsableSpace() >> 20;
            if (free < ROOM_MEGABYTES) {
                throw new BackupException(
                        RefusalKind.UNREACHABLE, "noRoom", null, location.folder(), free, ROOM_MEGABYTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(Source source, Path fresh, OpenKeys open) {
        AuditEvent event = AuditEvent.of(
                Actor.operator(),
                AuditAction.STORE_RESTORED,
                "backup of " + source.manifest().made() + ", revision "
                        + source.manifest().revision(),
                java.util.List.of());
        if (source.beside() && Files.isDirectory(location.audit())) {
            audit.get().append(event);
        } else {
            logs.in(fresh.resolve(StoreFile.AUDIT.place()), open.auditKey()).append(event);
        }
    }
}
