package io.shicheng.consent.vault;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditKey;
import io.shicheng.audit.AuditLog;
import io.shicheng.audit.OfflineAuditKey;
import io.shicheng.consent.key.KeyCopies;
import io.shicheng.consent.key.KeyLoss;
import io.shicheng.consent.key.KeyRotation;
import io.shicheng.consent.key.LostFiles;
import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.vault.master.EnvironmentMasterKey;
import io.shicheng.consent.vault.master.FileMasterKey;
import io.shicheng.consent.vault.master.KeystoreMasterKey;
import io.shicheng.consent.vault.master.MasterKeySource;
import io.shicheng.store.GraphStore;
import io.shicheng.store.folder.FileManifest;
import io.shicheng.store.folder.StoreFile;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.folder.StoreLock;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The vault, on the store's own folder, which must be locked before its keys are touched. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {
    /** What the key of the audit log is derived for. */
    static final String AUDIT = "audit log";

    private static final String KEYSTORE = "SHICHENG_KEYSTORE";
    private static final String KEYSTORE_PASSWORD = "SHICHENG_KEYSTORE_PASSWORD";

    @Bean
    KeyVault vault(
            StoreLocation location,
            StoreLock lock,
            ObjectProvider<GraphStore> store,
            Environment environment,
            ApplicationEventPublisher events) {
        return new KeyVault(
                location.keys(),
                source(location.keys(), environment),
                () -> store.getObject().revision() > 0,
                events::publishEvent,
                lock::mustHold,
                events::publishEvent);
    }

    @Bean
    AuditKey auditKey(KeyVault vault) {
        return () -> vault.deriveKey(AUDIT);
    }

    /** Does not ask for the lock: it only reads. */
    @Bean
    OfflineAuditKey auditKeyBeside(StoreLocation location, Environment environment) {
        return new OfflineKeys(location.keys(), source(location.keys(), environment));
    }

    /** Does not ask for the lock before it must: backups are read beside a service, too. */
    @Bean
    KeyCopies keyCopies(StoreLocation location, ObjectProvider<KeyVault> vault, Environment environment) {
        return new KeyMirror(location.keys(), vault::getObject, source(location.keys(), environment));
    }

    @Bean
    SealedFolder sealedFiles(StoreLocation location, KeyVault vault) {
        return new SealedFolder(location.sealed(), vault);
    }

    @Bean
    FileManifest fileManifest(KeyVault vault) {
        return vault.written();
    }

    @Bean
    LostFiles lostFiles(StoreLocation location, KeyVault vault, SealedFolder sealed, Environment environment) {
        boolean elsewhere = value(environment, "spring.neo4j.uri") != null;
        return new FileLosses(location.folder(), vault, sealed, file -> file != StoreFile.DATABASE || !elsewhere);
    }

    @Bean
    KeyRotation keyRotation(KeyVault vault, ObjectProvider<AuditLog> audit) {
        return by -> {
            audit.getObject().append(AuditEvent.of(by, AuditAction.KEYS_ROTATED, "", List.of()));
            return vault.rotate();
        };
    }

    @Bean
    KeyLoss keyLoss(KeyVault vault, SealedFolder sealed, LostFiles losses, ObjectProvider<AuditLog> audit) {
        return new AcceptedLoss(vault, sealed, losses, audit::getObject);
    }

    /** An environment variable, else a keystore, else a file beside the keys of people. */
    static MasterKeySource source(Path folder, Environment environment) {
        String key = value(environment, EnvironmentMasterKey.VARIABLE);
        String keystore = value(environment, KEYSTORE);
        if (key != null && keystore != null) {
            throw new VaultException("both", null, EnvironmentMasterKey.VARIABLE, KEYSTORE);
        }
        if (key != null) {
            return new EnvironmentMasterKey(key, value(environment, EnvironmentMasterKey.NEXT_VARIABLE));
        }
        if (keystore == null) {
            return new FileMasterKey(folder.resolve("master.key"));
        }
        String password = value(environment, KEYSTORE_PASSWORD);
        if (password == null) {
            throw new VaultException("keystore.password", null, KEYSTORE_PASSWORD);
        }
        return new KeystoreMasterKey(Path.of(keystore), password.toCharArray());
    }

    private static @Nullable String value(Environment environment, String name) {
        String value = environment.getProperty(name);
        return value == null || value.isBlank() ? null : value;
    }
}
