package io.shicheng.consent.key;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.store.failure.StoreException;
import java.util.List;
import java.util.Optional;

/**
 * Files of the store's own, each encrypted as a whole under its kind and name, so that none can stand for another. What
 * must be erasable with a person does not belong in here in clear: these files open as long as the store does.
 *
 * <p>All methods throw {@link StoreException} if the folder cannot be read or written. Kinds and names are small
 * letters, digits and hyphens.
 */
@HoldsPeople
public interface SealedFiles {
    /** In their order; those too that were written and are missing. */
    List<String> names(String kind);

    /** Empty if it is not there, or is not as it was written here. */
    Optional<byte[]> read(String kind, String name);

    /**
     * Empty if it never was, for what must not be made anew in silence.
     *
     * @throws VaultException if it was written and is missing, or is not as it was written here
     */
    Optional<byte[]> readWritten(String kind, String name);

    /** Puts it in place whole, and returns when it is on disk. */
    void write(String kind, String name, byte[] content);

    /** Removes it if it is there. */
    void delete(String kind, String name);
}
