package io.shicheng.backup.make;

import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.StoreFile;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a command asks the service that has the store open for a backup, and hears of it: in two files of the store's
 * folder. Those who can write there could as well read all that a backup holds.
 */
final class BackupRequests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path request;
    private final Path progress;

    BackupRequests(StoreLocation location) {
        this.request = location.folder().resolve(StoreFile.BACKUP_REQUEST.place());
        this.progress = location.folder().resolve(StoreFile.BACKUP_PROGRESS.place());
    }

    /**
     * A wish.
     *
     * @param id random
     * @param file where the backup is to be, as a whole path
     */
    record Request(String id, String file) {}

    /**
     * How far it is.
     *
     * @param beat another number each time, so that a service that is gone is told from one that works
     * @param done whether it came to its end
     * @param zh,en why it failed, if it did
     */
    record Progress(
            String id,
            long beat,
            String phase,
            long work,
            long total,
            boolean done,
            @Nullable String zh,
            @Nullable String en) {}

    void ask(Request wish) {
        write(request, wish);
    }

    Optional<Request> asked() {
        return read(request, Request.class);
    }

    void tell(Progress how) {
        write(progress, how);
    }

    Optional<Progress> told() {
        return read(progress, Progress.class);
    }

    void removeRequest() {
        remove(request);
    }

    void removeProgress() {
        remove(progress);
    }

    private static <T> Optional<T> read(Path file, Class<T> as) {
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(Files.readAllBytes(file), as)) : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static void write(Path file, Object content) {
        try {
            DurableFile.replace(file, JSON.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new StoreUnreachableException("fileUnwritten", e, file);
        }
    }

    private static void remove(Path file) {
        try {
            DurableFile.delete(file);
        } catch (IOException e) {
            throw new StoreUnreachableException("fileStays", e, file);
        }
    }
}
