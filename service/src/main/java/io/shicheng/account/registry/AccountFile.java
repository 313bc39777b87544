package io.shicheng.account.registry;

import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.FileManifest;
import io.shicheng.store.folder.StoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The accounts in a file that only its owner can read, replaced whole. */
final class AccountFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final @Nullable Path file;
    private final FileManifest manifest;

    /** @param file null to keep nothing */
    AccountFile(@Nullable Path file) {
        this(file, FileManifest.NONE);
    }

    /** @param manifest says whether there must be accounts */
    AccountFile(@Nullable Path file, FileManifest manifest) {
        this.file = file;
        this.manifest = manifest;
    }

    private record Content(int format, List<StoredAccount> accounts) {}

    /**
     * None if nobody ever had one.
     *
     * @throws StoreUnreachableException if they cannot be read, or are missing: no accounts and unknown ones are not
     *     the same
     */
    List<StoredAccount> read() {
        if (file == null) {
            return List.of();
        }
        if (!Files.exists(file)) {
            if (manifest.mayList(StoreFile.ACCOUNTS.place())) {
                throw new StoreUnreachableException("accountsMissing", null, file);
            }
            return List.of();
        }
        manifest.seen(StoreFile.ACCOUNTS.place());
        try {
            return List.copyOf(
                    JSON.readValue(Files.readAllBytes(file), Content.class).accounts());
        } catch (IOException | JacksonException | NullPointerException e) {
            // without the cause, whose message could quote the file
            throw new StoreUnreachableException(
                    "accountsUnread", null, file, e.getClass().getSimpleName());
        }
    }

    void write(List<StoredAccount> accounts) {
        if (file == null) {
            return;
        }
        try {
            DurableFile.replace(file, JSON.writeValueAsBytes(new Content(1, accounts)));
        } catch (IOException e) {
            throw new StoreUnreachableException(
                    "accountsUnwritten", e, file, e.getClass().getSimpleName());
        }
        manifest.seen(StoreFile.ACCOUNTS.place());
    }
}
