package io.shicheng.account.registry;

import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.folder.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a command hands a request to the service that has the store open: in a file beside that of the accounts. Those
 * who can write it could as well write that one.
 */
final class LinkRequestFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Path file;

    LinkRequestFile(Path file) {
        this.file = file;
    }

    boolean isThere() {
        return Files.exists(file);
    }

    void write(LinkRequest request) {
        try {
            DurableFile.replace(file, JSON.writeValueAsBytes(request));
        } catch (IOException e) {
            throw new StoreUnreachableException("fileUnwritten", e, file);
        }
    }

    /** Empty if there is none that can be read. */
    Optional<LinkRequest> read() {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), LinkRequest.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    void remove() {
        try {
            DurableFile.delete(file);
        } catch (IOException e) {
            throw new StoreUnreachableException("fileStays", e, file);
        }
    }
}
