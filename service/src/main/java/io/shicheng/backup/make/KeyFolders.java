package io.shicheng.backup.make;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.backup.BackupException;
import io.shicheng.consent.GroundsChanged;
import io.shicheng.consent.key.KeyCopies;
import io.shicheng.consent.key.VaultException;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.message.Message;
import io.shicheng.message.RefusalKind;
import io.shicheng.store.failure.StoreException;
import io.shicheng.store.folder.StoreFile;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.warning.StoreWarnings;
import io.shicheng.store.warning.StoreWarnings.Warning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;

/**
 * The folders beside backups that hold what must never be of an earlier day: the keys of people, the marks of those who
 * were erased, the audit log and the accounts. Each holds the state of now: a moment after somebody took something
 * back it is brought up to date, by this process, and where that cannot be, an admin is told until it is done.
 */
@HoldsPeople
class KeyFolders implements DisposableBean {
    static final String BEHIND = "backup_keys_behind";
    private static final Logger LOG = LoggerFactory.getLogger(KeyFolders.class);
    private static final long SOON_MILLIS = 200;
    private static final int SECONDS_TO_STOP = 30;

    private final KeyCopies keys;
    private final KnownBackups known;
    private final StoreLocation location;
    private final StoreWarnings warnings;
    private final AuditLog audit;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("keys-of-backups").daemon().factory());

    KeyFolders(KeyCopies keys, KnownBackups known, StoreLocation location, StoreWarnings warnings, AuditLog audit) {
        this.keys = keys;
        this.known = known;
        this.location = location;
        this.warnings = warnings;
        this.audit = audit;
    }

    /** Makes the folder of keys beside a backup, or brings it up to date. */
    Path beside(Path backup) {
        Path folder = place(Objects.requireNonNull(backup.toAbsolutePath().getParent()));
        known.change(before -> before.withFolder(folder.toString()));
        try {
            update(folder);
        } catch (UncheckedIOException | IOException | StoreException e) {
            throw new BackupException(RefusalKind.UNREACHABLE, "keysUnwritten", e, folder);
        }
        settle(folder);
        return folder;
    }

    private Path place(Path parent) {
        return parent.resolve(StoreName.folderOfKeys(StoreName.of(keys.ofStore())));
    }

    private synchronized void update(Path folder) throws IOException {
        keys.mirror(folder.resolve(StoreFile.KEYS));
        LogMirror.update(location.audit(), folder.resolve(StoreFile.AUDIT.place()));
        LogMirror.copy(location.accounts(), folder.resolve(StoreFile.ACCOUNTS.place()));
    }

    /** Somebody took something back, and keys may be destroyed. */
    @EventListener
    void changed(GroundsChanged change) {
        soon();
    }

    private void soon() {
        if (!waiting.getAndSet(true)) {
            executor.schedule(this::updateAll, SOON_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Brings all up to date that are not, and tells of those that cannot be. */
    void updateAll() {
        waiting.set(false);
        try {
            for (String folder : known.now().folders()) {
                updateOne(Path.of(folder));
            }
        } catch (VaultException | StoreException e) {
            LOG.warn("The keys beside backups could not be looked at: {}", e.getMessage());
        }
    }

    private void updateOne(Path folder) {
        try {
            if (!Files.isDirectory(folder.resolve(StoreFile.KEYS))) {
                throw new IOException("it is not there");
            }
            update(folder);
            settle(folder);
        } catch (IOException | UncheckedIOException | StoreException e) {
            warnings.tell(new Warning(
                    BEHIND,
                    folder.toString(),
                    null,
                    false,
                    Message.of(
                            BackupConfiguration.TEXTS,
                            "keysBehind",
                            folder,
                            e.getClass().getSimpleName())));
        }
    }

    private void settle(Path folder) {
        warnings.settle(BEHIND, folder.toString());
    }

    /** It is gone for good. */
    boolean forget(Path folder) {
        String text = folder.toString();
        if (!known.now().folders().contains(text)) {
            return false;
        }
        audit.append(AuditEvent.of(Actor.operator(), AuditAction.BACKUP_KEYS_FORGOTTEN, "", List.of()));
        known.change(before -> before.withoutFolder(text));
        settle(folder);
        return true;
    }

    /** Those that are not up to date. */
    List<String> behind() {
        List<String> behind = new ArrayList<>();
        for (String folder : known.now().folders()) {
            if (!keys.isMirrored(Path.of(folder).resolve(StoreFile.KEYS))) {
                behind.add(folder);
            }
        }
        return behind;
    }

    /** What waits is done before a command or a service ends. */
    @Override
    public void destroy() throws InterruptedException {
        executor.shutdownNow();
        executor.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        if (waiting.get()) {
            updateAll();
        }
    }
}
