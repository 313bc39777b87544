package io.shicheng.consent.key;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A copy of the wrapped keys of people, of the marks of those who were erased, and of nothing else: never of the master
 * key. It has the state of now and no other: a key that is destroyed goes from it, too.
 */
@HoldsPeople
public interface KeyCopies {
    /** The store's own. */
    OpenKeys ofStore();

    /** Whether a folder has the wrapped keys of a store. */
    boolean areIn(Path folder);

    /** Whether the store that is in use has keys. */
    boolean areInStore();

    /**
     * Makes a folder hold what the store's folder of keys holds now, and nothing that it does not.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    void mirror(Path folder);

    /** Whether a folder holds just that. */
    boolean isMirrored(Path folder);

    /**
     * 32 bytes for one purpose, by the keys in a folder, of which nothing is changed.
     *
     * @throws VaultException if the store's master key does not open them
     */
    byte[] derive(Path folder, String purpose);

    /**
     * Opens keys that were copied to where a store is being made, by the master key of the store in use.
     *
     * @throws VaultException if the master key does not open them, or they are not as they were written
     */
    OpenKeys in(Path folder);

    /** Keys that can be used. */
    @HoldsPeople
    interface OpenKeys {
        /** 32 bytes for one purpose; they stay the same when the master key is changed. */
        byte[] derive(String purpose);

        /** Of the chain of the audit log. */
        byte[] auditKey();

        /** Encrypts a file of the store's own; see {@link SealedFiles}. */
        byte[] seal(String kind, String name, byte[] content);

        /** What was encrypted so; empty if it was not, or was changed. */
        Optional<byte[]> open(String kind, String name, byte[] sealed);

        boolean holdsKeyOf(NodeKey person);

        Map<NodeKey, ErasureMark> erased();

        /** Which files of the store were written, by their places. */
        Set<String> listed();

        /** Writes such a list, in place of one that there may be, into a folder; the keys must be told of it. */
        void list(Path file, Set<String> places);
    }
}
