package io.shicheng.consent.key;

/**
 * Told once, when a store gets its first keys: they must be backed up, or no name can be read if they are lost.
 *
 * @param masterKey where the master key is
 * @param folder of the wrapped keys
 */
public record MasterKeyMade(String masterKey, String folder) {}
