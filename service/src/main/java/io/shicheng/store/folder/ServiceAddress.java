package io.shicheng.store.folder;

import io.shicheng.store.failure.StoreUnreachableException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of the service that has a store open, kept in {@code service.json} so that a command that finds the
 * store in use can say where to go.
 */
public final class ServiceAddress {
    private static final Pattern ADDRESS = Pattern.compile("\"address\"\\s*:\\s*\"([^\"\\\\]+)\"");

    private ServiceAddress() {}

    /**
     * Writes the address; to be called once the service answers.
     *
     * @throws StoreUnreachableException if the folder cannot be written to
     */
    public static void write(StoreLocation location, URI address) {
        try {
            var fresh = location.folder().resolve("service.json.new");
            Files.writeString(fresh, "{\"address\": \"" + address.toASCIIString() + "\"}\n", StandardCharsets.UTF_8);
            Files.move(fresh, location.service(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw StoreFolder.notWritable(location.folder(), e);
        }
    }

    /** The address written last, if it can be read; it may be of a service that is gone. */
    public static Optional<String> read(StoreLocation location) {
        try {
            Matcher matcher = ADDRESS.matcher(Files.readString(location.service(), StandardCharsets.UTF_8));
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Removes the address; to be called when the service stops. */
    public static void delete(StoreLocation location) {
        try {
            Files.deleteIfExists(location.service());
        } catch (IOException e) {
            throw StoreFolder.notWritable(location.folder(), e);
        }
    }
}
