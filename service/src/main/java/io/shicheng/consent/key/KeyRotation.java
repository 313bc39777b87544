package io.shicheng.consent.key;

import io.shicheng.audit.Actor;

/** Changes the master key. */
public interface KeyRotation {
    /**
     * Makes a new master key and wraps all keys of people by it. Keys of nodes, pseudonyms and everything sealed stay
     * as they are. A kill at any moment leaves a vault that opens with the key that is then in its place.
     *
     * @param by for the audit log, which is told first
     * @return how many keys of people were wrapped anew
     * @throws VaultException if the new key cannot be kept
     */
    int rotate(Actor by);
}
