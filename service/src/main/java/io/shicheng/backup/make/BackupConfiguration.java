package io.shicheng.backup.make;

import io.shicheng.audit.AuditLog;
import io.shicheng.backup.Backups;
import io.shicheng.consent.key.KeyCopies;
import io.shicheng.consent.key.SealedFiles;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.store.dump.GraphDump;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.folder.StoreLock;
import io.shicheng.store.warning.StoreWarnings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@HoldsPeople
class BackupConfiguration {
    static final String TEXTS = "io.shicheng.backup.messages";

    @Bean
    BackupSchedule backupSchedule(
            @Value("${shicheng.backup.folder:}") String folder,
            @Value("${shicheng.backup.every:24h}") Duration every,
            @Value("${shicheng.backup.keep:" + BackupSchedule.KEEP + "}") int keep) {
        return new BackupSchedule(folder.isBlank() ? null : Path.of(folder).toAbsolutePath(), every, keep);
    }

    @Bean
    KnownBackups knownBackups(SealedFiles files, StoreLock lock) {
        return new KnownBackups(files);
    }

    @Bean
    KeyFolders keyFolders(
            KeyCopies keys, KnownBackups known, StoreLocation location, StoreWarnings warnings, AuditLog audit) {
        return new KeyFolders(keys, known, location, warnings, audit);
    }

    @Bean
    BackupCheck backupCheck(KeyCopies keys, StoreLocation location) {
        return new BackupCheck(keys, location);
    }

    @Bean
    CheckedBackups checkedBackups(
            GraphDump dump,
            KeyCopies keys,
            AuditLog audit,
            StoreLocation location,
            KeyFolders folders,
            KnownBackups known,
            BackupCheck check,
            Clock clock) {
        return new CheckedBackups(new BackupRun(dump, keys, audit, location, clock), folders, known, check, clock);
    }

    @Bean
    BackupRequests backupRequests(StoreLocation location) {
        return new BackupRequests(location);
    }

    @Bean
    Backups backups(
            ObjectProvider<CheckedBackups> own,
            ObjectProvider<KnownBackups> known,
            ObjectProvider<KeyFolders> folders,
            BackupCheck check,
            BackupRequests requests,
            BackupSchedule schedule) {
        return new StoreBackups(own, known, folders, check, requests, schedule);
    }
}
