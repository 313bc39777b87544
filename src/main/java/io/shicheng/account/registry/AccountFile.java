package io.shicheng.account.registry;

import io.shicheng.store.DurableFile;
import io.shicheng.store.failure.StoreUnreachableException;
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

    /** @param file null to keep nothing */
    AccountFile(@Nullable Path file) {
        this.file = file;
    }

    private record Content(int format, List<StoredAccount> accounts) {}

    /** @throws StoreUnreachableException if it is there and cannot be read: no accounts and unknown ones are not the same */
    List<StoredAccount> read() {
        if (file == null || !Files.exists(file)) {
            return List.of();
        }
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
    }
}
