package io.shicheng.consent.vault;

import io.shicheng.audit.OfflineAuditKey;
import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.vault.key.OpenVault;
import io.shicheng.consent.vault.master.MasterKeySource;
import io.shicheng.consent.vault.master.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the root secret from where it lies, without the lock of the store and without changing anything: beside a
 * service that has the store open, and may be changing its master key at this moment.
 */
final class OfflineKeys implements OfflineAuditKey {
    private static final int ATTEMPTS = 5;

    private final Path file;
    private final MasterKeySource masterKeys;

    OfflineKeys(Path folder, MasterKeySource masterKeys) {
        this.file = folder.resolve("people.keys");
        this.masterKeys = masterKeys;
    }

    @Override
    public Optional<byte[]> bytes() {
        VaultException failure = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            try {
                Secret root = root();
                if (root != null) {
                    return Optional.of(root.derive(VaultConfiguration.AUDIT));
                }
            } catch (VaultException e) {
                failure = e; // perhaps it was being written just then
            }
        }
        throw failure != null ? failure : new VaultException("master.other", null, masterKeys.place(), file);
    }

    private @Nullable Secret root() {
        List<Secret> masters = masterKeys.read();
        return OpenVault.rootIn(file, masters).orElse(null);
    }
}
