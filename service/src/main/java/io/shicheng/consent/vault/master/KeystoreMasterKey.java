package io.shicheng.consent.vault.master;

import io.shicheng.consent.key.VaultException;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.StoreFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;

/** The master key in a PKCS #12 keystore, under a password. */
public final class KeystoreMasterKey implements MasterKeySource {
    static final String ALIAS = "shicheng";
    static final String NEXT_ALIAS = "shicheng-next";

    private final Path file;
    private final char[] password;

    public KeystoreMasterKey(Path file, char[] password) {
        this.file = file;
        this.password = password;
    }

    @Override
    public void clean() {
        try {
            DurableFile.clean(file);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public List<Secret> read() {
        List<Secret> keys = new ArrayList<>(2);
        if (Files.exists(file)) {
            KeyStore store = load();
            for (String alias : List.of(ALIAS, NEXT_ALIAS)) {
                Key key;
                try {
                    key = store.getKey(alias, password);
                } catch (GeneralSecurityException | IllegalArgumentException e) {
                    throw unusable(e);
                }
                if (key != null && !Secret.canBe(key.getEncoded())) {
                    throw unusable(new GeneralSecurityException("The key is of another length."));
                }
                if (key != null) {
                    keys.add(Secret.of(key.getEncoded()));
                }
            }
        }
        return keys;
    }

    @Override
    public Secret create() {
        StoreFolder.create(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        Secret key = Secret.random();
        KeyStore store = load();
        put(store, ALIAS, key);
        save(store);
        return key;
    }

    @Override
    public Secret prepareNext() {
        Secret key = Secret.random();
        KeyStore store = load();
        put(store, NEXT_ALIAS, key);
        save(store);
        return key;
    }

    @Override
    public void settle(Secret key) {
        KeyStore store = load();
        try {
            if (store.containsAlias(NEXT_ALIAS)) {
                put(store, ALIAS, key);
                store.deleteEntry(NEXT_ALIAS);
                save(store);
            }
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private KeyStore load() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            if (Files.exists(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    store.load(in, password);
                }
            } else {
                store.load(null, password);
            }
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private void put(KeyStore store, String alias, Secret key) {
        try {
            store.setEntry(
                    alias,
                    new KeyStore.SecretKeyEntry(new SecretKeySpec(key.bytes(), "AES")),
                    new KeyStore.PasswordProtection(password));
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private void save(KeyStore store) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            DurableFile.replace(file, bytes.toByteArray());
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private VaultException unusable(Exception cause) {
        return new VaultException("keystore.unusable", cause, file);
    }

    @Override
    public String place() {
        return file.toString();
    }
}
